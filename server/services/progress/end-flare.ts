import { and, eq } from "drizzle-orm";
import { flare, flareEnd } from "@/db/schema/index";
import type { Saved } from "@/domain/progress/dtos";
import { checkLogDay } from "@/domain/progress/log-day";
import { endFlareSchema } from "@/domain/progress/schemas";
import { ServiceError } from "@/domain/shared/service-error";
import { defineVerb } from "../verb";
import { holdOwnClient } from "./hold-own-client";
import { type Clock, ownClientId, systemClock } from "./own-client";
import { refreshDays } from "./refresh-days";
import { refreshOverview } from "./refresh-overview";

/**
 * The client says that a flare is over: from `day` on their plan is the whole one again. Ending it twice changes
 * nothing. Throws `not_found` for a flare that is not theirs, `invalid` for a day out of reach or before the flare.
 */
export const endFlareBy = (clock: Clock) =>
  defineVerb({
    right: "own.log",
    input: endFlareSchema,
    async run(tx, { id, flareId, day, at }, actor) {
      const clientId = ownClientId(actor);
      const { practiceId } = actor;
      const result = (repeated: boolean): Saved => ({ id, repeated });
      const { zone } = await holdOwnClient(tx, practiceId, clientId);
      const [known] = await tx
        .select({ day: flare.day, untilDay: flare.untilDay })
        .from(flare)
        .where(and(eq(flare.practiceId, practiceId), eq(flare.clientId, clientId), eq(flare.id, flareId)));
      if (!known) throw new ServiceError("not_found");
      checkLogDay({ day, at: new Date(at) }, zone, clock());
      if (day < known.day) throw new ServiceError("invalid", { fields: { day: "in_past" } });
      const ended = await tx
        .insert(flareEnd)
        .values({ practiceId, flareId, clientId, endedOn: day, at: new Date(at) })
        .onConflictDoNothing({ target: [flareEnd.practiceId, flareEnd.flareId] })
        .returning({ flareId: flareEnd.flareId });
      if (ended.length === 0) return { result: result(true), audit: null };
      await refreshDays(tx, { practiceId, clientId, from: day, to: known.untilDay });
      await refreshOverview(tx, practiceId, clientId);
      return {
        result: result(false),
        audit: { action: "flare.end", subjectKind: "flare", subjectId: flareId, clientId },
      };
    },
  });

export const endFlare = endFlareBy(systemClock);
