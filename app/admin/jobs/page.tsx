import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { pageQueries } from "@/app/page-queries";
import { FailedJobs } from "@/components/jobs/failed-jobs";
import { PageHeader } from "@/components/shell/page-header";
import { PageBody } from "@/components/shell/practice-shell";
import { HydrateQueries } from "@/components/trpc/hydrate-queries";
import { requireRole } from "@/server/auth/guard";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("jobs");
  return { title: t("title") };
}

/** What the portal was to do by itself and could not. */
export default async function AdminJobsPage() {
  await requireRole("admin");
  const t = await getTranslations("jobs");
  const { trpc, queryClient } = await pageQueries();
  const [practice] = await Promise.all([
    queryClient.fetchQuery(trpc.people.practice.queryOptions({})),
    queryClient.fetchInfiniteQuery(
      trpc.jobs.failed.infiniteQueryOptions({}, { getNextPageParam: (page) => page.next }),
    ),
  ]);
  return (
    <HydrateQueries client={queryClient}>
      <PageBody>
        <PageHeader title={t("title")} summary={t("summary")} />
        <FailedJobs zone={practice.zone} />
      </PageBody>
    </HydrateQueries>
  );
}
