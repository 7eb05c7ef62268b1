import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { pageQueries } from "@/app/page-queries";
import { UnansweredList } from "@/components/check-in/unanswered-list";
import { PageBody } from "@/components/shell/practice-shell";
import { HydrateQueries } from "@/components/trpc/hydrate-queries";
import { requireRole } from "@/server/auth/guard";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("clients.followUp");
  return { title: t("title") };
}

type Search = Promise<Record<string, string | string[] | undefined>>;

export default async function FollowUpPage({ searchParams }: { searchParams: Search }) {
  await requireRole("practitioner");
  const group = (await searchParams).group === "declined" ? "declined" : "to_call";
  const { trpc, queryClient } = await pageQueries();
  await queryClient.fetchInfiniteQuery(
    trpc.checkIns.unanswered.infiniteQueryOptions({ group }, { getNextPageParam: (page) => page.next }),
  );
  return (
    <HydrateQueries client={queryClient}>
      <PageBody>
        <UnansweredList group={group} renderedAt={new Date()} />
      </PageBody>
    </HydrateQueries>
  );
}
