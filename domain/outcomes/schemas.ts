import { z } from "zod";
import { plainText } from "../catalog/schemas";
import { deviceIdSchema, idSchema } from "../shared/ids";
import { calendarDaySchema, zoneSchema } from "../time/calendar-day";
import { activityCount, answersSchema } from "./answers";

const response = {
  id: deviceIdSchema,
  itemId: idSchema,
  /** The version whose questions were shown. */
  itemVersion: z.number().int().min(1),
  /** For the client's own activities: the list that was scored. */
  activityListId: idSchema.nullable().default(null),
  day: calendarDaySchema,
  at: z.iso.datetime(),
  zone: zoneSchema,
  answers: answersSchema,
  /** The response that this one says again. */
  correctsId: idSchema.nullable().default(null),
};

export const answerMeasureSchema = z.strictObject(response);
export type AnswerMeasureInput = z.input<typeof answerMeasureSchema>;
export const recordMeasureSchema = z.strictObject({ clientId: idSchema, ...response });
export type RecordMeasureInput = z.input<typeof recordMeasureSchema>;

/** An activity keeps its id for as long as its words mean the same; a new one gets an id from the device. */
const activitiesSchema = z
  .array(z.strictObject({ id: deviceIdSchema, text: plainText(80) }))
  .min(activityCount.least)
  .max(activityCount.most)
  .refine((activities) => new Set(activities.map(({ id }) => id)).size === activities.length, { message: "duplicate" });
const list = { id: deviceIdSchema, activities: activitiesSchema };
export const chooseActivitiesSchema = z.strictObject(list);
export type ChooseActivitiesInput = z.input<typeof chooseActivitiesSchema>;
export const recordActivitiesSchema = z.strictObject({ clientId: idSchema, ...list });

export const askMeasureSchema = z.strictObject({ clientId: idSchema, itemId: idSchema });
export const readClientMeasuresSchema = z.strictObject({ clientId: idSchema });
export const readOwnMeasuresSchema = z.strictObject({});
