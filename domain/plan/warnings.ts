import type { Contraindication } from "../catalog/kinds";
import type { Dose } from "./dose";
import { checkDose, type DoseProblem, dailyMinutesLimit, weeklyRiseLimit } from "./dose-limits";
import type { JudgedLine } from "./line";
import { dayMinutes, loadChange, raisedWithin } from "./load";

/** A line of the draft with what has become of its item in the catalog since. */
export type WarnedLine = JudgedLine & { itemStatus: { retired: boolean; publishedVersion: number | null } };

/** Something to think about. Only a refused dose stops a plan from being published. */
export type PlanWarning =
  | { kind: "dose_refused"; lineId: string; problem: DoseProblem }
  | { kind: "contraindicated"; lineId: string; codes: Contraindication[] }
  | { kind: "load_rise"; lineId: string; percent: number; suggestion: Dose | null }
  | { kind: "minutes_over"; total: number; limit: number; agreed: boolean }
  | { kind: "time_rise"; percent: number }
  | { kind: "muscle_seconds"; muscle: string; seconds: number; lineIds: string[] }
  | { kind: "muscle_days"; muscle: string; days: number; lineIds: string[] }
  | { kind: "many_lines"; count: number; limit: number }
  | { kind: "retired"; lineId: string }
  | { kind: "newer_version"; lineId: string; version: number }
  | { kind: "dose_advised"; lineId: string; problem: DoseProblem };

// ORD-11: more than eight things to do are done less well.
const usualLines = 8;
// DOS-01: seconds a day that a muscle is stretched; DOS-04: days a week that it is loaded.
const stretchSeconds = 180;
const loadedDays = 4;

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
}): PlanWarning[] {
  const { lines, published, cautions, agreedMinutes } = input;
  const before = new Map(published.map((line) => [line.lineId, line]));
  const problems = lines.flatMap((line) =>
    checkDose({ ...line, doseRule: line.item.doseRule, cautions }).map((problem) => ({ line, problem })),
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
    ...perLine((line) => loadRise(before.get(line.lineId), line)),
    ...minutesWarnings(lines, published, agreedMinutes),
    ...muscleWarnings(lines),
    ...(lines.length > usualLines ? [{ kind: "many_lines" as const, count: lines.length, limit: usualLines }] : []),
    ...perLine((line) => (line.itemStatus.retired ? { kind: "retired", lineId: line.lineId } : null)),
    ...perLine(({ lineId, itemVersion, itemStatus: { retired, publishedVersion } }) =>
      !retired && publishedVersion !== null && publishedVersion > itemVersion
        ? { kind: "newer_version", lineId, version: publishedVersion }
        : null,
    ),
    ...open("advise").map(({ line, problem }) => ({ kind: "dose_advised" as const, lineId: line.lineId, problem })),
  ];
}

function loadRise(before: JudgedLine | undefined, line: WarnedLine): PlanWarning | null {
  if (!before || line.overrideReason !== null) return null;
  const rise = loadChange(before, line);
  if (rise === null || rise <= weeklyRiseLimit) return null;
  const suggestion = raisedWithin(before.dose, weeklyRiseLimit);
  return { kind: "load_rise", lineId: line.lineId, percent: Math.round(rise * 100), suggestion };
}

function minutesWarnings(
  lines: readonly WarnedLine[],
  published: readonly JudgedLine[],
  agreedMinutes: number,
): PlanWarning[] {
  const total = dayMinutes(lines).total;
  const before = dayMinutes(published).total;
  const limit = Math.min(agreedMinutes, dailyMinutesLimit);
  const rise = before === 0 ? 0 : total / before - 1;
  return [
    ...(total > limit
      ? [{ kind: "minutes_over" as const, total, limit, agreed: agreedMinutes <= dailyMinutesLimit }]
      : []),
    ...(rise > weeklyRiseLimit ? [{ kind: "time_rise" as const, percent: Math.round(rise * 100) }] : []),
  ];
}

function muscleWarnings(lines: readonly WarnedLine[]): PlanWarning[] {
  const muscles = new Set(lines.flatMap(({ item }) => item.muscles.map(({ key }) => key)));
  return [...muscles].flatMap((muscle): PlanWarning[] => {
    const working = (role: "lengthen" | "strengthen") =>
      lines.filter(({ item }) => item.muscles.some((target) => target.key === muscle && target.role === role));
    const stretched = working("lengthen").filter(({ item }) => item.doseRule === "stretch");
    const seconds = Math.max(...(["left", "right"] as const).map((half) => stretchedSeconds(stretched, half)));
    const loaded = working("strengthen").filter(({ item }) => item.doseRule === "strength");
    const days = new Set(loaded.flatMap(({ weekdays }) => weekdays)).size;
    const ids = (of: readonly WarnedLine[]) => of.map(({ lineId }) => lineId);
    return [
      ...(stretched.length > 1 && seconds > stretchSeconds
        ? [{ kind: "muscle_seconds" as const, muscle, seconds, lineIds: ids(stretched) }]
        : []),
      ...(loaded.length > 1 && days > loadedDays
        ? [{ kind: "muscle_days" as const, muscle, days, lineIds: ids(loaded) }]
        : []),
    ];
  });
}

function stretchedSeconds(lines: readonly WarnedLine[], half: "left" | "right"): number {
  const otherHalf = half === "left" ? "right" : "left";
  return lines
    .filter(({ side }) => side !== otherHalf)
    .map(({ dose: { sets = 1, reps = 1, holdSeconds = 0, timesADay } }) => sets * reps * holdSeconds * timesADay)
    .reduce((sum, seconds) => sum + seconds, 0);
}
