import { z } from "zod";
import { actionLevelSchema } from "../assessment/words";
import { contraindicationSchema } from "../catalog/kinds";
import { dischargeReasons } from "../discharge/words";
import { onsetSchema } from "../outcomes/onset";
import { stepSchema, stepStateSchema } from "../plan/words";
import { nextActionSchema } from "../progress/next-action";
import { cursorSchema, idSchema } from "../shared/ids";

const states = z.strictObject({
  find: stepStateSchema,
  relieve: stepStateSchema,
  muscles: stepStateSchema,
  joints: stepStateSchema,
});

/** One row of the practitioner's list. */
export const clientRowSchema = z.strictObject({
  id: idSchema,
  name: z.string(),
  states,
  openCauses: z.number(),
  painNow: z.number().nullable(),
  /** Pain of the last 14 of the client's calendar days, today last; null = no answer. */
  painDays: z.array(z.number().nullable()),
  lastLogAt: z.date().nullable(),
  publishedNumber: z.number().nullable(),
  lockedLevel: z.enum(["E", "S"]).nullable(),
  /** Messages that nobody of the practice has read; red-flag words in one that nobody answered. */
  unreadMessages: z.number(),
  urgentMessage: z.boolean(),
  archived: z.boolean(),
  dischargedOn: z.string().nullable(),
  next: nextActionSchema,
});
export type ClientRow = z.infer<typeof clientRowSchema>;

export const clientPageSchema = z.strictObject({ items: z.array(clientRowSchema), next: cursorSchema.nullable() });

export const foundClientsSchema = z.strictObject({
  items: z.array(z.strictObject({ id: idSchema, name: z.string() })),
});

export const cautionSchema = z.strictObject({
  id: idSchema,
  code: contraindicationSchema,
  note: z.string().nullable(),
  recordedAt: z.date(),
});

export const stepViewSchema = z.strictObject({
  step: stepSchema,
  state: stepStateSchema,
  fact: z.strictObject({
    key: z.string(),
    count: z.number().optional(),
    total: z.number().optional(),
    reason: z.string().optional(),
  }),
});

/** One client as their page shows them. */
export const clientDetailSchema = z.strictObject({
  id: idSchema,
  name: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  bornOn: z.string().nullable(),
  zone: z.string(),
  /** The client's own calendar day now. */
  today: z.string(),
  complaint: z.string().nullable(),
  onset: onsetSchema.nullable(),
  minutesADay: z.number(),
  createdAt: z.date(),
  archivedAt: z.date().nullable(),
  /** The discharge that stands; null while in care. */
  discharge: z
    .strictObject({
      id: idSchema,
      on: z.string(),
      by: z.string().nullable(),
      reason: z.enum(dischargeReasons),
      stepsDone: z.number().int(),
    })
    .nullable(),
  /** How many times in care there were; 1 while it is the first. */
  episodes: z.number().int(),
  /** `member`: signs in; `invited`: an invitation waits; `none`. */
  access: z.enum(["none", "invited", "member"]),
  steps: z.array(stepViewSchema),
  exemptions: z.array(
    z.strictObject({ id: idSchema, step: z.enum(["relieve", "muscles", "joints"]), reason: z.string() }),
  ),
  cautions: z.array(cautionSchema),
  screen: z
    .strictObject({ id: idSchema, level: actionLevelSchema.nullable(), answeredAt: z.date(), cleared: z.boolean() })
    .nullable(),
  lockedLevel: z.enum(["E", "S"]).nullable(),
  /** The screen that holds the lock. */
  lockedScreenId: idSchema.nullable(),
  unreadMessages: z.number(),
  urgentMessage: z.boolean(),
  openAssessmentId: idSchema.nullable(),
  openCauses: z.number(),
  closedCauses: z.number(),
  /** Pain has been gone for two weeks with causes open. */
  symptomsGone: z.boolean(),
  painNow: z.number().nullable(),
  painDay: z.string().nullable(),
  painFirst: z.number().nullable(),
  painLatest: z.number().nullable(),
  /** From the first rated day to the latest. */
  painWeeks: z.number().nullable(),
  lastLogAt: z.date().nullable(),
  publishedNumber: z.number().nullable(),
  publishedAt: z.date().nullable(),
  hasDraft: z.boolean(),
  next: nextActionSchema,
});
export type ClientDetail = z.infer<typeof clientDetailSchema>;

export const savedClientSchema = z.strictObject({ clientId: idSchema });
