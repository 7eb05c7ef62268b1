import { ServiceError } from "@/domain/shared/service-error";
import { addDays, dayInZone } from "@/domain/time/calendar-day";
import { momentOfLocal } from "@/domain/time/local-moment";
import { putOffSchema } from "@/domain/triage/schemas";
import { mayPutAside } from "@/domain/triage/words";
import { actingPerson } from "../clients/require-client";
import { defineVerb } from "../verb";
import { putAside, requireStanding } from "./put-aside";

const mostDays = 90;

/**
 * Puts a reason off until a day begins where the client is; it comes back earlier when something new happens. Throws
 * `not_found`, `conflict` (`reason_settled`, or `must_act` for what is never put off) and `invalid` for a day out of reach.
 */
export const putOff = defineVerb({
  right: "triage.act",
  input: putOffSchema,
  async run(tx, { reasonId, until, why }, actor) {
    const { practiceId } = actor;
    const { clientId, kind, zone } = await requireStanding(tx, practiceId, reasonId);
    if (!mayPutAside(kind)) throw new ServiceError("conflict", { facts: { why: "must_act" } });
    const today = dayInZone(new Date(), zone);
    if (until <= today || until > addDays(today, mostDays))
      throw new ServiceError("invalid", { fields: { until: "day_out_of_reach" } });
    const moment = momentOfLocal(until, "00:00", zone);
    const deed = {
      practiceId,
      clientId,
      memberId: actingPerson(actor).memberId,
      how: "put_off" as const,
      until: moment,
      note: why,
    };
    const reasonIds = await putAside(tx, deed, [kind]);
    return {
      result: { reasonIds },
      audit: { action: "triage.putOff", subjectKind: "triage", subjectId: reasonId, clientId, detail: { until } },
    };
  },
});
