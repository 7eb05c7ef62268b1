import { and, eq } from "drizzle-orm";
import { draftAssignment } from "@/db/schema/index";
import { changeLineSchema } from "@/domain/plan/schemas";
import { clashingCodes } from "@/domain/plan/warnings";
import { defineVerb } from "../verb";
import { closeDraft, lineOf, openDraft } from "./draft";
import { readDoseJudging, refuseDose } from "./judge";
import { keptOverrides, readStoredOverrides } from "./overrides";
import { overriddenNow } from "./write-lines";

/**
 * Changes a line's dose, side, days, note or questions. Answers with the new draft. A dose outside the limits of
 * domain reference 8.8 is refused with a field error, unless this change gives a reason: it is stored with who and
 * when (DOS-11). Throws `not_found`, `invalid`, `stale`.
 */
export const changeLine = defineVerb({
  right: "plan.edit",
  input: changeLineSchema,
  async run(tx, input, actor) {
    const draft = await openDraft(tx, actor, input);
    const line = lineOf(draft, input.lineId);
    const judging = await readDoseJudging(tx, draft.practiceId, draft.clientId);
    const { change } = input;
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
    const audit = {
      action:
        overrideReason !== null && overrideReason !== line.overrideReason ? "plan.overrideLimit" : "plan.changeLine",
      subjectKind: "plan",
      subjectId: draft.planId,
      clientId: draft.clientId,
      detail: { lineId: line.lineId, fields: Object.keys(change) },
    };
    return { result: await closeDraft(tx, actor, draft), audit };
  },
});
