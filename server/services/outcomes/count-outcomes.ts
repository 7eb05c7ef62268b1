import { and, eq, inArray, sql } from "drizzle-orm";
import type { Transaction } from "@/db/in-practice";
import { outcomeFact, outcomeItem, outcomeMeasure, outcomeReport, practice } from "@/db/schema/index";
import type { outcomeGroups } from "@/domain/outcomes/onset";
import { isOfGroup, outcomeReport as reportOf } from "@/domain/outcomes/report";
import type { StoredReports } from "@/domain/outcomes/report-dtos";
import { ServiceError } from "@/domain/shared/service-error";
import { type CalendarDay, dayInZone } from "@/domain/time/calendar-day";
import { loadDistributions } from "./distributions";
import { readGroupCounts, readOutcomeFacts } from "./group-counts";
import { factsOfClient, readChangedClients } from "./outcome-facts";

const atOnce = 200;
const beforeAll = "00000000-0000-0000-0000-000000000000";

export interface CountedReports {
  countedAt: Date;
  countedOn: CalendarDay;
  /** The practice's zone. */
  zone: string;
  groups: StoredReports;
}

/**
 * Brings the outcome facts of a practice up to its records and counts the report anew: only clients whose record
 * changed are read. Called by the queue every few minutes, and by whoever asks for a newer count. Of two at once the
 * later waits. Throws `not_found` for an unknown practice.
 */
export async function countOutcomes(tx: Transaction, practiceId: string, now: Date): Promise<CountedReports> {
  const [own] = await tx.select({ zone: practice.zone }).from(practice).where(eq(practice.id, practiceId));
  if (!own) throw new ServiceError("not_found");
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`outcomes:${practiceId}`}, 0))`);
  const countedOn = dayInZone(now, own.zone);
  await keepFacts(tx, practiceId, countedOn);
  const people = await readOutcomeFacts(tx, practiceId);
  const counts = await readGroupCounts(tx, practiceId);
  const distributions = await loadDistributions();
  const report = (group: (typeof outcomeGroups)[number]) =>
    reportOf(
      people.filter(({ onset }) => isOfGroup(group, onset)),
      counts(group),
      countedOn,
      distributions,
    );
  const groups: StoredReports = {
    all: report("all"),
    acute: report("acute"),
    persistent: report("persistent"),
    unknown: report("unknown"),
  };
  const row = { countedOn, countedAt: now, groups };
  await tx
    .insert(outcomeReport)
    .values({ practiceId, ...row })
    .onConflictDoUpdate({ target: outcomeReport.practiceId, set: row });
  return { ...row, zone: own.zone };
}

async function keepFacts(tx: Transaction, practiceId: string, today: CalendarDay): Promise<void> {
  let after = beforeAll;
  for (;;) {
    const changed = await readChangedClients(tx, practiceId, after, atOnce);
    const last = changed.at(-1);
    if (!last) return;
    after = last.clientId;
    await writeFacts(
      tx,
      practiceId,
      changed.map((stored) => factsOfClient(stored, today)),
    );
    if (changed.length < atOnce) return;
  }
}

async function writeFacts(
  tx: Transaction,
  practiceId: string,
  counted: readonly ReturnType<typeof factsOfClient>[],
): Promise<void> {
  const ids = counted.map(({ fact }) => fact.clientId);
  for (const table of [outcomeFact, outcomeMeasure, outcomeItem])
    await tx.delete(table).where(and(eq(table.practiceId, practiceId), inArray(table.clientId, ids)));
  await tx.insert(outcomeFact).values(counted.map(({ fact }) => ({ practiceId, ...fact, countedAt: sql`now()` })));
  const measures = counted.flatMap((one) => one.measures);
  if (measures.length > 0) await tx.insert(outcomeMeasure).values(measures.map((row) => ({ practiceId, ...row })));
  const items = counted.flatMap((one) => one.items);
  if (items.length > 0) await tx.insert(outcomeItem).values(items.map((row) => ({ practiceId, ...row })));
}
