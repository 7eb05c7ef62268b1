import { stepOfPhase, steps } from "@/domain/plan/words";
import { adherenceDays } from "@/domain/progress/adherence-days";
import type { OwnProgress } from "@/domain/progress/dtos";
import { lastFlareDay } from "@/domain/progress/flare";
import { ownRetests } from "@/domain/progress/retests";
import { readOwnSchema } from "@/domain/progress/schemas";
import { addDays, type CalendarDay, dayInZone, dayRange } from "@/domain/time/calendar-day";
import { languageOfReader } from "../catalog/language-of-reader";
import { defineVerb } from "../verb";
import { type Clock, ownClientId, systemClock } from "./own-client";
import { type ProgressFacts, readProgressFacts } from "./progress-facts";

/** How far back the client's pages look: twelve weeks, today included. */
const daysShown = 84;

/**
 * How it goes: pain by day, the days with and without exercise, what each cause measured first and last, what each
 * relief technique did. Twelve weeks; causes and relief from the beginning.
 */
export const readOwnProgressBy = (clock: Clock) =>
  defineVerb({
    right: "own.read",
    input: readOwnSchema,
    async run(tx, _input, actor) {
      const clientId = ownClientId(actor);
      const now = clock();
      const from = addDays(now.toISOString().slice(0, 10), 1 - daysShown);
      const facts = await readProgressFacts(tx, actor.practiceId, clientId, {
        from,
        language: languageOfReader(actor),
      });
      return { result: composeProgress(facts, dayInZone(now, facts.zone)), audit: null };
    },
  });

export const readOwnProgress = readOwnProgressBy(systemClock);

function composeProgress(facts: ProgressFacts, today: CalendarDay): OwnProgress {
  const dayOf = (moment: string) => dayInZone(new Date(moment), facts.zone);
  const from = addDays(today, 1 - daysShown);
  const shown = facts.days.filter(({ day }) => day >= from && day <= today);
  const scores = new Map(shown.map(({ day, pain }) => [day, pain]));
  const firstRated = shown.find(({ pain }) => pain !== null)?.day;
  const versions = facts.versions.map((version) => ({ ...version, day: dayOf(version.publishedAt) }));
  // After its end a plan asks for nothing: such days are rest, not silence.
  const asked = facts.planEndedOn ? [...versions, { day: facts.planEndedOn, weekdays: [] }] : versions;
  return {
    today,
    pain: firstRated ? dayRange(firstRated, today).map((day) => ({ day, score: scores.get(day) ?? null })) : [],
    painFirst: facts.painFirst,
    painLatest: facts.painLatest,
    ratedDays: facts.ratedDays,
    flares: facts.flares
      .map((flare) => ({ from: flare.day, to: lastFlareDay(flare) }))
      .filter((flare) => flare.from <= flare.to && flare.to >= from && flare.from <= today),
    retests: ownRetests(
      facts.retests.map(({ values, ...test }) => ({
        ...test,
        values: values.map(({ value, recordedAt }) => ({ value, day: dayOf(recordedAt) })),
      })),
    ),
    changes: versions
      .filter(({ day }) => firstRated !== undefined && day > firstRated)
      .map(({ day, number, note }) => ({ day, number, note })),
    adherence: adherenceDays({ from, to: today, summaries: shown, versions: asked, flares: facts.flares }),
    causes: facts.causes.map(({ phases, measures, inEnglish, ...cause }) => ({
      ...cause,
      ...(inEnglish ? { inEnglish } : {}),
      steps: steps.filter((step) => phases.some((phase) => stepOfPhase[phase] === step)),
      measure: leadingMeasure(measures, dayOf),
    })),
    relief: facts.relief,
    painMaps: facts.painMaps.map(({ recordedAt, points }) => ({ day: dayOf(recordedAt), points })),
  };
}

/** The first abnormal number among the cause's evidence leads: it is the one that has to change. */
function leadingMeasure(
  measures: ProgressFacts["causes"][number]["measures"],
  dayOf: (moment: string) => CalendarDay,
): OwnProgress["causes"][number]["measure"] {
  const measure = measures[0];
  const first = measure?.values[0];
  const latest = measure?.values.at(-1);
  if (!measure || !first || !latest) return null;
  const { test, unit, side, criterion } = measure;
  return {
    test,
    unit,
    side,
    criterion,
    first: first.value,
    firstOn: dayOf(first.recordedAt),
    latest: latest.value,
    latestOn: dayOf(latest.recordedAt),
  };
}
