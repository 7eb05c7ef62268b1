import { z } from "zod";
import { clauseSchema } from "../rules/clauses";
import { commonFields, paragraph } from "./schemas";
import { translationsOf } from "./translations";

/** Ordering, progression, stop and flare, dose limits, re-assessment and discharge (domain reference 8.5–8.9). */
export const ruleKinds = ["ORD", "PRG", "STP", "DOS", "DIS"] as const;
export const ruleKindSchema = z.enum(ruleKinds);
export type RuleKind = z.infer<typeof ruleKindSchema>;

/** `STP-03b`: its kind, two digits, and a letter for a rule that came between two others. */
const ruleKeySchema = z
  .string()
  .refine((key) => /^(ORD|PRG|STP|DOS|DIS)-\d{2}[a-z]?$/.test(key), { message: "rule_key_form" });

const ruleFields = z.strictObject({
  key: ruleKeySchema,
  ...commonFields,
  ruleKind: ruleKindSchema,
  /** When it applies and what follows, in words for people. */
  whenText: paragraph,
  thenText: paragraph,
  /** The same for the portal. */
  clauses: z.array(clauseSchema).min(1).max(16),
});

export const ruleContentSchema = ruleFields.extend({
  translations: translationsOf(ruleFields.pick({ title: true, whenText: true, thenText: true })),
});
export type RuleContent = z.infer<typeof ruleContentSchema>;
