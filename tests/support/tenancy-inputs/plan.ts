import { draft, type ProcedureInput, proposalOptions } from "./shared";

export const planInputs: Record<string, ProcedureInput> = {
  "plan.addLine": { input: (context) => ({ ...draft(context), itemId: context.ids.exerciseId, purpose: null }) },
  "plan.changeLine": {
    input: (context) => ({
      ...draft(context),
      revision: context.ids.draftRevision + 1,
      lineId: context.ids.lineId,
      change: { note: "Changed" },
    }),
  },
  "plan.setPurposes": {
    input: (context) => ({
      ...draft(context),
      revision: context.ids.draftRevision + 2,
      lineId: context.ids.lineId,
      purposes: [{ causeId: context.ids.causeId, muscleId: null, jointId: null, side: "none" }],
    }),
  },
  "plan.updateLineVersion": {
    input: (context) => ({ ...draft(context), revision: context.ids.draftRevision + 3, lineId: context.ids.lineId }),
    may: ["conflict", "not_current", "invalid"],
  },
  "plan.addStarter": {
    input: (context) => ({ ...draft(context), revision: context.ids.draftRevision + 3, causeId: context.ids.causeId }),
    may: ["stale", "conflict"],
  },
  "plan.acceptProposal": {
    input: (context) => ({ ...draft(context), ...proposalOptions, itemIds: [context.ids.exerciseId] }),
    may: ["stale", "support_off", "conflict"],
  },
  "plan.swapLine": {
    input: (context) => ({ ...draft(context), lineId: context.ids.lineId, itemId: context.ids.exerciseId }),
    may: ["stale", "conflict"],
  },
  "plan.removeLines": {
    input: (context) => ({ ...draft(context), revision: context.ids.draftRevision + 4, lineIds: [context.ids.lineId] }),
    may: ["stale"],
  },
  "plan.reorderLines": { input: (context) => ({ ...draft(context), lineIds: context.ids.lineIds }), may: ["stale"] },
  "plan.restoreDraft": { input: (context) => ({ ...draft(context), lines: [] }), may: ["stale"] },
  "plan.publish": { input: (context) => ({ ...draft(context), note: null }), may: ["stale"] },
  "plan.allowMinutes": { input: (context) => ({ ...draft(context), reason: null }), may: ["stale"] },
  "plan.decideProgress": {
    input: (context) => ({
      ...draft(context),
      lineId: context.ids.lineId,
      rule: "PRG-01",
      change: { kind: "days", from: 3, to: 2, weekdays: [1, 4] },
      decision: "snooze",
      days: 7,
    }),
    may: ["stale", "support_off", "conflict", "not_found"],
  },
  "plan.discardDraft": { input: draft, may: ["stale"] },
};
