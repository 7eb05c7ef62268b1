import { and, eq, sql } from "drizzle-orm";
import { discharge, episode } from "@/db/schema/index";
import { takeBackDischargeSchema } from "@/domain/discharge/schemas";
import { ServiceError } from "@/domain/shared/service-error";
import { restoreCheckIns } from "../check-ins/restore-check-ins";
import { actingMember, requireActiveClient } from "../clients/require-client";
import { holdOwnClient } from "../progress/hold-own-client";
import { refreshOverview } from "../progress/refresh-overview";
import { defineVerb } from "../verb";
import { restorePlan } from "./plan-after";
import { standingDischarge } from "./standing";

/**
 * Undoes a discharge that was a mistake: its episode runs on, the check-ins that gave way stand again, and the plan from
 * before is published anew where nothing has changed since (`planRestored`). The record of it stays. Throws `not_found`,
 * `conflict` (`discharge_ended`: it does not stand any more).
 */
export const takeBackDischarge = defineVerb({
  right: "client.discharge",
  input: takeBackDischargeSchema,
  async run(tx, { clientId, dischargeId }, actor) {
    const { practiceId } = actor;
    await requireActiveClient(tx, practiceId, clientId);
    await holdOwnClient(tx, practiceId, clientId);
    const standing = await standingDischarge(tx, practiceId, clientId);
    if (standing?.id !== dischargeId) throw new ServiceError("conflict", { facts: { why: "discharge_ended" } });
    await tx
      .update(discharge)
      .set({ endedAt: sql`now()`, endedBy: actingMember(actor), ended: "taken_back" })
      .where(and(eq(discharge.practiceId, practiceId), eq(discharge.id, dischargeId)));
    await tx
      .update(episode)
      .set({ endedOn: null })
      .where(and(eq(episode.practiceId, practiceId), eq(episode.id, standing.episodeId)));
    await restoreCheckIns(tx, { practiceId, clientId, dischargeId });
    const planRestored = await restorePlan(tx, actor, { clientId, planVersion: standing.planVersion });
    await refreshOverview(tx, practiceId, clientId);
    return {
      result: { planRestored },
      audit: {
        action: "discharge.takeBack",
        subjectKind: "discharge",
        subjectId: dischargeId,
        clientId,
        detail: { planRestored },
      },
    };
  },
});
