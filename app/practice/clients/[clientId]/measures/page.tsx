import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { pageQueries } from "@/app/page-queries";
import { ClientMeasuresPage } from "@/components/outcomes/client-measures-page";
import { PageBody } from "@/components/shell/practice-shell";
import { HydrateQueries } from "@/components/trpc/hydrate-queries";
import { requireRole } from "@/server/auth/guard";
import { found, idOrNotFound } from "@/server/trpc/found";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("outcomes.page");
  return { title: t("title") };
}

export default async function MeasuresPage({ params }: { params: Promise<{ clientId: string }> }) {
  await requireRole("practitioner");
  const clientId = idOrNotFound((await params).clientId);
  const { trpc, queryClient } = await pageQueries();
  await found(queryClient.fetchQuery(trpc.outcomes.client.queryOptions({ clientId })));
  return (
    <HydrateQueries client={queryClient}>
      <PageBody>
        <ClientMeasuresPage clientId={clientId} />
      </PageBody>
    </HydrateQueries>
  );
}
