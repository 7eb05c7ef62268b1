import { and, eq } from "drizzle-orm";
import { client } from "@/db/schema/index";
import { chosenLookSchema } from "@/domain/figure/look";
import type { ChosenLook } from "@/domain/figure/shapes";
import { ServiceError } from "@/domain/shared/service-error";
import { ownClientId } from "../progress/own-client";
import { defineVerb } from "../verb";

/** Keeps how the client's own figures look. Answers what was kept. Throws `not_allowed` for anybody else, `not_found`. */
export const chooseLook = defineVerb({
  right: "own.change",
  input: chosenLookSchema,
  async run(tx, look, actor) {
    const clientId = ownClientId(actor);
    const kept = await tx
      .update(client)
      .set({ figureLook: look })
      .where(and(eq(client.practiceId, actor.practiceId), eq(client.id, clientId)))
      .returning({ id: client.id });
    if (kept.length === 0) throw new ServiceError("not_found");
    const result: ChosenLook = look;
    return { result, audit: { action: "client.choose-look", subjectKind: "client", subjectId: clientId, clientId } };
  },
});
