import { and, eq, isNull, sql } from "drizzle-orm";
import { erasureRequest } from "@/db/schema/index";
import { noInputSchema } from "@/domain/account/schemas";
import { ServiceError } from "@/domain/shared/service-error";
import { ownClientId } from "../progress/own-client";
import { defineVerb } from "../verb";

/** The client takes their wish back. Throws `not_found` when none is open. */
export const withdrawErasure = defineVerb({
  right: "own.change",
  input: noInputSchema,
  run: async (tx, _input, actor) => {
    const clientId = ownClientId(actor);
    const withdrawn = await tx
      .update(erasureRequest)
      .set({ withdrawnAt: sql`now()` })
      .where(
        and(
          eq(erasureRequest.practiceId, actor.practiceId),
          eq(erasureRequest.clientId, clientId),
          isNull(erasureRequest.withdrawnAt),
        ),
      )
      .returning({ id: erasureRequest.id });
    if (withdrawn.length === 0) throw new ServiceError("not_found");
    return {
      result: {},
      audit: { action: "client.withdrawErasure", subjectKind: "client", subjectId: clientId, clientId },
    };
  },
});
