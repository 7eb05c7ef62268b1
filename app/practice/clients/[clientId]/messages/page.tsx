import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { pageQueries } from "@/app/page-queries";
import { ClientMessagesPage } from "@/components/messages/client-messages-page";
import { PageBody } from "@/components/shell/practice-shell";
import { HydrateQueries } from "@/components/trpc/hydrate-queries";
import { requireRole } from "@/server/auth/guard";
import { found, idOrNotFound } from "@/server/trpc/found";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("messages");
  return { title: t("title") };
}

export default async function MessagesPage({ params }: { params: Promise<{ clientId: string }> }) {
  await requireRole("practitioner");
  const clientId = idOrNotFound((await params).clientId);
  const { trpc, queryClient } = await pageQueries();
  await found(
    queryClient.fetchInfiniteQuery(
      trpc.messages.thread.infiniteQueryOptions({ clientId }, { getNextPageParam: (page) => page.next }),
    ),
  );
  return (
    <HydrateQueries client={queryClient}>
      <PageBody>
        <ClientMessagesPage clientId={clientId} />
      </PageBody>
    </HydrateQueries>
  );
}
