import { z } from "zod";
import { measureKeySchema } from "../catalog/keys";
import { askings, linkIdSchema, measureContentSchema, recalls, type scoringSchema } from "../catalog/measure-content";
import { plainText, sentence } from "../catalog/schemas";
import { idSchema } from "../shared/ids";

export const longestQuestionnaire = 500_000;
export const scoringRules = [
  "sum",
  "mean",
  "count",
  "percent",
  "each",
  "start_back",
] as const satisfies readonly z.infer<typeof scoringSchema>["rule"][];

export const importQuestionnaireSchema = z.strictObject({
  /** The FHIR R4 Questionnaire as JSON. */
  text: z.string().min(1).max(longestQuestionnaire),
  /** A measure of the catalog keeps its range, changes and sources and gets these questions; another key is new. */
  key: measureKeySchema,
  title: plainText(90),
  better: z.enum(["lower", "higher"]),
  recall: z.enum(recalls),
  asked: z.enum(askings),
  scoring: z.strictObject({
    rule: z.enum(scoringRules),
    /** For sum, mean and percent; all of them when left out. */
    minAnswered: z.number().int().min(1).max(200).nullable(),
    /** The questions that count, in their order; all of them when left out. */
    items: z.array(linkIdSchema).max(200).nullable().default(null),
  }),
  licence: z.strictObject({
    /** By what right this practice uses these questions, in the words of whoever says so. */
    statement: sentence,
    confirmed: z.boolean(),
  }),
  publish: z.boolean(),
  /** A preview: says what would happen and writes nothing. */
  dryRun: z.boolean(),
});
export type ImportQuestionnaireInput = z.input<typeof importQuestionnaireSchema>;

const problemDto = z.strictObject({
  path: z.string(),
  reason: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
});
export const questionnaireResultDto = z.strictObject({
  applied: z.boolean(),
  itemId: idSchema.nullable(),
  outcome: z.enum(["new", "changed", "same"]).nullable(),
  problems: z.array(problemDto),
  leftOut: z.array(problemDto),
  /** What the measure would be; null while its questions cannot be read. */
  content: measureContentSchema.nullable(),
});
export type QuestionnaireResult = z.infer<typeof questionnaireResultDto>;
