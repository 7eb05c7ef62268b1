import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { pageQueries } from "@/app/page-queries";
import { PainPage } from "@/components/pain/pain-page";
import { PageBody } from "@/components/shell/practice-shell";
import { HydrateQueries } from "@/components/trpc/hydrate-queries";
import { requireRole } from "@/server/auth/guard";
import { found, idOrNotFound } from "@/server/trpc/found";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("assessment.pain");
  return { title: t("title") };
}

export default async function ClientPainPage({ params }: { params: Promise<{ clientId: string }> }) {
  await requireRole("practitioner");
  const clientId = idOrNotFound((await params).clientId);
  const { trpc, queryClient } = await pageQueries();
  const { client } = await found(queryClient.fetchQuery(trpc.assessment.painMaps.queryOptions({ clientId })));
  return (
    <HydrateQueries client={queryClient}>
      <PageBody>
        <PainPage clientId={clientId} zone={client.zone} />
      </PageBody>
    </HydrateQueries>
  );
}
