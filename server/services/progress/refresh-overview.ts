import { and, eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/in-practice";
import { client, clientOverview } from "@/db/schema/index";
import { isOpenCause } from "@/domain/assessment/words";
import type { StepState } from "@/domain/plan/words";
import { fourSteps } from "@/domain/progress/four-steps";
import { ServiceError } from "@/domain/shared/service-error";
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
  const row = {
    name: subject.name,
    searchText: [subject.name, subject.email, subject.phone].filter(Boolean).join(" ").toLowerCase(),
    archivedAt: subject.archivedAt,
    refreshedAt: sql`now()`,
    ...overviewOf(facts),
  };
  await tx
    .insert(clientOverview)
    .values({ practiceId, clientId, ...row })
    .onConflictDoUpdate({ target: [clientOverview.practiceId, clientOverview.clientId], set: row });
}

function overviewOf(facts: ClientFacts) {
  const states = new Map<string, StepState>(fourSteps(stepInputs(facts)).map(({ step, state }) => [step, state]));
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
    painFirst: meanScore(facts.pain.slice(0, 7)),
    painLatest: meanScore(facts.pain.slice(-7)),
    lastLogAt: facts.lastLogAt === null ? null : new Date(facts.lastLogAt),
    publishedNumber: facts.publishedNumber,
    publishedAt: facts.publishedAt === null ? null : new Date(facts.publishedAt),
    lockedLevel: facts.lockedLevel,
    retestOn: open.flatMap(({ retestOn }) => retestOn ?? []).sort()[0] ?? null,
  };
}

function meanScore(days: ClientFacts["pain"]): number | null {
  return days.length === 0 ? null : days.reduce((sum, { score }) => sum + score, 0) / days.length;
}
