import { v7 as uuidv7 } from "uuid";
import { erasureRequest } from "@/db/schema/index";
import { noInputSchema } from "@/domain/account/schemas";
import { ownClientId } from "../progress/own-client";
import { defineVerb } from "../verb";

/** The client asks that everything about them be erased; the practice's admin sees it and does it. Asking again changes nothing. */
export const requestErasure = defineVerb({
  right: "own.change",
  input: noInputSchema,
  run: async (tx, _input, actor) => {
    const clientId = ownClientId(actor);
    await tx
      .insert(erasureRequest)
      .values({ practiceId: actor.practiceId, id: uuidv7(), clientId })
      .onConflictDoNothing();
    return { result: {}, audit: { action: "client.askErasure", subjectKind: "client", subjectId: clientId, clientId } };
  },
});
