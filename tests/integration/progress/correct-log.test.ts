import { eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { beforeAll, describe, expect, it } from "vitest";
import { inPractice } from "@/db/in-practice";
import { clientDay, log } from "@/db/schema/index";
import type { CorrectLogInput } from "@/domain/progress/schemas";
import { correctLogBy } from "@/server/services/progress/correct-log";
import { readHistoryBy } from "@/server/services/progress/read-history";
import { saveLogBy } from "@/server/services/progress/save-log";
import { loadContentPack } from "@/server/services/setup/load-content-pack";
import { makePractice, type TestPractice } from "../../support/factories";
import { clockAt, doneLog, type GivenPlan, givePlan, refusal } from "./published-plan";

const today = "2026-06-10";
const clock = clockAt(`${today}T20:00:00Z`);
const [saveLog, correctLog, readHistory] = [saveLogBy(clock), correctLogBy(clock), readHistoryBy(clock)];
let own: TestPractice;

beforeAll(async () => {
  own = await makePractice();
  await loadContentPack(own.system);
});

async function withLog(): Promise<{ me: GivenPlan; logId: string }> {
  const me = await givePlan(own);
  const { id } = await saveLog(me.actor, doneLog(me.versions[0]?.[0], today));
  return { me, logId: id };
}

const correction = (correctsId: string, more: Partial<CorrectLogInput> = {}): CorrectLogInput => ({
  id: uuidv7(),
  correctsId,
  at: `${today}T19:30:00.000Z`,
  zone: "Europe/London",
  outcome: "partly",
  reason: "time",
  ...more,
});

describe("correcting a log", () => {
  it("adds a log that takes the other's place in the day; both stay", async () => {
    const { me, logId } = await withLog();
    const sent = correction(logId);
    expect(await correctLog(me.actor, sent)).toEqual({ id: sent.id, repeated: false });
    const rows = await inPractice(own.system, (tx) => tx.select().from(log).where(eq(log.clientId, me.clientId)));
    expect(rows.map(({ outcome }) => outcome).sort()).toEqual(["done", "partly"]);
    const [day] = await inPractice(own.system, (tx) =>
      tx.select().from(clientDay).where(eq(clientDay.clientId, me.clientId)),
    );
    expect(day).toMatchObject({ doneCount: 0, partlyCount: 1 });
  });

  it("changes nothing when it is sent again, and calls the id with another body a conflict", async () => {
    const { me, logId } = await withLog();
    const sent = correction(logId);
    await correctLog(me.actor, sent);
    expect(await correctLog(me.actor, sent)).toEqual({ id: sent.id, repeated: true });
    expect(await refusal(correctLog(me.actor, { ...sent, comment: "other" }))).toEqual({ code: "conflict" });
  });

  it("corrects a log once: a second correction goes to the latest", async () => {
    const { me, logId } = await withLog();
    const first = correction(logId);
    await correctLog(me.actor, first);
    expect(await refusal(correctLog(me.actor, correction(logId)))).toEqual({ code: "conflict" });
    expect(await refusal(correctLog(me.actor, correction(first.id)))).toEqual({ code: "accepted" });
  });

  it("lets one of two corrections at the same moment win", async () => {
    const { me, logId } = await withLog();
    const both = await Promise.all([1, 2].map(() => refusal(correctLog(me.actor, correction(logId)))));
    expect(both.map(({ code }) => code).sort()).toEqual(["accepted", "conflict"]);
  });

  it("does not find another client's log or another practice's", async () => {
    const { logId } = await withLog();
    const me = await givePlan(own);
    const elsewhere = await makePractice();
    await loadContentPack(elsewhere.system);
    const far = await givePlan(elsewhere);
    expect(await refusal(correctLog(me.actor, correction(logId)))).toEqual({ code: "not_found" });
    expect(await refusal(correctLog(far.actor, correction(logId)))).toEqual({ code: "not_found" });
    expect(await refusal(correctLog(me.actor, correction(uuidv7())))).toEqual({ code: "not_found" });
  });

  it("is for clients alone, and only for two weeks", async () => {
    const { me, logId } = await withLog();
    expect(await refusal(correctLog(own.practitioner, correction(logId)))).toEqual({ code: "not_allowed" });
    const later = correctLogBy(clockAt("2026-06-25T20:00:00Z"));
    expect(await refusal(later(me.actor, correction(logId)))).toEqual({ code: "invalid", day: "in_past" });
  });

  it("refuses what is malformed", async () => {
    const { me, logId } = await withLog();
    const refused = (more: Partial<CorrectLogInput>) => refusal(correctLog(me.actor, correction(logId, more)));
    expect(await refused({ outcome: "skipped", reason: null })).toEqual({ code: "invalid", reason: "required" });
    expect(await refused({ comment: "\u0000" })).toEqual({ code: "invalid", comment: "control_character" });
    expect(await refused({ comment: "x".repeat(1_001) })).toEqual({ code: "invalid", comment: "too_big" });
  });
});

describe("the client's history", () => {
  it("shows each log as it was last said, with what was said before", async () => {
    const { me, logId } = await withLog();
    const first = correction(logId);
    const second = correction(first.id, { outcome: "skipped", reason: "forgot" });
    await correctLog(me.actor, first);
    await correctLog(me.actor, second);
    const { items, next } = await readHistory(me.actor, {});
    expect(next).toBeNull();
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ id: second.id, outcome: "skipped", reason: "forgot", canCorrect: true });
    expect(items[0]?.earlier.map(({ outcome }) => outcome)).toEqual(["partly", "done"]);
  });

  it("comes in keyset pages, newest day first, without losing or doubling one", async () => {
    const me = await givePlan(own);
    const days = ["2026-06-10", "2026-06-09", "2026-06-08"];
    for (const day of days)
      for (const id of me.versions[0]?.slice(0, 3) ?? []) await saveLog(me.actor, doneLog(id, day));
    const seen: string[] = [];
    let cursor = null;
    do {
      const page = await readHistory(me.actor, { cursor, limit: 4 });
      seen.push(...page.items.map(({ day }) => day));
      cursor = page.next;
    } while (cursor);
    expect(seen).toEqual(days.flatMap((day) => [day, day, day]));
  });

  it("shows nobody else's, refuses staff, and refuses a cursor that names no day", async () => {
    await withLog();
    const me = await givePlan(own);
    expect((await readHistory(me.actor, {})).items).toEqual([]);
    expect(await refusal(readHistory(own.practitioner, {}))).toEqual({ code: "not_allowed" });
    const cursor = { after: "soon", id: uuidv7() };
    expect(await refusal(readHistory(me.actor, { cursor }))).toEqual({ code: "invalid", cursor: "invalid" });
  });
});
