import { v7 as uuidv7 } from "uuid";
import { clientCall } from "@/db/schema/index";
import { logCallSchema } from "@/domain/triage/schemas";
import { settledByCall } from "@/domain/triage/words";
import { actingPerson } from "../clients/require-client";
import { defineVerb } from "../verb";
import { putAside, requireStanding } from "./put-aside";

/**
 * Writes down a call about a reason. Who was reached has been asked how they are: what a call can settle leaves the board,
 * until something new happens. Throws `not_found`, `conflict` (`reason_settled`).
 */
export const logCall = defineVerb({
  right: "triage.act",
  input: logCallSchema,
  async run(tx, { reasonId, reached, note }, actor) {
    const { practiceId } = actor;
    const { clientId, kind } = await requireStanding(tx, practiceId, reasonId);
    const calledBy = actingPerson(actor).memberId;
    const id = uuidv7();
    await tx.insert(clientCall).values({ practiceId, id, clientId, kind, reached, note, calledBy });
    const deed = { practiceId, clientId, memberId: calledBy, how: "called" as const, until: null, note: null };
    const reasonIds = reached ? await putAside(tx, deed, settledByCall) : [];
    return {
      result: { reasonIds },
      audit: { action: "triage.logCall", subjectKind: "client_call", subjectId: id, clientId, detail: { reached } },
    };
  },
});
