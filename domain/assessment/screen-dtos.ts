import { z } from "zod";
import { contraindicationSchema } from "../catalog/kinds";
import { cautionSchema } from "../clients/dtos";
import { idSchema } from "../shared/ids";
import { screenKindSchema } from "./screen-schemas";
import { actionLevelSchema } from "./words";

const raisedSchema = z.strictObject({ item: z.string(), level: actionLevelSchema, reasonKey: z.string() });

export const screenSchema = z.strictObject({
  id: idSchema,
  kind: screenKindSchema,
  level: actionLevelSchema.nullable(),
  raised: z.array(raisedSchema),
  yellow: z.array(z.string()),
  answers: z.array(z.strictObject({ item: z.string(), answer: z.string(), note: z.string().nullable() })),
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
  /** Uncleared E or S screens, which hold the lock, most urgent first. */
  screens: z.array(screenSchema),
  lockedScreenId: idSchema.nullable(),
  cautions: z.array(cautionSchema),
  /** Codes that the newest answers point at and that are not recorded yet. */
  suggestedCautions: z.array(contraindicationSchema),
});
export type Screens = z.infer<typeof screensSchema>;

export const recordedScreenSchema = z.strictObject({
  screenId: idSchema,
  level: actionLevelSchema.nullable(),
  raised: z.array(raisedSchema),
});
export const clearedScreenSchema = z.strictObject({ screenId: idSchema });
export const savedCautionSchema = z.strictObject({ cautionId: idSchema });
