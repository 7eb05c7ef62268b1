import { addDays } from "@/domain/time/calendar-day";
import { own, type ProcedureInput, written } from "./shared";

export const watchInputs: Record<string, ProcedureInput> = {
  "outcomes.client": own(),
  "outcomes.report": { input: () => ({}) },
  "outcomes.recount": { input: () => ({}) },
  "outcomes.counts": { input: () => ({}) },
  "outcomes.clients": { input: ({ ids }) => ({ set: "relief", itemId: ids.exerciseId }) },
  "outcomes.own": { input: () => ({}) },
  "messages.own": { input: () => ({}) },
  "messages.ownUnread": { input: () => ({}) },
  "messages.thread": own(),
  "messages.waiting": { input: () => ({}) },
  "messages.answerTime": { input: () => ({}) },
  "triage.board": { input: () => ({}) },
  "triage.changes": { input: () => ({}) },
  "triage.bringBack": { input: ({ ids }) => ({ reasonIds: [ids.asideReasonId] }) },
  "triage.dismiss": { input: ({ ids }) => ({ reasonId: ids.reasonIds.at(0) }) },
  "triage.putOff": {
    input: ({ ids, today }) => ({ reasonId: ids.reasonIds.at(1), until: addDays(today, 3), why: "On holiday" }),
  },
  "triage.logCall": {
    input: ({ ids }) => ({ reasonId: ids.reasonIds.at(2), reached: false, note: "Nobody answered" }),
  },
  "triage.thresholds": { input: () => ({}) },
  "triage.chooseThresholds": {
    input: () => ({ painHigh: 7, painRise: 2, silentHours: 49, silentDays: 14, silentLongDays: 21, planWeeks: 6 }),
  },
  "messages.send": { input: written },
  "messages.answer": { input: (context) => ({ ...own().input(context), ...written(context) }) },
  "messages.markOwnRead": { input: ({ ids }) => ({ messageId: ids.messageId }) },
  "messages.markRead": { input: ({ ids }) => ({ clientId: ids.clientId, messageId: ids.messageId }) },
  "messages.markUnread": { input: ({ ids }) => ({ clientId: ids.clientId, messageId: ids.messageId }) },
  "messages.chooseAnswerTime": { input: () => ({ within: 2, unit: "working_days" }) },
  "progress.steps": own(),
  "progress.followUp": own(),
  "discharge.read": own(),
  "discharge.episodes": own(),
  "checkIns.unanswered": { input: () => ({}) },
  // The demo's day decides which check-ins have come due.
  "checkIns.logCall": {
    input: ({ ids }) => ({ checkInId: ids.checkInId, outcome: "not_reached" }),
    may: ["conflict", "used"],
  },
  "checkIns.answerByPhone": {
    input: ({ ids }) => ({
      checkInId: ids.checkInId,
      pain: 2,
      painFree: false,
      pgic: 6,
      flare: false,
      stillDoing: "some",
    }),
    may: ["conflict", "used"],
  },
  "checkIns.resume": { ...own(), may: ["conflict"] },
  "checkIns.ofClient": own(),
  "checkIns.link": { input: () => ({ token: "unknown" }) },
  "reminders.stopLink": { input: () => ({ token: "unknown" }) },
  "reminders.own": { input: () => ({}) },
};
