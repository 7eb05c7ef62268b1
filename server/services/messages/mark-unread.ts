import { markUnreadSchema } from "@/domain/messages/schemas";
import { actingPerson, requireClient } from "../clients/require-client";
import { defineVerb } from "../verb";
import { moveReading } from "./move-reading";

/** From this message on a client's thread waits again, for whoever looks next. Throws `not_found`. */
export const markUnread = defineVerb({
  right: "message.read",
  input: markUnreadSchema,
  async run(tx, { clientId, messageId }, actor) {
    await requireClient(tx, actor.practiceId, clientId);
    const move = { clientId, side: "practice", messageId, to: "before" } as const;
    const { unread } = await moveReading(tx, actingPerson(actor), move);
    return {
      result: { unread },
      audit: { action: "message.markUnread", subjectKind: "message", subjectId: messageId, clientId },
    };
  },
});
