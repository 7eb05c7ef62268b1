import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { pageQueries } from "@/app/page-queries";
import { ItemView } from "@/components/catalog/item-view";
import { HydrateQueries } from "@/components/trpc/hydrate-queries";
import { catalogKindSchema } from "@/domain/catalog/kinds";
import { idSchema } from "@/domain/shared/ids";
import { requireRole } from "@/server/auth/guard";
import { found } from "@/server/trpc/found";

interface ItemPageProps {
  params: Promise<{ kind: string; itemId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("catalog"))("title") };
}

export default async function ItemPage({ params }: ItemPageProps) {
  await requireRole("admin");
  const given = await params;
  const kind = catalogKindSchema.safeParse(given.kind).data;
  const itemId = idSchema.safeParse(given.itemId).data;
  if (!kind || !itemId) notFound();
  const { trpc, queryClient } = await pageQueries();
  const item = await found(queryClient.fetchQuery(trpc.catalog.item.queryOptions({ itemId })));
  if (item.kind !== kind) notFound();
  await Promise.all([
    queryClient.fetchQuery(trpc.catalog.names.queryOptions({})),
    queryClient.fetchInfiniteQuery(
      trpc.catalog.history.infiniteQueryOptions({ itemId }, { getNextPageParam: (page) => page.next }),
    ),
  ]);
  return (
    <HydrateQueries client={queryClient}>
      <ItemView itemId={itemId} />
    </HydrateQueries>
  );
}
