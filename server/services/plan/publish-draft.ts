import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/in-practice";
import { plan, planVersion } from "@/db/schema/index";
import type { Actor } from "@/domain/access/actor";
import { diffLines } from "@/domain/plan/diff";
import type { LineView } from "@/domain/plan/dtos";
import { dayMinutes } from "@/domain/plan/load";
import { minutesRefused } from "@/domain/plan/warnings";
import { type FieldErrors, ServiceError } from "@/domain/shared/service-error";
import { startCheckInsWithPlan } from "../check-ins/start-check-ins";
import { refreshOverview } from "../progress/refresh-overview";
import { requireCalm } from "../screens/require-calm";
import { requireUnlocked } from "../screens/require-unlocked";
import { copyDraftToVersion } from "./copy-lines";
import { type OpenDraft, urgentItem } from "./draft";
import { doseErrors, readDoseJudging } from "./judge";
import { readVersionLines } from "./lines";

/** Makes an open draft the next version, for the verbs that publish. Refuses what `publishPlan` says it refuses. */
export async function publishDraft(
  tx: Transaction,
  actor: Actor,
  draft: OpenDraft,
  note: string | null,
): Promise<{ number: number; lineCount: number }> {
  const { practiceId, planId, clientId, publishedNumber, lines } = draft;
  await requireUnlocked(tx, practiceId, clientId);
  await requireCalm(tx, practiceId, clientId, lines.map(urgentItem));
  if (lines.length === 0) throw new ServiceError("invalid", { fields: { lines: "required" } });
  const published = publishedNumber === null ? [] : await readVersionLines(tx, practiceId, planId, publishedNumber);
  if (publishedNumber !== null && diffLines(published, lines).length === 0) {
    throw new ServiceError("conflict", { facts: { why: "nothing_changed" } });
  }
  refuseRetired(lines, published);
  await refuseDoses(tx, draft);
  const number = (publishedNumber ?? 0) + 1;
  await tx.insert(planVersion).values({
    practiceId,
    planId,
    number,
    clientId,
    note,
    publishedBy: actor.kind === "system" ? null : actor.memberId,
    ...draft.minutes,
  });
  await copyDraftToVersion(tx, draft, number);
  await tx
    .update(plan)
    .set({ publishedNumber: number })
    .where(and(eq(plan.practiceId, practiceId), eq(plan.id, planId)));
  await refreshOverview(tx, practiceId, clientId);
  await startCheckInsWithPlan(tx, practiceId, clientId);
  return { number, lineCount: lines.length };
}

/** A retired item may go on where the client already has it; nobody is given it anew. */
function refuseRetired(lines: readonly LineView[], published: readonly LineView[]): void {
  const known = new Set(published.map(({ lineId }) => lineId));
  const fresh = lines.filter(({ lineId, itemStatus }) => itemStatus.retired && !known.has(lineId));
  const fields = Object.fromEntries(fresh.map(({ lineId }) => [`lines.${lineId}.itemId`, "retired"]));
  if (fresh.length > 0) throw new ServiceError("retired", { fields });
}

async function refuseDoses(tx: Transaction, { practiceId, clientId, lines, minutes: kept }: OpenDraft): Promise<void> {
  const judging = await readDoseJudging(tx, practiceId, clientId);
  const found = lines.map((line) => doseErrors(line, judging, `lines.${line.lineId}.`));
  const fields: FieldErrors = Object.assign({}, ...found.map((errors) => errors.fields));
  const minutes = minutesRefused(dayMinutes(lines).total, judging.rules, kept.minutesAllowed);
  if (minutes) fields.minutes = "above_limit";
  if (Object.keys(fields).length > 0) throw new ServiceError("invalid", { fields });
}
