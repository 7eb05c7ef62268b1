import { and, eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/in-practice";
import { plan } from "@/db/schema/index";
import type { Actor } from "@/domain/access/actor";
import { diffLines } from "@/domain/plan/diff";
import { maintenancePlan } from "@/domain/plan/maintenance";
import { ServiceError } from "@/domain/shared/service-error";
import { readRules } from "../catalog/read-rules";
import { requireDecisionSupport } from "../people/require-decision-support";
import { copyVersionToDraft } from "../plan/copy-lines";
import { closeDraft, type OpenDraft, openDraft } from "../plan/draft";
import { readDraftLines, readVersionLines } from "../plan/lines";
import { publishDraft } from "../plan/publish-draft";
import { writeLineChange } from "../plan/write-line-change";
import { deleteLines } from "../plan/write-lines";
import { requireUnlocked } from "../screens/require-unlocked";

interface Chosen {
  clientId: string;
  revision: number;
  lineIds: readonly string[];
  note: string | null;
}

/**
 * Publishes the maintenance plan that the rule makes of the published one, with the lines that the practitioner keeps, by
 * the way of every version: draft, checks, publication. Answers the version's number, null when there was nothing to
 * change. Throws `support_off`, `stale`, `locked`, `conflict` (`draft_unpublished`, `nothing_published`), `not_found`.
 */
export async function publishMaintenance(tx: Transaction, actor: Actor, chosen: Chosen): Promise<number | null> {
  const { practiceId } = actor;
  const { clientId, revision, lineIds, note } = chosen;
  await requireDecisionSupport(tx, practiceId);
  await requireUnlocked(tx, practiceId, clientId);
  const draft = await openDraft(tx, actor, { clientId, revision });
  const published = await publishedLines(tx, draft);
  if (diffLines(published, draft.lines).length > 0)
    throw new ServiceError("conflict", { facts: { why: "draft_unpublished" } });
  const proposal = maintenancePlan(published, await readRules(tx, practiceId, ["DIS"]));
  if (!proposal) throw new ServiceError("not_found");
  const known = new Set(published.map(({ lineId }) => lineId));
  if (!lineIds.every((lineId) => known.has(lineId))) throw new ServiceError("not_found");
  const kept = proposal.lines.filter(({ lineId }) => lineIds.includes(lineId));
  const dropped = proposal.lines.filter(({ lineId }) => !lineIds.includes(lineId));
  await deleteLines(
    tx,
    draft,
    dropped.map(({ lineId }) => lineId),
  );
  for (const { lineId, weekdays } of kept) {
    const line = draft.lines.find((one) => one.lineId === lineId);
    if (!line || line.weekdays.length === weekdays.length) continue;
    // A limit that was set aside with a reason for the same dose stays so on fewer days.
    const reason = line.overrideReason === null ? {} : { overrideReason: line.overrideReason };
    await writeLineChange(tx, actor, draft, { line, change: { weekdays, ...reason } });
  }
  return publishChanged(tx, actor, draft, note);
}

/** Closes the draft and publishes it, unless it says what is published already. */
async function publishChanged(
  tx: Transaction,
  actor: Actor,
  draft: OpenDraft,
  note: string | null,
): Promise<number | null> {
  const lines = await readDraftLines(tx, draft.practiceId, draft.planId);
  if (diffLines(await publishedLines(tx, draft), lines).length === 0) return null;
  const { revision } = await closeDraft(tx, actor, draft);
  const { number } = await publishDraft(tx, actor, { ...draft, revision, lines }, note);
  return number;
}

async function publishedLines(tx: Transaction, { practiceId, planId, publishedNumber }: OpenDraft) {
  if (publishedNumber === null) throw new ServiceError("conflict", { facts: { why: "nothing_published" } });
  return readVersionLines(tx, practiceId, planId, publishedNumber);
}

/**
 * Gives a client the plan back that they had before a maintenance version, as a new version. Leaves the plan alone, and
 * answers false, where it has moved on since, where the draft holds other changes, or where the old lines could not be given
 * now: an exercise retired, a limit changed, a red flag open.
 */
export async function restorePlan(
  tx: Transaction,
  actor: Actor,
  before: { clientId: string; planVersion: number | null },
): Promise<boolean> {
  const { planVersion } = before;
  if (planVersion === null || planVersion < 2) return false;
  await tx.execute(sql`savepoint plan_as_it_is`);
  try {
    return await publishBefore(tx, actor, { ...before, planVersion });
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    await tx.execute(sql`rollback to savepoint plan_as_it_is`);
    return false;
  }
}

async function publishBefore(
  tx: Transaction,
  actor: Actor,
  { clientId, planVersion }: { clientId: string; planVersion: number },
): Promise<boolean> {
  const { practiceId } = actor;
  const [known] = await tx
    .select({ revision: plan.draftRevision, number: plan.publishedNumber })
    .from(plan)
    .where(and(eq(plan.practiceId, practiceId), eq(plan.clientId, clientId)));
  if (known?.number !== planVersion) return false;
  const draft = await openDraft(tx, actor, { clientId, revision: known.revision });
  if (diffLines(await publishedLines(tx, draft), draft.lines).length > 0) return false;
  await deleteLines(
    tx,
    draft,
    draft.lines.map(({ lineId }) => lineId),
  );
  await copyVersionToDraft(tx, draft, planVersion - 1);
  return (await publishChanged(tx, actor, draft, null)) !== null;
}
