import { z } from "zod";
import type { CauseStatus } from "../assessment/words";
import { type Side, sideSchema } from "../catalog/kinds";
import { type Criterion, testUnitSchema, type testUnits } from "../catalog/schemas";
import { idSchema } from "../shared/ids";
import { type CalendarDay, calendarDaySchema } from "../time/calendar-day";
import { type RetestOutcome, retestOutcome, retestOutcomes } from "./retests";

/** What a cause may have done that a client hears of; back to `confirmed` is what had improved and has not held. */
const toldStatuses = ["resolved", "improving", "returned", "confirmed"] as const;
/** A test with an answer instead of a number: whether it still shows. */
const answerOutcomes = ["gone", "back", "still"] as const;
type NewsOutcome = RetestOutcome | (typeof answerOutcomes)[number];

const retest = { test: z.string(), side: sideSchema, beforeOn: calendarDaySchema };

export const newsSchema = z.strictObject({
  /** Results beside those that the client knew, the clear changes first; numbers in the test's unit. */
  retests: z.array(
    z.discriminatedUnion("kind", [
      z.strictObject({
        ...retest,
        kind: z.literal("number"),
        unit: testUnitSchema,
        before: z.number(),
        now: z.number(),
        outcome: z.enum(retestOutcomes),
      }),
      z.strictObject({ ...retest, kind: z.literal("answer"), outcome: z.enum(answerOutcomes) }),
    ]),
  ),
  causes: z.array(
    z.strictObject({ id: idSchema, title: z.string(), status: z.enum(toldStatuses), inEnglish: z.boolean() }),
  ),
});
export type News = z.infer<typeof newsSchema>;

/** One test on one side with all its results, oldest first; at least one of them is new. */
export interface MeasuredAgain {
  test: string;
  unit: (typeof testUnits)[number];
  side: Side;
  criterion: Criterion;
  measurementError: number | null;
  results: ReadonlyArray<{
    value: number | null;
    choice: string | null;
    abnormal: boolean;
    day: CalendarDay;
    isNew: boolean;
  }>;
}

/** A cause and its moves since then, oldest first. */
export interface MovedCause {
  id: string;
  title: string;
  inEnglish: boolean;
  moves: ReadonlyArray<{ from: CauseStatus | null; to: CauseStatus }>;
}

/**
 * What was found since the client was here last. The newest result stands beside the last that they knew, or the first of
 * all; what was usual and stayed so is no news. Of a cause counts where its moves led, so a correction is none.
 */
export function newsSince(tests: readonly MeasuredAgain[], causes: readonly MovedCause[]): News {
  const order = (outcome: NewsOutcome) => clearFirst.indexOf(outcome);
  return {
    retests: tests.flatMap(retestNews).sort((one, other) => order(one.outcome) - order(other.outcome)),
    causes: causes.flatMap(causeNews),
  };
}

const clearFirst: readonly NewsOutcome[] = [
  "gone",
  "better",
  "worse",
  "back",
  "towards",
  "away",
  "unclear",
  "same",
  "still",
];

function retestNews({ test, unit, side, criterion, measurementError, results }: MeasuredAgain): News["retests"] {
  const now = results.at(-1);
  const before = results.findLast(({ isNew }) => !isNew) ?? results[0];
  if (!now || !before || before === now || !(before.abnormal || now.abnormal)) return [];
  const told = { test, side, beforeOn: before.day };
  if (before.value !== null && now.value !== null) {
    const outcome = retestOutcome({ criterion, measurementError }, before.value, now.value);
    return [{ ...told, kind: "number", unit, before: before.value, now: now.value, outcome }];
  }
  if (before.abnormal !== now.abnormal) return [{ ...told, kind: "answer", outcome: now.abnormal ? "back" : "gone" }];
  return before.choice === now.choice ? [{ ...told, kind: "answer", outcome: "still" }] : [];
}

function causeNews({ id, title, inEnglish, moves }: MovedCause): News["causes"] {
  const [from, to] = [moves[0]?.from, moves.at(-1)?.to];
  const status = toldStatuses.find((told) => told === to);
  if (!status || status === from) return [];
  if (status === "confirmed" && from !== "improving") return [];
  return [{ id, title, status, inEnglish }];
}
