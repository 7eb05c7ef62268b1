import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { pageQueries } from "@/app/page-queries";
import { HelpPage } from "@/components/today/help-page";
import { requireRole } from "@/server/auth/guard";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("my.help");
  return { title: t("title") };
}

export default async function MyHelpPage() {
  await requireRole("client");
  const { trpc, queryClient } = await pageQueries();
  return <HelpPage today={await queryClient.fetchQuery(trpc.my.today.queryOptions({}))} />;
}
