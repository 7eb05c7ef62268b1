import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { pageQueries } from "@/app/page-queries";
import { ErasedNote } from "@/components/results/erased-note";
import { OutcomesPage } from "@/components/results/outcomes-page";
import { PageBody } from "@/components/shell/practice-shell";
import { outcomeGroupSchema } from "@/domain/outcomes/onset";
import { requireRole } from "@/server/auth/guard";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("results");
  return { title: t("title") };
}

type Search = Promise<Record<string, string | string[] | undefined>>;

export default async function PracticeOutcomesPage({ searchParams }: { searchParams: Search }) {
  await requireRole("practitioner");
  const group = outcomeGroupSchema.safeParse((await searchParams).group).data ?? "all";
  const { trpc, queryClient } = await pageQueries();
  const [outcomes, erased] = await Promise.all([
    queryClient.fetchQuery(trpc.outcomes.report.queryOptions({ group })),
    queryClient.fetchQuery(trpc.erasure.counts.queryOptions({ group })),
  ]);
  return (
    <PageBody>
      <OutcomesPage outcomes={outcomes} />
      <ErasedNote counts={erased} />
    </PageBody>
  );
}
