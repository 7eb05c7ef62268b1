import { z } from "zod";
import { cursorSchema, idSchema, pageDirectionSchema, pageSizeSchema } from "../shared/ids";

const filter = {
  action: z.string().trim().min(1).max(60).nullish(),
  memberId: idSchema.nullish(),
};

export const auditQuerySchema = z.strictObject({
  ...filter,
  cursor: cursorSchema.nullish(),
  direction: pageDirectionSchema,
  limit: pageSizeSchema.default(50),
});
export const auditExportSchema = z.strictObject(filter);
/** Rows in one file at most; older ones are reached by a narrower filter. */
export const mostExportedRows = 1000;
