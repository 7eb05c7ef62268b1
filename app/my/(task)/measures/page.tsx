import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { pageQueries } from "@/app/page-queries";
import { OwnMeasuresPage } from "@/components/outcomes/own-measures-page";
import { OwnQueries } from "@/components/session/own-queries";
import { requireRole } from "@/server/auth/guard";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("outcomes.my");
  return { title: t("title") };
}

export default async function MyMeasuresPage() {
  await requireRole("client");
  const { trpc, queryClient } = await pageQueries();
  await queryClient.fetchQuery(trpc.outcomes.own.queryOptions({}));
  return (
    <OwnQueries client={queryClient}>
      <OwnMeasuresPage />
    </OwnQueries>
  );
}
