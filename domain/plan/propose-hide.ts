import type { Contraindication } from "../catalog/kinds";
import type { Direction, HiddenWhy, ProposableItem, ProposalInput } from "./propose-shape";
import type { OpenCause } from "./starter";
import { clashingCodes } from "./warnings";

// Items that bend backwards carry ES, those that bend forwards FS: the code of whom they would hurt.
const codeAgainst: Record<Direction, Contraindication> = { extension: "FS", flexion: "ES" };
const endRangeRules = ["stretch", "press_up"];

export type Hide = (item: ProposableItem) => HiddenWhy | null;

/**
 * What speaks against an item for this client, before anything is ranked (ORD-13, ORD-10, the limits of 8.4): its
 * codes, stretching to the end of a range, stretching what is long already, one-sided load on a sore pelvis, bending
 * the way that hurts.
 */
export function hideRules({
  causes,
  cautions,
  direction,
  warnOnly = [],
}: Pick<ProposalInput, "causes" | "cautions" | "direction" | "warnOnly">): Hide {
  const limited = (limit: "no_end_range" | "symmetric_first") =>
    causes.find(({ starter }) => starter.limits?.includes(limit))?.causeId ?? null;
  const gentle = limited("no_end_range");
  const symmetric = limited("symmetric_first");
  const lax = cautions.includes("HM");
  const hiding = cautions.filter((code) => !warnOnly.includes(code));
  return (item) => {
    const codes = clashingCodes(item, hiding);
    if (codes.length > 0) return { why: "contraindicated", rule: "ORD-13", codes };
    if ((gentle !== null || lax) && reachesEnd(item, lax)) return { why: "end_range", rule: "8.4", causeId: gentle };
    const long = causes.find((cause) => stretchesLong(item, cause));
    if (long) return { why: "no_stretch", rule: "8.4", causeId: long.causeId };
    if (symmetric !== null && loadsOneSide(item)) return { why: "symmetric_first", rule: "8.4", causeId: symmetric };
    if (direction !== null && item.contraindications.includes(codeAgainst[direction]))
      return { why: "direction", rule: "ORD-10", direction };
    return null;
  };
}

/** Whether a hip that pinches is known: a positive FADIR in what supports the causes, or the caution. */
export function hipPinches({ causes, cautions }: Pick<ProposalInput, "causes" | "cautions">): boolean {
  const positive = causes.some(({ findings }) =>
    findings.some(({ testKey, abnormal }) => testKey === "t_fadir" && abnormal),
  );
  return positive || cautions.includes("HI");
}

/** Whether an item is of the direction that eases. */
export const easesBy = (item: ProposableItem, direction: Direction): boolean =>
  item.contraindications.includes(direction === "extension" ? "ES" : "FS");

const reachesEnd = ({ doseRule, contraindications }: ProposableItem, lax: boolean) =>
  (lax ? doseRule === "stretch" : endRangeRules.includes(doseRule)) || contraindications.includes("HM");

const stretchesLong = ({ muscles, doseRule }: ProposableItem, { starter }: OpenCause) =>
  doseRule === "stretch" &&
  muscles.some(({ key, role }) => role === "lengthen" && (starter.noStretch ?? []).includes(key));

const loadsOneSide = ({ phase, sidedness }: ProposableItem) => phase === "strengthen" && sidedness === "uni";
