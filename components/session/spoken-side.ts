import type { AssignmentSide } from "@/domain/plan/words";

/** The side worth saying: an exercise that both halves do together has none. */
export function spokenSide({ side, perSide }: { side: AssignmentSide; perSide: boolean }) {
  if (side === "none" || (side === "both" && !perSide)) return null;
  return side;
}
