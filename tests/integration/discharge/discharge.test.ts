import { eq } from "drizzle-orm";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inPractice } from "@/db/in-practice";
import { directory } from "@/db/pool";
import { client, practice } from "@/db/schema/index";
import { addMonths, dayInZone } from "@/domain/time/calendar-day";
import { readClientCheckIns } from "@/server/services/check-ins/read-client-check-ins";
import { startCheckInsWithPlan } from "@/server/services/check-ins/start-check-ins";
import { archiveClient } from "@/server/services/clients/archive-client";
import { readClient } from "@/server/services/clients/read-client";
import { listClients } from "@/server/services/clients/read-list";
import { dischargeClient } from "@/server/services/discharge/discharge-client";
import { openAgain } from "@/server/services/discharge/open-again";
import { readDischarge } from "@/server/services/discharge/read-discharge";
import { readEpisodes } from "@/server/services/discharge/read-episodes";
import { takeBackDischarge } from "@/server/services/discharge/take-back-discharge";
import { discardDraft } from "@/server/services/plan/discard-draft";
import { readOwnPlan } from "@/server/services/progress/read-own-plan";
import { readOwnProgress } from "@/server/services/progress/read-own-progress";
import { readToday } from "@/server/services/progress/read-today";
import { loadContentPack } from "@/server/services/setup/load-content-pack";
import { makePractice, type TestPractice } from "../../support/factories";
import { auditedActions, overviewOf, refused, screenClient } from "../../support/find-fixtures";
import { everyDay, type GivenPlan, givePlan, lockByScreen, usualLines } from "../progress/published-plan";

const superuser = new pg.Client({ connectionString: process.env.TEST_SUPERUSER_URL });
const today = dayInZone(new Date(), "Europe/London");
const keep = { kind: "keep" } as const;
let own: TestPractice;
let other: TestPractice;

beforeAll(async () => {
  await superuser.connect();
  own = await makePractice();
  other = await makePractice("Other");
  await loadContentPack(own.system);
  await directory().update(practice).set({ decisionSupportAt: new Date() }).where(eq(practice.id, own.practiceId));
});
afterAll(() => superuser.end());

// Within the dose limits, as whatever is published anew has to be.
const lines = usualLines.map((line) => {
  if (line.key === "e_pubic_met") return { ...line, dose: { reps: 4, holdSeconds: 5, timesADay: 1 } };
  return line.phase === "strengthen" ? { ...line, weekdays: [1, 3, 5] } : line;
});

/** A client two months into a plan, whose draft says the same as what is published. */
async function inCare(given = lines): Promise<GivenPlan & { revision: number }> {
  const at = new Date(`${addMonths(today, -2)}T12:00:00Z`);
  const me = await givePlan(own, { versions: [{ lines: given, at }] });
  const { revision } = await discardDraft(own.practitioner, { clientId: me.clientId, revision: 0 });
  await inPractice(own.system, (tx) => startCheckInsWithPlan(tx, own.practiceId, me.clientId));
  return { ...me, revision };
}

const leave = (me: GivenPlan, more: Partial<Parameters<typeof dischargeClient>[1]> = {}) =>
  dischargeClient(own.practitioner, { clientId: me.clientId, reason: "goals_reached", plan: keep, ...more });
const clocks = async (me: GivenPlan) =>
  (await readClientCheckIns(own.practitioner, { clientId: me.clientId })).items.map(
    ({ base, month, state }) => `${base} ${month} ${state}`,
  );
const afterDischarge = ["discharge 1 waiting", "discharge 3 waiting", "discharge 6 waiting", "discharge 12 waiting"];
const ofPlan = ["plan 1 missed", "plan 3 waiting", "plan 6 waiting", "plan 12 waiting"];

describe("a discharge", () => {
  it("keeps who, when, why and where the steps stood, and shows on the client's page and in the list", async () => {
    const me = await inCare();
    await leave(me, { why: "Back at work", note: "Well done" });
    const { items } = await readEpisodes(own.practitioner, { clientId: me.clientId });
    expect(items).toMatchObject([
      {
        number: 1,
        endedOn: today,
        discharges: [
          {
            on: today,
            by: "Test practice practitioner",
            reason: "goals_reached",
            why: "Back at work",
            note: "Well done",
            planAfter: "keep",
            planVersion: null,
            ready: false,
            steps: { find: "under_way", joints: "planned" },
            takenBackAt: null,
          },
        ],
      },
    ]);
    const page = await readClient(own.practitioner, { clientId: me.clientId });
    expect(page).toMatchObject({
      discharge: { on: today, reason: "goals_reached", stepsDone: 0 },
      next: { key: "discharged", day: today },
    });
    expect((await overviewOf(own, me.clientId)).dischargedOn).toBe(today);
    const listed = await listClients(own.practitioner, { filter: "discharged", limit: 100 });
    expect(listed.items.map(({ id }) => id)).toContain(me.clientId);
    const silent = await listClients(own.practitioner, { filter: "silent", limit: 100 });
    expect(silent.items.map(({ id }) => id)).not.toContain(me.clientId);
    expect(await auditedActions(own, me.clientId)).toContain("discharge.record");
  });

  it("is not four of four while a step is open, and happens once", async () => {
    const me = await inCare();
    expect(await refused(leave(me, { reason: "four_of_four" }))).toMatchObject({ fields: { reason: "steps_open" } });
    const both = await Promise.allSettled([leave(me), leave(me)]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await refused(leave(me))).toMatchObject({ code: "conflict", why: "discharged_already" });
  });

  it("is the practitioners' to decide, in their practice, for a client who is not archived", async () => {
    const me = await inCare();
    const input = { clientId: me.clientId, reason: "goals_reached" as const, plan: keep };
    for (const actor of [own.admin, me.actor])
      expect(await refused(dischargeClient(actor, input))).toMatchObject({ code: "not_allowed" });
    expect(await refused(dischargeClient(other.practitioner, input))).toMatchObject({ code: "not_found" });
    expect(await refused(readDischarge(other.practitioner, { clientId: me.clientId }))).toMatchObject({
      code: "not_found",
    });
    await archiveClient(own.practitioner, { clientId: me.clientId });
    expect(await refused(leave(me))).toMatchObject({ code: "conflict", why: "client_archived" });
  });
});

describe("the clock of the check-ins", () => {
  it("starts anew with the discharge; the year's question of the plan stays, because the outcomes rest on it", async () => {
    const me = await inCare();
    expect(await clocks(me)).toEqual(ofPlan);
    await leave(me);
    expect((await clocks(me)).sort()).toEqual(["plan 1 missed", "plan 12 waiting", ...afterDischarge].sort());
  });

  it("runs as before when the discharge is taken back, and starts again with another one on the same day", async () => {
    const me = await inCare();
    const { dischargeId } = await leave(me);
    await takeBackDischarge(own.practitioner, { clientId: me.clientId, dischargeId });
    expect(await clocks(me)).toEqual(ofPlan);
    const { rows } = await superuser.query(
      "select count(*)::int from check_in where client_id = $1 and next_due_at is not null and replaced_at is null",
      [me.clientId],
    );
    expect(rows[0].count).toBe(3);
    await leave(me);
    expect(await clocks(me)).toEqual(expect.arrayContaining(afterDischarge));
  });

  it("does not ask anew whoever wanted no check-ins", async () => {
    const me = await inCare();
    await superuser.query("update check_in set declined_at = now() where client_id = $1 and missed_at is null", [
      me.clientId,
    ]);
    const { dischargeId } = await leave(me);
    const waiting = (state: string) => state.endsWith("waiting");
    expect((await clocks(me)).filter(waiting)).toEqual([]);
    await takeBackDischarge(own.practitioner, { clientId: me.clientId, dischargeId });
    expect((await clocks(me)).filter(waiting)).toEqual([]);
  });
});

describe("the maintenance plan", () => {
  it("is proposed from the plan, published as its next version, and taken back with the discharge", async () => {
    const me = await inCare();
    const form = await readDischarge(own.practitioner, { clientId: me.clientId });
    expect(form.maintenance?.lines).toHaveLength(lines.length);
    expect(form.draft).toEqual({ revision: me.revision, hasMore: false });
    const lineIds = (form.maintenance?.lines ?? []).filter(({ kept }) => kept).map(({ lineId }) => lineId);
    const dropped = lineIds.shift();
    const plan = { kind: "maintenance" as const, revision: me.revision, lineIds };
    const { dischargeId, planVersion } = await leave(me, { plan, note: "Two days a week" });
    expect(planVersion).toBe(2);
    const mine = await readOwnPlan(me.actor, {});
    expect(mine.lines.map(({ lineId }) => lineId)).not.toContain(dropped);
    expect(mine.versions[0]).toMatchObject({ number: 2, note: "Two days a week" });
    for (const { phase, weekdays } of mine.lines) if (phase !== "relieve") expect(weekdays).toEqual([1, 4]);
    const back = await takeBackDischarge(own.practitioner, { clientId: me.clientId, dischargeId });
    expect(back).toEqual({ planRestored: true });
    expect((await readOwnPlan(me.actor, {})).lines).toHaveLength(lines.length);
  });

  it("stays when the discharge is taken back and what was before could not be given any more", async () => {
    const daily = lines.map((line) => (line.phase === "strengthen" ? { ...line, weekdays: everyDay } : line));
    const me = await inCare(daily);
    const plan = { kind: "maintenance" as const, revision: me.revision, lineIds: me.lineIds };
    const { dischargeId } = await leave(me, { plan });
    const back = await takeBackDischarge(own.practitioner, { clientId: me.clientId, dischargeId });
    expect(back).toEqual({ planRestored: false });
    expect((await readOwnPlan(me.actor, {})).versions[0]).toMatchObject({ number: 2 });
    expect(await clocks(me)).toEqual(ofPlan);
  });

  it("is refused on a stale or changed draft, with a line of somebody else, and while a red flag is open", async () => {
    const me = await inCare();
    const stranger = await inCare();
    const plan = { kind: "maintenance" as const, revision: me.revision, lineIds: me.lineIds };
    expect(await refused(leave(me, { plan: { ...plan, revision: 0 } }))).toMatchObject({ code: "stale" });
    const foreign = { ...plan, lineIds: stranger.lineIds };
    expect(await refused(leave(me, { plan: foreign }))).toMatchObject({ code: "not_found" });
    await superuser.query("update draft_assignment set note = 'changed' where client_id = $1", [me.clientId]);
    expect(await refused(leave(me, { plan }))).toMatchObject({ code: "conflict", why: "draft_unpublished" });
    await lockByScreen(own, me.clientId);
    expect(await refused(leave(me, { plan }))).toMatchObject({ code: "locked" });
    // Nothing of the refused tries is left.
    expect((await readEpisodes(own.practitioner, { clientId: me.clientId })).items).toEqual([]);
  });
});

describe("the client", () => {
  it("reads that care has ended, is asked nothing of an ended plan, and keeps what relieves", async () => {
    const me = await inCare();
    await leave(me, { plan: { kind: "end" }, note: "Come back any time" });
    const seen = await readToday(me.actor, {});
    expect(seen.discharge).toEqual({ on: today, well: true, note: "Come back any time", planEnded: true });
    expect(seen.lines).toEqual([]);
    expect(seen.kit).toHaveLength(2);
    expect((await readOwnProgress(me.actor, {})).adherence.at(-1)).toEqual({ day: today, state: "rest" });
    const { clientId } = me;
    expect(await openAgain(own.practitioner, { clientId, why: "Pain after moving house" })).toEqual({ episode: 2 });
    const again = await readToday(me.actor, {});
    expect(again.discharge).toBeNull();
    expect(again.lines.length).toBeGreaterThan(0);
    // Whoever comes back is asked the red flags anew, whatever was asked before.
    await screenClient(own, clientId);
    expect((await readClient(own.practitioner, { clientId })).next.key).toBe("start_assessment");
    await superuser.query("update red_flag_screen set answered_at = now() - interval '1 day' where client_id = $1", [
      clientId,
    ]);
    expect((await readClient(own.practitioner, { clientId })).next.key).toBe("screen");
    const rows = await listClients(own.practitioner, { limit: 100 });
    expect(rows.items.find(({ id }) => id === clientId)?.next.key).toBe("screen");
    const { items } = await readEpisodes(own.practitioner, { clientId });
    expect(items).toMatchObject([
      { number: 2, why: "Pain after moving house", endedOn: null, discharges: [] },
      { number: 1, endedOn: today, discharges: [{ reason: "goals_reached", takenBackAt: null }] },
    ]);
    expect(await refused(openAgain(own.practitioner, { clientId, why: "Again" }))).toMatchObject({
      why: "discharge_ended",
    });
    await leave(me);
    expect((await readClient(own.practitioner, { clientId })).episodes).toBe(2);
  });

  it("is taken back by practitioners of the practice alone, and only from the discharge that stands", async () => {
    const me = await inCare();
    const { clientId } = me;
    const { dischargeId } = await leave(me);
    const input = { clientId, dischargeId };
    expect(await refused(takeBackDischarge(own.admin, input))).toMatchObject({ code: "not_allowed" });
    expect(await refused(takeBackDischarge(other.practitioner, input))).toMatchObject({ code: "not_found" });
    expect(await refused(openAgain(me.actor, { clientId, why: "I want to" }))).toMatchObject({ code: "not_allowed" });
    await takeBackDischarge(own.practitioner, input);
    expect(await refused(takeBackDischarge(own.practitioner, input))).toMatchObject({ why: "discharge_ended" });
    const { items } = await readEpisodes(own.practitioner, { clientId });
    expect(items[0]?.endedOn).toBeNull();
    expect(items[0]?.discharges[0]?.takenBackAt).toBeInstanceOf(Date);
    expect((await overviewOf(own, clientId)).dischargedOn).toBeNull();
  });
});

it("a client sees their own discharge and nobody else's", async () => {
  const [me, somebody] = [await inCare(), await inCare()];
  await leave(me);
  await leave(somebody);
  const rows = await inPractice(me.actor, (tx) => tx.select({ id: client.id }).from(client));
  expect(rows).toEqual([{ id: me.clientId }]);
  const { rows: seen } = await inPractice(me.actor, (tx) => tx.execute("select client_id from discharge"));
  expect(seen).toEqual([{ client_id: me.clientId }]);
});
