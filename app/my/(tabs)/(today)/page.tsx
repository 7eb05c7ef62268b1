import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { fetchOwnToday } from "@/app/own-today";
import { pageQueries } from "@/app/page-queries";
import { CareEnded } from "@/components/today/care-ended";
import { hasNews } from "@/components/today/has-news";
import { NewsNote } from "@/components/today/news-note";
import { PicturesToKeep } from "@/components/today/pictures-to-keep";
import { TodayPage } from "@/components/today/today-page";
import { measuresDue } from "@/domain/outcomes/measures-due";
import { requireRole } from "@/server/auth/guard";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("my.tabs");
  return { title: t("today") };
}

export default async function MyTodayPage() {
  await requireRole("client");
  const { trpc, queryClient } = await pageQueries();
  const [today, measures] = await Promise.all([
    fetchOwnToday(),
    queryClient.fetchQuery(trpc.outcomes.own.queryOptions({})),
  ]);
  return (
    <>
      <TodayPage
        given={today}
        givenAt={Date.now()}
        due={measuresDue(measures)}
        careEnded={<CareEnded today={today} />}
        news={hasNews(today) ? <NewsNote changed={today.changed} news={today.news} /> : null}
      />
      <PicturesToKeep today={today} />
    </>
  );
}
