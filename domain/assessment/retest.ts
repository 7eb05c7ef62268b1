import type { Direction, ResultChange } from "./compare-results";
import type { CauseStatus } from "./words";

/** What a retest says of one finding. `closer`, `further`, `changed`: no published measurement error can weigh it. */
export const retestVerdicts = ["improved", "same", "within_error", "closer", "further", "changed", "worse"] as const;
export type RetestVerdict = (typeof retestVerdicts)[number];

/** The change of a result in one word; `direction` for a test without a published measurement error. */
export function retestVerdict(change: ResultChange, direction: Direction = null): RetestVerdict {
  switch (change.kind) {
    case "same":
    case "within_error":
      return change.kind;
    case "no_figure":
      return direction === null ? "changed" : direction === "better" ? "closer" : "further";
    default:
      if (change.direction === null) return "changed";
      return change.direction === "better" ? "improved" : "worse";
  }
}

/** A finding that supports a cause beside its newest result. Moments in milliseconds. */
export interface RetestedResult {
  before: { findingId: string; abnormal: boolean };
  now: { findingId: string; abnormal: boolean; recordedAt: number };
  change: ResultChange;
}

export interface ProposedMove {
  to: Extract<CauseStatus, "confirmed" | "improving" | "resolved" | "returned">;
  /** The results (by their newest finding) that speak for it. */
  findingIds: string[];
}

/**
 * Where the retests would move a cause (product.md §1.4); null where they say nothing new. Only results that came after
 * the last move count. Resolved: every finding that opened it was tested again and is none any more. A change within
 * the measurement error moves nothing. Nothing moves by itself: the practitioner presses.
 */
export function proposedMove(
  status: CauseStatus,
  movedAt: number,
  results: readonly RetestedResult[],
): ProposedMove | null {
  const opening = results.filter(({ before }) => before.abnormal);
  const fresh = opening.filter(({ before, now }) => before.findingId !== now.findingId && now.recordedAt > movedAt);
  if (fresh.length === 0) return null;
  const idsOf = (some: readonly RetestedResult[]) => some.map(({ now }) => now.findingId);
  if (status === "resolved") {
    const back = fresh.filter(({ now }) => now.abnormal);
    return back.length > 0 ? { to: "returned", findingIds: idsOf(back) } : null;
  }
  if (status !== "confirmed" && status !== "improving" && status !== "returned") return null;
  const cleared = opening.filter(isCleared);
  if (cleared.length === opening.length) return { to: "resolved", findingIds: idsOf(cleared) };
  const worse = fresh.filter(({ change }) => retestVerdict(change) === "worse");
  if (worse.length > 0) return status === "improving" ? { to: "confirmed", findingIds: idsOf(worse) } : null;
  const better = fresh.filter((result) => isCleared(result) || retestVerdict(result.change) === "improved");
  return better.length > 0 && status !== "improving" ? { to: "improving", findingIds: idsOf(better) } : null;
}

/** No finding any more, by more than two measurements of an unchanged body differ. */
const isCleared = ({ before, now, change }: RetestedResult): boolean =>
  before.findingId !== now.findingId && !now.abnormal && change.kind !== "within_error" && change.kind !== "same";
