import { and, eq, inArray, isNotNull } from "drizzle-orm";
import { triageReason } from "@/db/schema/index";
import { ServiceError } from "@/domain/shared/service-error";
import { reasonIdsSchema } from "@/domain/triage/schemas";
import { holdOwnClient } from "../progress/hold-own-client";
import { defineVerb } from "../verb";
import { chooseLeader } from "./refresh-triage";

/**
 * Brings reasons of one client back that were put aside. A written-down call stays written down. Throws `not_found` for
 * another practice's, and when none of them holds any more.
 */
export const bringBackReasons = defineVerb({
  right: "triage.act",
  input: reasonIdsSchema,
  async run(tx, { reasonIds }, actor) {
    const { practiceId } = actor;
    const named = and(eq(triageReason.practiceId, practiceId), inArray(triageReason.id, reasonIds));
    const [first] = await tx.select({ clientId: triageReason.clientId }).from(triageReason).where(named).limit(1);
    if (!first) throw new ServiceError("not_found");
    const { clientId } = first;
    await holdOwnClient(tx, practiceId, clientId);
    const back = await tx
      .update(triageReason)
      .set({ asideAt: null, asideBy: null, asideHow: null, asideUntil: null, asideNote: null })
      .where(and(named, eq(triageReason.clientId, clientId), isNotNull(triageReason.asideAt)))
      .returning({ id: triageReason.id });
    await chooseLeader(tx, practiceId, clientId);
    return {
      result: { reasonIds: back.map(({ id }) => id) },
      audit: { action: "triage.bringBack", subjectKind: "triage", subjectId: reasonIds[0], clientId },
    };
  },
});
