import { z } from "zod";
import { roleSchema } from "../access/roles";
import { idSchema } from "../shared/ids";

/** One practice that the account may enter, with the roles it holds there. */
export const placeDto = z.strictObject({
  practiceId: idSchema,
  practiceName: z.string(),
  roles: z.array(roleSchema),
});
export type Place = z.infer<typeof placeDto>;

/** Where the session works now. */
export const currentPlaceDto = z.strictObject({ practiceId: idSchema, role: roleSchema });
export type CurrentPlace = z.infer<typeof currentPlaceDto>;

export const accountDto = z.strictObject({
  name: z.string(),
  email: z.string(),
  place: currentPlaceDto.nullable(),
  places: z.array(placeDto),
});
export type AccountView = z.infer<typeof accountDto>;

export const sessionDto = z.strictObject({
  id: idSchema,
  /** Browser and system as the device names itself; null where it says nothing known. */
  browser: z.string().nullable(),
  system: z.string().nullable(),
  createdAt: z.date(),
  seenAt: z.date(),
  isThis: z.boolean(),
});
export type SessionView = z.infer<typeof sessionDto>;

/** What became of a mail: sent by SMTP, filed because there is no SMTP, or not sent. */
export const deliverySchema = z.enum(["sent", "filed", "failed"]);
export type Delivery = z.infer<typeof deliverySchema>;

export const linkStateSchema = z.enum(["open", "used", "expired", "withdrawn", "unknown"]);
export type LinkState = z.infer<typeof linkStateSchema>;

/** What a one-time link is good for. */
export const linkDto = z.strictObject({ state: linkStateSchema });
export const demoLoginDto = z.strictObject({
  role: z.string(),
  name: z.string(),
  email: z.string(),
  password: z.string(),
});
export type OfferedLogin = z.infer<typeof demoLoginDto>;
/** The demo shows the link that the mail holds; elsewhere it is null. */
export const resetRequestedDto = z.strictObject({ demoLink: z.string().nullable() });
export const resetDoneDto = z.strictObject({ email: z.string() });
export const doneDto = z.strictObject({});
