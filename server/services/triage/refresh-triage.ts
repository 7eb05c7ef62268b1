import { sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import type { Transaction } from "@/db/in-practice";
import { nextReview, type TriageReason, triageReasons } from "@/domain/triage/reasons";
import { urgencyOf } from "@/domain/triage/words";
import { type KeptReason, readTriageFacts } from "./read-triage-facts";

/** What the progression rules offer of a client's plan now; null: no offer. */
export type Offered = Pick<TriageReason, "since" | "source" | "facts"> | null;

/**
 * Brings a client's reasons on the board up to what is known now: opens, changes and closes rows, and says to everybody
 * who watches the board that this client's changed. Every verb that changes what reasons rest on calls it last, in its
 * own transaction, through `refreshOverview` or `refreshMessages`. Offers are reckoned by a job: when they are left
 * out, the offer that stands stays.
 */
export async function refreshTriage(
  tx: Transaction,
  practiceId: string,
  clientId: string,
  { now = new Date(), offered }: { now?: Date; offered?: Offered } = {},
): Promise<void> {
  const read = await readTriageFacts(tx, practiceId, clientId, now);
  if (!read) return;
  const { facts, thresholds, kept } = read;
  const reasons = [
    ...triageReasons(facts, thresholds),
    ...offerReasons(facts.archived || facts.discharged, kept, offered),
  ];
  const putOff = kept.flatMap(({ asideUntil }) => asideUntil ?? []);
  const next = nextReview(facts, thresholds, putOff);
  await tx.execute(sql`
    update client_overview set triage_next_at = ${next?.toISOString() ?? null}::timestamptz
     where practice_id = ${practiceId} and client_id = ${clientId} and triage_next_at is distinct from ${next?.toISOString() ?? null}::timestamptz`);
  if (!isSame(reasons, kept) || putOff.some((until) => until <= now))
    await writeReasons(tx, { practiceId, clientId }, reasons, now);
}

function offerReasons(gone: boolean, kept: readonly KeptReason[], offered: Offered | undefined): TriageReason[] {
  if (gone || offered === null) return [];
  const kind = "ready_to_progress";
  const standing = offered ?? kept.find((reason) => reason.kind === kind);
  if (!standing) return [];
  const { since, source, facts } = standing;
  return [{ kind, urgency: urgencyOf[kind], since, source, facts }];
}

/** Whether the rows say already what is known; rows that say the same are not written again. */
function isSame(reasons: readonly TriageReason[], kept: readonly KeptReason[]): boolean {
  const words = ({ kind, urgency, since, source, facts }: TriageReason) =>
    JSON.stringify([kind, urgency, since.getTime(), source, Object.entries(facts).sort()]);
  const known = new Set(kept.map(words));
  return reasons.length === kept.length && reasons.every((reason) => known.has(words(reason)));
}

type Subject = { practiceId: string; clientId: string };

async function writeReasons(
  tx: Transaction,
  { practiceId, clientId }: Subject,
  reasons: readonly TriageReason[],
  now: Date,
): Promise<void> {
  const rows = JSON.stringify(reasons.map((reason) => ({ ...reason, id: uuidv7() })));
  await tx.execute(sql`
    delete from triage_reason where practice_id = ${practiceId} and client_id = ${clientId}
       and kind <> all(${sql.param(reasons.map(({ kind }) => kind))}::text[])`);
  // Put aside holds while it rests on the same, and until its time.
  const stays = sql`triage_reason.source = excluded.source
    and (triage_reason.aside_until is null or triage_reason.aside_until > ${now.toISOString()}::timestamptz)`;
  const kept = (column: string) =>
    sql`${sql.raw(column)} = case when ${stays} then triage_reason.${sql.raw(column)} end`;
  await tx.execute(sql`
    insert into triage_reason (practice_id, id, client_id, kind, urgency, since, source, facts)
    select ${practiceId}::uuid, next.id, ${clientId}::uuid, next.kind, next.urgency, next.since, next.source, next.facts
      from jsonb_to_recordset(${rows}::jsonb) as next(id uuid, kind text, urgency int, since timestamptz, source text, facts jsonb)
    on conflict (practice_id, client_id, kind) do update
       set urgency = excluded.urgency, since = excluded.since, source = excluded.source, facts = excluded.facts,
           ${kept("aside_at")}, ${kept("aside_by")}, ${kept("aside_how")}, ${kept("aside_until")}, ${kept("aside_note")}`);
  await chooseLeader(tx, practiceId, clientId);
}

/** Marks the reason that the board shows of a client, and tells who watches: ids only, when the transaction commits. */
export async function chooseLeader(tx: Transaction, practiceId: string, clientId: string): Promise<void> {
  await tx.execute(sql`
    update triage_reason set leads = leader.id is not null
      from triage_reason own left join (
        select id from triage_reason where practice_id = ${practiceId} and client_id = ${clientId} and aside_at is null
         order by urgency, since, id limit 1) leader on leader.id = own.id
     where triage_reason.practice_id = ${practiceId} and triage_reason.id = own.id
       and own.practice_id = ${practiceId} and own.client_id = ${clientId}
       and triage_reason.leads <> (leader.id is not null)`);
  await tx.execute(sql`select pg_notify('triage', ${JSON.stringify({ practiceId, clientId })})`);
}
