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

type PageProps = { params: Promise<{ clientId: string }>; searchParams: Promise<{ test?: string | string[] }> };

export default async function ClientAssessmentPage({ params, searchParams }: PageProps) {
  await requireRole("practitioner");
  const clientId = idOrNotFound((await params).clientId);
  const { test } = await searchParams;
  const { trpc, queryClient } = await pageQueries();
  const { client } = await found(queryClient.fetchQuery(trpc.assessment.read.queryOptions({ clientId })));
  await Promise.all([
    queryClient.fetchQuery(trpc.assessment.tests.queryOptions({})),
    queryClient.fetchQuery(trpc.people.decisionSupport.queryOptions({})),
  ]);
  return (
    <HydrateQueries client={queryClient}>
      <PageBody>
        <AssessmentPage clientId={clientId} zone={client.zone} testId={typeof test === "string" ? test : null} />
      </PageBody>
    </HydrateQueries>
  );
}
