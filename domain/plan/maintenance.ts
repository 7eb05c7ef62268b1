import type { ActionOf } from "../rules/actions";
import type { Rule } from "../rules/clauses";
import { actionsNamed, fire } from "../rules/judge";
import { spreadWeekdays } from "./due";
import type { JudgedLine } from "./line";
import type { Phase } from "./words";

/** What becomes of one line after care: `days` says how many a week before and after; null: only when it hurts. */
export interface MaintenanceLine {
  lineId: string;
  /** Whether the proposal keeps it; the practitioner may decide otherwise. */
  kept: boolean;
  /** The weekdays it would have, ISO. */
  weekdays: number[];
}

export interface MaintenancePlan {
  rule: string;
  asks: Pick<ActionOf<"maintenance">, "strengthDays" | "walksLeast" | "walksMost" | "walkMinutes" | "itemsMost">;
  lines: MaintenanceLine[];
  /** The rule asks for walks and the plan holds none. */
  walkMissing: boolean;
}

/**
 * What the maintenance rule (DIS-07) makes of a plan: relief stays at hand, walks go on, of the rest the few that keep
 * most, on the rule's days. One of each kind that the four steps need comes first (ORD-12), so that what was achieved
 * stays so. Null without such a rule. Lines in the order of the session.
 */
export function maintenancePlan(lines: readonly JudgedLine[], rules: readonly Rule[]): MaintenancePlan | null {
  const [found] = actionsNamed(fire(rules, { discharged: true }), "maintenance");
  if (!found) return null;
  const { strengthDays, walksLeast, walksMost, walkMinutes, itemsMost } = found.action;
  const personal = lines.filter((line) => !isRelief(line) && !isWalk(line));
  const kept = new Set(chosen(personal, itemsMost).map(({ lineId }) => lineId));
  const daysOf = (line: JudgedLine): number[] => {
    const now = line.weekdays.length;
    if (isRelief(line) || now === 0) return [...line.weekdays];
    if (!isWalk(line)) return now > strengthDays ? spreadWeekdays(strengthDays) : [...line.weekdays];
    const wanted = Math.min(Math.max(now, walksLeast), walksMost);
    return wanted === now ? [...line.weekdays] : spreadWeekdays(wanted);
  };
  return {
    rule: found.rule,
    asks: { strengthDays, walksLeast, walksMost, walkMinutes, itemsMost },
    lines: lines.map((line) => ({
      lineId: line.lineId,
      kept: isRelief(line) || isWalk(line) || kept.has(line.lineId),
      weekdays: daysOf(line),
    })),
    walkMissing: walksLeast > 0 && !lines.some(isWalk),
  };
}

const isRelief = ({ phase }: JudgedLine): boolean => phase === "relieve";
/** One for when it hurts is relief: it keeps nobody walking. */
const isWalk = (line: JudgedLine): boolean => line.item.doseRule === "walk" && !isRelief(line);

/** The first of each kind that a complete plan needs, then strengthening, then the others by their place. */
function chosen(lines: readonly JudgedLine[], most: number): JudgedLine[] {
  const serving = [...lines].sort((one, two) => Number(two.purposes.length > 0) - Number(one.purposes.length > 0));
  const first = (...phases: Phase[]) => serving.find(({ phase }) => phases.includes(phase));
  const needed = [first("strengthen"), first("joint"), first("relax", "stimulate")].flatMap((line) => line ?? []);
  const strong = serving.filter(({ phase }) => phase === "strengthen");
  return [...new Set([...needed, ...strong, ...serving])].slice(0, most);
}
