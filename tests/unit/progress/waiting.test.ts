import { v7 as uuidv7 } from "uuid";
import { describe, expect, it } from "vitest";
import { askedFlags } from "@/domain/assessment/asked-flags";
import { defaultChosenLook } from "@/domain/figure/shapes";
import type { Today, TodayLine } from "@/domain/progress/dtos";
import { onLaterDay } from "@/domain/progress/kept-day";
import { type WaitingEntry, withWaiting } from "@/domain/progress/waiting";
import { linesLeft } from "@/domain/progress/waiting-said";
import { shipped } from "../assessment/shipped-flags";

const pain = (score: number): WaitingEntry => ({
  kind: "pain",
  input: { id: uuidv7(), day: "2026-06-10", at: "2026-06-10T20:00:00Z", zone: "Europe/London", score },
});

describe("Today with what is waiting", () => {
  const line = (assignmentId: string, timesADay: number): TodayLine => ({
    assignmentId,
    lineId: assignmentId,
    itemKey: "e_cat_camel",
    illustration: { pose: null, picture: null },
    title: "Cat and camel",
    position: "quadruped",
    phase: "joint",
    side: "none",
    dose: { timesADay },
    perSide: false,
    minutes: 1,
    note: null,
    purposes: [],
    askEffort: false,
    askPain: false,
    isWalk: false,
    instructions: {
      why: "",
      steps: [],
      cues: [],
      mistakes: [],
      stopWhen: "",
      equipment: [],
      evidence: { grade: "C", note: null },
    },
    doneToday: 0,
    spokenToday: 0,
    lastOutcome: null,
    effect: null,
  });
  const today: Today = {
    day: "2026-06-10",
    zone: "Europe/London",
    partOfDay: "evening",
    look: defaultChosenLook,
    clientName: "A client",
    practice: { name: "A practice", answerTime: "one working day", phone: null },
    lockedLevel: null,
    flagNote: null,
    steps: [],
    published: null,
    changed: null,
    news: { retests: [], causes: [] },
    lines: [line("one", 1), line("two", 2)],
    week: null,
    kit: [],
    pain: { today: null, yesterday: null },
    nextDueOn: null,
    flare: null,
    symptomsGone: null,
    discharge: null,
    painUsual: null,
    shortList: askedFlags("short", shipped, {}),
    stopRules: [],
  };
  const said = (assignmentId: string, day: string, outcome: "done" | "skipped"): WaitingEntry => ({
    kind: "log",
    input: {
      id: uuidv7(),
      assignmentId,
      day,
      at: `${day}T20:00:00Z`,
      zone: "Europe/London",
      outcome,
      reason: outcome === "skipped" ? "time" : null,
    },
  });

  it("counts waiting logs of this day, and shows the newest waiting pain", () => {
    const shown = withWaiting(today, [
      said("one", "2026-06-10", "done"),
      said("two", "2026-06-10", "skipped"),
      said("two", "2026-06-09", "done"),
      pain(5),
      pain(2),
    ]);
    expect(shown.pain.today).toBe(2);
    expect(shown.lines.map(({ doneToday, spokenToday }) => [doneToday, spokenToday])).toEqual([
      [1, 1],
      [0, 1],
    ]);
    expect(linesLeft(shown).map(({ assignmentId }) => assignmentId)).toEqual(["two"]);
  });

  it("is brought to a later day when a kept page is opened then: nothing done yet, pain of yesterday", () => {
    const kept = withWaiting(today, [said("one", "2026-06-10", "done"), pain(5)]);
    const next = onLaterDay(kept, "2026-06-11");
    expect(next).toMatchObject({ day: "2026-06-11", pain: { today: null, yesterday: 5 } });
    expect(linesLeft(next).map(({ assignmentId }) => assignmentId)).toEqual(["one", "two"]);
    expect(linesLeft(kept).map(({ assignmentId }) => assignmentId)).toEqual(["two"]);
    expect(onLaterDay(kept, "2026-06-13").pain.yesterday).toBeNull();
    expect(onLaterDay(kept, "2026-06-13").lines).toHaveLength(2);
    expect(onLaterDay(kept, "2026-06-10")).toBe(kept);
    expect(onLaterDay(kept, "2026-06-09")).toBe(kept);
  });

  it("has on a later day the lines of that day, in the plan's order, where the page was kept with its week", () => {
    const week = {
      others: [line("three", 1)],
      days: [
        { assignmentId: "three", weekdays: [4, 6] },
        { assignmentId: "one", weekdays: [1, 2, 3, 4, 5, 6, 7] },
        { assignmentId: "two", weekdays: [1, 3] },
      ],
    };
    const kept = withWaiting({ ...today, week }, [said("one", "2026-06-10", "done")]);
    const on = (day: Today["day"]) => onLaterDay(kept, day).lines.map(({ assignmentId }) => assignmentId);
    expect([on("2026-06-11"), on("2026-06-12"), on("2026-06-15")]).toEqual([["three", "one"], ["one"], ["one", "two"]]);
    const thursday = onLaterDay(kept, "2026-06-11");
    expect(linesLeft(thursday)).toHaveLength(2);
    expect(thursday.nextDueOn).toBe("2026-06-12");
    expect(onLaterDay(thursday, "2026-06-15").lines.map(({ assignmentId }) => assignmentId)).toEqual(["one", "two"]);
  });
});
