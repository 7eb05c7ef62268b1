import { z } from "zod";
import { plainText } from "../catalog/schemas";
import { onsetSchema } from "../outcomes/onset";
import { cursorSchema, idSchema, pageDirectionSchema, pageSizeSchema } from "../shared/ids";
import { calendarDaySchema, zoneSchema } from "../time/calendar-day";

// zod's own format issues have no key of ours, so the form could not say what is wrong.
const email = plainText(254).refine((text) => z.email().safeParse(text).success, { message: "email" });
const phone = plainText(30).refine((text) => /^\+?[\d\s().-]{5,}$/.test(text), { message: "phone" });

/** What is known of a client. Name and one contact are enough; the zone defaults to the practice's. */
export const clientFieldsSchema = z.strictObject({
  name: plainText(120),
  email: email.nullish(),
  phone: phone.nullish(),
  bornOn: calendarDaySchema.nullish(),
  zone: zoneSchema.optional(),
  /** What brought them, in their own words. */
  complaint: plainText(1000).nullish(),
  /** How long the pain had lasted when they came; null: nobody asked. */
  onset: onsetSchema.nullish(),
  minutesADay: z.number().int().min(5).max(120).optional(),
});

export const createClientSchema = clientFieldsSchema.refine((fields) => Boolean(fields.email || fields.phone), {
  message: "contact_needed",
  path: ["email"],
});

/** Fields that are left out stay as they are; null empties one. */
export const changeClientSchema = clientFieldsSchema.partial().extend({ clientId: idSchema });

export const clientIdSchema = z.strictObject({ clientId: idSchema });

export const clientFilters = [
  "all",
  "locked",
  "messages",
  "unpublished",
  "flare",
  "retest_due",
  "symptoms_gone",
  "silent",
  "discharged",
  "archived",
] as const;
export const clientFilterSchema = z.enum(clientFilters);
export type ClientFilter = z.infer<typeof clientFilterSchema>;

export const listClientsSchema = z.strictObject({
  filter: clientFilterSchema.default("all"),
  /** For `silent`: at least so many days without a log, with a plan published. */
  silentDays: z.number().int().min(1).max(365).default(7),
  search: plainText(80, 0).default(""),
  limit: pageSizeSchema.default(50),
  cursor: cursorSchema.nullish(),
  direction: pageDirectionSchema,
});

export const findClientsSchema = z.strictObject({ search: plainText(80, 0) });
