import { v7 as uuidv7 } from "uuid";
import { cause, causeChange } from "@/db/schema/index";
import { recordCauseSchema } from "@/domain/assessment/cause-schemas";
import { ServiceError } from "@/domain/shared/service-error";
import { dayInZone } from "@/domain/time/calendar-day";
import { actingMember, requireActiveClient } from "../clients/require-client";
import { refreshOverview } from "../progress/refresh-overview";
import { defineVerb } from "../verb";
import { refuseDouble, writeSupport } from "./internal";
import { requirePattern } from "./require-pattern";
import { usualRetestOn } from "./retest-dates";

/** Records a cause that a person holds responsible, or rules out: pattern, side, severity, the findings that support it. */
export const recordCause = defineVerb({
  right: "cause.record",
  input: recordCauseSchema,
  run: async (tx, { clientId, patternId, status, side, severity, findingIds, note, retestOn }, actor) => {
    const { practiceId } = actor;
    const client = await requireActiveClient(tx, practiceId, clientId);
    const pattern = await requirePattern(tx, practiceId, patternId);
    if (!pattern.sides.includes(side)) throw new ServiceError("invalid", { fields: { side: "not_allowed" } });
    const today = dayInZone(new Date(), client.zone);
    if (retestOn && retestOn < today) throw new ServiceError("invalid", { fields: { retestOn: "in_past" } });
    await refuseDouble(tx, practiceId, { clientId, patternId, side });
    const causeId = uuidv7();
    await tx.insert(cause).values({
      practiceId,
      id: causeId,
      clientId,
      patternId,
      side,
      severity: severity ?? null,
      note: note ?? null,
      status,
      foundOn: today,
      // Left out: by rule. Null: the practitioner wants none.
      retestOn:
        status === "ruled_out" ? null : retestOn === undefined ? await usualRetestOn(tx, practiceId, today) : retestOn,
      recordedBy: actingMember(actor),
    });
    await writeSupport(tx, practiceId, { causeId, clientId, findingIds });
    await tx.insert(causeChange).values({
      practiceId,
      id: uuidv7(),
      clientId,
      causeId,
      fromStatus: null,
      toStatus: status,
      note: status === "ruled_out" ? note : null,
      changedBy: actingMember(actor),
    });
    await refreshOverview(tx, practiceId, clientId);
    return {
      result: { causeId, revision: 1 },
      audit: { action: "cause.record", subjectKind: "cause", subjectId: causeId, clientId },
    };
  },
});
