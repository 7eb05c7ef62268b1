import { answerClientSchema } from "@/domain/messages/schemas";
import { actingPerson } from "../clients/require-client";
import { tellOfMessage } from "../reminders/write-notices";
import { defineVerb } from "../verb";
import { moveReading } from "./move-reading";
import { writeMessage } from "./write-message";

/**
 * Somebody of the practice writes to a client; what the client had written until then counts as read. Throws as
 * writeMessage does, `not_found` also for another practice's client.
 */
export const answerClient = defineVerb({
  right: "message.write",
  input: answerClientSchema,
  async run(tx, input, actor) {
    const { clientId } = input;
    const person = actingPerson(actor);
    const result = await writeMessage(tx, person, { ...input, side: "practice" });
    if (result.repeated) return { result, audit: null };
    await moveReading(tx, person, { clientId, side: "practice", messageId: input.id, to: "after" });
    await tellOfMessage(tx, person.practiceId, clientId);
    return {
      result,
      audit: {
        action: "message.answer",
        subjectKind: "message",
        subjectId: input.id,
        clientId,
        detail: { photo: input.photoId !== null },
      },
    };
  },
});
