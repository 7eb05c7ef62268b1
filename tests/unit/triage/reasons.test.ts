import { describe, expect, it } from "vitest";
import { nextReview, type TriageFacts, triageReasons } from "@/domain/triage/reasons";
import { defaultThresholds } from "@/domain/triage/thresholds";

const now = new Date("2026-11-27T12:00:00Z");
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
const calm: TriageFacts = {
  now,
  zone: "Europe/London",
  today: "2026-11-27",
  archived: false,
  discharged: false,
  lock: null,
  urgentMessageSince: null,
  unread: null,
  pain: [],
  ratedAt: null,
  tooPainful: null,
  flare: null,
  checkIn: null,
  openCauses: 2,
  retestOn: null,
  publishedNumber: 1,
  publishedAt: hoursAgo(24 * 10),
  lastLogAt: hoursAgo(2),
  states: ["achieved", "under_way", "under_way", "planned"],
};
const kinds = (facts: Partial<TriageFacts>, thresholds = defaultThresholds) =>
  triageReasons({ ...calm, ...facts }, thresholds).map(({ kind }) => kind);
const rated = (...scores: [string, number][]) => ({
  pain: scores.map(([day, score]) => ({ day, score })),
  ratedAt: hoursAgo(1),
});

describe("why a client stands on the board", () => {
  it("has no reason on an ordinary day, and none for an archived client whatever happened", () => {
    expect(kinds({})).toEqual([]);
    expect(kinds({ archived: true, ...rated(["2026-11-27", 9]), unread: { count: 1, since: now } })).toEqual([]);
  });

  it.each([
    [6, []],
    [7, ["pain_high"]],
    [10, ["pain_high"]],
  ])("pain %i", (score, expected) => {
    expect(kinds(rated(["2026-11-27", score]))).toEqual(expected);
  });

  it.each([
    [3, 4, []],
    [3, 5, ["pain_up"]],
    [5, 8, ["pain_high", "pain_up"]],
    [8, 5, []],
  ])("pain %i, then %i", (before, score, expected) => {
    expect(kinds(rated(["2026-11-26", before], ["2026-11-27", score]))).toEqual(expected);
  });

  it("forgets pain of more than a week ago, and does not call a rise what happened over a month", () => {
    expect(kinds(rated(["2026-11-20", 9]))).toEqual([]);
    expect(kinds(rated(["2026-11-21", 9]))).toEqual(["pain_high"]);
    expect(kinds(rated(["2026-10-20", 2], ["2026-11-27", 5]))).toEqual([]);
  });

  it.each([
    [48.9, []],
    [49, ["silent"]],
    [24 * 14 - 1, ["silent"]],
    [24 * 14, ["silent_long"]],
    [24 * 21, ["silent_longest"]],
  ])("silence of %d hours", (hours, expected) => {
    expect(kinds({ lastLogAt: hoursAgo(hours), publishedAt: hoursAgo(24 * 30) })).toEqual(expected);
  });

  it("counts silence from the plan when it is newer than the last log, and asks nothing of who has no plan", () => {
    expect(kinds({ lastLogAt: hoursAgo(24 * 20), publishedAt: hoursAgo(50) })).toEqual(["silent"]);
    expect(kinds({ lastLogAt: null, publishedAt: null, publishedNumber: null })).toEqual([]);
  });

  it("follows the practice's own thresholds", () => {
    expect(kinds(rated(["2026-11-27", 6]), { ...defaultThresholds, painHigh: 6 })).toEqual(["pain_high"]);
    expect(kinds({ lastLogAt: hoursAgo(30) }, { ...defaultThresholds, silentHours: 24 })).toEqual(["silent"]);
  });

  it("finds retests, plans that grew old, and symptoms that went while causes are open", () => {
    expect(kinds({ retestOn: "2026-11-28" })).toEqual([]);
    expect(kinds({ retestOn: "2026-11-27" })).toEqual(["retest_due"]);
    expect(kinds({ publishedAt: hoursAgo(24 * 42) })).toEqual(["plan_old"]);
    const quiet = rated(...[19, 21, 23, 25, 27].map((day): [string, number] => [`2026-11-${day}`, 1]));
    expect(kinds(quiet)).toEqual(["symptoms_gone"]);
    expect(kinds({ ...quiet, openCauses: 0 })).toEqual([]);
  });

  it("puts what concerns safety first", () => {
    const lock = { id: "a", level: "E" as const, at: now };
    const found = triageReasons({ ...calm, lock, unread: { count: 1, since: now } }, defaultThresholds);
    expect(found.map(({ kind, urgency }) => [kind, urgency])).toEqual([
      ["screen_locked", 0],
      ["message_waiting", 1],
    ]);
  });
});

describe("when time alone changes something next", () => {
  it("is the next silence, the day of a retest where the client is, or the end of a pause", () => {
    expect(nextReview({ ...calm, lastLogAt: now }, defaultThresholds, [])).toEqual(
      new Date(now.getTime() + 49 * 3_600_000),
    );
    const zone = "Pacific/Auckland";
    expect(nextReview({ ...calm, lastLogAt: now, zone, retestOn: "2026-11-29" }, defaultThresholds, [])).toEqual(
      new Date("2026-11-28T11:00:00Z"),
    );
    const until = new Date("2026-11-27T13:00:00Z");
    expect(nextReview(calm, defaultThresholds, [until])).toEqual(until);
    expect(nextReview({ ...calm, publishedAt: null, lastLogAt: null }, defaultThresholds, [])).toBeNull();
  });
});
