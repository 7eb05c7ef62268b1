import { calmAnswers, own, type ProcedureInput } from "./shared";

export const recordInputs: Record<string, ProcedureInput> = {
  "clients.create": { input: () => ({ name: "New person", phone: "07700 900999" }) },
  "clients.change": own({ complaint: "Changed" }),
  "clients.archive": { input: ({ ids }) => ({ clientId: ids.newClientId }) },
  "clients.bringBack": { input: ({ ids }) => ({ clientId: ids.newClientId }) },
  "screens.record": { input: ({ ids }) => ({ clientId: ids.newClientId, kind: "full", answers: calmAnswers() }) },
  "screens.clear": {
    input: ({ ids }) => ({
      screenId: ids.lockedScreenId,
      contacted: "The surgery",
      contactedAt: new Date(),
      outcome: "Seen today",
    }),
  },
  "screens.giveWarningCard": own({ way: "shown" }),
  "screens.recordCaution": own({ code: "AC" }),
  "screens.endCaution": { input: ({ ids }) => ({ cautionId: ids.cautionId }) },
  "assessment.recordPainMap": own({ points: [{ region: "back.lowback.left", intensity: 3 }] }),
  "assessment.start": own(),
  "assessment.saveFinding": {
    input: ({ ids }) => ({ assessmentId: ids.openAssessmentId, testId: ids.testId, side: "none", value: 50 }),
  },
  "assessment.clearFinding": {
    input: ({ ids }) => ({ assessmentId: ids.openAssessmentId, testId: ids.testId, side: "none" }),
  },
  "assessment.finish": { input: ({ ids }) => ({ assessmentId: ids.openAssessmentId }), may: ["conflict"] },
  "causes.record": {
    input: ({ ids }) => ({
      clientId: ids.clientId,
      patternId: ids.patternId,
      status: "suspected",
      side: "none",
      severity: 1,
      findingIds: [ids.findingId],
    }),
  },
  "causes.change": { input: ({ ids }) => ({ causeId: ids.causeId, revision: 1, note: "Changed" }) },
  "causes.move": {
    input: ({ ids }) => ({ causeId: ids.causeId, revision: 2, to: "resolved" }),
    may: ["invalid", "conflict"],
  },
  "causes.retest": {
    input: ({ ids }) => ({ causeId: ids.causeId, results: [{ testId: ids.testId, side: "none", value: 50 }] }),
  },
  "causes.exemptStep": own({ step: "joints", reason: "Not needed" }),
  "causes.endExemption": { input: ({ ids }) => ({ exemptionId: ids.exemptionId }) },
  "discharge.record": own({ reason: "client_stops", plan: { kind: "keep" } }),
  "discharge.takeBack": {
    input: ({ ids }) => ({ clientId: ids.clientId, dischargeId: ids.causeId }),
    may: ["conflict"],
  },
  "discharge.openAgain": own({ why: "Pain came back" }),
};
