import { and, eq } from "drizzle-orm";
import { pushDevice } from "@/db/schema/index";
import { pushEndpointSchema } from "@/domain/reminders/schemas";
import { ownClientId } from "../progress/own-client";
import { defineVerb } from "../verb";

/** Stops notices to one of the client's browsers. One that is not there is none the less stopped. */
export const removeDevice = defineVerb({
  right: "own.change",
  input: pushEndpointSchema,
  async run(tx, { endpoint }, actor) {
    const { practiceId } = actor;
    const clientId = ownClientId(actor);
    await tx
      .delete(pushDevice)
      .where(
        and(
          eq(pushDevice.practiceId, practiceId),
          eq(pushDevice.clientId, clientId),
          eq(pushDevice.endpoint, endpoint),
        ),
      );
    return {
      result: {},
      audit: { action: "reminder.removeDevice", subjectKind: "client", subjectId: clientId, clientId },
    };
  },
});
