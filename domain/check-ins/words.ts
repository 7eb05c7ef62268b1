import { z } from "zod";

/**
 * Months after the first plan at which a client is asked how they are. After a discharge the practice's own rule says
 * when (DIS-08); the year is always asked about, because the outcomes rest on it (4.10).
 */
export const checkInMonths = [1, 3, 6, 12] as const;
export const yearMonth = 12;

/** What the months are counted from. */
export type CheckInBase = "plan" | "discharge";

/** PGIC, asked against the start (domain reference 4.5), 1 very much worse … 7 very much better. Improved = 6 and 7. */
export const pgicSchema = z.number().int().min(1).max(7);

export const stillDoingSchema = z.enum(["most", "some", "none"]);
export type StillDoing = z.infer<typeof stillDoingSchema>;

/** Where a check-in stands. `waiting`: its day has not come; `missed`: nobody answered in time. */
export const checkInStates = ["waiting", "open", "answered", "missed", "declined"] as const;
export type CheckInState = (typeof checkInStates)[number];

/** How an answer came. */
export type AnswerWay = "link" | "phone";

/** What came of a call about a check-in. */
export const callOutcomes = ["answered", "not_reached", "declined"] as const;
export type CallOutcome = (typeof callOutcomes)[number];
