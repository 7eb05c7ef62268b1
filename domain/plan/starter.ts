import type { CauseStatus, Severity } from "../assessment/words";
import type { Side } from "../catalog/kinds";
import type { CatalogDose, PatternContent, PatternSide } from "../catalog/schemas";
import { type StarterItem, starterPhases } from "../catalog/starter-schema";
import type { Rule } from "../rules/clauses";
import type { CauseTargets } from "./coverage";
import type { Dose } from "./dose";
import { checkDose, refusedOnly } from "./dose-limits";
import { spreadWeekdays } from "./due";
import type { LineItem, PlanLine, Purpose } from "./line";
import { starterSide } from "./target-sides";
import type { AssignmentSide, Phase } from "./words";

/** An exercise or technique that can be assigned: what a new line is made from. */
export interface AssignableItem extends LineItem {
  itemId: string;
  version: number;
  phase: Phase;
  dose: CatalogDose;
  patterns: "any" | string[];
}

/** A finding that supports a cause. */
export interface CauseFinding {
  id: string;
  testKey: string;
  side: Side;
  abnormal: boolean;
  /** The test measures strength, range or endurance: less is worse. */
  lowIsWorse: boolean;
}

/** An open cause with everything that decides what is usual for it. */
export interface OpenCause extends CauseTargets {
  patternKey: string;
  side: PatternSide;
  severity: Severity;
  status: CauseStatus;
  findings: CauseFinding[];
  muscles: (CauseTargets["muscles"][number] & { key: string })[];
  joints: (CauseTargets["joints"][number] & { key: string })[];
  starter: PatternContent["starter"];
  /** The side on which its strength and endurance tests were worse; null when they say nothing. */
  weakerSide: "left" | "right" | null;
}

/** The items of a pattern's starter blocks (domain reference 8.4), each with the phase it stands in. */
export function starterItems(starter: PatternContent["starter"]): (StarterItem & { phase: Phase })[] {
  return starterPhases.flatMap((phase) => starter[phase].map((entry) => ({ ...entry, phase })));
}

const roleServed = { tight: ["lengthen"], weak: ["strengthen", "activate"] } as const;

/**
 * What an item is usually for in these causes: every tight muscle it lengthens, every weak one it wakes up or
 * strengthens, every joint it moves. A cause that only names it as usual is served as a whole; a relief technique
 * that no cause names serves all of them.
 */
export function usualPurposes(item: AssignableItem, causes: readonly OpenCause[]): Purpose[] {
  const found = causes.flatMap((cause) => purposesFor(item, cause));
  if (found.length > 0 || item.kind === "exercise") return found;
  return causes.map(({ causeId }) => ({ causeId, muscleId: null, jointId: null, side: "none" }));
}

function purposesFor(item: AssignableItem, cause: OpenCause): Purpose[] {
  const { causeId } = cause;
  if (item.kind === "technique") return names(item, cause) ? [wholeCause(causeId)] : [];
  // A joint's exercise balances muscles only where the cause itself asks for it.
  const named = names(item, cause);
  const muscles = cause.muscles.filter(({ key, role }) => {
    if (item.phase === "joint" && !named) return false;
    const served: readonly string[] = roleServed[role];
    return item.muscles.some((target) => target.key === key && served.includes(target.role));
  });
  const joints = item.phase === "joint" ? cause.joints.filter(({ key }) => item.joints.includes(key)) : [];
  const exact = [
    ...muscles.map(({ id, side }): Purpose => ({ causeId, muscleId: id, jointId: null, side })),
    ...joints.map(({ id, side }): Purpose => ({ causeId, muscleId: null, jointId: id, side })),
  ];
  const unique = [...new Map(exact.map((purpose) => [Object.values(purpose).join(), purpose])).values()];
  return unique.length > 0 || !named ? unique : [wholeCause(causeId)];
}

const wholeCause = (causeId: string): Purpose => ({ causeId, muscleId: null, jointId: null, side: "none" });

const isNamed = ({ key }: AssignableItem, { starter }: OpenCause): boolean =>
  starterPhases.some((phase) => starter[phase].some((entry) => entry.item === key));

function names(item: AssignableItem, cause: OpenCause): boolean {
  return isNamed(item, cause) || (item.patterns !== "any" && item.patterns.includes(cause.patternKey));
}

/** On which side a new line is done, and the side that gets one set more than the other. */
export interface SidePlan {
  side: AssignmentSide;
  extraSetSide: "left" | "right" | null;
}

/**
 * The side a new line starts with: the one that the starters of its causes name, else the one its causes have; both
 * when these differ.
 * Strengthening one side at a time is always done on both, with one set more on the weaker (8.4).
 */
export function usualSide(item: AssignableItem, causes: readonly OpenCause[], purposes: readonly Purpose[]): SidePlan {
  const plain = (side: AssignmentSide): SidePlan => ({ side, extraSetSide: null });
  if (item.sidedness === "alt") return plain("alternating");
  if (item.sidedness === "bi") return plain(item.phase === "strengthen" ? "both" : "none");
  const served = causes.filter(({ causeId }) => purposes.some((purpose) => purpose.causeId === causeId));
  const naming = served.filter((cause) => isNamed(item, cause));
  const wanted = new Set((naming.length > 0 ? naming : served).flatMap((cause) => sidesWanted(item, cause, purposes)));
  const [first] = wanted;
  const only = wanted.size === 1 && (first === "left" || first === "right") ? first : null;
  if (item.phase === "strengthen") return { side: "both", extraSetSide: only };
  return plain(only ?? "both");
}

function sidesWanted(item: AssignableItem, cause: OpenCause, purposes: readonly Purpose[]): Side[] {
  const entry = starterItems(cause.starter).find((known) => known.item === item.key);
  if (entry?.side === "weaker_side_extra_set") return [extraSetSideOf(cause)];
  const told = starterSide(entry?.side ?? "pattern_side", cause.side);
  if (told !== "none" && names(item, cause)) return [told];
  const named = purposes.filter(({ causeId, muscleId }) => causeId === cause.causeId && muscleId !== null);
  return named.length > 0 ? named.map(({ side }) => side) : [told];
}

/** The one side on which what was measured fell short; null when that is neither or both. */
export function weakerSide(findings: readonly CauseFinding[]): "left" | "right" | null {
  const short = findings.filter(({ abnormal, lowIsWorse }) => abnormal && lowIsWorse).map(({ side }) => side);
  const [left, right] = [short.includes("left"), short.includes("right")];
  return left === right ? null : left ? "left" : "right";
}

/** The side that measured weaker, or else the one the pattern names. */
const extraSetSideOf = (cause: OpenCause): Side => cause.weakerSide ?? starterSide("weaker_side_extra_set", cause.side);

/** A new line as the catalog and the practice's rules have it: dose, side, days and what it is for. Relief is offered when it hurts, in the kit. */
export function usualLine(
  lineId: string,
  item: AssignableItem,
  causes: readonly OpenCause[],
  wanted: { rules: readonly Rule[]; phase?: Phase; purposes?: Purpose[] },
): PlanLine {
  const { daysAWeek, ...dose } = item.dose;
  const purposes = wanted.purposes ?? usualPurposes(item, causes);
  const phase = wanted.phase ?? item.phase;
  const { side, extraSetSide } = usualSide(item, causes, purposes);
  const whenItHurts = item.kind === "technique" && phase === "relieve";
  return {
    lineId,
    itemId: item.itemId,
    itemVersion: item.version,
    phase,
    side,
    dose: extraSetSide && leavesRoom(item, dose, wanted.rules) ? { ...dose, extraSetSide } : dose,
    weekdays: whenItHurts ? [] : spreadWeekdays(daysAWeek),
    inReliefKit: phase === "relieve",
    askEffort: phase === "strengthen",
    askPain: phase === "strengthen",
    note: null,
    overrideReason: null,
    purposes,
    ruleIds: [],
  };
}

/** Whether one set more stays a dose of sets, and within its limit (DOS-04). */
function leavesRoom({ doseRule }: AssignableItem, dose: Dose, rules: readonly Rule[]): boolean {
  if (dose.minutes !== undefined) return false;
  const sets = (dose.sets ?? 1) + 1;
  return refusedOnly(checkDose({ doseRule, dose: { ...dose, sets }, weekdays: [], cautions: [], rules })).length === 0;
}

/** Purposes of two lines of one item put together, each once. */
export function mergePurposes(own: readonly Purpose[], added: readonly Purpose[]): Purpose[] {
  const key = ({ causeId, muscleId, jointId, side }: Purpose) => [causeId, muscleId, jointId, side].join("/");
  return [...new Map([...own, ...added].map((purpose) => [key(purpose), purpose])).values()];
}

/** The purposes, each with the finding of its cause that shows it best: abnormal, on its side, the same one always. */
export function withFindings(purposes: readonly Purpose[], causes: readonly OpenCause[]): Purpose[] {
  return purposes.map((purpose) => {
    const found = causes.find(({ causeId }) => causeId === purpose.causeId)?.findings ?? [];
    const match = ({ abnormal, side }: CauseFinding) => Number(abnormal) * 2 + Number(side === purpose.side);
    const best = found.reduce<CauseFinding | null>(
      (top, next) => (top && match(top) >= match(next) ? top : next),
      null,
    );
    return { ...purpose, findingId: best?.id ?? null };
  });
}
