import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { pageQueries } from "@/app/page-queries";
import { OutcomeClients } from "@/components/results/outcome-clients";
import { PageBody } from "@/components/shell/practice-shell";
import { HydrateQueries } from "@/components/trpc/hydrate-queries";
import { outcomeGroupSchema } from "@/domain/outcomes/onset";
import { outcomeSetNeedsItem, outcomeSetSchema } from "@/domain/outcomes/report-dtos";
import { requireRole } from "@/server/auth/guard";
import { idOrNotFound } from "@/server/trpc/found";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("results.list");
  return { title: t("caption") };
}

type Search = Promise<Record<string, string | string[] | undefined>>;

export default async function OutcomeClientsPage({ searchParams }: { searchParams: Search }) {
  await requireRole("practitioner");
  const said = await searchParams;
  const set = outcomeSetSchema.safeParse(said.set).data;
  const group = outcomeGroupSchema.safeParse(said.group).data ?? "all";
  if (!set) notFound();
  const itemId = outcomeSetNeedsItem(set) ? idOrNotFound(String(said.item ?? "")) : null;
  const { trpc, queryClient } = await pageQueries();
  await queryClient.fetchInfiniteQuery(
    trpc.outcomes.clients.infiniteQueryOptions({ set, group, itemId }, { getNextPageParam: (page) => page.next }),
  );
  return (
    <HydrateQueries client={queryClient}>
      <PageBody>
        <OutcomeClients set={set} group={group} itemId={itemId} />
      </PageBody>
    </HydrateQueries>
  );
}
