import { z } from "zod";

export const logOutcomes = ["done", "partly", "skipped", "too_painful"] as const;
export const logOutcomeSchema = z.enum(logOutcomes);
export type LogOutcome = z.infer<typeof logOutcomeSchema>;

export const skipReasons = ["pain", "time", "forgot", "not_understood", "other"] as const;
export const skipReasonSchema = z.enum(skipReasons);
export type SkipReason = z.infer<typeof skipReasonSchema>;

/** Pain on the numeric rating scale (NPRS), 0 none – 10 worst imaginable. */
export const painScoreSchema = z.number().int().min(0).max(10);
/** Effort on the 0–10 scale (RPE). */
export const effortSchema = z.number().int().min(0).max(10);

/** What a client may notice while exercising, beside numbers; each is a fact of the stop rules (8.7). */
export const logSigns = [
  "sharp_pain",
  "leg_symptoms_spread",
  "new_numbness",
  "new_weakness",
  "dizzy",
  "chest_pain",
  "breathless",
  "faint",
] as const;
export const logSignSchema = z.enum(logSigns);
export type LogSign = z.infer<typeof logSignSchema>;
