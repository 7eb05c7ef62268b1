import { useTranslations } from "next-intl";
import { useDates } from "@/components/watch/use-dates";
import { dayInZone } from "@/domain/time/days";
import type { BoardRow } from "@/domain/triage/dtos";
import type { TriageKind } from "@/domain/triage/words";

type Facts = BoardRow["reason"]["facts"];

/** Why a client stands on the board and since when, in words. */
export function useReasonWords() {
  const t = useTranslations("triage");
  const dates = useDates();
  const filled = ({ until, day, ...facts }: Facts, today: string): Facts => ({
    ...facts,
    ...(typeof until === "string" ? { until: dates.day(until, today) } : {}),
    ...(typeof day === "string" ? { day: dates.day(day, today) } : {}),
  });
  return {
    title: (kind: TriageKind, facts: Facts, today: string): string => t(`kind.${kind}.title`, filled(facts, today)),
    detail: (kind: TriageKind, facts: Facts, today: string): string => t(`kind.${kind}.detail`, filled(facts, today)),
    since: ({ reason, zone, today }: BoardRow): string => {
      const day = dayInZone(reason.since, zone);
      if (day === today) return t("sinceToday", { time: dates.time(reason.since, zone) });
      return t("since", { day: dates.near(day, today, "short") });
    },
  };
}
