import { and, asc, eq, gt, lte, sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { inPractice, type Transaction } from "@/db/in-practice";
import { directory } from "@/db/pool";
import { client, clientOverview, practice } from "@/db/schema/index";
import type { SystemActor } from "@/domain/access/actor";
import type { ProgressChange } from "@/domain/progress/progression";
import { holdOwnClient } from "../progress/hold-own-client";
import { decisionOn, makeOffers } from "../progress/make-offers";
import { type Offered, refreshTriage } from "./refresh-triage";

const atOnce = 200;

/** Looks at one client anew, with what the progression rules offer of their plan. The job of a log that came in. */
export async function reviewClient(actor: SystemActor, clientId: string): Promise<void> {
  const { practiceId } = actor;
  await inPractice(actor, async (tx) => {
    const [known] = await tx
      .select({ id: client.id })
      .from(client)
      .where(and(eq(client.practiceId, practiceId), eq(client.id, clientId)));
    if (!known) return;
    await reviewInside(tx, practiceId, clientId);
  });
}

/** The same within a verb that decides on an offer: the board and the decision change together. */
export async function reviewInside(tx: Transaction, practiceId: string, clientId: string): Promise<void> {
  const { zone } = await holdOwnClient(tx, practiceId, clientId);
  const now = new Date();
  await refreshTriage(tx, practiceId, clientId, {
    now,
    offered: await readOffered(tx, { practiceId, clientId, zone }, now),
  });
}

/** What is offered of the published plan and not decided; only where the practice has switched decision support on. */
async function readOffered(
  tx: Transaction,
  subject: { practiceId: string; clientId: string; zone: string },
  now: Date,
): Promise<Offered> {
  const { practiceId, clientId } = subject;
  const [known] = await tx
    .select({
      support: practice.decisionSupportAt,
      number: clientOverview.publishedNumber,
      lock: clientOverview.lockedLevel,
    })
    .from(clientOverview)
    .innerJoin(practice, eq(practice.id, clientOverview.practiceId))
    .where(and(eq(clientOverview.practiceId, practiceId), eq(clientOverview.clientId, clientId)));
  if (!known?.support || known.number === null || known.lock !== null) return null;
  const made = await makeOffers(tx, subject);
  const open = made.lines.flatMap(({ line, proposal }) =>
    proposal && isStepOn(proposal.change) && decisionOn(made, line.lineId, proposal.rule) === null
      ? [{ line, proposal }]
      : [],
  );
  const [first] = open;
  if (!first) return null;
  const source = `${known.number} ${open
    .map(({ line, proposal }) => `${line.lineId}:${proposal.rule}`)
    .sort()
    .join(" ")}`;
  const newest = open.flatMap(({ line }) => line.logs.map(({ at }) => Date.parse(at))).sort((one, two) => two - one)[0];
  return {
    since: newest === undefined ? now : new Date(newest),
    source,
    facts: { title: first.line.title, count: open.length },
  };
}

/** A step back waits on the client's page with its cause beside it; good news is a step on. */
const isStepOn = ({ kind }: ProgressChange): boolean =>
  kind === "dose" || kind === "days" || kind === "load" || kind === "harder";

/** Looks at every client of a practice anew: the job of thresholds that changed. A hundred a transaction. */
export async function reviewPractice(actor: SystemActor): Promise<void> {
  const { practiceId } = actor;
  let after = "00000000-0000-0000-0000-000000000000";
  for (;;) {
    const ids = await inPractice(actor, async (tx) => {
      const page = await tx
        .select({ id: clientOverview.clientId })
        .from(clientOverview)
        .where(and(eq(clientOverview.practiceId, practiceId), gt(clientOverview.clientId, after)))
        .orderBy(asc(clientOverview.clientId))
        .limit(atOnce / 2);
      for (const { id } of page) {
        await holdOwnClient(tx, practiceId, id);
        await refreshTriage(tx, practiceId, id);
      }
      return page;
    });
    const last = ids.at(-1);
    if (!last) return;
    after = last.id;
  }
}

/**
 * Looks at the clients whose time has come: a silence reached, a retest day begun, a pause over. By index, a practice at
 * a time, each client in a transaction of its own. Answers how many.
 */
export async function reviewDue(now: Date = new Date()): Promise<number> {
  let reviewed = 0;
  for (const { id: practiceId } of await directory().select({ id: practice.id }).from(practice)) {
    const actor: SystemActor = { kind: "system", practiceId, requestId: uuidv7() };
    const due = await inPractice(actor, (tx) =>
      tx
        .select({ id: clientOverview.clientId })
        .from(clientOverview)
        .where(
          and(
            eq(clientOverview.practiceId, practiceId),
            lte(clientOverview.triageNextAt, sql`${now.toISOString()}::timestamptz`),
          ),
        )
        .orderBy(asc(clientOverview.triageNextAt))
        .limit(atOnce),
    );
    for (const { id } of due) {
      await inPractice(actor, async (tx) => {
        await holdOwnClient(tx, practiceId, id);
        await refreshTriage(tx, practiceId, id, { now });
      });
    }
    reviewed += due.length;
  }
  return reviewed;
}
