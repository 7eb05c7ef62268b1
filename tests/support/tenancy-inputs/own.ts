import { v7 as uuidv7 } from "uuid";
import { calmShortAnswers, own, type ProcedureInput, pain, said, threeActivities } from "./shared";

export const ownInputs: Record<string, ProcedureInput> = {
  "my.today": { input: () => ({}) },
  "my.progress": { input: () => ({}) },
  "my.plan": { input: () => ({}) },
  "my.easierForms": { input: () => ({}) },
  "my.history": { input: () => ({}) },
  "my.saveLog": {
    input: ({ ids, today }) => ({
      id: uuidv7(),
      assignmentId: ids.assignmentId,
      day: today,
      ...said(today),
      outcome: "done",
    }),
  },
  "my.correctLog": {
    input: ({ ids, today }) => ({ id: uuidv7(), correctsId: ids.logId, ...said(today), outcome: "partly" }),
  },
  "my.ratePain": { input: ({ today }) => ({ id: uuidv7(), day: today, ...said(today), score: 2 }) },
  "my.saveReliefUse": {
    input: ({ ids, today }) => ({
      id: uuidv7(),
      assignmentId: ids.reliefAssignmentId,
      day: today,
      ...said(today),
      painBefore: 4,
      painAfter: 2,
    }),
  },
  "outcomes.importQuestionnaire": {
    input: () => ({
      text: "{}",
      key: "m_own_form",
      title: "Own form",
      better: "lower",
      recall: "none",
      asked: "never",
      scoring: { rule: "sum", minAnswered: null },
      licence: { statement: "Our own questions", confirmed: true },
      publish: false,
      dryRun: true,
    }),
  },
  "outcomes.answer": { input: pain },
  "outcomes.chooseActivities": { input: () => threeActivities() },
  "outcomes.record": { input: (context) => ({ ...own().input(context), ...pain(context) }) },
  "outcomes.recordActivities": { input: (context) => ({ ...own().input(context), ...threeActivities() }) },
  "outcomes.ask": { input: (context) => ({ ...own().input(context), itemId: context.ids.measureId }) },
  "my.tapFlare": { input: ({ today }) => ({ id: uuidv7(), day: today, ...said(today), answers: calmShortAnswers() }) },
  // Nobody's flare: the rightful client is told so.
  "my.endFlare": {
    input: ({ today }) => ({ id: uuidv7(), flareId: uuidv7(), day: today, ...said(today) }),
    may: ["not_found"],
  },
  "reminders.choose": {
    input: () => ({
      zone: "Europe/London",
      reminders: [{ weekdays: [1, 3], time: "19:00" }],
      remindByMail: true,
      remindByPush: false,
      messageByMail: true,
      messageByPush: true,
    }),
  },
  "reminders.addDevice": {
    input: () => ({
      endpoint: `https://fcm.googleapis.com/fcm/send/${uuidv7()}`,
      p256dh: "B".padEnd(87, "A"),
      auth: "A".repeat(22),
    }),
  },
  "reminders.removeDevice": { input: () => ({ endpoint: "https://fcm.googleapis.com/fcm/send/none" }) },
  "reminders.makeCalendar": { input: () => ({}) },
  "reminders.revokeCalendar": { input: () => ({}) },
  "reminders.stop": { input: () => ({ token: "unknown" }), may: ["not_found"] },
  "checkIns.answer": {
    input: () => ({
      token: "unknown",
      zone: "Europe/London",
      pain: 2,
      painFree: false,
      pgic: 6,
      flare: false,
      stillDoing: "most",
    }),
    may: ["not_found"],
  },
  "erasure.own": { input: () => ({}) },
  "erasure.request": { input: () => ({}) },
  "erasure.withdraw": { input: () => ({}) },
  "my.chooseLook": { input: () => ({ tone: "olive", hair: "short", outfit: "shorts", build: "broad" }) },
};
