import { and, eq, sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { discharge, episode } from "@/db/schema/index";
import { openAgainSchema } from "@/domain/discharge/schemas";
import { ServiceError } from "@/domain/shared/service-error";
import { dayInZone } from "@/domain/time/calendar-day";
import { actingMember, requireActiveClient } from "../clients/require-client";
import { holdOwnClient } from "../progress/hold-own-client";
import { refreshOverview } from "../progress/refresh-overview";
import { defineVerb } from "../verb";
import { standingDischarge } from "./standing";

/**
 * Takes a client back into care: the discharge no longer stands, and a new episode begins today. The one before, with its
 * discharge, stays as it was; so do its check-ins, until the next discharge. Throws `not_found`, `conflict`
 * (`client_archived`, `discharge_ended`: nobody is discharged here).
 */
export const openAgain = defineVerb({
  right: "client.discharge",
  input: openAgainSchema,
  async run(tx, { clientId, why }, actor) {
    const { practiceId } = actor;
    const { zone } = await requireActiveClient(tx, practiceId, clientId);
    await holdOwnClient(tx, practiceId, clientId);
    const standing = await standingDischarge(tx, practiceId, clientId);
    if (!standing) throw new ServiceError("conflict", { facts: { why: "discharge_ended" } });
    const by = actingMember(actor);
    await tx
      .update(discharge)
      .set({ endedAt: sql`now()`, endedBy: by, ended: "opened_again" })
      .where(and(eq(discharge.practiceId, practiceId), eq(discharge.id, standing.id)));
    const [before] = await tx
      .select({ number: episode.number })
      .from(episode)
      .where(and(eq(episode.practiceId, practiceId), eq(episode.id, standing.episodeId)));
    const number = (before?.number ?? 0) + 1;
    const id = uuidv7();
    const startedOn = dayInZone(new Date(), zone);
    await tx.insert(episode).values({ practiceId, id, clientId, number, startedOn, startedBy: by, why });
    await refreshOverview(tx, practiceId, clientId);
    return {
      result: { episode: number },
      audit: { action: "episode.begin", subjectKind: "episode", subjectId: id, clientId, detail: { number } },
    };
  },
});
