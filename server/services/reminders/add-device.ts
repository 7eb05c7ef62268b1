import { and, eq, ne, sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { pushDevice } from "@/db/schema/index";
import { mostDevices, pushDeviceSchema } from "@/domain/reminders/schemas";
import { ServiceError } from "@/domain/shared/service-error";
import { mayPushTo } from "@/server/push/send-push";
import { ownClientId } from "../progress/own-client";
import { defineVerb } from "../verb";

/**
 * Lets the portal send notices to the client's browser. The same browser again only renews its keys. Throws `invalid`
 * for an address that is no push service (the portal calls it), `conflict` above ten devices.
 */
export const addDevice = defineVerb({
  right: "own.change",
  input: pushDeviceSchema,
  async run(tx, device, actor) {
    const { practiceId } = actor;
    const clientId = ownClientId(actor);
    if (!mayPushTo(device.endpoint)) throw new ServiceError("invalid", { fields: { endpoint: "no_push_service" } });
    const [held] = await tx
      .select({ count: sql<number>`count(*)::int` })
      .from(pushDevice)
      .where(
        and(
          eq(pushDevice.practiceId, practiceId),
          eq(pushDevice.clientId, clientId),
          ne(pushDevice.endpoint, device.endpoint),
        ),
      );
    if ((held?.count ?? 0) >= mostDevices) throw new ServiceError("conflict", { facts: { why: "too_many_devices" } });
    const added = await tx
      .insert(pushDevice)
      .values({ practiceId, id: uuidv7(), clientId, ...device })
      .onConflictDoUpdate({
        target: [pushDevice.practiceId, pushDevice.endpoint],
        set: { p256dh: device.p256dh, auth: device.auth },
        setWhere: eq(pushDevice.clientId, clientId),
      })
      .returning({ id: pushDevice.id });
    if (added.length === 0) throw new ServiceError("conflict", { facts: { why: "device_of_another" } });
    return {
      result: {},
      audit: { action: "reminder.addDevice", subjectKind: "client", subjectId: clientId, clientId },
    };
  },
});
