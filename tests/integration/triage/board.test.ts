import { and, eq } from "drizzle-orm";
import pg from "pg";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { inPractice } from "@/db/in-practice";
import { closePool } from "@/db/pool";
import { clientCall, clientOverview, triageReason } from "@/db/schema/index";
import { addDays, dayInZone } from "@/domain/time/calendar-day";
import { answerClient } from "@/server/services/messages/answer-client";
import { sendMessage } from "@/server/services/messages/send-message";
import { ratePain } from "@/server/services/progress/rate-pain";
import { refreshOverview } from "@/server/services/progress/refresh-overview";
import { bringBackReasons } from "@/server/services/triage/bring-back-reasons";
import { chooseThresholds, readThresholds } from "@/server/services/triage/choose-thresholds";
import { dismissReason } from "@/server/services/triage/dismiss-reason";
import { logCall } from "@/server/services/triage/log-call";
import { putOff } from "@/server/services/triage/put-off";
import { readBoard } from "@/server/services/triage/read-board";
import { reviewDue, reviewPractice } from "@/server/services/triage/review-clients";
import { makeClient, makePractice, type TestClient, type TestPractice } from "../../support/factories";
import { auditedActions, refused } from "../../support/find-fixtures";
import { lockByScreen } from "../progress/published-plan";

const zone = "Europe/London";
const today = dayInZone(new Date(), zone);
let own: TestPractice;
let client: TestClient;

beforeEach(async () => {
  own = await makePractice();
  client = await makeClient(own, { name: "Nora Field" });
});

const rate = (score: number, who = client, day = today) =>
  ratePain(who.actor, { id: uuidv7(), day, at: new Date().toISOString(), zone, score });
const write = (text: string) =>
  sendMessage(client.actor, { id: uuidv7(), text, day: today, at: new Date().toISOString(), zone });
const board = async () => (await readBoard(own.practitioner, {})).items;
const shown = async () =>
  (await board()).map(({ name, reason, more }) => [name, reason.kind, ...more.map(({ kind }) => kind)]);
const first = async () => {
  const [row] = await board();
  if (!row) throw new Error("The board is empty.");
  return row.reason.id;
};
const set = (values: Partial<typeof clientOverview.$inferInsert>, who = client) =>
  inPractice(own.system, (tx) =>
    tx
      .update(clientOverview)
      .set(values)
      .where(and(eq(clientOverview.practiceId, own.practiceId), eq(clientOverview.clientId, who.clientId))),
  );

describe("the board", () => {
  it("shows a client as soon as the event has committed, and lets go when it is over", async () => {
    expect(await shown()).toEqual([]);
    await rate(8);
    expect(await shown()).toEqual([["Nora Field", "pain_high"]]);
    expect((await board())[0]).toMatchObject({ painNow: 8, reason: { facts: { score: 8 }, urgency: 0 } });
    await rate(3);
    expect(await shown()).toEqual([]);
  });

  it("rolls back with the event", async () => {
    const refusedWrite = inPractice(own.system, async (tx) => {
      await set({ unreadMessages: 1, messageSince: new Date() });
      await refreshOverview(tx, own.practiceId, client.clientId);
      throw new Error("no");
    });
    await expect(refusedWrite).rejects.toThrow("no");
    expect(await shown()).toEqual([]);
  });

  it("ranks by urgency, then by who waits longest, one row a client, and pages without gaps", async () => {
    const calm = await makeClient(own, { name: "Ola Berg" });
    const late = await makeClient(own, { name: "Pia Lund" });
    await write("May I swim?");
    await rate(9, calm);
    await rate(4, calm, addDays(today, -1));
    await rate(7, late);
    expect(await shown()).toEqual([
      ["Ola Berg", "pain_high", "pain_up"],
      ["Pia Lund", "pain_high"],
      ["Nora Field", "message_waiting"],
    ]);
    const names: string[] = [];
    let cursor: { after: string; id: string } | null = null;
    do {
      const page: Awaited<ReturnType<typeof readBoard>> = await readBoard(own.practitioner, { limit: 1, cursor });
      names.push(...page.items.map(({ name }) => name));
      expect(page.counts).toEqual({ urgent: 2, attention: 1, routine: 0, clients: 3 });
      cursor = page.next;
    } while (cursor);
    expect(names).toEqual(["Ola Berg", "Pia Lund", "Nora Field"]);
    const broken = { after: "3 yesterday", id: uuidv7() };
    expect((await refused(readBoard(own.practitioner, { cursor: broken }))).code).toBe("invalid");
  });

  it("lets a message go when it is answered", async () => {
    await write("May I swim?");
    expect(await shown()).toEqual([["Nora Field", "message_waiting"]]);
    const answer = { id: uuidv7(), text: "Yes.", day: today, at: new Date().toISOString(), zone };
    await answerClient(own.practitioner, { clientId: client.clientId, ...answer });
    expect(await shown()).toEqual([]);
  });
});

describe("what is done from the board", () => {
  it("dismisses until something new happens, and takes it back", async () => {
    await rate(8);
    const reasonId = await first();
    expect(await dismissReason(own.practitioner, { reasonId })).toEqual({ reasonIds: [reasonId] });
    expect(await shown()).toEqual([]);
    expect((await refused(dismissReason(own.practitioner, { reasonId }))).why).toBe("reason_settled");
    expect(await bringBackReasons(own.practitioner, { reasonIds: [reasonId] })).toEqual({ reasonIds: [reasonId] });
    expect(await shown()).toEqual([["Nora Field", "pain_high"]]);
    await dismissReason(own.practitioner, { reasonId });
    await rate(8);
    expect(await shown()).toEqual([]);
    await rate(9);
    expect(await shown()).toEqual([["Nora Field", "pain_high"]]);
    const actions = (await auditedActions(own, client.clientId)).filter((action) => action.startsWith("triage."));
    expect(actions).toEqual(["triage.dismiss", "triage.bringBack", "triage.dismiss"]);
  });

  it("writes a call down; who was reached has been asked, who was not stays", async () => {
    await rate(8);
    const reasonId = await first();
    const call = { reasonId, reached: false, note: "No answer, tried the mobile" };
    expect(await logCall(own.practitioner, call)).toEqual({ reasonIds: [] });
    expect(await shown()).toEqual([["Nora Field", "pain_high"]]);
    await logCall(own.practitioner, { ...call, reached: true, note: "Fell on the stairs, seen today" });
    expect(await shown()).toEqual([]);
    const calls = await inPractice(own.system, (tx) =>
      tx
        .select({ reached: clientCall.reached, kind: clientCall.kind })
        .from(clientCall)
        .where(eq(clientCall.practiceId, own.practiceId)),
    );
    expect(calls).toEqual(expect.arrayContaining([{ reached: true, kind: "pain_high" }]));
    expect(calls).toHaveLength(2);
  });

  it("puts off until a day begins where the client is, then shows it again", async () => {
    await rate(8);
    const reasonId = await first();
    const away = { reasonId, why: "On holiday" };
    expect((await refused(putOff(own.practitioner, { ...away, until: today }))).fields).toEqual({
      until: "day_out_of_reach",
    });
    expect((await refused(putOff(own.practitioner, { ...away, until: addDays(today, 91) }))).code).toBe("invalid");
    await putOff(own.practitioner, { ...away, until: addDays(today, 2) });
    expect(await shown()).toEqual([]);
    await reviewDue(new Date(Date.now() + 1_000));
    expect(await shown()).toEqual([]);
    expect(await reviewDue(new Date(Date.now() + 3 * 86_400_000))).toBeGreaterThan(0);
    expect(await shown()).toEqual([["Nora Field", "pain_high"]]);
  });

  it("never puts aside a lock or red-flag words, and a call settles the words but not the lock", async () => {
    await lockByScreen(own, client.clientId);
    await inPractice(own.system, (tx) => refreshOverview(tx, own.practiceId, client.clientId));
    await write("I cannot feel my bladder since this morning");
    const kinds = (await shown()).flat();
    expect(kinds).toEqual(expect.arrayContaining(["screen_locked", "red_flag_message"]));
    const rows = await inPractice(own.system, (tx) =>
      tx
        .select({ id: triageReason.id, kind: triageReason.kind })
        .from(triageReason)
        .where(and(eq(triageReason.practiceId, own.practiceId), eq(triageReason.kind, "red_flag_message"))),
    );
    const reasonId = rows[0]?.id ?? "";
    expect((await refused(dismissReason(own.practitioner, { reasonId }))).why).toBe("must_act");
    const until = addDays(today, 1);
    expect((await refused(putOff(own.practitioner, { reasonId, until, why: "x" }))).why).toBe("must_act");
    await logCall(own.practitioner, { reasonId, reached: true, note: "Sent to hospital" });
    expect((await shown()).flat()).toContain("screen_locked");
    expect((await shown()).flat()).not.toContain("red_flag_message");
  });

  it("is not for another practice, an admin or a client", async () => {
    await rate(8);
    const reasonId = await first();
    const other = await makePractice("Other");
    expect((await refused(dismissReason(other.practitioner, { reasonId }))).code).toBe("not_found");
    expect((await refused(bringBackReasons(other.practitioner, { reasonIds: [reasonId] }))).code).toBe("not_found");
    expect((await readBoard(other.practitioner, {})).items).toEqual([]);
    expect((await refused(readBoard(own.admin, {}))).code).toBe("not_allowed");
    expect((await refused(dismissReason(client.actor, { reasonId }))).code).toBe("not_allowed");
  });
});

describe("what only time brings", () => {
  it("opens silence by the clock, found by index, and deepens it", async () => {
    const at = new Date();
    await set({ publishedNumber: 1, publishedAt: at, lastLogAt: at });
    await reviewPractice(own.system);
    expect(await shown()).toEqual([]);
    const later = (hours: number) => new Date(at.getTime() + hours * 3_600_000);
    await reviewDue(later(48));
    expect(await shown()).toEqual([]);
    await reviewDue(later(49));
    expect(await shown()).toEqual([["Nora Field", "silent"]]);
    await dismissReason(own.practitioner, { reasonId: await first() });
    await reviewDue(later(24 * 14));
    expect(await shown()).toEqual([["Nora Field", "silent_long"]]);
    await reviewDue(later(24 * 21));
    expect(await shown()).toEqual([["Nora Field", "silent_longest"]]);
  });

  it("follows thresholds that the practice changes", async () => {
    await rate(5);
    expect(await shown()).toEqual([]);
    const defaults = await readThresholds(own.admin, {});
    expect(defaults).toMatchObject({ painHigh: 7, silentHours: 49 });
    await chooseThresholds(own.admin, { ...defaults, painHigh: 5 });
    await reviewPractice(own.system);
    expect(await shown()).toEqual([["Nora Field", "pain_high"]]);
    expect((await refused(chooseThresholds(own.admin, { ...defaults, silentLongDays: 10 }))).fields).toEqual({
      silentLongDays: "not_longer",
    });
    expect((await refused(chooseThresholds(own.practitioner, defaults))).code).toBe("not_allowed");
  });
});

describe("its cost", () => {
  const superuser = new pg.Client({ connectionString: process.env.TEST_SUPERUSER_URL });
  beforeAll(() => superuser.connect());
  afterAll(() => superuser.end());

  /** Every statement that the process sends while something runs. */
  async function statementsOf(run: () => Promise<unknown>): Promise<number> {
    const query: unknown = Reflect.get(pg.Client.prototype, "query");
    if (typeof query !== "function") throw new Error("pg has no query.");
    let count = 0;
    Object.assign(pg.Client.prototype, {
      query(this: unknown, ...all: unknown[]) {
        count += 1;
        return Reflect.apply(query, this, all);
      },
    });
    // Connections keep the query they were opened with: the pool opens new ones, which count.
    await closePool();
    try {
      await run();
      return count;
    } finally {
      Object.assign(pg.Client.prototype, { query });
    }
  }

  it("is the same number of statements for 3 clients and for 300, and its order is an index", async () => {
    const add = async (count: number) => {
      for (let index = 0; index < count; index += 1) await makeClient(own, { name: `Client ${index}` });
      await inPractice(own.system, (tx) =>
        tx
          .update(clientOverview)
          .set({ unreadMessages: 1, messageSince: new Date() })
          .where(eq(clientOverview.practiceId, own.practiceId)),
      );
      await reviewPractice(own.system);
    };
    await add(2);
    const read = () => readBoard(own.practitioner, { limit: 100 });
    const few = await statementsOf(read);
    expect((await read()).items).toHaveLength(3);
    await add(297);
    expect(await statementsOf(read)).toBe(few);
    expect((await read()).counts).toMatchObject({ attention: 300, clients: 300 });
    expect((await read()).items).toHaveLength(100);
    await superuser.query("analyze triage_reason");
    const { rows } = await superuser.query(
      "explain (format json) select * from triage_reason where practice_id = $1 and leads order by urgency, since, id limit 51",
      [own.practiceId],
    );
    expect(JSON.stringify(rows)).toContain("triage_reason_board");
  }, 60_000);
});
