import type { CauseStatus } from "./words";

/**
 * Where a cause may go from where it is (product.md §1.4): suspected → confirmed → improving → resolved, or ruled
 * out, or returned. What was resolved can only return; what was ruled out can only be suspected anew.
 */
const moves: Readonly<Record<CauseStatus, readonly CauseStatus[]>> = {
  suspected: ["confirmed", "ruled_out"],
  confirmed: ["improving", "resolved", "ruled_out"],
  improving: ["resolved", "confirmed", "ruled_out"],
  resolved: ["returned"],
  ruled_out: ["suspected"],
  returned: ["improving", "resolved", "ruled_out"],
};

/** The statuses a cause may move to next. */
export const movesFrom = (status: CauseStatus): readonly CauseStatus[] => moves[status];

/** Whether a move is allowed. Staying is no move. */
export const canMove = (from: CauseStatus, to: CauseStatus): boolean => moves[from].includes(to);
