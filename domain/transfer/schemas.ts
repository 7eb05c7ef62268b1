import { z } from "zod";
import { plainText } from "../catalog/schemas";
import { idSchema } from "../shared/ids";
import { partBytes, transferLimits } from "./words";

export const transferIdSchema = z.strictObject({ transferId: idSchema });
export const startImportSchema = z.strictObject({ bytes: z.number().int().min(1).max(transferLimits.bytes) });
export const partNumberSchema = z.coerce
  .number()
  .int()
  .min(0)
  .max(Math.ceil(transferLimits.bytes / partBytes));
/** The name that the new practice will bear. */
export const acceptImportSchema = z.strictObject({ transferId: idSchema, name: plainText(120) });
