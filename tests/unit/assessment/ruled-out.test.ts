import { expect, test } from "vitest";
import { isRuledOut, ruledOutOf } from "@/components/causes/patterns/ruled-out";
import type { RankedPatternView } from "@/domain/assessment/ranking-dtos";

type Side = RankedPatternView["side"];
const score = (side: "left" | "right") => ({ side, support: 0.5, coverage: 0.5, label: "fits_some" as const });
const leading = (side: Side) => ({ patternId: "p", side, sideScores: [score("left"), score("right")] });
const ruled = (side: "left" | "right" | "both" | "none", status: "ruled_out" | "suspected" = "ruled_out") => ({
  patternId: "p",
  side,
  status,
});

test("what is ruled out on the left stays in play on the right", () => {
  const left = ruledOutOf([ruled("left")]);
  expect(isRuledOut(leading("left"), left)).toBe(true);
  expect(isRuledOut(leading("right"), left)).toBe(false);
  expect(isRuledOut(leading("unclear"), left)).toBe(false);
  expect(isRuledOut({ ...leading("left"), patternId: "q" }, left)).toBe(false);
});

test("both sides, one by one or together, leave nothing in play", () => {
  expect(isRuledOut(leading("unclear"), ruledOutOf([ruled("left"), ruled("right")]))).toBe(true);
  for (const side of ["both", "none"] as const)
    expect(isRuledOut(leading("right"), ruledOutOf([ruled(side)]))).toBe(true);
});

test("what is suspected anew is not ruled out", () => {
  expect(isRuledOut(leading("left"), ruledOutOf([ruled("left", "suspected")]))).toBe(false);
});
