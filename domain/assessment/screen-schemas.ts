import { z } from "zod";
import { contraindicationSchema } from "../catalog/kinds";
import { plainText } from "../catalog/schemas";
import { idSchema } from "../shared/ids";
import { askedKeys, type RedFlagKey, redFlagKeys, redFlagOf, type SpaKey, spaKeys } from "./red-flags";
import { isYellowAnswer, type YellowFlagKey, yellowFlagKeys } from "./yellow-flags";

export const screenKindSchema = z.enum(["full", "short"]);
export type ScreenKind = z.infer<typeof screenKindSchema>;

type AskedKey = RedFlagKey | SpaKey | YellowFlagKey;
const askable: readonly AskedKey[] = [
  ...redFlagKeys.filter((key) => !redFlagOf(key).computed),
  ...spaKeys,
  ...yellowFlagKeys,
];
export const screenItemSchema = z.enum(askable);
export type ScreenItem = z.infer<typeof screenItemSchema>;

const answerSchema = z.strictObject({ answer: plainText(20), note: plainText(500).nullish() });
export const screenAnswersSchema = z.partialRecord(screenItemSchema, answerSchema);
type GivenAnswers = z.infer<typeof screenAnswersSchema>;

const isRedFlag = (item: ScreenItem): item is RedFlagKey => item in redFlagsByKey;
const redFlagsByKey = Object.fromEntries(redFlagKeys.map((key) => [key, true]));
const isYellow = (item: ScreenItem): item is YellowFlagKey => yellowFlagKeys.some((key) => key === item);

/** Whether the item knows this answer. */
function isAnswerOf(item: ScreenItem, answer: string): boolean {
  if (isRedFlag(item)) return answer in redFlagOf(item).answers;
  if (isYellow(item)) return isYellowAnswer(item, answer);
  return answer === "yes" || answer === "no";
}

/** Items that this kind of list still needs: all its questions, and 3.3's count once its gate is open. */
export function missingItems(kind: ScreenKind, answers: GivenAnswers): ScreenItem[] {
  const needed: ScreenItem[] = askedKeys(kind).flatMap((key) => (screenItemSchema.safeParse(key).data ? [key] : []));
  const followUp = answers.rf_spa_onset?.answer === "yes" ? spaKeys : [];
  return [...needed, ...followUp].filter((item) => answers[item] === undefined);
}

export const recordScreenSchema = z
  .strictObject({ clientId: idSchema, kind: screenKindSchema, answers: screenAnswersSchema })
  .superRefine(({ kind, answers }, context) => {
    for (const item of missingItems(kind, answers))
      context.addIssue({ code: "custom", message: "required", path: ["answers", item] });
    for (const item of screenItemSchema.options) {
      const given = answers[item];
      if (given && !isAnswerOf(item, given.answer))
        context.addIssue({ code: "custom", message: "invalid_value", path: ["answers", item] });
    }
  });

/** The short list as a client answers it on their own device: an answer to each question, nothing else. */
export const shortScreenAnswersSchema = z
  .partialRecord(screenItemSchema, plainText(20))
  .superRefine((answers, context) => {
    for (const item of screenItemSchema.options) {
      const isAsked = shortItems.includes(item);
      const answer = answers[item];
      const message =
        answer === undefined
          ? isAsked && "required"
          : isAsked
            ? !isAnswerOf(item, answer) && "invalid_value"
            : "not_allowed";
      if (message) context.addIssue({ code: "custom", message, path: [item] });
    }
  });
const shortItems = missingItems("short", {});

export const clearScreenSchema = z.strictObject({
  screenId: idSchema,
  /** Who was contacted: a name and where. */
  contacted: plainText(200),
  contactedAt: z.date(),
  outcome: plainText(1000),
});

export const recordCautionSchema = z.strictObject({
  clientId: idSchema,
  code: contraindicationSchema,
  note: plainText(300).nullish(),
});
export const endCautionSchema = z.strictObject({ cautionId: idSchema });

export const readScreensSchema = z.strictObject({ clientId: idSchema });
