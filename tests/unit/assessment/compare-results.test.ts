import { describe, expect, test } from "vitest";
import { compareResults, isOtherExaminer, isOutdated, missingSide } from "@/domain/assessment/compare-results";
import type { Criterion } from "@/domain/catalog/schemas";

const below: Criterion = { kind: "below", value: 9 };
const of = (value: number, abnormal = false) => ({ value, choice: null, abnormal });
const said = (choice: string, abnormal: boolean) => ({ value: null, choice, abnormal });

describe("a result next to the one before", () => {
  const lunge = { criterion: below, measurementError: 1 };

  test("a change as large as the error, or smaller, is no change", () => {
    expect(compareResults(lunge, of(7), of(8))).toEqual({ kind: "within_error", by: 1, error: 1 });
    expect(compareResults(lunge, of(8.2), of(7.7))).toEqual({ kind: "within_error", by: -0.5, error: 1 });
  });

  test("beyond the error it says which way, by the test's own criterion", () => {
    expect(compareResults(lunge, of(7), of(8.5))).toMatchObject({ kind: "beyond_error", by: 1.5, direction: "better" });
    expect(compareResults(lunge, of(7), of(5))).toMatchObject({ by: -2, direction: "worse" });
    const short = { criterion: { kind: "above", value: 20 } as const, measurementError: 5 };
    expect(compareResults(short, of(40), of(30))).toMatchObject({ direction: "better" });
    const band = { criterion: { kind: "outside", low: 0, high: 15 } as const, measurementError: 2 };
    expect(compareResults(band, of(20), of(-9))).toMatchObject({ direction: "worse" });
    expect(compareResults(band, of(2), of(12))).toMatchObject({ kind: "beyond_error", direction: null });
  });

  test("without a published error nothing is claimed", () => {
    expect(compareResults({ criterion: below, measurementError: null }, of(7), of(9.5))).toEqual({
      kind: "no_figure",
      by: 2.5,
    });
  });

  test("the same is the same; an answer that moved says whether it is a finding now", () => {
    const sign = { criterion: { kind: "positive" } as const, measurementError: null };
    expect(compareResults(lunge, of(7), of(7))).toEqual({ kind: "same" });
    expect(compareResults(sign, said("positive", true), said("positive", true))).toEqual({ kind: "same" });
    expect(compareResults(sign, said("positive", true), said("negative", false))).toEqual({
      kind: "answer",
      direction: "better",
    });
    expect(compareResults(sign, said("negative", false), said("positive", true))).toMatchObject({ direction: "worse" });
    expect(compareResults(sign, said("hike", true), said("rotates", true))).toMatchObject({ direction: null });
  });
});

test("a finding is outdated after four weeks, a usual result after twelve", () => {
  const today = "2026-06-30";
  const finding = (recordedOn: string) => isOutdated({ abnormal: true, recordedOn }, today);
  expect([finding("2026-06-02"), finding("2026-06-01")]).toEqual([false, true]);
  const usual = (recordedOn: string) => isOutdated({ abnormal: false, recordedOn }, today);
  expect([usual("2026-04-07"), usual("2026-04-06")]).toEqual([false, true]);
});

test("one side of two is one-sided", () => {
  expect(missingSide({ sided: true }, ["left"])).toBe("right");
  expect(missingSide({ sided: true }, ["right"])).toBe("left");
  expect(missingSide({ sided: true }, ["left", "right"])).toBeNull();
  expect(missingSide({ sided: true }, [])).toBeNull();
  expect(missingSide({ sided: false }, ["none"])).toBeNull();
});

test("two results are by two people only where both are known and differ", () => {
  const by = (examinerId: string | null) => ({ examinerId });
  expect(isOtherExaminer(by("anna"), by("ben"))).toBe(true);
  expect(isOtherExaminer(by("anna"), by("anna"))).toBe(false);
  expect(isOtherExaminer(by(null), by("ben"))).toBe(false);
  expect(isOtherExaminer(by("anna"), by(null))).toBe(false);
});
