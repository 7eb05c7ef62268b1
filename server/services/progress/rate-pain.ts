import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/in-practice";
import { painMap, painPoint, painRating } from "@/db/schema/index";
import type { Saved } from "@/domain/progress/dtos";
import { asSaid, settleMoment } from "@/domain/progress/log-day";
import { ratePainSchema } from "@/domain/progress/schemas";
import { actingMember } from "../clients/require-client";
import { defineVerb } from "../verb";
import { checkAdded, checkRepeat } from "./check-repeat";
import { holdOwnClient } from "./hold-own-client";
import { type Clock, ownClientId, systemClock } from "./own-client";
import { refreshDay } from "./refresh-day";
import { refreshOverview } from "./refresh-overview";

/**
 * Records pain 0–10 on one of the client's days; the newest of a day counts. Where it hurts becomes a body picture with
 * that score at each place. Throws `invalid` for a day out of reach, `conflict` for a known id with another body.
 */
export const ratePainBy = (clock: Clock) =>
  defineVerb({
    right: "own.log",
    input: ratePainSchema,
    async run(tx, { places, ...input }, actor) {
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
        checkRepeat({ ...asSaid(known), places: await placesOf(tx, known) }, { ...row, places: places ?? null });
        return { result: result(true), audit: null };
      }
      const kept = { ...row, ...settleMoment(row, zone, clock()) };
      const added = await tx
        .insert(painRating)
        .values(kept)
        .onConflictDoNothing({ target: [painRating.practiceId, painRating.id] })
        .returning({ id: painRating.id });
      checkAdded(added);
      if (places) {
        const pictured = { practiceId, clientId, id: row.id, recordedAt: kept.at, recordedBy: actingMember(actor) };
        checkAdded(await tx.insert(painMap).values(pictured).onConflictDoNothing().returning({ id: painMap.id }));
        const points = places.map((region) => ({
          practiceId,
          clientId,
          painMapId: row.id,
          region,
          intensity: row.score,
        }));
        if (points.length > 0) await tx.insert(painPoint).values(points);
      }
      await refreshDay(tx, practiceId, clientId, kept.day);
      await refreshOverview(tx, practiceId, clientId);
      return {
        result: result(false),
        audit: { action: "pain.rate", subjectKind: "pain_rating", subjectId: row.id, clientId },
      };
    },
  });

export const ratePain = ratePainBy(systemClock);

/** The places of the picture that came with a rating, sorted; null when none came. */
async function placesOf(tx: Transaction, { practiceId, id }: { practiceId: string; id: string }) {
  const rows = await tx
    .select({ region: painPoint.region })
    .from(painMap)
    .leftJoin(painPoint, and(eq(painPoint.practiceId, painMap.practiceId), eq(painPoint.painMapId, painMap.id)))
    .where(and(eq(painMap.practiceId, practiceId), eq(painMap.id, id)));
  return rows.length === 0 ? null : rows.flatMap(({ region }) => region ?? []).sort();
}
