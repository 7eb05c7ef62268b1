import { and, eq, inArray, sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import type { Transaction } from "@/db/in-practice";
import { draftAssignment, draftPurpose } from "@/db/schema/index";
import type { Actor } from "@/domain/access/actor";
import type { PlanLine, Purpose } from "@/domain/plan/line";
import type { LineOverride } from "@/domain/plan/overrides";
import type { OpenDraft } from "./draft";

/** Who overrode a limit, and when (DOS-11). */
export interface OverrideRecord {
  overrideBy: string | null;
  overrideAt: Date | null;
}

/** The record of an override that is made now; nothing when there is none. */
export function overriddenNow(actor: Actor, reason: string | null): OverrideRecord {
  if (reason === null) return { overrideBy: null, overrideAt: null };
  return { overrideBy: actor.kind === "system" ? null : actor.memberId, overrideAt: new Date() };
}

/** Adds lines with their purposes; `position` is set by `writeOrder`. */
export async function insertLines(
  tx: Transaction,
  draft: OpenDraft,
  lines: readonly (PlanLine & OverrideRecord & { overrides?: LineOverride[] })[],
): Promise<void> {
  if (lines.length === 0) return;
  const { practiceId, planId, clientId } = draft;
  await tx.insert(draftAssignment).values(
    lines.map(({ lineId, purposes, ...line }, position) => ({
      ...line,
      practiceId,
      planId,
      clientId,
      id: lineId,
      position,
    })),
  );
  await insertPurposes(tx, draft, lines);
}

/** Adds the purposes of lines that have none yet. */
export async function insertPurposes(
  tx: Transaction,
  { practiceId, clientId }: OpenDraft,
  lines: readonly { lineId: string; purposes: readonly Purpose[] }[],
): Promise<void> {
  const rows = lines.flatMap(({ lineId, purposes }) =>
    purposes.map(({ side, ...purpose }) => ({
      ...purpose,
      practiceId,
      clientId,
      id: uuidv7(),
      draftAssignmentId: lineId,
      targetSide: side,
    })),
  );
  if (rows.length > 0) await tx.insert(draftPurpose).values(rows);
}

/** Replaces what one line is for. */
export async function replacePurposes(
  tx: Transaction,
  draft: OpenDraft,
  lineId: string,
  purposes: readonly Purpose[],
): Promise<void> {
  await tx
    .delete(draftPurpose)
    .where(and(eq(draftPurpose.practiceId, draft.practiceId), eq(draftPurpose.draftAssignmentId, lineId)));
  await insertPurposes(tx, draft, [{ lineId, purposes }]);
}

/** Takes lines out of the draft, their purposes with them. */
export async function deleteLines(tx: Transaction, draft: OpenDraft, lineIds: readonly string[]): Promise<void> {
  if (lineIds.length === 0) return;
  await tx
    .delete(draftAssignment)
    .where(
      and(
        eq(draftAssignment.practiceId, draft.practiceId),
        eq(draftAssignment.planId, draft.planId),
        inArray(draftAssignment.id, [...lineIds]),
      ),
    );
}

/** Writes the order in one statement. */
export async function writeOrder(tx: Transaction, draft: OpenDraft, lineIds: readonly string[]): Promise<void> {
  await tx.execute(sql`
    update draft_assignment line set position = wanted.place - 1
      from unnest(${sql.param(lineIds)}::uuid[]) with ordinality as wanted(id, place)
     where line.practice_id = ${draft.practiceId} and line.plan_id = ${draft.planId} and line.id = wanted.id
       and line.position <> wanted.place - 1`);
}
