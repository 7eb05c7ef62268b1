import { z } from "zod";
import { zoneSchema } from "../time/calendar-day";

export const mostReminders = 6;
export const mostDevices = 10;

export const reminderRuleSchema = z.strictObject({
  weekdays: z
    .array(z.number().int().min(1).max(7))
    .min(1)
    .max(7)
    .transform((days) => [...new Set(days)].sort((one, other) => one - other)),
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
});

/** The client's whole choice at once: what is not in it is switched off. */
export const chooseRemindersSchema = z.strictObject({
  zone: zoneSchema,
  reminders: z.array(reminderRuleSchema).max(mostReminders),
  remindByMail: z.boolean(),
  remindByPush: z.boolean(),
  messageByMail: z.boolean(),
  messageByPush: z.boolean(),
});

const key = (bytes: number) => z.string().regex(new RegExp(`^[A-Za-z0-9_-]{${bytes},${bytes + 2}}={0,2}$`));

/** What the browser's `PushSubscription` says of itself: a 65-byte point and 16 bytes, base64url. */
export const pushDeviceSchema = z.strictObject({
  endpoint: z.url({ protocol: /^https?$/ }).max(1000),
  p256dh: key(87),
  auth: key(22),
});
export const pushEndpointSchema = pushDeviceSchema.pick({ endpoint: true });
