import type { Transaction } from "@/db/in-practice";
import { adherenceDays } from "@/domain/progress/adherence-days";
import { fourSteps } from "@/domain/progress/four-steps";
import type { ReportFacts } from "@/domain/report/facts";
import type { ReportReader } from "@/domain/report/schemas";
import type { Language } from "@/domain/shared/language";
import { addDays, dayInZone, dayRange } from "@/domain/time/calendar-day";
import { readMeasures } from "../outcomes/read-measures";
import { readProgressFacts } from "../progress/progress-facts";
import { readClientFacts, stepInputs } from "../progress/read-steps";
import { readReportCauses } from "./report-causes";
import { readReportFindings } from "./report-findings";
import { readReportHead } from "./report-head";

/** Of the pain curve, and of the days with and without exercise. */
const daysOfPain = 84;
const daysOfExercise = 28;

/** What a report says of a client, as it stands at `now`. Throws `not_found`. */
export async function reportFacts(
  tx: Transaction,
  about: {
    practiceId: string;
    clientId: string;
    memberId: string | null;
    reader: ReportReader;
    language: Language;
    now: Date;
  },
): Promise<ReportFacts> {
  const { practiceId, clientId, reader, language, now } = about;
  const { zone, ...head } = await readReportHead(tx, about);
  const today = dayInZone(now, zone);
  const from = addDays(today, 1 - daysOfPain);
  const progress = await readProgressFacts(tx, practiceId, clientId, { from, language });
  const { measures, nextReview } = await readMeasures(tx, practiceId, clientId, { now, language });
  const shown = progress.days.filter(({ day }) => day >= from && day <= today);
  const scores = new Map(shown.map(({ day, pain }) => [day, pain]));
  const firstRated = shown.find(({ pain }) => pain !== null)?.day;
  const versions = progress.versions.map(({ publishedAt, weekdays }) => ({
    weekdays,
    day: dayInZone(new Date(publishedAt), zone),
  }));
  return {
    ...head,
    ...{ reader, language, today },
    ...(await readReportFindings(tx, { practiceId, clientId, zone, language })),
    causes: await readReportCauses(tx, { practiceId, clientId, zone, language, reader }),
    steps: fourSteps(stepInputs(await readClientFacts(tx, practiceId, clientId, language))),
    pain: {
      first: progress.painFirst,
      latest: progress.painLatest,
      ratedDays: progress.ratedDays,
      days: firstRated ? dayRange(firstRated, today).map((day) => ({ day, score: scores.get(day) ?? null })) : [],
    },
    measures: measures.filter(({ responses }) => responses.length > 0),
    adherence: adherenceDays({
      from: addDays(today, 1 - daysOfExercise),
      to: today,
      summaries: shown,
      versions,
      flares: progress.flares,
    }),
    relief: progress.relief,
    nextReview: nextReview?.day ?? null,
  };
}
