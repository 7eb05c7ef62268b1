"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { PainCurve } from "@/components/charts/pain-curve";
import { useTrpc } from "@/components/trpc/trpc";
import { Section } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import type { ClientDetail } from "@/domain/clients/dtos";
import { gonePain } from "@/domain/progress/symptoms-gone";
import { dayInZone } from "@/domain/time/calendar-day";
import { useDates } from "./use-dates";

/** The pain curve with the plan's versions and the strip of exercise days under it. */
export function PainSection({ client }: { client: ClientDetail }) {
  const t = useTranslations("clients.page");
  const trpc = useTrpc();
  const dates = useDates();
  const { data: chart } = useSuspenseQuery(trpc.progress.chart.queryOptions({ clientId: client.id }));
  const first = chart.days[0]?.day;
  const isEmpty = chart.days.every(({ pain, exercise }) => pain === null && exercise === "no_answer");
  const aside = [
    chart.kept.due > 0 ? t("kept", chart.kept) : null,
    client.lastLogAt
      ? t("lastLog", {
          when: `${dates.near(dayInZone(client.lastLogAt, client.zone), client.today)} ${dates.time(client.lastLogAt, client.zone)}`,
        })
      : null,
  ];
  return (
    <Section
      id="pain-title"
      title={t("pain")}
      note={client.painNow === null ? t("painNone") : t("painNow", { score: client.painNow })}
      aside={aside.filter(Boolean).join(" · ")}
    >
      {isEmpty ? (
        <EmptyState level={3} title={t("chartEmptyTitle")}>
          {t("chartEmptyBody")}
        </EmptyState>
      ) : (
        <PainCurve
          title={t("chartTitle", { name: client.name })}
          description={t("chartText", { count: chart.days.length, pain: client.painNow ?? "none" })}
          days={chart.days.map(({ day, pain, exercise }) => ({ date: day, pain, exercise }))}
          marks={chart.versions.flatMap(({ number, day, note }) =>
            first && day >= first ? [{ date: day, name: t("versionName", { number }), label: note ?? "" }] : [],
          )}
          goal={gonePain}
        />
      )}
    </Section>
  );
}
