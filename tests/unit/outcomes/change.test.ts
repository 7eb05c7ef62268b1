import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anchorLabel, changeOf, importantFrom, nearLimit, oneItemLabel } from "@/domain/outcomes/change";
import { changeFacts, measureFacts } from "@/domain/outcomes/measure-facts";
import { compareResponses } from "@/domain/outcomes/responses";
import { packMeasure, packMeasures } from "./pack-measures";

const pain = packMeasure("m_nprs_week");
const own = packMeasure("m_psfs");
const roland = packMeasure("m_rmdq");

describe("a change", () => {
  it.each([
    // Pain: 2 points or 30 % of the start.
    ["m_nprs_week", 7, 5, "improved"],
    ["m_nprs_week", 7, 6, "same"],
    ["m_nprs_week", 3, 2, "improved"],
    ["m_nprs_week", 4, 3, "same"],
    ["m_nprs_week", 2, 3, "same"],
    ["m_nprs_week", 2, 4, "worse"],
    ["m_nprs_week", 0, 2, "worse"],
    ["m_nprs_week", 0, 0, "same"],
    // Own activities: 2 in the mean is beyond measurement error.
    ["m_psfs", 3, 5, "improved"],
    ["m_psfs", 3, 4.9, "same"],
    ["m_psfs", 5, 3, "worse"],
    // Roland-Morris: 5 points or 30 %.
    ["m_rmdq", 14, 9, "improved"],
    ["m_rmdq", 14, 10, "same"],
    ["m_rmdq", 10, 7, "improved"],
    ["m_rmdq", 10, 15, "worse"],
    ["m_odi", 40, 30, "improved"],
    ["m_odi", 40, 31, "same"],
    ["m_odi", 20, 14, "improved"],
    // Self-efficacy: important from 5.5, but only 11.5 is beyond measurement error.
    ["m_pseq", 30, 38, "same"],
    ["m_pseq", 30, 42, "improved"],
    ["m_pseq", 30, 18, "worse"],
    ["m_peg", 2, 1, "improved"],
    ["m_promis_function", 40, 45, "improved"],
    ["m_pseq2", 2, 12, "same"],
  ] as const)("of %s from %d to %d reads %s", (key, from, to, label) => {
    expect(changeOf(packMeasure(key), from, to).label).toBe(label);
  });

  it("is positive when better, whichever way the measure runs", () => {
    expect(changeOf(pain, 7, 5)).toMatchObject({ points: 2, important: true, detectable: null });
    expect(changeOf(own, 3, 5)).toMatchObject({ points: 2, important: null, detectable: true });
    expect(changeOf(packMeasure("m_pseq"), 30, 38)).toMatchObject({ important: true, detectable: false });
  });

  it("has no share of a start at 0, and none for T-scores", () => {
    expect(changeOf(pain, 0, 3).percent).toBeNull();
    expect(changeOf(roland, 10, 5).percent).toBe(50);
    expect(changeOf(packMeasure("m_promis_function"), 40, 44).percent).toBeNull();
  });

  it("of one activity needs three points", () => {
    expect([oneItemLabel(own, 2, 5), oneItemLabel(own, 2, 4), oneItemLabel(own, 6, 3)]).toEqual([
      "improved",
      "same",
      "worse",
    ]);
  });

  it("that the answer itself tells counts the top two and the bottom two of seven", () => {
    const anchor = packMeasure("m_pgic").anchor ?? { improvedFrom: 0, worseUpTo: 0 };
    expect([1, 2, 3, 4, 5, 6, 7].map((answer) => anchorLabel(anchor, answer))).toEqual([
      "worse",
      "worse",
      "same",
      "same",
      "same",
      "improved",
      "improved",
    ]);
  });

  it("hardly shows near the ends of Roland-Morris", () => {
    expect([nearLimit(roland, 3), nearLimit(roland, 4), nearLimit(roland, 20), nearLimit(roland, 21)]).toEqual([
      "floor",
      null,
      null,
      "ceiling",
    ]);
  });

  it("is the other way round when the two scores are", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...packMeasures),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (measure, one, two) => {
          const { min, max } = measure.range;
          const [from, to] = [min + one * (max - min), min + two * (max - min)];
          const there = changeOf(measure, from, to);
          expect(changeOf(measure, to, from).points).toBeCloseTo(-there.points);
          if (there.label === "improved") expect(changeOf(measure, to, from).label).not.toBe("improved");
          expect(changeOf(measure, from, from).label).toBe("same");
        },
      ),
    );
  });

  it("reads improved exactly from the line that the chart draws", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...packMeasures.filter(({ anchor }) => !anchor)),
        fc.integer({ min: 0, max: 60 }),
        (measure, above) => {
          const baseline = Math.min(measure.range.max, measure.range.min + above);
          const line = importantFrom(measure, baseline);
          if (line === null || line === baseline) return;
          expect(changeOf(measure, baseline, line).label).toBe("improved");
          const short = measure.better === "lower" ? line + 0.01 : line - 0.01;
          expect(changeOf(measure, baseline, short).label).toBe("same");
        },
      ),
    );
  });
});

describe("the course of a measure", () => {
  const response = (day: string, score: number | null) => ({ day, score, band: null });

  it("runs from the first score to the latest, and skips answers without one", () => {
    const course = compareResponses(pain, [
      response("2026-03-01", null),
      response("2026-03-02", 6),
      response("2026-03-16", 3),
    ]);
    expect(course).toMatchObject({ count: 2, baseline: { day: "2026-03-02", score: 6 }, label: "improved" });
  });

  it("compares nothing while there is one score, and nothing at all without any", () => {
    expect(compareResponses(pain, [response("2026-03-02", 6)])).toMatchObject({ baseline: null, label: null });
    expect(compareResponses(pain, [response("2026-03-02", null)])).toBeNull();
  });

  it("never calls a screening better or worse", () => {
    const risk = compareResponses(packMeasure("m_start_back"), [response("2026-03-02", 8), response("2026-04-02", 1)]);
    expect(risk).toMatchObject({ label: null, outcome: false });
  });

  it("tells the rules the best and the least share, Roland-Morris and own activities", () => {
    const changeIn = (key: string, from: number, to: number) => {
      const course = compareResponses(packMeasure(key), [response("2026-03-02", from), response("2026-04-02", to)]);
      return course ? [{ key, title: key, ...course }] : [];
    };
    const measures = [
      ...changeIn("m_nprs_week", 8, 6),
      ...changeIn("m_rmdq", 10, 4),
      ...changeIn("m_psfs", 2, 8),
      ...changeIn("m_start_back", 9, 0),
    ];
    expect(measureFacts(measures)).toEqual({
      change_share_best: 100,
      change_share_worst: 25,
      rmdq: 4,
      rmdq_better: 60,
      psfs_mean: 8,
    });
    expect(measureFacts([])).toEqual({});
    expect(measures.map(changeFacts)).toEqual([{ mic_met: true }, { mic_met: true }, { mdc_met: true }, {}]);
  });

  it("leaves a share out that does not exist", () => {
    const course = compareResponses(roland, [response("2026-03-02", 0), response("2026-04-02", 4)]);
    expect(measureFacts(course ? [{ key: "m_rmdq", title: "", ...course }] : [])).toEqual({ rmdq: 4 });
  });
});
