import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import type { Transaction } from "@/db/in-practice";
import { draftAssignment } from "@/db/schema/index";
import type { Actor } from "@/domain/access/actor";
import type { LineView } from "@/domain/plan/dtos";
import type { changeLineSchema } from "@/domain/plan/schemas";
import { clashingCodes } from "@/domain/plan/warnings";
import type { OpenDraft } from "./draft";
import { readDoseJudging, refuseDose } from "./judge";
import { keptOverrides, readStoredOverrides } from "./overrides";
import { overriddenNow } from "./write-lines";

type LineChange = z.output<typeof changeLineSchema>["change"];

/**
 * Writes a change of one line of an open draft, for the verbs that change lines. Answers whether a limit was overridden
 * with a new reason. Throws `invalid` for a dose outside the limits that the change gives no reason for.
 */
export async function writeLineChange(
  tx: Transaction,
  actor: Actor,
  draft: OpenDraft,
  { line, change }: { line: LineView; change: LineChange },
): Promise<{ overridden: boolean }> {
  const judging = await readDoseJudging(tx, draft.practiceId, draft.clientId);
  // A reason was given for the dose it was given for: another dose needs its own.
  const newDose = change.dose !== undefined || change.weekdays !== undefined;
  const keepsReason = !newDose || clashingCodes(line.item, judging.cautions).length > 0;
  const overrideReason =
    change.overrideReason ?? (change.overrideReason === null || !keepsReason ? null : line.overrideReason);
  const told = newDose ? (change.overrideReason ?? null) : overrideReason;
  const changed = { ...line, ...change, overrideReason };
  refuseDose({ ...changed, overrideReason: told }, judging);
  const override =
    overrideReason === line.overrideReason ? {} : { overrideReason, ...overriddenNow(actor, overrideReason) };
  const overrides = keptOverrides(actor, changed, judging, {
    known: (await readStoredOverrides(tx, draft)).get(line.lineId) ?? [],
    given: typeof change.overrideReason === "string" && (newDose || overrideReason !== line.overrideReason),
    newDose,
  });
  await tx
    .update(draftAssignment)
    .set({
      phase: changed.phase,
      side: changed.side,
      dose: changed.dose,
      weekdays: changed.weekdays,
      inReliefKit: changed.inReliefKit,
      askEffort: changed.askEffort,
      askPain: changed.askPain,
      note: changed.note,
      ...override,
      overrides,
    })
    .where(and(eq(draftAssignment.practiceId, draft.practiceId), eq(draftAssignment.id, line.lineId)));
  return { overridden: overrideReason !== null && overrideReason !== line.overrideReason };
}
