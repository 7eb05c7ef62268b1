import { and, eq } from "drizzle-orm";
import { cause } from "@/db/schema/index";
import { changeCauseSchema } from "@/domain/assessment/cause-schemas";
import { isOpenCause } from "@/domain/assessment/words";
import { ServiceError } from "@/domain/shared/service-error";
import { dayInZone } from "@/domain/time/calendar-day";
import { requireActiveClient } from "../clients/require-client";
import { refreshOverview } from "../progress/refresh-overview";
import { defineVerb } from "../verb";
import { lockCause, refuseDouble, writeSupport } from "./internal";
import { requirePattern } from "./require-pattern";

/** Changes what is said of a cause; its status moves by `moveCause`. The second of two editors is told (`stale`). */
export const changeCause = defineVerb({
  right: "cause.record",
  input: changeCauseSchema,
  run: async (tx, { causeId, revision, findingIds, ...fields }, actor) => {
    const { practiceId } = actor;
    const known = await lockCause(tx, practiceId, causeId, revision);
    const { clientId, patternId } = known;
    const client = await requireActiveClient(tx, practiceId, clientId);
    if (fields.side !== undefined && fields.side !== known.side) {
      const pattern = await requirePattern(tx, practiceId, patternId, { orRetired: true });
      if (!pattern.sides.includes(fields.side)) throw new ServiceError("invalid", { fields: { side: "not_allowed" } });
      if (isOpenCause(known.status))
        await refuseDouble(tx, practiceId, { clientId, patternId, side: fields.side, except: causeId });
    }
    if (fields.retestOn && fields.retestOn < dayInZone(new Date(), client.zone))
      throw new ServiceError("invalid", { fields: { retestOn: "in_past" } });
    await tx
      .update(cause)
      .set({ ...fields, revision: revision + 1 })
      .where(and(eq(cause.practiceId, practiceId), eq(cause.id, causeId)));
    if (findingIds) await writeSupport(tx, practiceId, { causeId, clientId, findingIds });
    await refreshOverview(tx, practiceId, clientId);
    const changed = [...Object.keys(fields), ...(findingIds ? ["findingIds"] : [])].sort();
    return {
      result: { causeId, revision: revision + 1 },
      audit: { action: "cause.change", subjectKind: "cause", subjectId: causeId, clientId, detail: { changed } },
    };
  },
});
