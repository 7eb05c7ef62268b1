import { expect, it } from "vitest";
import { findLadderCircles } from "@/domain/catalog/chains";

const step = (key: string, easier: string | null, harder: string | null = null) => ({ key, easier, harder });

it("finds nothing in ladders that end", () => {
  expect(findLadderCircles([step("c", "b"), step("b", "a", "c"), step("a", null, "b"), step("x", "a")])).toEqual([]);
});

it("names a circle through easier, through harder and through both, once", () => {
  expect(findLadderCircles([step("a", "b"), step("b", "c"), step("c", "a")])).toEqual([["a", "b", "c", "a"]]);
  expect(findLadderCircles([step("a", null, "b"), step("b", null, "a")])).toEqual([["b", "a", "b"]]);
  expect(findLadderCircles([step("walk", "bike", null), step("bike", "walk", "walk")])).toEqual([
    ["walk", "bike", "walk"],
  ]);
});

it("names an exercise that is easier than itself", () => {
  expect(findLadderCircles([step("a", "a")])).toEqual([["a", "a"]]);
});
