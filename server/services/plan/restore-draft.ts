import { and, eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/in-practice";
import { draftAssignment } from "@/db/schema/index";
import type { Actor } from "@/domain/access/actor";
import type { LineView } from "@/domain/plan/dtos";
import type { LineItem, PlanLine, Purpose } from "@/domain/plan/line";
import type { LineOverride } from "@/domain/plan/overrides";
import { restoreDraftSchema } from "@/domain/plan/schemas";
import { ServiceError } from "@/domain/shared/service-error";
import { defineVerb } from "../verb";
import { closeDraft, type OpenDraft, openDraft } from "./draft";
import { readItemsById } from "./items";
import { checkPurposes, readDoseJudging, refuseDose } from "./judge";
import { readVersionLines } from "./lines";
import { keptOverrides, readStoredOverrides } from "./overrides";
import { deleteLines, insertLines, overriddenNow, replacePurposes, writeOrder } from "./write-lines";

/**
 * Takes the draft back to an earlier moment: lines that came since go, removed ones return under their old id,
 * changed ones get their old words. Every line is checked as if it were new. Throws `not_found` for items, causes
 * or lines of somebody else, `retired` for an item that only this draft would still hold, `invalid`, `stale`.
 */
export const restoreDraft = defineVerb({
  right: "plan.edit",
  input: restoreDraftSchema,
  async run(tx, input, actor) {
    const draft = await openDraft(tx, actor, input);
    const { practiceId, clientId } = draft;
    const present = new Map(draft.lines.map((line) => [line.lineId, line]));
    const wanted = new Set(input.lines.map(({ lineId }) => lineId));
    const held = await heldLines(tx, draft);
    const items = await givenItems(tx, draft, held, input.lines);
    const judging = await readDoseJudging(tx, practiceId, clientId);
    for (const line of input.lines) refuseDose({ ...line, item: items(line) }, judging);
    const heldPurposes = held.flatMap(({ purposes }) => purposes);
    const isNew = ({ causeId, muscleId, jointId, findingId }: Purpose) =>
      !heldPurposes.some(
        (p) =>
          p.causeId === causeId &&
          p.muscleId === muscleId &&
          p.jointId === jointId &&
          (p.findingId ?? null) === (findingId ?? null),
      );
    await checkPurposes(
      tx,
      draft,
      input.lines.flatMap(({ purposes }) => purposes.filter(isNew)),
    );
    const stored = await readStoredOverrides(tx, draft);
    const overridesOf = (line: PlanLine) =>
      keptOverrides(actor, { ...line, item: items(line) }, judging, {
        known: stored.get(line.lineId) ?? [],
        given: line.overrideReason !== null && line.overrideReason !== present.get(line.lineId)?.overrideReason,
        newDose: false,
      });
    const added = input.lines.filter(({ lineId }) => !present.has(lineId));
    await refuseForeignIds(tx, practiceId, added);
    await deleteLines(
      tx,
      draft,
      draft.lines.map(({ lineId }) => lineId).filter((lineId) => !wanted.has(lineId)),
    );
    await insertLines(
      tx,
      draft,
      added.map((line) => ({
        ...line,
        ...overriddenNow(actor, line.overrideReason),
        overrides: overridesOf(line),
      })),
    );
    for (const line of input.lines) {
      const known = present.get(line.lineId);
      if (known) await rewriteLine(tx, actor, draft, known, { ...line, overrides: overridesOf(line) });
    }
    await writeOrder(
      tx,
      draft,
      input.lines.map(({ lineId }) => lineId),
    );
    const audit = {
      action: "plan.restoreDraft",
      subjectKind: "plan",
      subjectId: draft.planId,
      clientId,
      detail: { lines: input.lines.length, returned: added.length },
    };
    return { result: await closeDraft(tx, actor, draft), audit };
  },
});

async function heldLines(tx: Transaction, draft: OpenDraft): Promise<LineView[]> {
  const { practiceId, planId, publishedNumber, lines } = draft;
  const published = publishedNumber === null ? [] : await readVersionLines(tx, practiceId, planId, publishedNumber);
  return [...lines, ...published];
}

/** Each line's item: as the draft or the published version holds it, else as the catalog has it published. */
async function givenItems(
  tx: Transaction,
  { practiceId }: OpenDraft,
  held: readonly LineView[],
  lines: readonly PlanLine[],
) {
  const isHeld = (line: PlanLine) => (known: LineView) =>
    known.itemId === line.itemId && known.itemVersion === line.itemVersion;
  const others = lines.filter((line) => !held.some(isHeld(line)));
  const found = await readItemsById(
    tx,
    practiceId,
    others.map(({ itemId }) => itemId),
  );
  return (line: PlanLine): LineItem => {
    const known = held.find(isHeld(line));
    if (known) return known.item;
    const entry = found.find(({ itemId }) => itemId === line.itemId);
    if (!entry) throw new ServiceError("not_found");
    if (!entry.item) throw new ServiceError("retired");
    if (entry.item.version !== line.itemVersion) throw new ServiceError("not_current");
    return entry.item;
  };
}

async function refuseForeignIds(tx: Transaction, practiceId: string, lines: readonly PlanLine[]): Promise<void> {
  const ids = lines.map(({ lineId }) => lineId);
  const { rows } = await tx.execute(sql`
    select 1 from draft_assignment where practice_id = ${practiceId} and id = any(${sql.param(ids)}::uuid[]) limit 1`);
  if (rows.length > 0) throw new ServiceError("not_found");
}

async function rewriteLine(
  tx: Transaction,
  actor: Actor,
  draft: OpenDraft,
  known: LineView,
  { lineId, purposes, overrideReason, ...line }: PlanLine & { overrides: LineOverride[] },
): Promise<void> {
  const override =
    overrideReason === known.overrideReason ? {} : { overrideReason, ...overriddenNow(actor, overrideReason) };
  await tx
    .update(draftAssignment)
    .set({ ...line, ...override })
    .where(and(eq(draftAssignment.practiceId, draft.practiceId), eq(draftAssignment.id, lineId)));
  await replacePurposes(tx, draft, lineId, purposes);
}
