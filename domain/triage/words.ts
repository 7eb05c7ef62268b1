import { z } from "zod";

/** Why a client needs somebody of the practice (product.md "Watch"). */
export const triageKinds = [
  "screen_locked",
  "red_flag_message",
  "pain_high",
  "too_painful",
  "pain_up",
  "flare",
  "check_in_worse",
  "message_waiting",
  "retest_due",
  "symptoms_gone",
  "silent_longest",
  "silent_long",
  "silent",
  "plan_old",
  "ready_to_progress",
  "all_achieved",
  "check_in_answered",
] as const;
export const triageKindSchema = z.enum(triageKinds);
export type TriageKind = z.infer<typeof triageKindSchema>;

/** Now, soon, and what is good to know: 0, 1 and 2 in the rows, so that the board's order is an index. */
export const urgencies = ["urgent", "attention", "routine"] as const;

export const urgencyOf: Readonly<Record<TriageKind, number>> = {
  screen_locked: 0,
  red_flag_message: 0,
  pain_high: 0,
  too_painful: 0,
  pain_up: 1,
  flare: 1,
  check_in_worse: 1,
  message_waiting: 1,
  retest_due: 1,
  symptoms_gone: 1,
  silent_longest: 1,
  silent_long: 1,
  silent: 1,
  plan_old: 2,
  ready_to_progress: 2,
  all_achieved: 2,
  check_in_answered: 2,
};

/** What stands until it was acted on: a lock is cleared, red-flag words are answered or called about, never put aside. */
const standing: readonly TriageKind[] = ["screen_locked", "red_flag_message"];
export const mayPutAside = (kind: TriageKind): boolean => !standing.includes(kind);

/** What a call settles: everything that asks how the client is. A lock, a retest or a plan needs its own deed. */
export const settledByCall: readonly TriageKind[] = [
  "red_flag_message",
  "pain_high",
  "too_painful",
  "pain_up",
  "flare",
  "check_in_worse",
  "silent_longest",
  "silent_long",
  "silent",
  "check_in_answered",
];
