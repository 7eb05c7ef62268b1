import { z } from "zod";
import { plainText } from "../catalog/schemas";
import { cursorSchema, idSchema, pageDirectionSchema, pageSizeSchema } from "../shared/ids";
import { calendarDaySchema } from "../time/calendar-day";

const action = z.string().trim().min(1).max(60);

/** What is left out or null asks for nothing. All that is given has to fit. */
const filter = {
  action: action.nullish(),
  /** One of these; an empty list fits nothing. */
  actions: z.array(action).max(300).nullish(),
  memberId: idSchema.nullish(),
  /** Only what the portal did by itself. */
  bySystem: z.literal(true).nullish(),
  clientId: idSchema.nullish(),
  /** The first and the last day, in the practice's zone. */
  from: calendarDaySchema.nullish(),
  to: calendarDaySchema.nullish(),
};

export const auditQuerySchema = z.strictObject({
  ...filter,
  cursor: cursorSchema.nullish(),
  direction: pageDirectionSchema,
  limit: pageSizeSchema.default(50),
});
export const auditExportSchema = z.strictObject(filter);
export type AuditFilter = z.infer<typeof auditExportSchema>;
/** Rows in one file at most; older ones are reached by a narrower filter. */
export const mostExportedRows = 1000;

/** The clients whose name contains the words, or the one with this id. */
export const auditClientsSchema = z.strictObject({
  search: plainText(80, 0).default(""),
  clientId: idSchema.nullish(),
});
