import { z } from "zod";
import { cursorSchema, idSchema, pageDirectionSchema } from "../shared/ids";

/** The last `days` calendar days of the client, today included. */
export const readChartSchema = z.strictObject({
  clientId: idSchema,
  days: z.number().int().min(7).max(366).default(84),
});

/** What the client has sent, newest first. `cursor.after` is the moment of arrival, ISO 8601. */
export const readFeedSchema = z.strictObject({
  clientId: idSchema,
  limit: z.number().int().min(1).max(50).default(12),
  cursor: cursorSchema.nullish(),
  direction: pageDirectionSchema,
});

export const readStepHistorySchema = z.strictObject({ clientId: idSchema });
