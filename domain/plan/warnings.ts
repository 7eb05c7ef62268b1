import type { Contraindication } from "../catalog/kinds";
import type { Rule } from "../rules/clauses";
import type { Dose } from "./dose";
import { checkDose, type DoseProblem, planLimit } from "./dose-limits";
import type { JudgedLine } from "./line";
import { dayMinutes, loadChange, raisedWithin } from "./load";
import { planSize } from "./plan-size";

/** A line of the draft with what has become of its item in the catalog since. */
export type WarnedLine = JudgedLine & { itemStatus: { retired: boolean; publishedVersion: number | null } };

/** Something to think about. Only a refused dose stops a plan from being published. */
export type PlanWarning =
  | { kind: "dose_refused"; lineId: string; problem: DoseProblem }
  | { kind: "contraindicated"; lineId: string; codes: Contraindication[] }
  | { kind: "load_rise"; lineId: string; percent: number; limit: number; suggestion: Dose | null }
  /** `refused`: above the limit of DOS-09, which needs a reason; otherwise only above what the client agreed to. */
  | { kind: "minutes_over"; total: number; limit: number; agreed: boolean; refused: boolean }
  | { kind: "time_rise"; percent: number; limit: number }
  | { kind: "muscle_seconds"; muscle: string; seconds: number; limit: number; lineIds: string[] }
  | { kind: "muscle_days"; muscle: string; days: number; limit: number; lineIds: string[] }
  | { kind: "many_lines"; count: number; limit: number }
  | { kind: "retired"; lineId: string }
  | { kind: "newer_version"; lineId: string; version: number }
  | { kind: "dose_advised"; lineId: string; problem: DoseProblem };

/** The codes of a client's cautions that speak against an item (domain reference 3.6). */
export function clashingCodes(
  item: { contraindications: readonly Contraindication[] },
  cautions: readonly Contraindication[],
): Contraindication[] {
  return item.contraindications.filter((code) => cautions.includes(code));
}

/**
 * Everything about a draft that deserves a thought before it is published, the gravest first. What was kept with a
 * note (an override) is not said again.
 */
export function planWarnings(input: {
  lines: readonly WarnedLine[];
  published: readonly JudgedLine[];
  cautions: readonly Contraindication[];
  agreedMinutes: number;
  /** The practice's rules. */
  rules: readonly Rule[];
  /** Up to how many minutes a day a reason was given (DOS-11); null: none was. */
  allowedMinutes: number | null;
}): PlanWarning[] {
  const { lines, published, cautions, agreedMinutes, rules, allowedMinutes } = input;
  const mostLines = planSize(rules, "later")?.items ?? Number.POSITIVE_INFINITY;
  // The relief kit is for when it hurts: nobody has to find time for it.
  const planned = lines.filter(({ weekdays }) => weekdays.length > 0).length;
  const before = new Map(published.map((line) => [line.lineId, line]));
  const problems = lines.flatMap((line) =>
    checkDose({ ...line, doseRule: line.item.doseRule, cautions, rules }).map((problem) => ({ line, problem })),
  );
  const open = (effect: DoseProblem["effect"]) =>
    problems.filter(({ line, problem }) => problem.effect === effect && line.overrideReason === null);
  const perLine = <Kind extends PlanWarning>(judge: (line: WarnedLine) => Kind | null): Kind[] =>
    lines.flatMap((line) => judge(line) ?? []);
  return [
    ...open("refuse").map(({ line, problem }) => ({ kind: "dose_refused" as const, lineId: line.lineId, problem })),
    ...perLine((line) => {
      const codes = line.overrideReason === null ? clashingCodes(line.item, cautions) : [];
      return codes.length === 0 ? null : { kind: "contraindicated", lineId: line.lineId, codes };
    }),
    ...perLine((line) => loadRise(before.get(line.lineId), line, rules)),
    ...minutesWarnings({ lines, published, agreedMinutes, rules, allowedMinutes }),
    ...muscleTotals(
      lines,
      lines.flatMap(({ item }) => item.muscles.map(({ key }) => key)),
      muscleLimits(rules),
    ),
    ...(planned > mostLines ? [{ kind: "many_lines" as const, count: planned, limit: mostLines }] : []),
    ...perLine((line) => (line.itemStatus.retired ? { kind: "retired", lineId: line.lineId } : null)),
    ...perLine(({ lineId, itemVersion, itemStatus: { retired, publishedVersion } }) =>
      !retired && publishedVersion !== null && publishedVersion > itemVersion
        ? { kind: "newer_version", lineId, version: publishedVersion }
        : null,
    ),
    ...open("advise").map(({ line, problem }) => ({ kind: "dose_advised" as const, lineId: line.lineId, problem })),
  ];
}

/** The largest usual rise from one version to the next (DOS-10), as a fraction; none without the rule. */
const mostRise = (rules: readonly Rule[]): number =>
  (planLimit(rules, "weeklyRise")?.max ?? Number.POSITIVE_INFINITY) / 100;

function loadRise(before: JudgedLine | undefined, line: WarnedLine, rules: readonly Rule[]): PlanWarning | null {
  if (!before || line.overrideReason !== null) return null;
  const rise = loadChange(before, line);
  const most = mostRise(rules);
  if (rise === null || rise <= most) return null;
  const suggestion = raisedWithin(before.dose, most);
  return {
    kind: "load_rise",
    lineId: line.lineId,
    percent: Math.round(rise * 100),
    limit: Math.round(most * 100),
    suggestion,
  };
}

/** Whether a plan asks for more minutes a day than its rules allow without a reason (DOS-09), and the limit. */
export function minutesRefused(
  total: number,
  rules: readonly Rule[],
  allowedMinutes: number | null,
): { limit: number; rule: string } | null {
  const limit = planLimit(rules, "planMinutesADay");
  if (!limit?.refuses || total <= limit.max || (allowedMinutes !== null && total <= allowedMinutes)) return null;
  return { limit: limit.max, rule: limit.rule };
}

interface MinutesInput {
  lines: readonly WarnedLine[];
  published: readonly JudgedLine[];
  agreedMinutes: number;
  rules: readonly Rule[];
  allowedMinutes: number | null;
}

function minutesWarnings({ lines, published, agreedMinutes, rules, allowedMinutes }: MinutesInput): PlanWarning[] {
  const total = dayMinutes(lines).total;
  const before = dayMinutes(published).total;
  const most = planLimit(rules, "planMinutesADay")?.max ?? Number.POSITIVE_INFINITY;
  const kept = allowedMinutes !== null && total <= allowedMinutes;
  const refused = minutesRefused(total, rules, allowedMinutes) !== null;
  const limit = refused ? most : Math.min(agreedMinutes, most);
  const rise = before === 0 ? 0 : total / before - 1;
  const rises = mostRise(rules);
  return [
    ...(total > limit && !kept
      ? [{ kind: "minutes_over" as const, total, limit, agreed: agreedMinutes <= most && !refused, refused }]
      : []),
    ...(rise > rises ? [{ kind: "time_rise" as const, percent: Math.round(rise * 100), limit: rises * 100 }] : []),
  ];
}

type MuscleTotal = Extract<PlanWarning, { kind: "muscle_seconds" | "muscle_days" }>;

/** What all lines together may ask of one muscle: seconds of stretch a day (DOS-01), days of load a week (DOS-04). */
export interface MuscleLimits {
  stretchSeconds: number;
  loadedDays: number;
}

export function muscleLimits(rules: readonly Rule[]): MuscleLimits {
  const most = (measure: "muscleSecondsADay" | "muscleDaysAWeek", doseRule: "stretch" | "strength") =>
    planLimit(rules, measure, doseRule)?.max ?? Number.POSITIVE_INFINITY;
  return { stretchSeconds: most("muscleSecondsADay", "stretch"), loadedDays: most("muscleDaysAWeek", "strength") };
}

/** Those of the muscles that several lines together stretch for too long a day or load on too many days. */
export function muscleTotals(
  lines: readonly JudgedLine[],
  muscles: readonly string[],
  { stretchSeconds, loadedDays }: MuscleLimits,
): MuscleTotal[] {
  return [...new Set(muscles)].flatMap((muscle): MuscleTotal[] => {
    const working = (role: "lengthen" | "strengthen") =>
      lines.filter(({ item }) => item.muscles.some((target) => target.key === muscle && target.role === role));
    const stretched = working("lengthen").filter(({ item }) => item.doseRule === "stretch");
    const seconds = Math.max(...(["left", "right"] as const).map((half) => stretchedSeconds(stretched, half)));
    const loaded = working("strengthen").filter(({ item }) => item.doseRule === "strength");
    const days = new Set(loaded.flatMap(({ weekdays }) => weekdays)).size;
    const ids = (of: readonly JudgedLine[]) => of.map(({ lineId }) => lineId);
    return [
      ...(stretched.length > 1 && seconds > stretchSeconds
        ? [{ kind: "muscle_seconds" as const, muscle, seconds, limit: stretchSeconds, lineIds: ids(stretched) }]
        : []),
      ...(loaded.length > 1 && days > loadedDays
        ? [{ kind: "muscle_days" as const, muscle, days, limit: loadedDays, lineIds: ids(loaded) }]
        : []),
    ];
  });
}

function stretchedSeconds(lines: readonly JudgedLine[], half: "left" | "right"): number {
  const otherHalf = half === "left" ? "right" : "left";
  return lines
    .filter(({ side }) => side !== otherHalf)
    .map(({ dose: { sets = 1, reps = 1, holdSeconds = 0, timesADay } }) => sets * reps * holdSeconds * timesADay)
    .reduce((sum, seconds) => sum + seconds, 0);
}
