import { v7 as uuidv7 } from "uuid";
import type { ProcedureInput } from "./shared";

export const peopleInputs: Record<string, ProcedureInput> = {
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
  "transfer.list": { input: () => ({}) },
  "transfer.requestExport": { input: () => ({}) },
  "transfer.remove": { input: ({ ids }) => ({ transferId: ids.transferId }) },
  "transfer.startImport": { input: () => ({ bytes: 10 }) },
  "transfer.finishUpload": { input: ({ ids }) => ({ transferId: ids.transferId }), may: ["conflict"] },
  "transfer.acceptImport": {
    input: ({ ids }) => ({ transferId: ids.transferId, name: "A copy" }),
    may: ["not_current"],
  },
  "erasure.counts": { input: () => ({ group: "all" }) },
  "erasure.list": { input: () => ({}) },
  // The name is another one: erasing would take the others their client.
  "erasure.erase": { input: ({ ids }) => ({ clientId: ids.clientId, name: "Somebody else" }), may: ["invalid"] },
  "people.changeRoles": { input: ({ ids }) => ({ memberId: ids.memberId, roles: ["practitioner"] }) },
  "people.removeMember": { input: ({ ids }) => ({ memberId: ids.otherMemberId }) },
  "people.changePractice": {
    input: () => ({ name: "Changed", zone: "Europe/London", phone: null, address: null }),
  },
  "people.chooseLogo": { input: () => ({ mediaId: null }) },
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
      within: 2,
      unit: "working_days",
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
