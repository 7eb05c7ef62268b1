import { z } from "zod";
import { doseSchema } from "../plan/dose";
import { assignmentSideSchema, phaseSchema, stepSchema, stepStateSchema } from "../plan/words";
import { idSchema } from "../shared/ids";
import { dischargeReasons } from "./words";

const states = z.strictObject({
  find: stepStateSchema,
  relieve: stepStateSchema,
  muscles: stepStateSchema,
  joints: stepStateSchema,
});
const planAfter = z.enum(["maintenance", "keep", "end"]);

const dischargeDto = z.strictObject({
  id: idSchema,
  on: z.string(),
  by: z.string().nullable(),
  reason: z.enum(dischargeReasons),
  why: z.string().nullable(),
  steps: states,
  /** What DIS-05 said; null: nobody asked. */
  ready: z.boolean().nullable(),
  note: z.string().nullable(),
  planAfter,
  planVersion: z.number().int().nullable(),
  /** Null while it stands, or once the client came back; set when it was a mistake. */
  takenBackAt: z.date().nullable(),
});

/** One time in care with its end; the newest first. */
const episodeDto = z.strictObject({
  number: z.number().int(),
  startedOn: z.string(),
  why: z.string().nullable(),
  endedOn: z.string().nullable(),
  discharges: z.array(dischargeDto),
});
export const episodesDto = z.strictObject({ items: z.array(episodeDto) });
export type Episode = z.infer<typeof episodeDto>;

/** A line as it is now and as the maintenance plan would have it. */
const maintenanceLineDto = z.strictObject({
  lineId: idSchema,
  title: z.string(),
  phase: phaseSchema,
  side: assignmentSideSchema,
  dose: doseSchema,
  kept: z.boolean(),
  daysNow: z.number().int(),
  daysAfter: z.number().int(),
});
export type MaintenanceLineView = z.infer<typeof maintenanceLineDto>;

export const dischargeFormDto = z.strictObject({
  client: z.strictObject({ id: idSchema, name: z.string(), archived: z.boolean() }),
  today: z.string(),
  steps: z.array(z.strictObject({ step: stepSchema, state: stepStateSchema })),
  openCauses: z.number().int(),
  standing: z.boolean(),
  publishedNumber: z.number().nullable(),
  /** An emergency or same-day answer awaits a clearance: nothing can be published. */
  locked: z.boolean(),
  draft: z.strictObject({ revision: z.number().int(), hasMore: z.boolean() }),
  maintenance: z
    .strictObject({
      rule: z.string(),
      asks: z.strictObject({
        strengthDays: z.number(),
        walksLeast: z.number(),
        walksMost: z.number(),
        walkMinutes: z.number(),
        itemsMost: z.number(),
      }),
      lines: z.array(maintenanceLineDto),
      walkMissing: z.boolean(),
    })
    .nullable(),
});
export type DischargeForm = z.infer<typeof dischargeFormDto>;

/** What was recorded. The plan's new version, where one was published. */
export const dischargedDto = z.strictObject({ dischargeId: idSchema, planVersion: z.number().int().nullable() });
export const takenBackDto = z.strictObject({ planRestored: z.boolean() });
export const openedAgainDto = z.strictObject({ episode: z.number().int() });
