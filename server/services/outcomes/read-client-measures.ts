import type { ClientMeasures } from "@/domain/outcomes/dtos";
import { readClientMeasuresSchema } from "@/domain/outcomes/schemas";
import { languageOfReader } from "../catalog/language-of-reader";
import { requireClient } from "../clients/require-client";
import { type Clock, systemClock } from "../progress/own-client";
import { defineVerb } from "../verb";
import { readMeasures } from "./read-measures";

/** A client's measures for their practitioner. Throws `not_found` for another practice's client. */
export const readClientMeasuresBy = (clock: Clock) =>
  defineVerb({
    right: "progress.read",
    input: readClientMeasuresSchema,
    run: async (tx, { clientId }, actor) => {
      const { practiceId } = actor;
      const { name, archivedAt } = await requireClient(tx, practiceId, clientId);
      const result: ClientMeasures = {
        client: { id: clientId, name, archived: archivedAt !== null },
        ...(await readMeasures(tx, practiceId, clientId, { now: clock(), language: languageOfReader(actor) })),
      };
      return { result, audit: { action: "measure.read", subjectKind: "client", subjectId: clientId, clientId } };
    },
  });

export const readClientMeasures = readClientMeasuresBy(systemClock);
