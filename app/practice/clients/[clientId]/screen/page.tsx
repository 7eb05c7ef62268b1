import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { pageQueries } from "@/app/page-queries";
import { ScreenPage } from "@/components/screens/screen-page";
import { PageBody } from "@/components/shell/practice-shell";
import { HydrateQueries } from "@/components/trpc/hydrate-queries";
import { requireRole } from "@/server/auth/guard";
import { found, idOrNotFound } from "@/server/trpc/found";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("screens");
  return { title: t("title") };
}

export default async function ClientScreenPage({ params }: { params: Promise<{ clientId: string }> }) {
  await requireRole("practitioner");
  const clientId = idOrNotFound((await params).clientId);
  const { trpc, queryClient } = await pageQueries();
  const { client } = await found(queryClient.fetchQuery(trpc.screens.read.queryOptions({ clientId })));
  return (
    <HydrateQueries client={queryClient}>
      <PageBody>
        <ScreenPage clientId={clientId} zone={client.zone} />
      </PageBody>
    </HydrateQueries>
  );
}
