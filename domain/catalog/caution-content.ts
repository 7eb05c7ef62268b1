import { z } from "zod";
import { actionLevelSchema } from "../assessment/words";
import { contraindicationSchema } from "./kinds";
import { commonFields, paragraph, plainText, sentence } from "./schemas";
import { translationsOf } from "./translations";

/**
 * What a caution does to an item that bears its code. `hide`, `alternative`, `confirm` and `stop` keep it out of what
 * is proposed and warn where it stands; `modify` only warns; `stop` besides asks for the red flags again.
 */
export const cautionEffects = ["hide", "alternative", "modify", "confirm", "stop"] as const;

/** A contraindication code (domain reference 3.6): its key is the code that exercises and techniques bear. */
const cautionFields = z.strictObject({
  key: contraindicationSchema,
  ...commonFields,
  /** In a client's words, to stand in a line: "pregnancy". */
  plainName: plainText(60),
  appliesWhen: paragraph,
  effect: z.enum(cautionEffects),
  effectText: sentence,
  /** The action level that it calls for, if any. */
  level: actionLevelSchema.optional(),
});

export const cautionContentSchema = cautionFields.extend({
  translations: translationsOf(
    cautionFields.pick({ title: true, plainName: true, appliesWhen: true, effectText: true }),
  ),
});
export type CautionContent = z.infer<typeof cautionContentSchema>;
