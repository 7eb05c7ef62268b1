import { z } from "zod";
import { logOutcomes, logSigns, skipReasons } from "./words";

/** The schemas of `words.ts`, apart from it: the session on a phone says these words without checking them. */
export const logOutcomeSchema = z.enum(logOutcomes);
export const skipReasonSchema = z.enum(skipReasons);
export const logSignSchema = z.enum(logSigns);

/** Pain on the numeric rating scale (NPRS), 0 none – 10 worst imaginable. */
export const painScoreSchema = z.number().int().min(0).max(10);
/** Effort on the 0–10 scale (RPE). */
export const effortSchema = z.number().int().min(0).max(10);
