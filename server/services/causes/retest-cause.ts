import { and, eq, isNull, sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import type { Transaction } from "@/db/in-practice";
import { assessment, cause } from "@/db/schema/index";
import type { Actor } from "@/domain/access/actor";
import { retestCauseSchema } from "@/domain/assessment/cause-schemas";
import { type FieldErrors, ServiceError } from "@/domain/shared/service-error";
import { dayInZone } from "@/domain/time/calendar-day";
import { isScreened, requireTest } from "../assessment/internal";
import { writeFinding } from "../assessment/write-finding";
import { actingMember, requireActiveClient } from "../clients/require-client";
import { refreshOverview } from "../progress/refresh-overview";
import { requireUnlocked } from "../screens/require-unlocked";
import { defineVerb } from "../verb";
import { setNextRetests } from "./retest-dates";

/**
 * Tests a cause's findings again without opening an assessment page: the results go into the assessment that is open,
 * or into one of their own that is finished at once. Where the cause then stands is the practitioner's word, not this
 * verb's. Throws `not_found`, `invalid` with the path of the result, `locked` before the red-flag list or in an emergency.
 */
export const retestCause = defineVerb({
  right: "assessment.record",
  input: retestCauseSchema,
  run: async (tx, { causeId, results }, actor) => {
    const { practiceId } = actor;
    const [known] = await tx
      .select({ clientId: cause.clientId })
      .from(cause)
      .where(and(eq(cause.practiceId, practiceId), eq(cause.id, causeId)));
    if (!known) throw new ServiceError("not_found");
    const { clientId } = known;
    const { zone } = await requireActiveClient(tx, practiceId, clientId);
    if (!(await isScreened(tx, practiceId, clientId)))
      throw new ServiceError("locked", { facts: { why: "screen_missing" } });
    await requireUnlocked(tx, practiceId, clientId, { emergencyOnly: true });
    const { assessmentId, isNew } = await holdAssessment(tx, actor, clientId);
    const savedAt = new Date();
    for (const [index, { testId, side, value, choice }] of results.entries()) {
      const test = await requireTest(tx, practiceId, testId);
      const reading = { value: value ?? null, choice: choice ?? null };
      const written = { clientId, assessmentId, testId, side, method: null, reading, savedAt };
      await atPath(`results.${index}.`, () => writeFinding(tx, actor, test, written));
    }
    if (isNew)
      await tx
        .update(assessment)
        .set({ finishedAt: savedAt, finishedBy: actingMember(actor) })
        .where(and(eq(assessment.practiceId, practiceId), eq(assessment.id, assessmentId)));
    const retestOn = await setNextRetests(tx, practiceId, { clientId, assessmentId, today: dayInZone(savedAt, zone) });
    await refreshOverview(tx, practiceId, clientId);
    return {
      result: { assessmentId, retestOn },
      audit: {
        action: "cause.retest",
        subjectKind: "cause",
        subjectId: causeId,
        clientId,
        detail: { results: results.length },
      },
    };
  },
});

async function holdAssessment(tx: Transaction, actor: Actor, clientId: string) {
  const { practiceId } = actor;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`assessment ${clientId}`}, 0))`);
  const [open] = await tx
    .select({ id: assessment.id })
    .from(assessment)
    .where(and(eq(assessment.practiceId, practiceId), eq(assessment.clientId, clientId), isNull(assessment.finishedAt)))
    .for("update");
  if (open) return { assessmentId: open.id, isNew: false };
  const assessmentId = uuidv7();
  await tx.insert(assessment).values({ practiceId, id: assessmentId, clientId, startedBy: actingMember(actor) });
  return { assessmentId, isNew: true };
}

/** The same refusal with the path of the result that it is about. */
async function atPath<Result>(prefix: string, write: () => Promise<Result>): Promise<Result> {
  try {
    return await write();
  } catch (error) {
    if (!(error instanceof ServiceError) || error.code !== "invalid") throw error;
    const fields: FieldErrors = Object.fromEntries(
      Object.entries(error.fields).map(([field, reason]) => [`${prefix}${field}`, reason]),
    );
    throw new ServiceError("invalid", { fields, facts: error.facts });
  }
}
