import { and, eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { cause, causeChange } from "@/db/schema/index";
import { canMove } from "@/domain/assessment/cause-moves";
import { moveCauseSchema } from "@/domain/assessment/cause-schemas";
import { isOpenCause } from "@/domain/assessment/words";
import { ServiceError } from "@/domain/shared/service-error";
import { actingMember, requireActiveClient } from "../clients/require-client";
import { refreshOverview } from "../progress/refresh-overview";
import { defineVerb } from "../verb";
import { lockCause, refuseDouble } from "./internal";

/** Moves a cause along suspected → confirmed → improving → resolved (or ruled out, or returned), with a note. */
export const moveCause = defineVerb({
  right: "cause.record",
  input: moveCauseSchema,
  run: async (tx, { causeId, revision, to, severity: given, note }, actor) => {
    const { practiceId } = actor;
    const known = await lockCause(tx, practiceId, causeId, revision);
    const { clientId, patternId, side, status } = known;
    await requireActiveClient(tx, practiceId, clientId);
    if (!canMove(status, to)) throw new ServiceError("conflict", { fields: { to: "not_allowed" } });
    const severity = known.severity ?? given ?? null;
    if (isOpenCause(to) && severity === null) throw new ServiceError("invalid", { fields: { severity: "required" } });
    if (!isOpenCause(status)) await refuseDouble(tx, practiceId, { clientId, patternId, side, except: causeId });
    await tx
      .update(cause)
      .set({ status: to, severity, revision: revision + 1, ...(isOpenCause(to) ? {} : { retestOn: null }) })
      .where(and(eq(cause.practiceId, practiceId), eq(cause.id, causeId)));
    await tx.insert(causeChange).values({
      practiceId,
      id: uuidv7(),
      clientId,
      causeId,
      fromStatus: status,
      toStatus: to,
      note: note ?? null,
      changedBy: actingMember(actor),
    });
    await refreshOverview(tx, practiceId, clientId);
    return {
      result: { causeId, revision: revision + 1 },
      audit: { action: "cause.move", subjectKind: "cause", subjectId: causeId, clientId, detail: { from: status, to } },
    };
  },
});
