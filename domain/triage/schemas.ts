import { z } from "zod";
import { plainText } from "../catalog/schemas";
import { cursorSchema, idSchema, pageDirectionSchema, pageSizeSchema } from "../shared/ids";
import { calendarDaySchema } from "../time/calendar-day";

export const readBoardSchema = z.strictObject({
  limit: pageSizeSchema.default(50),
  cursor: cursorSchema.nullish(),
  direction: pageDirectionSchema,
});

const note = plainText(500);

/** A call that was made: what was said, and whether anybody answered. Nobody reached leaves the reason standing. */
export const logCallSchema = z.strictObject({ reasonId: idSchema, reached: z.boolean(), note });

/** Put off until the beginning of a day on the client's own calendar, with why. */
export const putOffSchema = z.strictObject({ reasonId: idSchema, until: calendarDaySchema, why: note });

export const reasonIdSchema = z.strictObject({ reasonId: idSchema });
export const reasonIdsSchema = z.strictObject({ reasonIds: z.array(idSchema).min(1).max(20) });
