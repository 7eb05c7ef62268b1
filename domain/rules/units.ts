import { z } from "zod";

/** What a rule's numbers count. `points` are of a 0–10 scale of pain, `effort` of a 0–10 scale of effort. */
export const ruleUnits = [
  "points",
  "effort",
  "percent",
  "seconds",
  "minutes",
  "days",
  "weeks",
  "months",
  "repetitions",
  "sets",
  "times",
  "sessions",
  "items",
] as const;
export const ruleUnitSchema = z.enum(ruleUnits);
export type RuleUnit = z.infer<typeof ruleUnitSchema>;
