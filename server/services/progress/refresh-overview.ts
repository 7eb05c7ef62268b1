import { and, eq, sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import type { Transaction } from "@/db/in-practice";
import { client, clientOverview } from "@/db/schema/index";
import { isOpenCause } from "@/domain/assessment/words";
import type { StepState } from "@/domain/plan/words";
import { lastFlareDay } from "@/domain/progress/flare";
import { fourSteps, type StepView } from "@/domain/progress/four-steps";
import { meanPain } from "@/domain/progress/mean-pain";
import { ServiceError } from "@/domain/shared/service-error";
import { enqueue } from "@/server/jobs/enqueue";
import { refreshTriage } from "../triage/refresh-triage";
import { type ClientFacts, readClientFacts, stepInputs } from "./read-steps";

/**
 * Rewrites the maintained row that lists show of a client. Every verb that changes causes, screens, plan, logs or
 * the client's name calls it last, in its own transaction: the list is never older than the record. The client's row
 * is locked first, so that two writers take turns and neither overwrites the other's sum.
 */
export async function refreshOverview(tx: Transaction, practiceId: string, clientId: string): Promise<void> {
  const [subject] = await tx
    .select({ name: client.name, email: client.email, phone: client.phone, archivedAt: client.archivedAt })
    .from(client)
    .where(and(eq(client.practiceId, practiceId), eq(client.id, clientId)))
    .for("update");
  if (!subject) throw new ServiceError("not_found");
  const facts = await readClientFacts(tx, practiceId, clientId);
  const views = fourSteps(stepInputs(facts));
  await writeStepChanges(tx, practiceId, clientId, views);
  const row = {
    name: subject.name,
    searchText: [subject.name, subject.email, subject.phone].filter(Boolean).join(" ").toLowerCase(),
    archivedAt: subject.archivedAt,
    refreshedAt: sql`now()`,
    ...overviewOf(facts, views),
  };
  await tx
    .insert(clientOverview)
    .values({ practiceId, clientId, ...row })
    .onConflictDoUpdate({ target: [clientOverview.practiceId, clientOverview.clientId], set: row });
  await refreshTriage(tx, practiceId, clientId);
  // What the rules offer is reckoned from the whole plan: a job does it, so that a log need not wait for it.
  if (facts.publishedNumber !== null) await enqueue(tx, "triage.review", { practiceId, id: clientId }, null, "latest");
}

/** Keeps what changed of the four steps, with the fact that explains it; in one statement, before the row is rewritten. */
async function writeStepChanges(
  tx: Transaction,
  practiceId: string,
  clientId: string,
  views: readonly StepView[],
): Promise<void> {
  const next = views.map(({ step, state, fact }) => ({ id: uuidv7(), step, state, fact }));
  await tx.execute(sql`
    insert into step_change (practice_id, id, client_id, step, from_state, to_state, fact)
    select ${practiceId}::uuid, next.id, ${clientId}::uuid, next.step, known.state, next.state, next.fact
      from jsonb_to_recordset(${JSON.stringify(next)}::jsonb) as next(id uuid, step text, state text, fact jsonb)
      left join client_overview before on before.practice_id = ${practiceId} and before.client_id = ${clientId}
      cross join lateral (select coalesce(case next.step when 'find' then before.find_state when 'relieve' then before.relieve_state
        when 'muscles' then before.muscles_state else before.joints_state end, 'not_started') as state) known
     where known.state <> next.state`);
}

function overviewOf(facts: ClientFacts, views: readonly StepView[]) {
  const states = new Map<string, StepState>(views.map(({ step, state }) => [step, state]));
  const open = facts.causes.filter(({ status }) => isOpenCause(status));
  const served = new Set(facts.lines.flatMap(({ causeIds }) => causeIds));
  const last = facts.pain.at(-1);
  return {
    findState: states.get("find"),
    relieveState: states.get("relieve"),
    musclesState: states.get("muscles"),
    jointsState: states.get("joints"),
    openCauses: open.length,
    closedCauses: facts.causes.length - open.length,
    uncoveredCauses: open.filter(({ id }) => !served.has(id)).length,
    painNow: last?.score ?? null,
    painDay: last?.day ?? null,
    painFirst: meanPain(facts.pain.slice(0, 7)),
    painLatest: meanPain(facts.pain.slice(-7)),
    lastLogAt: facts.lastLogAt === null ? null : new Date(facts.lastLogAt),
    publishedNumber: facts.publishedNumber,
    publishedAt: facts.publishedAt === null ? null : new Date(facts.publishedAt),
    lockedLevel: facts.lockedLevel,
    dischargedOn: facts.dischargedOn,
    flareUntil: facts.flares.map(lastFlareDay).sort().at(-1) ?? null,
    retestOn: open.flatMap(({ retestOn }) => retestOn ?? []).sort()[0] ?? null,
  };
}
