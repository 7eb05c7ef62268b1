import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { pageQueries } from "@/app/page-queries";
import { AssessmentPage } from "@/components/assessment/assessment-page";
import { PageBody } from "@/components/shell/practice-shell";
import { HydrateQueries } from "@/components/trpc/hydrate-queries";
import { requireRole } from "@/server/auth/guard";
import { found, idOrNotFound } from "@/server/trpc/found";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("assessment");
  return { title: t("title") };
}

export default async function ClientAssessmentPage({ params }: { params: Promise<{ clientId: string }> }) {
  await requireRole("practitioner");
  const clientId = idOrNotFound((await params).clientId);
  const { trpc, queryClient } = await pageQueries();
  const { client } = await found(queryClient.fetchQuery(trpc.assessment.read.queryOptions({ clientId })));
  await queryClient.fetchQuery(trpc.assessment.tests.queryOptions({}));
  return (
    <HydrateQueries client={queryClient}>
      <PageBody>
        <AssessmentPage clientId={clientId} zone={client.zone} />
      </PageBody>
    </HydrateQueries>
  );
}
