import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { pageQueries } from "@/app/page-queries";
import { ItemStill } from "@/components/session/item-still";
import { CareEnded } from "@/components/today/care-ended";
import { stillKey } from "@/components/today/still-key";
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
    queryClient.fetchQuery(trpc.my.today.queryOptions({})),
    queryClient.fetchQuery(trpc.outcomes.own.queryOptions({})),
  ]);
  const stills = Object.fromEntries(
    today.lines.map((line) => [
      stillKey(line),
      <ItemStill key={line.lineId} item={line} look={today.look} small className="h-12 w-16.5" />,
    ]),
  );
  return (
    <TodayPage
      given={today}
      givenAt={Date.now()}
      due={measuresDue(measures)}
      stills={stills}
      careEnded={<CareEnded today={today} />}
    />
  );
}
