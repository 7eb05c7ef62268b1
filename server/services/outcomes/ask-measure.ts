import { and, eq, ne } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { catalogItem, measureRequest } from "@/db/schema/index";
import { askMeasureSchema } from "@/domain/outcomes/schemas";
import { ServiceError } from "@/domain/shared/service-error";
import { dayInZone } from "@/domain/time/calendar-day";
import { readVersion } from "../catalog/read";
import { actingMember, requireActiveClient } from "../clients/require-client";
import { type Clock, systemClock } from "../progress/own-client";
import { defineVerb } from "../verb";

/**
 * Asks a client to answer a measure: it stands on their list until they have. Throws `not_found` for what the
 * practice does not use, `invalid` for a measure that has no questions to answer.
 */
export const askMeasureBy = (clock: Clock) =>
  defineVerb({
    right: "measure.record",
    input: askMeasureSchema,
    run: async (tx, { clientId, itemId }, actor) => {
      const { practiceId } = actor;
      const { zone } = await requireActiveClient(tx, practiceId, clientId);
      const [item] = await tx
        .select({ version: catalogItem.publishedVersion })
        .from(catalogItem)
        .where(
          and(
            eq(catalogItem.practiceId, practiceId),
            eq(catalogItem.id, itemId),
            eq(catalogItem.kind, "measure"),
            ne(catalogItem.status, "retired"),
          ),
        );
      const found = item?.version ? await readVersion(tx, practiceId, itemId, item.version) : null;
      if (found?.entry.kind !== "measure") throw new ServiceError("not_found");
      if (found.entry.content.form === "score")
        throw new ServiceError("invalid", { fields: { itemId: "not_allowed" } });
      const id = uuidv7();
      const askedOn = dayInZone(clock(), zone);
      await tx
        .insert(measureRequest)
        .values({ practiceId, id, clientId, itemId, askedOn, askedBy: actingMember(actor) });
      return {
        result: { id, repeated: false },
        audit: { action: "measure.ask", subjectKind: "measure_request", subjectId: id, clientId },
      };
    },
  });

export const askMeasure = askMeasureBy(systemClock);
