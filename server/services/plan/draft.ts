import { and, eq, sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import type { Transaction } from "@/db/in-practice";
import { client, clientCaution, plan } from "@/db/schema/index";
import type { Actor } from "@/domain/access/actor";
import type { Contraindication } from "@/domain/catalog/kinds";
import type { DraftView, LineView } from "@/domain/plan/dtos";
import type { UrgentItem } from "@/domain/plan/urgent-only";
import type { Language } from "@/domain/shared/language";
import { ServiceError } from "@/domain/shared/service-error";
import { languageOfReader } from "../catalog/language-of-reader";
import { requireCalm } from "../screens/require-calm";
import { readDraftLines } from "./lines";
import { readLineParts } from "./parts";

/** A draft that is being changed: its plan's row is locked until the transaction ends. */
export interface OpenDraft {
  practiceId: string;
  planId: string;
  clientId: string;
  /** Of whoever changes it: titles are answered in it. */
  language: Language;
  publishedNumber: number | null;
  revision: number;
  /** Why it may ask for more minutes a day than the limit (DOS-09), as it is stored. */
  minutes: MinutesColumns;
  lines: LineView[];
}

interface MinutesColumns {
  minutesReason: string | null;
  minutesAllowed: number | null;
  minutesBy: string | null;
  minutesAt: Date | null;
}

interface Wanted {
  clientId: string;
  revision: number;
}

/**
 * Locks a client's draft for one change; makes the plan at the first one. Throws `not_found` for a client that is
 * not in the practice, `conflict` for an archived one, `stale` (with the draft's revision) when somebody was faster.
 */
export async function openDraft(tx: Transaction, actor: Actor, { clientId, revision }: Wanted): Promise<OpenDraft> {
  const { practiceId } = actor;
  const [subject] = await tx
    .select({ archivedAt: client.archivedAt })
    .from(client)
    .where(and(eq(client.practiceId, practiceId), eq(client.id, clientId)));
  if (!subject) throw new ServiceError("not_found");
  if (subject.archivedAt) throw new ServiceError("conflict", { facts: { why: "client_archived" } });
  const known = (await lockPlan(tx, practiceId, clientId)) ?? (await makePlan(tx, practiceId, clientId));
  if (known.revision !== revision) throw new ServiceError("stale", { facts: { revision: known.revision } });
  const language = languageOfReader(actor);
  return { practiceId, clientId, language, ...known, lines: await readDraftLines(tx, practiceId, known.planId) };
}

async function lockPlan(tx: Transaction, practiceId: string, clientId: string) {
  const [found] = await tx
    .select({
      planId: plan.id,
      revision: plan.draftRevision,
      publishedNumber: plan.publishedNumber,
      minutes: {
        minutesReason: plan.minutesReason,
        minutesAllowed: plan.minutesAllowed,
        minutesBy: plan.minutesBy,
        minutesAt: plan.minutesAt,
      },
    })
    .from(plan)
    .where(and(eq(plan.practiceId, practiceId), eq(plan.clientId, clientId)))
    .for("update");
  return found ?? null;
}

async function makePlan(tx: Transaction, practiceId: string, clientId: string) {
  // Two first changes at once: the second waits here and then finds the first one's plan.
  await tx.insert(plan).values({ practiceId, id: uuidv7(), clientId }).onConflictDoNothing();
  const made = await lockPlan(tx, practiceId, clientId);
  if (!made) throw new ServiceError("not_found");
  return made;
}

/** Counts the change and answers with the draft as it is now. Call it last. */
export async function closeDraft(tx: Transaction, actor: Actor, draft: OpenDraft): Promise<DraftView> {
  const { practiceId, planId } = draft;
  await refuseTooEarly(tx, draft);
  await tx
    .update(plan)
    .set({
      draftRevision: sql`${plan.draftRevision} + 1`,
      draftChangedAt: sql`now()`,
      draftChangedBy: actor.kind === "system" ? null : actor.memberId,
    })
    .where(and(eq(plan.practiceId, practiceId), eq(plan.id, planId)));
  return readDraft(tx, practiceId, planId, draft.language);
}

/** Lines that this change brings have to be such as an urgent flag leaves. Throws `locked`. */
async function refuseTooEarly(tx: Transaction, { practiceId, planId, clientId, lines: before }: OpenDraft) {
  const now = await readDraftLines(tx, practiceId, planId);
  const known = new Set(before.map(({ lineId, itemId }) => `${lineId} ${itemId}`));
  const brought = now.filter(({ lineId, itemId }) => !known.has(`${lineId} ${itemId}`));
  await requireCalm(tx, practiceId, clientId, brought.map(urgentItem));
}

/** A line as the urgent-flag rule judges it. */
export const urgentItem = ({ phase, item: { doseRule, position } }: LineView): UrgentItem => ({
  doseRule,
  position,
  isRelief: phase === "relieve",
});

/** The draft of a plan with its lines in order, in the reader's language. */
export async function readDraft(
  tx: Transaction,
  practiceId: string,
  planId: string,
  language: Language,
): Promise<DraftView> {
  const [found] = await tx
    .select({
      revision: plan.draftRevision,
      savedAt: plan.draftChangedAt,
      savedBy: sql<
        string | null
      >`(select name from member where member.practice_id = plan.practice_id and member.id = plan.draft_changed_by)`,
      reason: plan.minutesReason,
      allowed: plan.minutesAllowed,
      at: plan.minutesAt,
      by: sql<
        string | null
      >`(select name from member where member.practice_id = plan.practice_id and member.id = plan.minutes_by)`,
    })
    .from(plan)
    .where(and(eq(plan.practiceId, practiceId), eq(plan.id, planId)));
  if (!found) throw new ServiceError("not_found");
  const lines = await readDraftLines(tx, practiceId, planId, language);
  const { revision, savedAt, savedBy, reason, allowed, at, by } = found;
  const minutesOverride = reason === null || allowed === null || at === null ? null : { reason, allowed, by, at };
  return {
    revision,
    savedAt,
    savedBy,
    lines,
    parts: await readLineParts(tx, practiceId, lines, language),
    minutesOverride,
  };
}

/** The line, or `not_found`. */
export function lineOf(draft: OpenDraft, lineId: string): LineView {
  const line = draft.lines.find((known) => known.lineId === lineId);
  if (!line) throw new ServiceError("not_found");
  return line;
}

/** The codes that hold for the client now. */
export async function readCautions(tx: Transaction, practiceId: string, clientId: string): Promise<Contraindication[]> {
  const rows = await tx
    .selectDistinct({ code: clientCaution.code })
    .from(clientCaution)
    .where(
      and(
        eq(clientCaution.practiceId, practiceId),
        eq(clientCaution.clientId, clientId),
        sql`${clientCaution.endedAt} is null`,
      ),
    );
  return rows.map(({ code }) => code);
}
