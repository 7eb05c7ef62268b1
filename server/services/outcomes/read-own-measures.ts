import type { OwnMeasures } from "@/domain/outcomes/dtos";
import { readOwnMeasuresSchema } from "@/domain/outcomes/schemas";
import { languageOfReader } from "../catalog/language-of-reader";
import { type Clock, ownClientId, systemClock } from "../progress/own-client";
import { defineVerb } from "../verb";
import { readMeasures } from "./read-measures";

/** The client's own measures: what is due today, what they answered, and their own activities. */
export const readOwnMeasuresBy = (clock: Clock) =>
  defineVerb({
    right: "own.read",
    input: readOwnMeasuresSchema,
    run: async (tx, _input, actor) => {
      const clientId = ownClientId(actor);
      const result: OwnMeasures = {
        clientId,
        ...(await readMeasures(tx, actor.practiceId, clientId, { now: clock(), language: languageOfReader(actor) })),
      };
      return { result, audit: null };
    },
  });

export const readOwnMeasures = readOwnMeasuresBy(systemClock);
