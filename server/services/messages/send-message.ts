import { gravestLevel, redFlagWords } from "@/domain/messages/red-flag-words";
import { sendMessageSchema } from "@/domain/messages/schemas";
import { actingPerson } from "../clients/require-client";
import { ownClientId } from "../progress/own-client";
import { defineVerb } from "../verb";
import { writeMessage } from "./write-message";

/** A client writes to the practice. The id is the device's: sent again it is the same message. Throws as writeMessage does. */
export const sendMessage = defineVerb({
  right: "own.message",
  input: sendMessageSchema,
  async run(tx, input, actor) {
    const clientId = ownClientId(actor);
    const result = await writeMessage(tx, actingPerson(actor), { ...input, clientId, side: "client" });
    if (result.repeated) return { result, audit: null };
    const detail = { photo: input.photoId !== null, redFlag: gravestLevel(redFlagWords(input.text)) !== null };
    return {
      result,
      audit: { action: "message.send", subjectKind: "message", subjectId: input.id, clientId, detail },
    };
  },
});
