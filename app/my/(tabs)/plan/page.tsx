import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { pageQueries } from "@/app/page-queries";
import { OwnPlanPage } from "@/components/progress/own-plan";
import { requireRole } from "@/server/auth/guard";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("my.tabs");
  return { title: t("plan") };
}

export default async function MyPlanPage() {
  await requireRole("client");
  const { trpc, queryClient } = await pageQueries();
  return <OwnPlanPage plan={await queryClient.fetchQuery(trpc.my.plan.queryOptions({}))} />;
}
