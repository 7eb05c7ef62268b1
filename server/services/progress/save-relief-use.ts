import { and, eq } from "drizzle-orm";
import { assignment, reliefUse } from "@/db/schema/index";
import type { Saved } from "@/domain/progress/dtos";
import { asSaid, settleMoment } from "@/domain/progress/log-day";
import { saveReliefUseSchema } from "@/domain/progress/schemas";
import { ServiceError } from "@/domain/shared/service-error";
import { defineVerb } from "../verb";
import { checkAdded, checkRepeat } from "./check-repeat";
import { holdOwnClient } from "./hold-own-client";
import { type Clock, ownClientId, systemClock } from "./own-client";
import { refreshDay } from "./refresh-day";
import { refreshOverview } from "./refresh-overview";

/**
 * Records one use of a relief technique with pain before and after. Throws `not_found` for an assignment that is
 * not theirs, `invalid` for one that is no relief or a day out of reach, `conflict` for a known id with another body.
 */
export const saveReliefUseBy = (clock: Clock) =>
  defineVerb({
    right: "own.log",
    input: saveReliefUseSchema,
    async run(tx, input, actor) {
      const clientId = ownClientId(actor);
      const { practiceId } = actor;
      const row = { practiceId, clientId, ...input, at: new Date(input.at) };
      const result = (repeated: boolean): Saved => ({ id: row.id, repeated });
      const { zone } = await holdOwnClient(tx, practiceId, clientId);
      const own = and(eq(reliefUse.practiceId, practiceId), eq(reliefUse.clientId, clientId), eq(reliefUse.id, row.id));
      const [known] = await tx.select().from(reliefUse).where(own);
      if (known) {
        checkRepeat(asSaid(known), row);
        return { result: result(true), audit: null };
      }
      const [given] = await tx
        .select({ phase: assignment.phase, inReliefKit: assignment.inReliefKit })
        .from(assignment)
        .where(
          and(
            eq(assignment.practiceId, practiceId),
            eq(assignment.clientId, clientId),
            eq(assignment.id, row.assignmentId),
          ),
        );
      if (!given) throw new ServiceError("not_found");
      if (given.phase !== "relieve" && !given.inReliefKit)
        throw new ServiceError("invalid", { fields: { assignmentId: "not_allowed" } });
      const kept = { ...row, ...settleMoment(row, zone, clock()) };
      const added = await tx
        .insert(reliefUse)
        .values(kept)
        .onConflictDoNothing({ target: [reliefUse.practiceId, reliefUse.id] })
        .returning({ id: reliefUse.id });
      checkAdded(added);
      await refreshDay(tx, practiceId, clientId, kept.day);
      await refreshOverview(tx, practiceId, clientId);
      return {
        result: result(false),
        audit: { action: "relief.save", subjectKind: "relief_use", subjectId: row.id, clientId },
      };
    },
  });

export const saveReliefUse = saveReliefUseBy(systemClock);
