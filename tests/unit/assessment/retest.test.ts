import { describe, expect, it, test } from "vitest";
import type { ResultChange } from "@/domain/assessment/compare-results";
import { proposedMove, type RetestedResult, retestVerdict } from "@/domain/assessment/retest";
import type { CauseStatus } from "@/domain/assessment/words";

const better: ResultChange = { kind: "beyond_error", by: 9, error: 5, direction: "better" };
const worse: ResultChange = { kind: "beyond_error", by: -9, error: 5, direction: "worse" };
const noise: ResultChange = { kind: "within_error", by: 3, error: 5 };

/** An abnormal finding that was tested again at `at`. */
const retested = (change: ResultChange, abnormal: boolean, at = 10): RetestedResult => ({
  before: { findingId: "old", abnormal: true },
  now: { findingId: `new ${at}`, abnormal, recordedAt: at },
  change,
});
const untested: RetestedResult = {
  before: { findingId: "old", abnormal: true },
  now: { findingId: "old", abnormal: true, recordedAt: 1 },
  change: { kind: "same" },
};
const moved = 5;

describe("a retest in one word", () => {
  test.each<[ResultChange, string]>([
    [better, "improved"],
    [worse, "worse"],
    [noise, "within_error"],
    [{ kind: "same" }, "same"],
    [{ kind: "no_figure", by: 4 }, "changed"],
    [{ kind: "answer", direction: "better" }, "improved"],
    [{ kind: "answer", direction: null }, "changed"],
  ])("%o is %s", (change, word) => expect(retestVerdict(change)).toBe(word));
});

test("a test without a measurement error says which way, and claims nothing", () => {
  expect(retestVerdict({ kind: "no_figure", by: 4 }, "better")).toBe("closer");
  expect(retestVerdict({ kind: "no_figure", by: 4 }, "worse")).toBe("further");
  expect(proposedMove("confirmed", moved, [retested({ kind: "no_figure", by: 4 }, true)])).toBeNull();
  expect(proposedMove("confirmed", moved, [retested({ kind: "no_figure", by: 4 }, false)])?.to).toBe("resolved");
});

describe("where retests would move a cause", () => {
  test.each<[string, CauseStatus, RetestedResult[], string | null]>([
    ["better, still a finding", "confirmed", [retested(better, true)], "improving"],
    ["all findings gone", "confirmed", [retested(better, false)], "resolved"],
    ["all findings gone while improving", "improving", [retested(better, false)], "resolved"],
    ["one gone, one not tested again", "confirmed", [retested(better, false), untested], "improving"],
    ["worse while improving", "improving", [retested(worse, true)], "confirmed"],
    ["worse while confirmed", "confirmed", [retested(worse, true)], null],
    ["within the measurement error, below the criterion", "confirmed", [retested(noise, false)], null],
    ["a finding again after it was resolved", "resolved", [retested(worse, true)], "returned"],
    ["no finding after it was resolved", "resolved", [retested(better, false)], null],
    ["better, but only suspected", "suspected", [retested(better, false)], null],
    ["better, but ruled out", "ruled_out", [retested(better, false)], null],
    ["never tested again", "confirmed", [untested], null],
    ["nothing to test", "confirmed", [], null],
  ])("%s, %s", (_name, status, results, to) => {
    expect(proposedMove(status, moved, results)?.to ?? null).toBe(to);
  });

  it("forgets results that the last move already knew", () => {
    expect(proposedMove("confirmed", moved, [retested(better, true, 4)])).toBeNull();
    expect(proposedMove("confirmed", moved, [retested(better, true, 6)])?.findingIds).toEqual(["new 6"]);
  });
});
