import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { pageQueries } from "@/app/page-queries";
import { ClientList } from "@/components/clients/client-list";
import { listInputOf } from "@/components/clients/list-input";
import { PageBody } from "@/components/shell/practice-shell";
import { HydrateQueries } from "@/components/trpc/hydrate-queries";
import { requireRole } from "@/server/auth/guard";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("clients");
  return { title: t("title") };
}

type Search = Promise<Record<string, string | string[] | undefined>>;

export default async function ClientsPage({ searchParams }: { searchParams: Search }) {
  await requireRole("practitioner");
  const { trpc, queryClient } = await pageQueries();
  const { filter, silent } = await searchParams;
  const input = listInputOf(String(filter ?? ""), String(silent ?? ""));
  await queryClient.fetchInfiniteQuery(
    trpc.clients.list.infiniteQueryOptions({ ...input, search: "" }, { getNextPageParam: (page) => page.next }),
  );
  return (
    <HydrateQueries client={queryClient}>
      <PageBody>
        <ClientList filter={input.filter} silentDays={input.silentDays} renderedAt={new Date()} />
      </PageBody>
    </HydrateQueries>
  );
}
