import { describe, expect, it } from "vitest";
import { adherenceDays } from "@/domain/progress/adherence-days";
import { asSaid, checkLogDay, settleMoment } from "@/domain/progress/log-day";
import { painBand } from "@/domain/progress/pain-words";
import { partOfDay } from "@/domain/progress/part-of-day";
import { inSessionOrder } from "@/domain/progress/session-order";
import { dayInZone } from "@/domain/time/calendar-day";

describe("the order of a session", () => {
  it("is relieve, relax, joints from the pelvis out, stimulate, strengthen, then as placed", () => {
    const lines = [
      { name: "bridge", phase: "strengthen" as const, position: 0, joints: [] },
      { name: "thorax", phase: "joint" as const, position: 1, joints: ["thoracic_spine"] },
      { name: "unknown joint", phase: "joint" as const, position: 2, joints: ["elbow"] },
      { name: "pelvis", phase: "joint" as const, position: 3, joints: ["hip", "sacroiliac"] },
      { name: "wake up", phase: "stimulate" as const, position: 4, joints: ["sacroiliac"] },
      { name: "second stretch", phase: "relax" as const, position: 6, joints: [] },
      { name: "first stretch", phase: "relax" as const, position: 5, joints: [] },
      { name: "rest", phase: "relieve" as const, position: 7, joints: [] },
    ];
    expect(inSessionOrder(lines).map(({ name }) => name)).toEqual([
      "rest",
      "first stretch",
      "second stretch",
      "pelvis",
      "thorax",
      "unknown joint",
      "wake up",
      "bridge",
    ]);
  });
});

describe("the day of a log", () => {
  const accepted = (day: string, zone: string, now: string, at = now): boolean => {
    try {
      checkLogDay({ day, at: new Date(at) }, zone, new Date(now));
      return true;
    } catch {
      return false;
    }
  };

  it.each([
    ["Europe/London", "2026-03-29T00:59:59Z", "2026-03-29"],
    ["Europe/London", "2026-10-25T23:59:59Z", "2026-10-25"],
    ["America/New_York", "2026-03-08T07:30:00Z", "2026-03-08"],
    ["America/New_York", "2026-11-01T05:30:00Z", "2026-11-01"],
    ["Asia/Kathmandu", "2026-06-10T18:15:00Z", "2026-06-11"],
  ])("in %s at %s may be %s, a day later and two weeks before, no further", (zone, now, today) => {
    expect(dayInZone(new Date(now), zone)).toBe(today);
    const shifted = (days: number) =>
      new Date(Date.parse(`${today}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
    expect([-15, -14, 0, 1, 2].map((days) => accepted(shifted(days), zone, now))).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
  });

  it("of a traveller may be a day ahead of the client's own", () => {
    expect(accepted("2026-06-11", "America/New_York", "2026-06-10T23:00:00Z")).toBe(true);
  });

  it("refuses a device clock that is more than a day ahead", () => {
    expect(accepted("2026-06-10", "UTC", "2026-06-10T12:00:00Z", "2026-06-11T11:00:00Z")).toBe(true);
    expect(accepted("2026-06-10", "UTC", "2026-06-10T12:00:00Z", "2026-06-11T13:00:00Z")).toBe(false);
  });
});

describe("the moment of a log", () => {
  const now = new Date("2026-06-10T21:30:00Z");
  const said = (at: string, day: string) => settleMoment({ at: new Date(at), day }, "Europe/Berlin", now);

  it.each([
    ["2026-06-10T21:30:00Z", "2026-06-10"],
    ["2026-06-10T21:35:00Z", "2026-06-10"],
    ["2026-06-03T06:00:00Z", "2026-06-03"],
    ["2026-06-10T19:30:00Z", "2026-06-11"],
  ])("of a clock that is not ahead is kept as it was said: %s on %s", (at, day) => {
    expect(said(at, day)).toEqual({ at: new Date(at), day, saidAt: null, saidDay: null });
  });

  it.each([
    ["2026-06-10T21:35:00.001Z", "2026-06-10", "2026-06-10"],
    ["2026-06-10T23:30:00Z", "2026-06-11", "2026-06-10"],
    ["2026-06-10T23:30:00Z", "2026-06-09", "2026-06-09"],
    ["2036-06-10T23:30:00Z", "2036-06-10", "2026-06-10"],
  ])("of a clock that is ahead is bounded by the portal's: %s on %s becomes %s", (at, day, kept) => {
    const settled = said(at, day);
    expect(settled).toEqual({ at: now, day: kept, saidAt: new Date(at), saidDay: day });
    expect(asSaid(settled)).toMatchObject({ at: new Date(at), day });
  });

  it("refuses a day that is out of reach, whatever the clock", () => {
    expect(() => said("2026-06-10T21:30:00Z", "2026-06-12")).toThrow();
    expect(() => said("2026-06-10T21:30:00Z", "2026-05-26")).toThrow();
    expect(() => said("2026-06-10T23:30:00Z", "2026-05-26")).toThrow();
  });
});

describe("adherence by day", () => {
  it("begins with the first version, and asks each day what its own version asked", () => {
    const days = adherenceDays({
      from: "2026-06-01",
      to: "2026-06-07",
      flares: [],
      summaries: [],
      versions: [
        { day: "2026-06-03", weekdays: [[3]] },
        { day: "2026-06-05", weekdays: [[6, 7], []] },
      ],
    });
    expect(days.map(({ state }) => state)).toEqual(["no_data", "rest", "rest", "no_data", "no_data"]);
  });

  it("is empty before anything was published", () => {
    expect(adherenceDays({ from: "2026-06-01", to: "2026-06-07", flares: [], summaries: [], versions: [] })).toEqual(
      [],
    );
  });
});

describe("words for the day and for pain", () => {
  it("greets by the client's own hour", () => {
    expect(partOfDay(new Date("2026-06-10T06:00:00Z"), "Europe/London")).toBe("morning");
    expect(partOfDay(new Date("2026-06-10T06:30:00Z"), "Asia/Kathmandu")).toBe("afternoon");
    expect(partOfDay(new Date("2026-06-10T23:30:00Z"), "America/New_York")).toBe("evening");
    expect(partOfDay(new Date("2026-06-10T00:30:00Z"), "Europe/London")).toBe("evening");
  });

  it("names every score", () => {
    expect([0, 1, 3, 4, 5, 6, 7, 8, 9, 10].map(painBand)).toEqual([
      "none",
      "mild",
      "mild",
      "moderate",
      "moderate",
      "strong",
      "strong",
      "very_strong",
      "very_strong",
      "worst",
    ]);
  });
});
