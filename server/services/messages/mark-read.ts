import { markOwnReadSchema, markReadSchema } from "@/domain/messages/schemas";
import { actingPerson, requireClient } from "../clients/require-client";
import { ownClientId } from "../progress/own-client";
import { defineVerb } from "../verb";
import { moveReading } from "./move-reading";

/** The practice has read a client's thread up to a message. Throws `not_found` for another practice's client or message. */
export const markRead = defineVerb({
  right: "message.read",
  input: markReadSchema,
  async run(tx, { clientId, messageId }, actor) {
    await requireClient(tx, actor.practiceId, clientId);
    const move = { clientId, side: "practice", messageId, to: "after" } as const;
    const { unread, moved } = await moveReading(tx, actingPerson(actor), move);
    return {
      result: { unread },
      audit: moved ? { action: "message.markRead", subjectKind: "message", subjectId: messageId, clientId } : null,
    };
  },
});

/** The client has read their thread up to a message. Throws `not_found` for a message that is not theirs. */
export const markOwnRead = defineVerb({
  right: "own.message",
  input: markOwnReadSchema,
  async run(tx, { messageId }, actor) {
    const clientId = ownClientId(actor);
    const move = { clientId, side: "client", messageId, to: "after" } as const;
    const { unread, moved } = await moveReading(tx, actingPerson(actor), move);
    return {
      result: { unread },
      audit: moved ? { action: "message.markRead", subjectKind: "message", subjectId: messageId, clientId } : null,
    };
  },
});
