import type { Side } from "../catalog/kinds";
import type { CatalogDose, PatternContent, PatternSide } from "../catalog/schemas";
import type { CauseTargets } from "./coverage";
import { spreadWeekdays } from "./due";
import type { LineItem, PlanLine, Purpose } from "./line";
import { exerciseSide } from "./target-sides";
import type { AssignmentSide, Phase } from "./words";

/** An exercise or technique that can be assigned: what a new line is made from. */
export interface AssignableItem extends LineItem {
  itemId: string;
  version: number;
  phase: Phase;
  dose: CatalogDose;
  patterns: "any" | string[];
}

/** An open cause with everything that decides what is usual for it. */
export interface OpenCause extends CauseTargets {
  patternKey: string;
  side: PatternSide;
  muscles: (CauseTargets["muscles"][number] & { key: string })[];
  joints: (CauseTargets["joints"][number] & { key: string })[];
  starter: PatternContent["starter"];
}

const starterPhases = ["relieve", "relax", "stimulate", "strengthen", "joint"] as const;

/** The keys of a pattern's starter blocks (domain reference 8.4), each with the phase it stands in. */
export function starterItems(starter: PatternContent["starter"]): { key: string; phase: Phase }[] {
  return starterPhases.flatMap((phase) => starter[phase].map((key) => ({ key, phase })));
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
  const muscles = cause.muscles.filter(({ key, role }) => {
    const served: readonly string[] = roleServed[role];
    return item.muscles.some((target) => target.key === key && served.includes(target.role));
  });
  const joints = item.phase === "joint" ? cause.joints.filter(({ key }) => item.joints.includes(key)) : [];
  const exact = [
    ...muscles.map(({ id, side }): Purpose => ({ causeId, muscleId: id, jointId: null, side })),
    ...joints.map(({ id, side }): Purpose => ({ causeId, muscleId: null, jointId: id, side })),
  ];
  const unique = [...new Map(exact.map((purpose) => [Object.values(purpose).join(), purpose])).values()];
  return unique.length > 0 || !names(item, cause) ? unique : [wholeCause(causeId)];
}

const wholeCause = (causeId: string): Purpose => ({ causeId, muscleId: null, jointId: null, side: "none" });

function names(item: AssignableItem, cause: OpenCause): boolean {
  const inStarter = starterItems(cause.starter).some(({ key }) => key === item.key);
  return inStarter || (item.patterns !== "any" && item.patterns.includes(cause.patternKey));
}

/**
 * The side a new line starts with. Strengthening one side at a time is always done on both (8.4); other one-sided
 * items go to the side their causes name, or to both when these differ.
 */
export function usualSide(
  item: AssignableItem,
  causes: readonly OpenCause[],
  purposes: readonly Purpose[],
): AssignmentSide {
  if (item.sidedness === "alt") return "alternating";
  if (item.sidedness === "bi") return item.phase === "strengthen" ? "both" : "none";
  if (item.phase === "strengthen") return "both";
  const served = causes.filter(({ causeId }) => purposes.some((purpose) => purpose.causeId === causeId));
  const wanted = new Set(served.flatMap((cause) => sidesWanted(item, cause, purposes)));
  const [only] = wanted;
  return wanted.size === 1 && (only === "left" || only === "right") ? only : "both";
}

function sidesWanted(item: AssignableItem, cause: OpenCause, purposes: readonly Purpose[]): Side[] {
  const told = exerciseSide(cause.patternKey, cause.side, item.key);
  if (told !== "none" && names(item, cause)) return [told];
  const named = purposes.filter(({ causeId, muscleId }) => causeId === cause.causeId && muscleId !== null);
  return named.length > 0 ? named.map(({ side }) => side) : [told];
}

/** A new line as the catalog has it: dose, side, days and what it is for. Relief is offered when it hurts, in the kit. */
export function usualLine(
  lineId: string,
  item: AssignableItem,
  causes: readonly OpenCause[],
  wanted: { phase?: Phase; purposes?: Purpose[] } = {},
): PlanLine {
  const { daysAWeek, ...dose } = item.dose;
  const purposes = wanted.purposes ?? usualPurposes(item, causes);
  const phase = wanted.phase ?? item.phase;
  const whenItHurts = item.kind === "technique" && phase === "relieve";
  return {
    lineId,
    itemId: item.itemId,
    itemVersion: item.version,
    phase,
    side: usualSide(item, causes, purposes),
    dose,
    weekdays: whenItHurts ? [] : spreadWeekdays(daysAWeek),
    inReliefKit: phase === "relieve",
    askEffort: phase === "strengthen",
    askPain: phase === "strengthen",
    note: null,
    overrideReason: null,
    purposes,
  };
}

/** Purposes of two lines of one item put together, each once. */
export function mergePurposes(own: readonly Purpose[], added: readonly Purpose[]): Purpose[] {
  const key = ({ causeId, muscleId, jointId, side }: Purpose) => [causeId, muscleId, jointId, side].join("/");
  return [...new Map([...own, ...added].map((purpose) => [key(purpose), purpose])).values()];
}
