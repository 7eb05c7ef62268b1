import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { inPractice } from "@/db/in-practice";
import type { CheckInAnswerInput } from "@/domain/check-ins/schemas";
import { answerCheckIn } from "@/server/services/check-ins/answer-check-in";
import { readClientCheckIns } from "@/server/services/check-ins/read-client-check-ins";
import { readCheckInLink } from "@/server/services/check-ins/read-link";
import { sendCheckIn } from "@/server/services/check-ins/send-check-in";
import { startCheckInsWithPlan } from "@/server/services/check-ins/start-check-ins";
import { dischargeClient } from "@/server/services/discharge/discharge-client";
import { stopNotices } from "@/server/services/reminders/stop-notices";
import { loadContentPack } from "@/server/services/setup/load-content-pack";
import { makePractice, type TestPractice } from "../../support/factories";
import { type MailServer, startMailServer } from "../../support/mail-server";
import { clockAt, type GivenPlan, givePlan, refusal } from "../progress/published-plan";

const superuser = new pg.Client({ connectionString: process.env.TEST_SUPERUSER_URL });
let mail: MailServer;
let own: TestPractice;

beforeAll(async () => {
  await superuser.connect();
  mail = await startMailServer();
  process.env.SMTP_URL = mail.url;
  own = await makePractice("Hillside");
  await loadContentPack(own.system);
});
afterAll(async () => {
  await Promise.all([mail.stop(), superuser.end()]);
});

const started = new Date("2026-01-15T12:00:00Z");
const dayOne = "2026-02-15T09:00:00Z";
const lines = [{ key: "e_glute_bridge", phase: "strengthen" as const }];
let addresses = 0;
const asking = () => {
  addresses += 1;
  return { from: `198.51.100.${addresses}`, requestId: "test" };
};

async function start(): Promise<GivenPlan> {
  const me = await givePlan(own, { versions: [{ lines, at: started }] });
  await inPractice(own.system, (tx) =>
    startCheckInsWithPlan(tx, own.practiceId, me.clientId, clockAt("2026-01-15T12:00:00Z")),
  );
  return me;
}

const rowsOf = async (me: GivenPlan) =>
  (
    await superuser.query("select *, due_on::text as due from check_in where client_id = $1 order by due_on", [
      me.clientId,
    ])
  ).rows;

/** Runs the job of the client's check-in of a month and answers the secret of the link in its mail. */
async function send(me: GivenPlan, moment: string, index = 0): Promise<string> {
  const row = (await rowsOf(me))[index];
  await sendCheckIn(own.system, row.id, clockAt(moment));
  return mail.received.at(-1)?.match(/\/check-in\/(\S+)/)?.[1] ?? "";
}

const answer = (token: string, more: Partial<CheckInAnswerInput> = {}): CheckInAnswerInput => ({
  ...{ token, zone: "Europe/London", pain: 2, painFree: false, pgic: 6, flare: true, stillDoing: "some" },
  ...more,
});

const reader = { requestId: "test", language: "en" } as const;

describe("check-ins", () => {
  it("start with the first published plan, once, at 1, 3, 6 and 12 months", async () => {
    const me = await start();
    await inPractice(own.system, (tx) => startCheckInsWithPlan(tx, own.practiceId, me.clientId));
    expect((await rowsOf(me)).map(({ month, due, base }) => [month, due, base])).toEqual([
      [1, "2026-02-15", "plan"],
      [3, "2026-04-15", "plan"],
      [6, "2026-07-15", "plan"],
      [12, "2027-01-15", "plan"],
    ]);
  });

  it("are sent on their day, answered once without a password, and seen by the practitioner", async () => {
    const me = await start();
    const before = mail.received.length;
    await send(me, "2026-02-15T08:59:59Z");
    expect(mail.received.length).toBe(before);
    const token = await send(me, dayOne);
    expect(mail.received.length).toBe(before + 1);
    expect(mail.received.at(-1)).toMatch(/Subject: How are you\? One minute for Hillside/);
    expect(mail.received.at(-1)).toContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
    const at = clockAt("2026-02-16T20:00:00Z");
    for (const _ of [1, 2]) expect(await readCheckInLink(token, reader, at)).toMatchObject({ state: "open", month: 1 });
    expect((await rowsOf(me))[0].answered_at).toBeNull();
    await answerCheckIn(answer(token), asking(), at);
    expect(await readCheckInLink(token, reader, at)).toEqual({ state: "used", practice: null, month: null });
    expect(await refusal(answerCheckIn(answer(token, { pain: 9 }), asking(), at))).toMatchObject({ code: "used" });
    const { items } = await readClientCheckIns(own.practitioner, { clientId: me.clientId });
    expect(items.map(({ state }) => state)).toEqual(["answered", "waiting", "waiting", "waiting"]);
    expect(items[0]?.answer).toEqual({
      ...{ day: "2026-02-16", pain: 2, painFree: false, pgic: 6, flare: true, stillDoing: "some" },
      way: "link",
    });
    const stranger = await makePractice("Other");
    expect(await refusal(readClientCheckIns(stranger.practitioner, { clientId: me.clientId }))).toMatchObject({
      code: "not_found",
    });
    expect(await refusal(readClientCheckIns(me.actor, { clientId: me.clientId }))).toMatchObject({
      code: "not_allowed",
    });
  });

  it("of two answers at once keep one", async () => {
    const me = await start();
    const token = await send(me, dayOne);
    const at = clockAt(dayOne);
    const both = await Promise.all([1, 2].map((pain) => refusal(answerCheckIn(answer(token, { pain }), asking(), at))));
    expect(both.map(({ code }) => code).sort()).toEqual(["accepted", "used"]);
  });

  it("are reminded of once, a week later, with the same link, and close after thirty days", async () => {
    const me = await start();
    const first = await send(me, dayOne);
    const count = mail.received.length;
    await send(me, "2026-02-20T09:00:00Z");
    expect(mail.received.length).toBe(count);
    const second = await send(me, "2026-02-22T09:00:00Z");
    expect([mail.received.length, second]).toEqual([count + 1, first]);
    await send(me, "2026-03-10T09:00:00Z");
    expect(mail.received.length).toBe(count + 1);
    const late = clockAt("2026-03-18T09:00:00Z");
    expect(await refusal(answerCheckIn(answer(first), asking(), late))).toMatchObject({ code: "expired" });
    await send(me, "2026-03-18T09:00:00Z");
    expect((await rowsOf(me))[0]).toMatchObject({ next_due_at: null, answered_at: null });
    expect((await rowsOf(me))[0].missed_at).not.toBeNull();
    // The positive control: on the last day it still took an answer.
    const other = await start();
    const token = await send(other, dayOne);
    await answerCheckIn(answer(token), asking(), clockAt("2026-03-17T09:00:00Z"));
  });

  it("do not take an answer that contradicts itself, a guess, or a link that was never sent", async () => {
    const me = await start();
    const token = await send(me, dayOne);
    const at = clockAt(dayOne);
    const torn = answer(token, { pain: 3, painFree: true });
    expect(await refusal(answerCheckIn(torn, asking(), at))).toMatchObject({ painFree: "pain_and_free" });
    expect(await refusal(answerCheckIn(answer("unknown"), asking(), at))).toMatchObject({ code: "not_found" });
    const flipped = `${token.slice(0, -1)}${token.endsWith("A") ? "B" : "A"}`;
    expect(await refusal(answerCheckIn(answer(flipped), asking(), at))).toMatchObject({ code: "not_found" });
    expect(await readCheckInLink("unknown", reader)).toMatchObject({ state: "unknown" });
    await answerCheckIn(answer(token, { pain: 0, painFree: true }), asking(), at);
  });

  it("slow down whoever tries many links", async () => {
    const from = { from: "203.0.113.7", requestId: "test" };
    const codes: unknown[] = [];
    for (let index = 0; index < 61; index += 1)
      codes.push((await refusal(answerCheckIn(answer(`guess-${index}`), from))).code);
    expect([codes[0], codes[59], codes[60]]).toEqual(["not_found", "not_found", "rate_limited"]);
  }, 20_000);

  it("start anew with a discharge: what is answered stays, what is open gives way", async () => {
    const me = await start();
    const token = await send(me, dayOne);
    await answerCheckIn(answer(token), asking(), clockAt(dayOne));
    await dischargeClient(own.practitioner, {
      clientId: me.clientId,
      reason: "client_stops",
      plan: { kind: "keep" },
    });
    const { items } = await readClientCheckIns(own.practitioner, { clientId: me.clientId });
    expect(items[0]).toMatchObject({ base: "plan", month: 1, state: "answered" });
    expect(items.filter(({ base }) => base === "discharge").map(({ month }) => month)).toContain(12);
    expect(items.filter(({ base, month }) => base === "plan" && month < 12)).toHaveLength(1);
  });

  it("stop for good when the client wants none, and those missed before stay counted", async () => {
    const me = await start();
    await send(me, dayOne);
    const stop = mail.received.at(-1)?.match(/\/api\/unsubscribe\/([^>]+)>/)?.[1] ?? "";
    await stopNotices(stop, asking());
    const count = mail.received.length;
    await send(me, "2026-04-15T09:00:00Z", 1);
    expect(mail.received.length).toBe(count);
    const { items } = await readClientCheckIns(own.practitioner, { clientId: me.clientId });
    expect(items.map(({ state }) => state)).toEqual(["declined", "declined", "declined", "declined"]);
  });

  it("hold no transaction open while the mail goes out, and two jobs at once send one mail", async () => {
    const me = await start();
    const count = mail.received.length;
    const [first] = await rowsOf(me);
    mail.hold();
    const both = [1, 2].map(() => sendCheckIn(own.system, first.id, clockAt(dayOne)));
    try {
      await vi.waitFor(async () => {
        expect((await rowsOf(me))[0].next_due_at > first.next_due_at).toBe(true);
        const { rows } = await superuser.query(
          "select count(*)::int from pg_stat_activity where state like 'idle in transaction%' and datname = current_database()",
        );
        expect(rows[0].count).toBe(0);
      }, 15_000);
      expect(mail.received.length).toBe(count);
    } finally {
      mail.release();
    }
    await Promise.all(both);
    expect(mail.received.length).toBe(count + 1);
    expect((await rowsOf(me))[0].sent_at).not.toBeNull();
  });

  it("that the mail server refuses are tried again, with the same link and Message-ID", async () => {
    const me = await start();
    mail.refuse = true;
    await expect(send(me, dayOne)).rejects.toThrow("mail_failed");
    expect((await rowsOf(me))[0].sent_at).toBeNull();
    mail.refuse = false;
    await send(me, dayOne);
    expect((await rowsOf(me))[0].sent_at).not.toBeNull();
    expect(mail.received.at(-1)).toContain(`Message-ID: <${(await rowsOf(me))[0].id}@plumbline>`);
  });

  it("whose time was over before the clock was started are missing from the start", async () => {
    const me = await givePlan(own, { versions: [{ lines, at: started }] });
    await inPractice(own.system, (tx) =>
      startCheckInsWithPlan(tx, own.practiceId, me.clientId, clockAt("2026-04-01T12:00:00Z")),
    );
    const { items } = await readClientCheckIns(own.practitioner, { clientId: me.clientId });
    expect(items.map(({ state }) => state)).toEqual(["missed", "waiting", "waiting", "waiting"]);
  });
});
