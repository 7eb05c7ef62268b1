import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { pageQueries } from "@/app/page-queries";
import { MembersPage } from "@/components/people/members-page";
import { PageBody } from "@/components/shell/practice-shell";
import { HydrateQueries } from "@/components/trpc/hydrate-queries";
import { requireRole } from "@/server/auth/guard";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("people.members");
  return { title: t("title") };
}

export default async function AdminMembersPage({ searchParams }: { searchParams: Promise<{ group?: string }> }) {
  await requireRole("admin");
  const group = (await searchParams).group === "clients" ? "clients" : "staff";
  const { trpc, queryClient } = await pageQueries();
  await Promise.all([
    queryClient.fetchInfiniteQuery(
      trpc.people.members.infiniteQueryOptions({ group }, { getNextPageParam: (page) => page.next }),
    ),
    queryClient.fetchInfiniteQuery(
      trpc.people.invitations.infiniteQueryOptions({}, { getNextPageParam: (page) => page.next }),
    ),
  ]);
  return (
    <HydrateQueries client={queryClient}>
      <PageBody>
        <MembersPage group={group} />
      </PageBody>
    </HydrateQueries>
  );
}
