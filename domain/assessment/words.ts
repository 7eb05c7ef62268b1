import { z } from "zod";
import { actionLevels } from "./action-levels";

export { type ActionLevel, actionLevels } from "./action-levels";

/** A cause moves suspected → confirmed → improving → resolved, or ruled_out, or returned. */
export const causeStatuses = ["suspected", "confirmed", "improving", "resolved", "ruled_out", "returned"] as const;
export const causeStatusSchema = z.enum(causeStatuses);
export type CauseStatus = z.infer<typeof causeStatusSchema>;

/** Open causes are worked on; resolved and ruled-out ones are closed. */
export const openCauseStatuses = ["suspected", "confirmed", "improving", "returned"] as const satisfies CauseStatus[];

export function isOpenCause(status: CauseStatus): boolean {
  return status !== "resolved" && status !== "ruled_out";
}

/** Severity the practitioner gives: 1 mild, 2 moderate, 3 marked. */
export const severitySchema = z.union([z.literal(1), z.literal(2), z.literal(3)]);
export type Severity = z.infer<typeof severitySchema>;

export const actionLevelSchema = z.enum(actionLevels);

/** How the cauda equina warning card reached the client. */
export const warningCardWays = ["printed", "shown", "told"] as const;
export type WarningCardWay = (typeof warningCardWays)[number];

export const painQualities = ["ache", "sharp", "burning", "numb", "tingling"] as const;
export const painQualitySchema = z.enum(painQualities);
export type PainQuality = z.infer<typeof painQualitySchema>;
