import { z } from "zod";

/** UUID of any record. Ids are UUIDv7, made by the application (by the device for logs). */
export const idSchema = z.uuid();
/** Ids made on a device must be version 7, so that they sort by time and cannot be guessed into collisions. */
export const deviceIdSchema = z.uuidv7();

/** Where a keyset page starts: the sort value and id of the last row seen. */
export const cursorSchema = z.strictObject({
  // Postgres refuses NUL, and nothing that we sort by holds a control character.
  after: z
    .string()
    .max(200)
    .refine((text) => !/\p{Cc}/u.test(text), { message: "control_character" }),
  id: idSchema,
});
export type Cursor = z.infer<typeof cursorSchema>;

export const pageSizeSchema = z.number().int().min(1).max(100);

/** TanStack's infinite queries always name a direction; our lists only go on, so it is read and left alone. */
export const pageDirectionSchema = z.literal("forward").optional();
