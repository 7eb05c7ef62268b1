import { recordMeasureSchema } from "@/domain/outcomes/schemas";
import type { Saved } from "@/domain/progress/dtos";
import { ServiceError } from "@/domain/shared/service-error";
import { addDays, dayInZone } from "@/domain/time/calendar-day";
import { actingMember, requireActiveClient } from "../clients/require-client";
import { holdOwnClient } from "../progress/hold-own-client";
import { type Clock, systemClock } from "../progress/own-client";
import { defineVerb } from "../verb";
import { isKnownResponse, writeResponse } from "./write-response";

/** Paper forms of earlier care may be entered, not those of a former life. */
const oldestDays = 3650;

/**
 * A practitioner enters a client's answers, or the result of a form that was used elsewhere. The same rules for ids
 * and corrections as when clients answer; the day may lie further back. Throws as writeResponse does, `not_found` for
 * another practice's client, `conflict` for an archived one.
 */
export const recordMeasureBy = (clock: Clock) =>
  defineVerb({
    right: "measure.record",
    input: recordMeasureSchema,
    async run(tx, input, actor) {
      const { practiceId } = actor;
      const { clientId } = input;
      await requireActiveClient(tx, practiceId, clientId);
      const { zone } = await holdOwnClient(tx, practiceId, clientId);
      const response = { practiceId, recordedBy: actingMember(actor), ...input, at: new Date(input.at) };
      const result = (repeated: boolean): Saved => ({ id: input.id, repeated });
      if (await isKnownResponse(tx, response)) return { result: result(true), audit: null };
      const today = dayInZone(clock(), zone);
      if (input.day > addDays(today, 1)) throw new ServiceError("invalid", { fields: { day: "in_future" } });
      if (input.day < addDays(today, -oldestDays)) throw new ServiceError("invalid", { fields: { day: "in_past" } });
      await writeResponse(tx, response, "practitioner");
      return {
        result: result(false),
        audit: { action: "measure.record", subjectKind: "measure_response", subjectId: input.id, clientId },
      };
    },
  });

export const recordMeasure = recordMeasureBy(systemClock);
