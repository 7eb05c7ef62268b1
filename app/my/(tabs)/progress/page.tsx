import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { pageQueries } from "@/app/page-queries";
import { KeptNote } from "@/components/offline/kept-note";
import { OwnProgressPage } from "@/components/progress/own-progress";
import { requireRole } from "@/server/auth/guard";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("my.tabs");
  return { title: t("progress") };
}

export default async function MyProgressPage() {
  await requireRole("client");
  const { trpc, queryClient } = await pageQueries();
  const [progress, measures] = await Promise.all([
    queryClient.fetchQuery(trpc.my.progress.queryOptions({})),
    queryClient.fetchQuery(trpc.outcomes.own.queryOptions({})),
  ]);
  return (
    <>
      <KeptNote writtenAt={Date.now()} />
      <OwnProgressPage progress={progress} measures={measures} />
    </>
  );
}
