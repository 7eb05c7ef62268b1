import { eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { beforeAll, describe, expect, it } from "vitest";
import { inPractice } from "@/db/in-practice";
import { client, log, painRating, reliefUse } from "@/db/schema/index";
import { ratePainBy } from "@/server/services/progress/rate-pain";
import { readClientFeed } from "@/server/services/progress/read-client-feed";
import { readTodayBy } from "@/server/services/progress/read-today";
import { saveLogBy } from "@/server/services/progress/save-log";
import { saveReliefUseBy } from "@/server/services/progress/save-relief-use";
import { loadContentPack } from "@/server/services/setup/load-content-pack";
import { makePractice, type TestPractice } from "../../support/factories";
import { clockAt, doneLog, type GivenPlan, givePlan, refusal } from "./published-plan";

const lines = [
  { key: "e_cat_camel", phase: "joint" as const },
  { key: "e_glute_set", phase: "stimulate" as const },
  { key: "r_heat", phase: "relieve" as const, weekdays: [], inReliefKit: true },
];
let own: TestPractice;

beforeAll(async () => {
  own = await makePractice();
  await loadContentPack(own.system);
});

const inZone = (zone: string) => givePlan(own, { zone, versions: [{ lines, at: new Date("2026-01-01T10:00:00Z") }] });
const todayAt = (me: GivenPlan, moment: string) => readTodayBy(clockAt(moment))(me.actor, {});

/** What the device does: it takes the day from the portal's Today, and its own moment. */
async function logAt(me: GivenPlan, moment: string, line = 0) {
  const { day, zone } = await todayAt(me, moment);
  const sent = { ...doneLog(me.versions[0]?.[line], day), at: new Date(moment).toISOString(), zone };
  await saveLogBy(clockAt(moment))(me.actor, sent);
  return day;
}

const spokenAt = async (me: GivenPlan, moment: string) =>
  (await todayAt(me, moment)).lines.map(({ spokenToday }) => spokenToday);

describe("the day of a log when the clocks change", () => {
  // For each zone: the last minute before midnight and the first after it, on the days the clocks go on and back.
  it.each([
    ["America/New_York", "2026-03-09T03:59:00Z", "2026-03-08", "2026-03-09T04:01:00Z", "2026-03-09"],
    ["America/New_York", "2026-11-02T04:59:00Z", "2026-11-01", "2026-11-02T05:01:00Z", "2026-11-02"],
    ["Europe/Berlin", "2026-03-29T21:59:00Z", "2026-03-29", "2026-03-29T22:01:00Z", "2026-03-30"],
    ["Europe/Berlin", "2026-10-25T22:59:00Z", "2026-10-25", "2026-10-25T23:01:00Z", "2026-10-26"],
    ["Australia/Lord_Howe", "2026-04-05T13:29:00Z", "2026-04-05", "2026-04-05T13:31:00Z", "2026-04-06"],
    ["Australia/Lord_Howe", "2026-10-04T12:59:00Z", "2026-10-04", "2026-10-04T13:01:00Z", "2026-10-05"],
    ["Asia/Kathmandu", "2026-06-10T18:14:00Z", "2026-06-10", "2026-06-10T18:16:00Z", "2026-06-11"],
  ])("in %s %s is %s and %s is %s", async (zone, before, day, after, nextDay) => {
    const me = await inZone(zone);
    expect(await logAt(me, before)).toBe(day);
    expect(await spokenAt(me, before)).toEqual([1, 0]);
    expect(await spokenAt(me, after)).toEqual([0, 0]);
    expect(await logAt(me, after)).toBe(nextDay);
    const rows = await inPractice(own.system, (tx) => tx.select().from(log).where(eq(log.clientId, me.clientId)));
    expect(rows.map((row) => row.day).sort()).toEqual([day, nextDay]);
  });

  it("the hour that comes twice belongs to one day, both times", async () => {
    const me = await inZone("America/New_York");
    expect(await logAt(me, "2026-11-01T05:30:00Z")).toBe("2026-11-01");
    expect(await logAt(me, "2026-11-01T06:30:00Z", 1)).toBe("2026-11-01");
    expect(await spokenAt(me, "2026-11-01T06:31:00Z")).toEqual([1, 1]);
  });
});

describe("a client who travels", () => {
  const moveTo = (me: GivenPlan, zone: string) =>
    inPractice(own.system, (tx) => tx.update(client).set({ zone }).where(eq(client.id, me.clientId)));

  it("eastward over midnight: what was done stays on its day, the new day asks each line once", async () => {
    const me = await inZone("America/New_York");
    // 20:00 of the 10th in New York is 05:45 of the 11th in Kathmandu.
    expect(await logAt(me, "2026-06-11T00:00:00Z")).toBe("2026-06-10");
    await moveTo(me, "Asia/Kathmandu");
    const there = await todayAt(me, "2026-06-11T00:05:00Z");
    expect([there.day, there.lines.map(({ spokenToday }) => spokenToday)]).toEqual(["2026-06-11", [0, 0]]);
  });

  it("westward over midnight: the same day comes again and does not ask again for what was done on it", async () => {
    const me = await inZone("Europe/Berlin");
    // 01:00 of the 11th in Berlin is 19:00 of the 10th in New York.
    expect(await logAt(me, "2026-06-10T12:00:00Z")).toBe("2026-06-10");
    expect(await logAt(me, "2026-06-10T23:00:00Z")).toBe("2026-06-11");
    await moveTo(me, "America/New_York");
    expect(await spokenAt(me, "2026-06-10T23:30:00Z")).toEqual([1, 0]);
    expect(await spokenAt(me, "2026-06-11T12:00:00Z")).toEqual([1, 0]);
  });

  it("what was written down before the journey and arrives after it keeps its day", async () => {
    const me = await inZone("Asia/Kathmandu");
    const sent = {
      ...doneLog(me.versions[0]?.[0], "2026-06-11"),
      at: "2026-06-10T23:00:00.000Z",
      zone: "Asia/Kathmandu",
    };
    await moveTo(me, "America/New_York");
    await saveLogBy(clockAt("2026-06-11T02:00:00Z"))(me.actor, sent);
    const [row] = await inPractice(own.system, (tx) => tx.select().from(log).where(eq(log.id, sent.id)));
    expect(row).toMatchObject({ day: "2026-06-11", zone: "Asia/Kathmandu", saidAt: null });
  });
});

describe("a phone whose clock is wrong", () => {
  const received = "2026-06-10T21:30:00.000Z";
  const twoHoursAhead = "2026-06-10T23:30:00.000Z";
  const at = (me: GivenPlan, moment: string, day: string) => ({
    ...doneLog(me.versions[0]?.[0], day),
    at: moment,
    zone: "Europe/Berlin",
  });

  it("two hours ahead, over its own midnight: kept on the client's day, at the time it arrived, and said to the practitioner", async () => {
    const me = await inZone("Europe/Berlin");
    // 21:30 UTC is 23:30 in Berlin; the phone believes that it is 01:30 of the 11th.
    const sent = at(me, twoHoursAhead, "2026-06-11");
    expect(await saveLogBy(clockAt(received))(me.actor, sent)).toEqual({ id: sent.id, repeated: false });
    const [row] = await inPractice(own.system, (tx) => tx.select().from(log).where(eq(log.id, sent.id)));
    expect(row).toMatchObject({ day: "2026-06-10", saidDay: "2026-06-11" });
    expect([row?.at.toISOString(), row?.saidAt?.toISOString()]).toEqual([received, twoHoursAhead]);
    expect(await spokenAt(me, received)).toEqual([1, 0]);
    const { items } = await readClientFeed(own.practitioner, { clientId: me.clientId });
    expect(items.find((entry) => entry.kind === "log")).toMatchObject({ day: "2026-06-10", clockAhead: true });
  });

  it("is the same record when it comes again, later, and a conflict with another body", async () => {
    const me = await inZone("Europe/Berlin");
    const sent = at(me, twoHoursAhead, "2026-06-11");
    await saveLogBy(clockAt(received))(me.actor, sent);
    const later = saveLogBy(clockAt("2026-06-11T08:00:00Z"));
    expect(await later(me.actor, sent)).toEqual({ id: sent.id, repeated: true });
    expect(await refusal(later(me.actor, { ...sent, day: "2026-06-10" }))).toEqual({ code: "conflict" });
  });

  it("two hours behind looks like a log that came late: kept as it was said, on the portal's day", async () => {
    const me = await inZone("Europe/Berlin");
    const sent = at(me, "2026-06-10T19:30:00.000Z", "2026-06-10");
    await saveLogBy(clockAt(received))(me.actor, sent);
    const [row] = await inPractice(own.system, (tx) => tx.select().from(log).where(eq(log.id, sent.id)));
    expect(row).toMatchObject({ day: "2026-06-10", saidAt: null, saidDay: null });
  });

  it("a year ahead is kept too, and so are pain and relief", async () => {
    const me = await inZone("Europe/Berlin");
    const said = { day: "2027-06-10", at: "2027-06-10T21:30:00.000Z", zone: "Europe/Berlin" };
    await saveLogBy(clockAt(received))(me.actor, { ...doneLog(me.versions[0]?.[0], said.day), ...said });
    const rating = { id: uuidv7(), ...said, score: 4 };
    expect(await ratePainBy(clockAt(received))(me.actor, rating)).toEqual({ id: rating.id, repeated: false });
    expect(await ratePainBy(clockAt(received))(me.actor, rating)).toEqual({ id: rating.id, repeated: true });
    const use = { id: uuidv7(), ...said, assignmentId: me.versions[0]?.[2] ?? "", painBefore: 6, painAfter: 3 };
    expect(await saveReliefUseBy(clockAt(received))(me.actor, use)).toEqual({ id: use.id, repeated: false });
    expect(await saveReliefUseBy(clockAt(received))(me.actor, use)).toEqual({ id: use.id, repeated: true });
    const days = await inPractice(own.system, async (tx) => [
      ...(await tx.select({ day: log.day }).from(log).where(eq(log.clientId, me.clientId))),
      ...(await tx.select({ day: painRating.day }).from(painRating).where(eq(painRating.clientId, me.clientId))),
      ...(await tx.select({ day: reliefUse.day }).from(reliefUse).where(eq(reliefUse.clientId, me.clientId))),
    ]);
    expect(days.map(({ day }) => day)).toEqual(["2026-06-10", "2026-06-10", "2026-06-10"]);
  });
});
