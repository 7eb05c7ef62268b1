import { and, desc, eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import type { Transaction } from "@/db/in-practice";
import { client, discharge, episode } from "@/db/schema/index";
import { reasonFits, statesByStep, stepsDone } from "@/domain/discharge/four-of-four";
import { dischargeClientSchema } from "@/domain/discharge/schemas";
import { fourSteps } from "@/domain/progress/four-steps";
import { ServiceError } from "@/domain/shared/service-error";
import { type CalendarDay, dayInZone } from "@/domain/time/calendar-day";
import { restartCheckIns } from "../check-ins/start-check-ins";
import { actingMember, requireActiveClient } from "../clients/require-client";
import { holdOwnClient } from "../progress/hold-own-client";
import { readReadiness } from "../progress/read-course";
import { readClientFacts, stepInputs } from "../progress/read-steps";
import { refreshOverview } from "../progress/refresh-overview";
import { defineVerb } from "../verb";
import { publishMaintenance } from "./plan-after";
import { standingDischarge } from "./standing";

/**
 * Ends a client's episode: four of four, or another reason. Keeps who, when, why and where the steps stood, publishes the
 * maintenance plan where it was chosen, and starts the check-ins anew from today. Throws `not_found`, `conflict`
 * (`client_archived`, `discharged_already`), `invalid` (`reason`: the steps are not four of four), and what
 * `publishMaintenance` throws.
 */
export const dischargeClient = defineVerb({
  right: "client.discharge",
  input: dischargeClientSchema,
  async run(tx, { clientId, reason, why, note, plan }, actor) {
    const { practiceId } = actor;
    const { zone } = await requireActiveClient(tx, practiceId, clientId);
    await holdOwnClient(tx, practiceId, clientId);
    if (await standingDischarge(tx, practiceId, clientId))
      throw new ServiceError("conflict", { facts: { why: "discharged_already" } });
    const views = fourSteps(stepInputs(await readClientFacts(tx, practiceId, clientId)));
    const states = views.map(({ state }) => state);
    if (!reasonFits(reason, states)) throw new ServiceError("invalid", { fields: { reason: "steps_open" } });
    const readiness = await readReadiness(tx, { practiceId, clientId, zone });
    const planVersion =
      plan.kind === "maintenance"
        ? await publishMaintenance(tx, actor, { clientId, ...plan, note: note ?? null })
        : null;
    const dischargedOn = dayInZone(new Date(), zone);
    const dischargeId = uuidv7();
    await tx.insert(discharge).values({
      practiceId,
      id: dischargeId,
      clientId,
      episodeId: await endEpisode(tx, { practiceId, clientId, zone }, dischargedOn),
      dischargedOn,
      dischargedBy: actingMember(actor),
      reason,
      why: why ?? null,
      steps: statesByStep(views),
      ready: readiness?.ready ?? null,
      note: note ?? null,
      planAfter: plan.kind,
      planVersion,
    });
    await restartCheckIns(tx, { practiceId, clientId, dischargeId, dischargedOn });
    await refreshOverview(tx, practiceId, clientId);
    return {
      result: { dischargeId, planVersion },
      audit: {
        action: "discharge.record",
        subjectKind: "discharge",
        subjectId: dischargeId,
        clientId,
        detail: { reason, steps: stepsDone(states), plan: plan.kind },
      },
    };
  },
});

/** The running episode gets its last day; who never left before gets their first, from the day they were taken on. */
async function endEpisode(
  tx: Transaction,
  { practiceId, clientId, zone }: { practiceId: string; clientId: string; zone: string },
  endedOn: CalendarDay,
): Promise<string> {
  const own = and(eq(episode.practiceId, practiceId), eq(episode.clientId, clientId));
  const [latest] = await tx.select({ id: episode.id }).from(episode).where(own).orderBy(desc(episode.number)).limit(1);
  if (latest) {
    await tx
      .update(episode)
      .set({ endedOn })
      .where(and(eq(episode.practiceId, practiceId), eq(episode.id, latest.id)));
    return latest.id;
  }
  const [taken] = await tx
    .select({ at: client.createdAt, by: client.createdBy })
    .from(client)
    .where(and(eq(client.practiceId, practiceId), eq(client.id, clientId)));
  if (!taken) throw new ServiceError("not_found");
  const id = uuidv7();
  const startedOn = dayInZone(taken.at, zone);
  await tx.insert(episode).values({ practiceId, id, clientId, number: 1, startedOn, startedBy: taken.by, endedOn });
  return id;
}
