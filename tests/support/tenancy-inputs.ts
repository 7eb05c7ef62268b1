import { v7 as uuidv7 } from "uuid";
import { missingItems } from "@/domain/assessment/asked-flags";
import type { CatalogEntry } from "@/domain/catalog/entry";
import { addDays } from "@/domain/time/calendar-day";
import { shippedFlags } from "@/server/services/catalog/read-flags";
import type { PracticeIds } from "./tenancy-ids";

export interface InputContext {
  ids: PracticeIds;
  /** A published exercise of that practice, as the editor would send it back. */
  entry: CatalogEntry;
  today: string;
}

interface ProcedureInput {
  input: (context: InputContext) => unknown;
  /** What may be answered to a rightful caller, besides success: the state of the demo decides. */
  may?: string[];
}

const said = (today: string) => ({ at: `${today}T10:00:00.000Z`, zone: "Europe/London" });
const draft = ({ ids }: InputContext) => ({ clientId: ids.clientId, revision: ids.draftRevision });
const written = ({ today }: InputContext) => ({ id: uuidv7(), text: "How is it going?", day: today, ...said(today) });
const proposalOptions = { minutesADay: 20, stage: null, start: "keep", startActive: false };
const versioned = ({ ids }: InputContext) => ({ itemId: ids.exerciseId, baseVersion: ids.exerciseVersion });
const own = (rest: object = {}) => ({ input: ({ ids }: InputContext) => ({ clientId: ids.clientId, ...rest }) });

const pain = ({ ids, today }: InputContext) => ({
  id: uuidv7(),
  itemId: ids.measureId,
  itemVersion: 1,
  day: today,
  ...said(today),
  answers: { back_average: 4 },
});
const threeActivities = () => ({
  id: uuidv7(),
  activities: ["Sitting", "Walking", "Lifting"].map((text) => ({ id: uuidv7(), text })),
});

/** All questions of the list as it ships, answered with the calmest answer. */
const calmAnswers = (): Record<string, { answer: string }> =>
  Object.fromEntries(missingItems("full", shippedFlags(), {}).map((item) => [item, { answer: "no" }]));

/** The client's own short list, all calm. */
const calmShortAnswers = () =>
  Object.fromEntries(missingItems("short", shippedFlags(), {}).map((item) => [item, "no"]));

/**
 * One valid input for every procedure. A procedure that is missing here fails the tenancy test, so a new one cannot
 * be forgotten. Reads come first: the later ones change things.
 */
export const procedureInputs: Record<string, ProcedureInput> = {
  "account.me": { input: () => ({}) },
  "account.demoLogins": { input: () => ({}) },
  "people.setUpLink": { input: () => ({ token: "unknown" }) },
  "account.sessions": { input: () => ({}) },
  "account.chooseLanguage": { input: () => ({ language: "en" }) },
  "audit.list": { input: () => ({}) },
  "audit.export": { input: () => ({}) },
  "jobs.failed": { input: () => ({}) },
  "people.members": { input: () => ({ group: "clients" }) },
  "people.invitations": { input: () => ({}) },
  "people.practice": { input: () => ({}) },
  "people.decisionSupport": { input: () => ({}) },
  "people.clientAccess": own(),
  "people.invitationLink": { input: () => ({ token: "unknown" }) },
  "account.resetLink": { input: () => ({ token: "unknown" }) },
  "catalog.list": { input: () => ({ kind: "exercise", limit: 100 }) },
  "catalog.published": { input: () => ({ kind: "exercise" }) },
  "catalog.publishedItem": { input: () => ({ kind: "exercise", key: "e_open_book" }) },
  "catalog.names": { input: () => ({}) },
  "catalog.item": { input: ({ ids }) => ({ itemId: ids.exerciseId }) },
  "catalog.version": { input: ({ ids }) => ({ itemId: ids.exerciseId, version: 1 }) },
  "catalog.history": { input: ({ ids }) => ({ itemId: ids.exerciseId }) },
  "catalog.export": { input: () => ({ format: "json" }) },
  "clients.list": { input: () => ({ limit: 100 }) },
  "clients.find": { input: () => ({ search: "a" }) },
  "clients.read": own(),
  "screens.read": own(),
  "assessment.tests": { input: () => ({}) },
  "assessment.read": own(),
  "assessment.painMaps": own(),
  "causes.list": own(),
  "causes.patterns": own(),
  // Refused until the practice switches decision support on.
  "causes.ranked": { ...own(), may: ["support_off"] },
  "causes.nextTests": { ...own(), may: ["support_off"] },
  "plan.builder": own(),
  "plan.suggestions": own(),
  "plan.search": own({ query: "a", cursor: null, limit: 50 }),
  "plan.proposal": { ...own(proposalOptions), may: ["support_off"] },
  "plan.alternatives": {
    input: (context) => ({ ...own().input(context), lineId: context.ids.lineId }),
    may: ["not_found"],
  },
  "plan.versions": own({ cursor: null, limit: 50 }),
  "plan.compare": own({ from: 1, to: 1 }),
  "progress.chart": own(),
  "progress.feed": own(),
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
  "checkIns.ofClient": own(),
  "checkIns.link": { input: () => ({ token: "unknown" }) },
  "reminders.stopLink": { input: () => ({ token: "unknown" }) },
  "reminders.own": { input: () => ({}) },
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
  "my.chooseLook": { input: () => ({ tone: "olive", hair: "short", outfit: "shorts", build: "broad" }) },
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
  "catalog.save": {
    input: (context) => ({ ...versioned(context), entry: context.entry }),
    may: ["conflict", "invalid"],
  },
  "catalog.submit": { input: versioned, may: ["conflict", "not_current", "stale"] },
  "catalog.sendBack": {
    input: (context) => ({ ...versioned(context), note: "Once more" }),
    may: ["conflict", "not_current", "stale"],
  },
  "catalog.publish": { input: versioned, may: ["conflict", "not_current", "stale"] },
  "catalog.retire": {
    input: (context) => ({ ...versioned(context), reason: "Not used" }),
    may: ["conflict", "not_current", "stale"],
  },
  "catalog.bringBack": { input: versioned, may: ["conflict", "not_current", "stale"] },
  "catalog.create": { input: ({ entry }) => ({ entry }), may: ["conflict", "invalid"] },
  "catalog.import": {
    input: () => ({ file: { format: "json", text: "{}" }, publish: false, dryRun: true }),
    may: ["invalid"],
  },
  "people.inviteClient": {
    input: ({ ids }) => ({ clientId: ids.newClientId, email: "new@example.test" }),
    may: ["conflict"],
  },
  "people.inviteMember": { input: () => ({ name: "New", email: "colleague@example.test", roles: ["practitioner"] }) },
  // A practitioner may only invite clients; the invitation here is a colleague's.
  "people.resendInvitation": { input: ({ ids }) => ({ invitationId: ids.invitationId }), may: ["not_allowed"] },
  "people.withdrawInvitation": { input: ({ ids }) => ({ invitationId: ids.invitationId }), may: ["not_allowed"] },
  // Two failed jobs stand in each practice of the tenancy test.
  "jobs.retry": { input: ({ ids }) => ({ jobId: ids.failedJobIds[0] }) },
  "jobs.dismiss": { input: ({ ids }) => ({ jobId: ids.failedJobIds[1] }) },
  "people.changeRoles": { input: ({ ids }) => ({ memberId: ids.memberId, roles: ["practitioner"] }) },
  "people.removeMember": { input: ({ ids }) => ({ memberId: ids.otherMemberId }) },
  "people.changePractice": {
    input: () => ({ name: "Changed", zone: "Europe/London", answerTime: "soon", phone: null }),
  },
  "people.chooseDecisionSupport": { input: () => ({ on: true }) },
  "people.acceptInvitation": {
    input: () => ({ as: "new", token: "unknown", name: "Somebody", password: "a good long password" }),
    may: ["not_found"],
  },
  "people.setUpPractice": {
    input: () => ({
      token: "unknown",
      practiceName: "P",
      zone: "Europe/London",
      answerTime: "soon",
      name: "N",
      email: "n@example.test",
      password: "a good long password",
    }),
    may: ["not_found"],
  },
  "account.choose": {
    input: ({ ids }) => ({ practiceId: ids.practiceId, role: "practitioner" }),
    may: ["not_found", "signed_out", "not_allowed"],
  },
  "account.revokeSession": { input: () => ({ sessionId: uuidv7() }), may: ["not_found"] },
  "account.revokeOtherSessions": { input: () => ({}) },
  "account.changePassword": {
    input: () => ({ current: "wrong password", next: "a good long password" }),
    may: ["invalid"],
  },
  "account.requestReset": { input: () => ({ email: "nobody@example.test" }) },
  "account.resetPassword": {
    input: () => ({ token: "unknown", password: "a good long password" }),
    may: ["not_found"],
  },
};
