import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/in-practice";
import { draftAssignment } from "@/db/schema/index";
import type { Actor } from "@/domain/access/actor";
import { checkDose } from "@/domain/plan/dose-limits";
import type { JudgedLine } from "@/domain/plan/line";
import { type LineOverride, overridesAfter } from "@/domain/plan/overrides";
import { clashingCodes } from "@/domain/plan/warnings";
import type { OpenDraft } from "./draft";
import type { DoseJudging } from "./judge";

/** What the draft's lines have on record of limits set aside, by line, as it is stored (`by` is a member's id). */
export async function readStoredOverrides(
  tx: Transaction,
  { practiceId, planId }: OpenDraft,
): Promise<Map<string, LineOverride[]>> {
  const rows = await tx
    .select({ lineId: draftAssignment.id, overrides: draftAssignment.overrides })
    .from(draftAssignment)
    .where(and(eq(draftAssignment.practiceId, practiceId), eq(draftAssignment.planId, planId)));
  return new Map(rows.map(({ lineId, overrides }) => [lineId, overrides]));
}

/**
 * What a changed line keeps on record (DOS-11): the dose rules and cautions that speak against it now, each with its
 * own reason, who and when. `known` is what was stored until now.
 */
export function keptOverrides(
  actor: Actor,
  line: JudgedLine,
  { cautions, rules }: DoseJudging,
  told: { known: readonly LineOverride[]; given: boolean; newDose: boolean },
): LineOverride[] {
  return overridesAfter({
    rules: checkDose({ ...line, doseRule: line.item.doseRule, cautions, rules }).map(({ limitId }) => limitId),
    codes: clashingCodes(line.item, cautions),
    reason: line.overrideReason,
    ...told,
    by: actor.kind === "system" ? null : actor.memberId,
    at: new Date().toISOString(),
  });
}
