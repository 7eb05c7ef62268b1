import { z } from "zod";
import { chooseRemindersSchema } from "./schemas";

export const ownRemindersDto = z.strictObject({
  choice: chooseRemindersSchema,
  /** The address that mails go to; null: the practice has none. */
  email: z.string().nullable(),
  /** The key a browser subscribes with; null: this portal sends no notices to devices. */
  pushKey: z.string().nullable(),
  devices: z.array(z.strictObject({ endpoint: z.string(), addedAt: z.date() })),
  calendarSince: z.date().nullable(),
});
export type OwnReminders = z.infer<typeof ownRemindersDto>;
export type ReminderChoice = OwnReminders["choice"];
export const calendarLinkDto = z.strictObject({ url: z.string() });
export const unsubscribeLinkDto = z.strictObject({
  kind: z.enum(["reminder", "message", "checkIn"]).nullable(),
  practiceName: z.string().nullable(),
});
