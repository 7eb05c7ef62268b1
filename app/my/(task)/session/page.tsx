import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { fetchOwnToday } from "@/app/own-today";
import { pageQueries } from "@/app/page-queries";
import { OwnQueries } from "@/components/session/own-queries";
import { SessionPlayer } from "@/components/session/session-player";
import { requireRole } from "@/server/auth/guard";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("my.today");
  return { title: t("session") };
}

export default async function MySessionPage() {
  const { memberId } = await requireRole("client");
  const { trpc, queryClient } = await pageQueries();
  await Promise.all([fetchOwnToday(), queryClient.fetchQuery(trpc.my.easierForms.queryOptions({}))]);
  return (
    <OwnQueries client={queryClient}>
      <SessionPlayer owner={memberId} />
    </OwnQueries>
  );
}
