import { actionLevels } from "../assessment/action-levels";
import { readScreen } from "../assessment/screen-level";
import type { Today, TodayLine } from "./dtos";
import { easedDose, flareDayNumber, flarePlan } from "./flare";
import type { TapFlareInput } from "./schemas";
import { clockMinutes } from "./session-clock";

/** A line as a flare leaves it: walks shorter, all else as it is. `walkPercent` null = no flare. */
export function easedLine(line: TodayLine, walkPercent: number | null): TodayLine {
  if (walkPercent === null || !line.isWalk) return line;
  const dose = easedDose(line.dose, walkPercent);
  return { ...line, dose, minutes: clockMinutes(dose, line.side, line.perSide) };
}

/**
 * Today as it is from the moment of the tap, before the portal has answered: relief and short walks, or the stop card
 * where an answer of the short list calls for it. A flare that runs already stays as it is.
 */
export function withFlare(today: Today, tapped: TapFlareInput): Today {
  if (tapped.day !== today.day) return today;
  const { level, raised } = readScreen(tapped.answers, today.shortList);
  const locked = level === "E" || (level === "S" && today.lockedLevel !== "E") ? level : today.lockedLevel;
  const plan = flarePlan(today.stopRules, today.day);
  const notes = raised.flatMap((flag) => (flag.level === level && flag.forClient ? [flag.forClient] : []));
  const flagNote = level === null || level === today.flagNote?.level ? today.flagNote : { level, notes };
  const graver = actionLevels.indexOf(flagNote?.level ?? "C") <= actionLevels.indexOf(today.flagNote?.level ?? "C");
  const now = { ...today, lockedLevel: locked, flagNote: graver ? flagNote : today.flagNote };
  if (today.flare || !plan) return now;
  const { walkPercent } = plan;
  return {
    ...now,
    flare: { id: tapped.id, ...flareDayNumber(plan, today.day), walkPercent },
    lines: today.lines
      .filter(({ phase, isWalk }) => phase === "relieve" || isWalk)
      .map((line) => easedLine(line, walkPercent)),
  };
}
