import { describe, expect, it } from "vitest";
import { type ComparedTest, compareFindings, type ReportResult } from "@/domain/report/compare-findings";
import { countDays } from "@/domain/report/count-days";
import { heightOf, painPath } from "@/domain/report/pain-path";
import { makeReportSchema, reportQuery, reportSections, reportVariantOf } from "@/domain/report/schemas";

const clientId = "01890a5d-ac96-774b-bcce-b302099a8057";

describe("the choices of a report", () => {
  it("read back from the address that they write", () => {
    const variant = {
      reader: "doctor",
      language: "es",
      large: true,
      paper: "letter",
      omit: ["causes", "relief"],
    } as const;
    expect(reportVariantOf(new URLSearchParams(reportQuery({ ...variant, omit: [...variant.omit] })))).toEqual(variant);
  });

  it("leave what they do not know to the usual", () => {
    const query = new URLSearchParams("reader=insurer&language=fr&paper=a5&omit=safety,who&large=yes");
    const usual = { reader: "client", language: null, large: false, paper: null, omit: [] };
    expect(reportVariantOf(query)).toEqual(usual);
    expect(makeReportSchema.parse({ clientId, ...usual }).remark).toBeNull();
  });

  it("cannot leave out an open safety answer", () => {
    expect(reportSections).not.toContain("safety");
    expect(makeReportSchema.safeParse({ clientId, omit: ["safety"] }).success).toBe(false);
  });

  it("refuse a remark that is too long, and one of nothing", () => {
    expect(makeReportSchema.safeParse({ clientId, remark: "a".repeat(1201) }).success).toBe(false);
    expect(makeReportSchema.safeParse({ clientId, remark: "  " }).success).toBe(false);
  });
});

describe("counting the days with exercise", () => {
  const days = (...states: Parameters<typeof countDays>[0][number]["state"][]) => states.map((state) => ({ state }));

  it("tells silent days from days not done, and leaves days of rest out", () => {
    expect(countDays(days("done", "partly", "skipped", "no_data", "no_data", "rest"))).toEqual({
      ...{ due: 5, answered: 3, done: 1, partly: 1, notDone: 1, silent: 2 },
    });
  });

  it("has nothing to say of a client who said nothing, which is not a zero", () => {
    expect(countDays(days("no_data", "no_data"))).toMatchObject({ due: 2, answered: 0, notDone: 0, silent: 2 });
    expect(countDays([])).toMatchObject({ due: 0, answered: 0 });
  });
});

describe("comparing findings", () => {
  const lunge: ComparedTest = { criterion: { kind: "below", value: 9 }, measurementError: 1 };
  const tests = new Map<string, ComparedTest>([
    ["lunge", lunge],
    ["tilt", { criterion: { kind: "choice", abnormal: ["left"] }, measurementError: null }],
  ]);
  const result = (testId: string, day: string, more: Partial<ReportResult> = {}): ReportResult => ({
    ...{ testId, day, side: "left", unit: "cm", value: 5, choice: null, abnormal: true, examinerId: "kate" },
    ...more,
  });

  it("sets the first result beside the latest, each side for itself, and says what the change is", () => {
    const found = compareFindings(
      [
        result("lunge", "2026-05-01"),
        result("lunge", "2026-05-01", { side: "right", value: 10, abnormal: false }),
        result("lunge", "2026-05-20", { value: 5.5 }),
        result("lunge", "2026-06-01", { value: 8, examinerId: "omar" }),
      ],
      tests,
    );
    expect(found).toMatchObject([
      { side: "left", first: { value: 5 }, latest: { value: 8 }, verdict: "improved", otherExaminer: true },
      { side: "right", first: { value: 10 }, latest: { value: 10 }, verdict: null, otherExaminer: false },
    ]);
  });

  it("calls a change within the measurement error just that", () => {
    const [found] = compareFindings(
      [result("lunge", "2026-05-01"), result("lunge", "2026-06-01", { value: 5.9 })],
      tests,
    );
    expect(found?.verdict).toBe("within_error");
  });

  it("puts what is a finding now before what was one, and both before the usual", () => {
    const found = compareFindings(
      [
        result("lunge", "2026-05-01", { abnormal: false, value: 12 }),
        result("tilt", "2026-05-01", { value: null, choice: "left", unit: "choice" }),
        result("tilt", "2026-06-01", { value: null, choice: "level", unit: "choice", abnormal: false }),
        result("lunge", "2026-05-01", { side: "right" }),
      ],
      tests,
    );
    expect(found.map(({ testId, side, verdict }) => [testId, side, verdict])).toEqual([
      ["lunge", "right", null],
      ["tilt", "left", "improved"],
      ["lunge", "left", null],
    ]);
  });

  it("does not compare across a change of unit, and leaves unknown tests out", () => {
    const found = compareFindings(
      [
        result("lunge", "2026-05-01", { unit: "deg", value: 18 }),
        result("lunge", "2026-06-01"),
        result("gone", "2026-06-01"),
      ],
      tests,
    );
    expect(found).toMatchObject([{ first: { unit: "cm" }, latest: { unit: "cm" }, verdict: null }]);
  });
});

describe("the curve of pain", () => {
  const box = { width: 40, height: 10 };

  it("breaks where nobody rated, and draws a day between two gaps as a dot", () => {
    expect(painPath([10, 0, null, 5, null], box)).toEqual({ line: "M0 0L10 10", dots: [{ x: 30, y: 5 }] });
  });

  it("puts no pain at the foot and the worst at the top", () => {
    expect([heightOf(0, box), heightOf(10, box)]).toEqual([10, 0]);
    expect(painPath([], box)).toEqual({ line: "", dots: [] });
  });
});
