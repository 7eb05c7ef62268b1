import { z } from "zod";
import { flagContentSchema } from "../catalog/flag-content";
import { contraindicationSchema } from "../catalog/kinds";
import { cautionSchema } from "../clients/dtos";
import { idSchema } from "../shared/ids";
import { screenKindSchema } from "./screen-schemas";
import { actionLevelSchema, warningCardWays } from "./words";

/** What was raised, in the words that held when it was. */
export const raisedSchema = z.strictObject({
  item: z.string(),
  level: actionLevelSchema,
  reason: z.string(),
  forClient: z.string().nullable(),
});

/** A question of the list, as the form asks it. */
const askedFlagSchema = flagContentSchema
  .pick({ key: true, title: true, group: true, place: true, question: true, capture: true, shortList: true })
  .extend({
    hint: z.string().nullable(),
    after: flagContentSchema.shape.after,
    scale: flagContentSchema.shape.scale,
    answers: z.array(z.strictObject({ value: z.string(), label: z.string() })),
  });
export type FlagView = z.infer<typeof askedFlagSchema>;

export const screenSchema = z.strictObject({
  id: idSchema,
  kind: screenKindSchema,
  level: actionLevelSchema.nullable(),
  raised: z.array(raisedSchema),
  /** Titles of what slows recovery. */
  noted: z.array(z.string()),
  answers: z.array(
    z.strictObject({
      item: z.string(),
      answer: z.string(),
      note: z.string().nullable(),
      /** The version of the question that was answered; null: as it ships. */
      version: z.number().nullable(),
    }),
  ),
  answeredAt: z.date(),
  answeredBy: z.string().nullable(),
  clearance: z
    .strictObject({
      contacted: z.string(),
      contactedAt: z.date(),
      outcome: z.string(),
      recordedBy: z.string().nullable(),
      recordedAt: z.date(),
    })
    .nullable(),
});
export type Screen = z.infer<typeof screenSchema>;

/** A client's screens, newest first (the last 20), with the cautions that hold now. */
export const screensSchema = z.strictObject({
  client: z.strictObject({
    id: idSchema,
    name: z.string(),
    archived: z.boolean(),
    bornOn: z.string().nullable(),
    zone: z.string(),
  }),
  practicePhone: z.string().nullable(),
  /** Newest first; every E, S or U screen that awaits its clearance is among them. */
  screens: z.array(screenSchema),
  lockedScreenId: idSchema.nullable(),
  cautions: z.array(cautionSchema),
  /** Codes that the newest answers point at and that are not recorded yet. */
  suggestedCautions: z.array(contraindicationSchema),
  /** The practice's questions: as it published them, or as they ship. */
  flags: z.array(askedFlagSchema),
  /** Warning cards that were given, newest first (the last 20). */
  warningCards: z.array(
    z.strictObject({
      id: idSchema,
      way: z.enum(warningCardWays),
      givenAt: z.date(),
      givenBy: z.string().nullable(),
    }),
  ),
});
export type Screens = z.infer<typeof screensSchema>;

export const recordedScreenSchema = z.strictObject({
  screenId: idSchema,
  level: actionLevelSchema.nullable(),
  raised: z.array(raisedSchema),
});
export const givenCardSchema = z.strictObject({ cardId: idSchema });
export const clearedScreenSchema = z.strictObject({ screenId: idSchema });
export const savedCautionSchema = z.strictObject({ cautionId: idSchema });
