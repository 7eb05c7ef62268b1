import { and, eq } from "drizzle-orm";
import { painRating } from "@/db/schema/index";
import type { Saved } from "@/domain/progress/dtos";
import { asSaid, settleMoment } from "@/domain/progress/log-day";
import { ratePainSchema } from "@/domain/progress/schemas";
import { defineVerb } from "../verb";
import { checkAdded, checkRepeat } from "./check-repeat";
import { holdOwnClient } from "./hold-own-client";
import { type Clock, ownClientId, systemClock } from "./own-client";
import { refreshDay } from "./refresh-day";
import { refreshOverview } from "./refresh-overview";

/**
 * Records pain 0–10 on one of the client's days; the newest of a day counts. Throws `invalid` for a day out of
 * reach, `conflict` for a known id with another body.
 */
export const ratePainBy = (clock: Clock) =>
  defineVerb({
    right: "own.log",
    input: ratePainSchema,
    async run(tx, input, actor) {
      const clientId = ownClientId(actor);
      const { practiceId } = actor;
      const row = { practiceId, clientId, ...input, at: new Date(input.at) };
      const result = (repeated: boolean): Saved => ({ id: row.id, repeated });
      const { zone } = await holdOwnClient(tx, practiceId, clientId);
      const own = and(
        eq(painRating.practiceId, practiceId),
        eq(painRating.clientId, clientId),
        eq(painRating.id, row.id),
      );
      const [known] = await tx.select().from(painRating).where(own);
      if (known) {
        checkRepeat(asSaid(known), row);
        return { result: result(true), audit: null };
      }
      const kept = { ...row, ...settleMoment(row, zone, clock()) };
      const added = await tx
        .insert(painRating)
        .values(kept)
        .onConflictDoNothing({ target: [painRating.practiceId, painRating.id] })
        .returning({ id: painRating.id });
      checkAdded(added);
      await refreshDay(tx, practiceId, clientId, kept.day);
      await refreshOverview(tx, practiceId, clientId);
      return {
        result: result(false),
        audit: { action: "pain.rate", subjectKind: "pain_rating", subjectId: row.id, clientId },
      };
    },
  });

export const ratePain = ratePainBy(systemClock);
