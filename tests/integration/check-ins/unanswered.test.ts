import { eq } from "drizzle-orm";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inPractice } from "@/db/in-practice";
import { client } from "@/db/schema/index";
import { addDays, addMonths, dayInZone } from "@/domain/time/calendar-day";
import { answerByPhone } from "@/server/services/check-ins/answer-by-phone";
import { listUnanswered } from "@/server/services/check-ins/list-unanswered";
import { logCheckInCall } from "@/server/services/check-ins/log-check-in-call";
import { readClientCheckIns } from "@/server/services/check-ins/read-client-check-ins";
import { resumeCheckIns } from "@/server/services/check-ins/resume-check-ins";
import { startCheckInsWithPlan } from "@/server/services/check-ins/start-check-ins";
import { archiveClient } from "@/server/services/clients/archive-client";
import { recountOutcomes } from "@/server/services/outcomes/read-outcomes";
import { loadContentPack } from "@/server/services/setup/load-content-pack";
import { makePractice, type TestPractice } from "../../support/factories";
import { auditedActions, refused } from "../../support/find-fixtures";
import { type GivenPlan, givePlan } from "../progress/published-plan";

const superuser = new pg.Client({ connectionString: process.env.TEST_SUPERUSER_URL });
const today = dayInZone(new Date(), "Europe/London");
const said = { pain: 0, painFree: true, pgic: 6, flare: false, stillDoing: "most" as const };
let own: TestPractice;
let other: TestPractice;

beforeAll(async () => {
  await superuser.connect();
  own = await makePractice();
  other = await makePractice("Other");
  await loadContentPack(own.system);
});
afterAll(() => superuser.end());

/** A client whose check-in after a month was due so many days ago, asked and reminded. */
async function askedClient(daysAgo: number, months = 1): Promise<GivenPlan & { checkInId: string }> {
  const start = addMonths(addDays(today, -daysAgo), -months);
  const at = new Date(`${start}T12:00:00Z`);
  const me = await givePlan(own, { versions: [{ lines: [{ key: "e_glute_bridge", phase: "strengthen" }], at }] });
  await inPractice(own.system, (tx) => startCheckInsWithPlan(tx, own.practiceId, me.clientId));
  await superuser.query(
    "update check_in set sent_at = now(), reminded_at = now() where client_id = $1 and due_on <= current_date",
    [me.clientId],
  );
  const { rows } = await superuser.query("select id from check_in where client_id = $1 and month = $2", [
    me.clientId,
    months,
  ]);
  return { ...me, checkInId: rows[0].id };
}

const listed = async (group: "to_call" | "declined" = "to_call") =>
  (await listUnanswered(own.practitioner, { group, limit: 100 })).items;
const isListed = async (me: GivenPlan, group: "to_call" | "declined" = "to_call") =>
  (await listed(group)).some(({ clientId }) => clientId === me.clientId);

describe("who gave no answer", () => {
  it("stands on the list two weeks after the question, at once without an address, and is never dropped", async () => {
    const [early, late, unreachable, missed] = [
      await askedClient(10),
      await askedClient(15),
      await askedClient(2),
      await askedClient(45),
    ];
    await inPractice(own.system, (tx) =>
      tx.update(client).set({ email: null, phone: "020 7946 0100" }).where(eq(client.id, unreachable.clientId)),
    );
    expect(await isListed(early)).toBe(false);
    const rows = await listed();
    expect(rows.find(({ clientId }) => clientId === late.clientId)).toMatchObject({
      month: 1,
      dueOn: addDays(today, -15),
      mails: 2,
      calls: 0,
      lastCall: null,
      missed: false,
    });
    expect(rows.find(({ clientId }) => clientId === unreachable.clientId)).toMatchObject({
      phone: "020 7946 0100",
      hasAddress: false,
    });
    expect(rows.find(({ clientId }) => clientId === missed.clientId)).toMatchObject({ missed: true });
    await archiveClient(own.practitioner, { clientId: missed.clientId });
    expect((await listed()).find(({ clientId }) => clientId === missed.clientId)).toMatchObject({ archived: true });
    expect((await listUnanswered(other.practitioner, {})).items).toEqual([]);
    expect(await refused(listUnanswered(own.admin, {}))).toMatchObject({ code: "not_allowed" });
  });

  it("comes in pages, the newest question first, each client once with the newest that was due", async () => {
    const me = await askedClient(20, 3);
    const all = await listed();
    expect(all.filter(({ clientId }) => clientId === me.clientId).map(({ month }) => month)).toEqual([3]);
    const first = await listUnanswered(own.practitioner, { limit: 2 });
    const second = await listUnanswered(own.practitioner, { limit: 100, cursor: first.next });
    expect([...first.items, ...second.items]).toEqual(all);
    expect([...all].sort((a, b) => (a.dueOn < b.dueOn ? 1 : -1)).map(({ dueOn }) => dueOn)).toEqual(
      all.map(({ dueOn }) => dueOn),
    );
    const bad = { cursor: { after: "x", id: me.checkInId } };
    expect(await refused(listUnanswered(own.practitioner, bad))).toMatchObject({ fields: { cursor: "date" } });
  });
});

describe("a call", () => {
  it("that reaches nobody is written down and leaves the client on the list", async () => {
    const me = await askedClient(16);
    await logCheckInCall(own.practitioner, { checkInId: me.checkInId, outcome: "not_reached", note: "Voicemail" });
    const row = (await listed()).find(({ clientId }) => clientId === me.clientId);
    expect(row).toMatchObject({ calls: 1, lastCall: { outcome: "not_reached", note: "Voicemail" } });
    expect(await auditedActions(own, me.clientId)).toContain("checkIn.call");
  });

  it("that is answered keeps the answers as told on the phone, once, even when the link has ended", async () => {
    const me = await askedClient(45);
    const answer = { checkInId: me.checkInId, ...said };
    expect(await refused(answerByPhone(own.practitioner, { ...answer, pain: 3 }))).toMatchObject({
      fields: { painFree: "pain_and_free" },
    });
    await answerByPhone(own.practitioner, answer);
    expect(await isListed(me)).toBe(false);
    expect((await readClientCheckIns(own.practitioner, { clientId: me.clientId })).items[0]).toMatchObject({
      state: "answered",
      answer: { ...said, way: "phone", day: today },
    });
    expect(await refused(answerByPhone(own.practitioner, answer))).toMatchObject({ code: "used" });
    expect(await auditedActions(own, me.clientId)).toContain("checkIn.answer");
  });

  it("that ends with a no stops mails and calls, stays counted, and can be taken back", async () => {
    const me = await askedClient(16);
    await logCheckInCall(own.practitioner, { checkInId: me.checkInId, outcome: "declined" });
    expect([await isListed(me), await isListed(me, "declined")]).toEqual([false, true]);
    const again = logCheckInCall(own.practitioner, { checkInId: me.checkInId, outcome: "not_reached" });
    expect(await refused(again)).toMatchObject({ why: "check_in_declined" });
    await resumeCheckIns(own.practitioner, { clientId: me.clientId });
    expect([await isListed(me), await isListed(me, "declined")]).toEqual([true, false]);
    const { items } = await readClientCheckIns(own.practitioner, { clientId: me.clientId });
    expect(items.map(({ state }) => state)).toEqual(["open", "waiting", "waiting", "waiting"]);
    expect(await refused(resumeCheckIns(own.practitioner, { clientId: me.clientId }))).toMatchObject({
      why: "not_declined",
    });
  });

  it("is a practitioner's, in the practice, about the newest question that was due", async () => {
    const me = await askedClient(16, 3);
    const call = { checkInId: me.checkInId, outcome: "not_reached" as const };
    for (const actor of [own.admin, me.actor])
      expect(await refused(logCheckInCall(actor, call))).toMatchObject({ code: "not_allowed" });
    expect(await refused(logCheckInCall(other.practitioner, call))).toMatchObject({ code: "not_found" });
    const phone = { checkInId: me.checkInId, ...said };
    expect(await refused(answerByPhone(other.practitioner, phone))).toMatchObject({ code: "not_found" });
    const { rows } = await superuser.query("select id, month from check_in where client_id = $1", [me.clientId]);
    for (const month of [1, 6]) {
      const checkInId = rows.find((row) => row.month === month).id;
      expect(await refused(answerByPhone(own.practitioner, { ...phone, checkInId }))).toMatchObject({
        why: "check_in_over",
      });
    }
    await answerByPhone(own.practitioner, phone);
  });
});

it("the outcomes count who gave no answer after a year as not free of pain, until the phone says otherwise", async () => {
  const me = await askedClient(40, 12);
  await superuser.query("update client set created_at = now() - interval '500 days' where id = $1", [me.clientId]);
  const year = async () => (await recountOutcomes(own.practitioner, { group: "all" })).report.year;
  expect(await year()).toMatchObject({ n: 1, answered: 0, free: 0 });
  await answerByPhone(own.practitioner, { checkInId: me.checkInId, ...said });
  expect(await year()).toMatchObject({ n: 1, answered: 1, free: 1 });
});
