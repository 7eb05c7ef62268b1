import { z } from "zod";
import { flagKeySchema } from "../catalog/flag-content";
import { contraindicationSchema } from "../catalog/kinds";
import { plainText } from "../catalog/schemas";
import { idSchema } from "../shared/ids";
import { warningCardWays } from "./words";

export const screenKindSchema = z.enum(["full", "short"]);
export type ScreenKind = z.infer<typeof screenKindSchema>;

/** More items than any practice asks; a bound all the same. */
const mostItems = 200;

const answerSchema = z.strictObject({ answer: plainText(20), note: plainText(500).nullish() });
/** Which items and answers there are says the practice's catalog: `answerProblems` judges them. */
const screenAnswersSchema = z
  .record(flagKeySchema, answerSchema)
  .refine((answers) => Object.keys(answers).length <= mostItems, { message: "too_big" });

export const recordScreenSchema = z.strictObject({
  clientId: idSchema,
  kind: screenKindSchema,
  answers: screenAnswersSchema,
});

/** The short list as a client answers it on their own device: an answer to each question, nothing else. */
export const shortScreenAnswersSchema = z
  .record(flagKeySchema, plainText(20))
  .refine((answers) => Object.keys(answers).length <= mostItems, { message: "too_big" });

export const clearScreenSchema = z.strictObject({
  screenId: idSchema,
  /** Who was contacted: a name and where. */
  contacted: plainText(200),
  contactedAt: z.date(),
  outcome: plainText(1000),
});

export const giveWarningCardSchema = z.strictObject({ clientId: idSchema, way: z.enum(warningCardWays) });

export const recordCautionSchema = z.strictObject({
  clientId: idSchema,
  code: contraindicationSchema,
  note: plainText(300).nullish(),
});
export const endCautionSchema = z.strictObject({ cautionId: idSchema });

export const readScreensSchema = z.strictObject({ clientId: idSchema });
