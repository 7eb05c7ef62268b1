import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { pageQueries } from "@/app/page-queries";
import { OwnMessagesPage } from "@/components/messages/own-messages-page";
import { OwnQueries } from "@/components/session/own-queries";
import { requireRole } from "@/server/auth/guard";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("messages");
  return { title: t("title") };
}

export default async function MyMessagesPage() {
  await requireRole("client");
  const { trpc, queryClient } = await pageQueries();
  await queryClient.fetchInfiniteQuery(
    trpc.messages.own.infiniteQueryOptions({}, { getNextPageParam: (page) => page.next }),
  );
  return (
    <OwnQueries client={queryClient}>
      <OwnMessagesPage />
    </OwnQueries>
  );
}
