import { and, asc, desc, eq, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/in-practice";
import { calendarFeed, client, pushDevice, reminder } from "@/db/schema/index";
import { noInputSchema } from "@/domain/account/schemas";
import type { OwnReminders } from "@/domain/reminders/dtos";
import { ServiceError } from "@/domain/shared/service-error";
import { pushKey } from "@/server/push/send-push";
import { ownClientId } from "../progress/own-client";
import { defineVerb } from "../verb";
import { readWays } from "./choice";

/** What the client chose to be told, where, and since when their calendar is open. Throws `not_found`. */
export const readOwnReminders = defineVerb({
  right: "own.read",
  input: noInputSchema,
  async run(tx, _input, actor) {
    const clientId = ownClientId(actor);
    return { result: await ownReminders(tx, actor.practiceId, clientId), audit: null };
  },
});

export async function ownReminders(tx: Transaction, practiceId: string, clientId: string): Promise<OwnReminders> {
  const [known] = await tx
    .select({ zone: client.zone, email: client.email })
    .from(client)
    .where(and(eq(client.practiceId, practiceId), eq(client.id, clientId)));
  if (!known) throw new ServiceError("not_found");
  const { zone, ...ways } = await readWays(tx, practiceId, clientId);
  const reminders = await tx
    .select({ weekdays: reminder.weekdays, time: reminder.time })
    .from(reminder)
    .where(and(eq(reminder.practiceId, practiceId), eq(reminder.clientId, clientId)))
    .orderBy(asc(reminder.time), asc(reminder.id));
  const devices = await tx
    .select({ endpoint: pushDevice.endpoint, addedAt: pushDevice.createdAt })
    .from(pushDevice)
    .where(and(eq(pushDevice.practiceId, practiceId), eq(pushDevice.clientId, clientId)))
    .orderBy(desc(pushDevice.createdAt));
  const [feed] = await tx
    .select({ createdAt: calendarFeed.createdAt })
    .from(calendarFeed)
    .where(
      and(eq(calendarFeed.practiceId, practiceId), eq(calendarFeed.clientId, clientId), isNull(calendarFeed.revokedAt)),
    );
  return {
    choice: { zone: zone ?? known.zone, reminders, ...ways },
    email: known.email,
    pushKey: pushKey(),
    devices,
    calendarSince: feed?.createdAt ?? null,
  };
}
