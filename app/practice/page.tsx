import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { pageQueries } from "@/app/page-queries";
import { PageBody } from "@/components/shell/practice-shell";
import { Board } from "@/components/triage/board";
import { HydrateQueries } from "@/components/trpc/hydrate-queries";
import { requireRole } from "@/server/auth/guard";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("triage");
  return { title: t("title") };
}

/** The practitioner's day opens on who needs somebody. */
export default async function PracticePage() {
  await requireRole("practitioner");
  const { trpc, queryClient } = await pageQueries();
  await queryClient.fetchInfiniteQuery(
    trpc.triage.board.infiniteQueryOptions({}, { getNextPageParam: (page) => page.next }),
  );
  return (
    <HydrateQueries client={queryClient}>
      <PageBody>
        <Board />
      </PageBody>
    </HydrateQueries>
  );
}
