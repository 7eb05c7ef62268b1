import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { pageQueries } from "@/app/page-queries";
import { FlarePage } from "@/components/flare/flare-page";
import { OwnQueries } from "@/components/session/own-queries";
import { requireRole } from "@/server/auth/guard";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("my.flare");
  return { title: t("title") };
}

export default async function MyFlarePage() {
  await requireRole("client");
  const { trpc, queryClient } = await pageQueries();
  await queryClient.fetchQuery(trpc.my.today.queryOptions({}));
  return (
    <OwnQueries client={queryClient}>
      <FlarePage />
    </OwnQueries>
  );
}
