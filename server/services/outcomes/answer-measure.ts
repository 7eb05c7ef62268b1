import { answerMeasureSchema } from "@/domain/outcomes/schemas";
import type { Saved } from "@/domain/progress/dtos";
import { checkLogDay } from "@/domain/progress/log-day";
import { actingMember } from "../clients/require-client";
import { holdOwnClient } from "../progress/hold-own-client";
import { type Clock, ownClientId, systemClock } from "../progress/own-client";
import { defineVerb } from "../verb";
import { isKnownResponse, writeResponse } from "./write-response";

/**
 * A client answers a measure, or says an answer again (`correctsId`). The id is made on the device: the same one with
 * the same answers changes nothing, with others it is a `conflict`. Throws as writeResponse does, and `invalid` for a
 * day out of reach.
 */
export const answerMeasureBy = (clock: Clock) =>
  defineVerb({
    right: "own.log",
    input: answerMeasureSchema,
    async run(tx, input, actor) {
      const clientId = ownClientId(actor);
      const { practiceId } = actor;
      const { zone } = await holdOwnClient(tx, practiceId, clientId);
      const response = { practiceId, clientId, recordedBy: actingMember(actor), ...input, at: new Date(input.at) };
      const result = (repeated: boolean): Saved => ({ id: input.id, repeated });
      if (await isKnownResponse(tx, response)) return { result: result(true), audit: null };
      checkLogDay(response, zone, clock());
      await writeResponse(tx, response, "client");
      return {
        result: result(false),
        audit: { action: "measure.answer", subjectKind: "measure_response", subjectId: input.id, clientId },
      };
    },
  });

export const answerMeasure = answerMeasureBy(systemClock);
