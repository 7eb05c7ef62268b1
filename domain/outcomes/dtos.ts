import { z } from "zod";
import { measureContentSchema } from "../catalog/measure-content";
import { idSchema } from "../shared/ids";
import { calendarDaySchema } from "../time/calendar-day";
import { answersSchema } from "./answers";
import { changeLabels } from "./change";

const changeDto = z.strictObject({
  points: z.number(),
  percent: z.number().nullable(),
  important: z.boolean().nullable(),
  detectable: z.boolean().nullable(),
  label: z.enum(changeLabels),
});
const responseDto = z.strictObject({
  id: idSchema,
  day: calendarDaySchema,
  score: z.number().nullable(),
  parts: z.record(z.string(), z.number()),
  answers: answersSchema,
  activityListId: idSchema.nullable(),
  band: z.string().nullable(),
  /** Null when the client answered. */
  recordedBy: z.string().nullable(),
});
export type MeasureResponse = z.infer<typeof responseDto>;

const activityDto = z.strictObject({ id: idSchema, text: z.string() });
export const activityListDto = z.strictObject({ id: idSchema, activities: z.array(activityDto) });

const measureDto = z.strictObject({
  itemId: idSchema,
  version: z.number().int(),
  content: measureContentSchema,
  /** The answers that count, oldest first. */
  responses: z.array(responseDto),
  baseline: z.strictObject({ day: calendarDaySchema, score: z.number() }).nullable(),
  change: changeDto.nullable(),
  label: z.enum(changeLabels).nullable(),
  /** The score from which the change since the baseline is important; for the band in the chart. */
  importantFrom: z.number().nullable(),
  /** The baseline lies so near an end of the range that a change can hardly show. */
  nearLimit: z.enum(["floor", "ceiling"]).nullable(),
});
export type MeasureView = z.infer<typeof measureDto>;

const dueDto = z.strictObject({
  itemId: idSchema,
  because: z.enum(["asked", "week", "start", "review"]),
  since: calendarDaySchema,
  after: z.strictObject({ count: z.number().int(), unit: z.enum(["weeks", "months"]) }).nullable(),
});
export type MeasureDue = z.infer<typeof dueDto>;

const shared = {
  today: calendarDaySchema,
  zone: z.string(),
  /** Every measure in use, and those no longer in use that were answered. */
  measures: z.array(measureDto.extend({ inUse: z.boolean() })),
  due: z.array(dueDto),
  /** The newest list of own activities; null before there is one. */
  activities: activityListDto.nullable(),
  /** The words of every activity that was ever scored, by its id. */
  activityTexts: z.record(z.string(), z.string()),
  nextReview: z
    .strictObject({
      day: calendarDaySchema,
      after: z.strictObject({ count: z.number().int(), unit: z.enum(["weeks", "months"]) }),
    })
    .nullable(),
};

/** `clientId` names the drafts on the device: several people may share a phone. */
export const ownMeasuresDto = z.strictObject({ clientId: idSchema, ...shared });
export type OwnMeasures = z.infer<typeof ownMeasuresDto>;
export type MeasureCourses = Omit<OwnMeasures, "clientId">;
export const clientMeasuresDto = z.strictObject({
  client: z.strictObject({ id: idSchema, name: z.string(), archived: z.boolean() }),
  ...shared,
});
export type ClientMeasures = z.infer<typeof clientMeasuresDto>;
