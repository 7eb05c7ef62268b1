import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { pageQueries } from "@/app/page-queries";
import { HistoryPage } from "@/components/progress/history-page";
import { OwnQueries } from "@/components/session/own-queries";
import { requireRole } from "@/server/auth/guard";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("my.history");
  return { title: t("title") };
}

export default async function MyHistoryPage() {
  await requireRole("client");
  const { trpc, queryClient } = await pageQueries();
  await queryClient.fetchInfiniteQuery(
    trpc.my.history.infiniteQueryOptions({ limit: 30 }, { getNextPageParam: (page) => page.next, initialCursor: null }),
  );
  return (
    <OwnQueries client={queryClient}>
      <HistoryPage />
    </OwnQueries>
  );
}
