import { and, eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { inPractice } from "@/db/in-practice";
import { triageReason } from "@/db/schema/index";
import type { FollowedLineView } from "@/domain/progress/follow-dtos";
import { addDays, dayInZone } from "@/domain/time/calendar-day";
import { chooseDecisionSupport } from "@/server/services/people/choose-decision-support";
import { addLine } from "@/server/services/plan/add-line";
import { changeLine } from "@/server/services/plan/change-line";
import { decideProgress } from "@/server/services/plan/decide-progress";
import { publishPlan } from "@/server/services/plan/publish-plan";
import { readBuilder } from "@/server/services/plan/read";
import { ratePain } from "@/server/services/progress/rate-pain";
import { readFollowUp } from "@/server/services/progress/read-follow-up";
import { saveLog } from "@/server/services/progress/save-log";
import { loadContentPack } from "@/server/services/setup/load-content-pack";
import { reviewClient } from "@/server/services/triage/review-clients";
import { makeClient, makePractice, type TestClient, type TestPractice } from "../../support/factories";
import { auditedActions, catalogId, refused, screenClient } from "../../support/find-fixtures";
import { agePublications, publishedAssignment } from "./age-publications";

let own: TestPractice;
let subject: TestClient;
const today = dayInZone(new Date(), "Europe/London");

beforeAll(async () => {
  own = await makePractice();
  await loadContentPack(own.system);
});

beforeEach(async () => {
  await chooseDecisionSupport(own.admin, { on: true });
  subject = await makeClient(own);
  await screenClient(own, subject.clientId);
  const { clientId } = subject;
  const itemId = await catalogId(own, "exercise", "e_glute_bridge");
  const { lines, revision } = await addLine(own.practitioner, { clientId, revision: 0, itemId, purpose: null });
  const lineId = lines[0]?.lineId ?? "";
  const dose = { sets: 2, reps: 10, timesADay: 1 };
  await changeLine(own.practitioner, {
    clientId,
    revision,
    lineId,
    change: { dose, weekdays: [1, 3, 5], askEffort: true, askPain: true },
  });
  await publishPlan(own.practitioner, { clientId, revision: revision + 1, note: null });
  await agePublications(own, clientId, 20);
});

const draft = async () => (await readBuilder(own.practitioner, { clientId: subject.clientId })).draft;
const follow = () => readFollowUp(own.practitioner, { clientId: subject.clientId });
async function only(): Promise<FollowedLineView> {
  const [line] = (await follow()).lines;
  if (!line) throw new Error("No line.");
  return line;
}

/** A week of sessions on every day, easy enough to go on. */
async function keepUp(pain = 2, effort = 5, before = 2) {
  const assignmentId = await publishedAssignment(own, subject.clientId);
  for (const daysAgo of [6, 5, 4, 3, 2, 1, 0]) {
    const day = addDays(today, -daysAgo);
    const said = { day, zone: "Europe/London", id: uuidv7() };
    await ratePain(subject.actor, { ...said, at: `${day}T06:00:00.000Z`, score: before });
    const log = { ...said, id: uuidv7(), assignmentId, outcome: "done" as const, setsDone: 2, effort, pain };
    await saveLog(subject.actor, { ...log, at: `${day}T06:30:00.000Z` });
  }
}
const decide = async (decision: "accept" | "publish" | "decline" | "snooze", more: object = {}) => {
  const { offer, lineId } = await only();
  if (!offer) throw new Error("Nothing is proposed.");
  const { revision } = await draft();
  const { rule, change } = offer;
  return decideProgress(own.practitioner, {
    clientId: subject.clientId,
    revision,
    lineId,
    rule,
    change,
    decision,
    ...more,
  });
};

describe("a proposal of the progression rules", () => {
  it("comes from the logs with its grounds, and goes into the draft with one press", async () => {
    await keepUp();
    const { offer } = await only();
    expect(offer).toMatchObject({ rule: "PRG-03", change: { kind: "dose", variable: "reps", from: 10, to: 12 } });
    expect(offer?.because.map(({ rule }) => rule)).toEqual(["PRG-01", "PRG-03"]);
    expect(offer?.because[0]?.facts).toMatchObject({ sessions_done_share_7d: 100, effort_last_two: 5 });
    await decide("accept");
    expect((await draft()).lines[0]?.dose.reps).toBe(12);
    expect(await only()).toMatchObject({ offer: null, decided: { decision: "accepted" }, dose: { reps: 10 } });
    expect(await auditedActions(own, subject.clientId)).toContain("plan.decideProgress");
  });

  it("becomes a new version at once when that is chosen, and asks anew only after new logs", async () => {
    await keepUp();
    const { number } = await decide("publish", { note: "Two repetitions more" });
    expect(number).toBe(2);
    const { published } = await readBuilder(own.practitioner, { clientId: subject.clientId });
    expect([published?.number, published?.note, published?.lines[0]?.dose.reps]).toEqual([
      2,
      "Two repetitions more",
      12,
    ]);
    expect(await only()).toMatchObject({ offer: null, doneShare: null });
  });

  it("is not published with other changes of the draft, and not on a draft that moved on", async () => {
    await keepUp();
    const { lines, revision } = await draft();
    const { clientId } = subject;
    const change = { note: "Slowly" };
    await changeLine(own.practitioner, { clientId, revision, lineId: lines[0]?.lineId ?? "", change });
    expect(await refused(decide("publish"))).toMatchObject({ code: "conflict", why: "draft_has_more" });
    const { offer, lineId } = await only();
    const stale = decideProgress(own.practitioner, {
      clientId,
      revision,
      lineId,
      rule: offer?.rule ?? "",
      change: offer?.change ?? { kind: "end_daily" },
      decision: "accept",
    });
    expect(await refused(stale)).toMatchObject({ code: "stale" });
  });

  it("is declined with a reason for this version, or put off until a day", async () => {
    await keepUp();
    expect(await refused(decide("decline"))).toMatchObject({ code: "invalid", fields: { reason: "required" } });
    await decide("snooze", { days: 7 });
    expect(await only()).toMatchObject({
      offer: null,
      decided: { decision: "snoozed", untilDay: addDays(today, 7) },
    });
    expect((await draft()).lines[0]?.dose.reps).toBe(10);
  });

  it.each(["accept", "decline", "snooze"] as const)("leaves the board with the decision: %s", async (decision) => {
    await keepUp();
    await reviewClient(own.system, subject.clientId);
    const offered = async () => {
      const ofClient = and(eq(triageReason.clientId, subject.clientId), eq(triageReason.kind, "ready_to_progress"));
      return (await inPractice(own.system, (tx) => tx.select().from(triageReason).where(ofClient))).length;
    };
    expect(await offered()).toBe(1);
    await decide(decision, { decline: { reason: "Not this month" }, snooze: { days: 7 }, accept: {} }[decision]);
    expect(await offered()).toBe(0);
  });

  it("is refused when the facts have moved on", async () => {
    await keepUp();
    const { offer, lineId } = await only();
    await keepUp(6, 9);
    const { revision } = await draft();
    const late = decideProgress(own.practitioner, {
      clientId: subject.clientId,
      revision,
      lineId,
      rule: offer?.rule ?? "",
      change: offer?.change ?? { kind: "end_daily" },
      decision: "accept",
    });
    expect(await refused(late)).toMatchObject({ code: "conflict", why: "proposal_changed" });
  });

  it("steps down after a gap of a week", async () => {
    const { offer } = await only();
    expect(offer?.rule).toBe("PRG-07");
    expect(offer?.because[0]?.facts).toMatchObject({ missed_days: 20 });
  });

  it("waits while a red flag locks the plan", async () => {
    await keepUp();
    await screenClient(own, subject.clientId, { rf_ces_saddle: "recent" });
    expect(await refused(decide("accept"))).toMatchObject({ code: "locked" });
  });

  it("is there only with decision support; the facts stay", async () => {
    await keepUp();
    await chooseDecisionSupport(own.admin, { on: false });
    const shown = await follow();
    expect(shown.lines[0]).toMatchObject({ offer: null, doneShare: 100, painHighest: 2, effortLastTwo: 5 });
    expect([shown.review, shown.readiness]).toEqual([[], null]);
  });

  it("is a practitioner's, in their own practice", async () => {
    await keepUp();
    const other = await makePractice();
    const { clientId } = subject;
    expect(await refused(readFollowUp(subject.actor, { clientId }))).toMatchObject({ code: "not_allowed" });
    expect(await refused(readFollowUp(own.admin, { clientId }))).toMatchObject({ code: "not_allowed" });
    expect(await refused(readFollowUp(other.practitioner, { clientId }))).toMatchObject({ code: "not_found" });
  });
});

describe("the traffic light of the logs", () => {
  const lightsOf = async () => [...new Set((await follow()).lights.map(({ light }) => light))];

  it("goes by the bands of pain where somebody started low", async () => {
    await keepUp(5, 5, 2);
    expect(await lightsOf()).toEqual(["amber"]);
    const { lights } = await follow();
    expect(lights).toHaveLength(7);
    expect(lights[0]?.because.map(({ rule }) => rule)).toContain("STP-02");
    await keepUp(7, 5, 2);
    expect(await lightsOf()).toContain("red");
  });

  it("goes by the change where somebody started at 4 or more (STP-03b)", async () => {
    await keepUp(6, 5, 6);
    expect(await lightsOf()).toEqual([]);
  });
});
