import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { possibleReadings } from "@/domain/assessment/evidence/possible-readings";
import { type RankedPattern, rankPatterns } from "@/domain/assessment/evidence/rank-patterns";
import { readingsOf } from "@/domain/assessment/evidence/readings";
import type { PatternSide } from "@/domain/catalog/schemas";
import { compiled, findingsOf, type Result, rank, tests } from "./catalog";
import { resultsFor, resultsOf } from "./readings-for";

/** For each test, readings on both sides of every limit that the catalog's evidence knows, each side alone, and none. */
const readingsOfTest = tests.map((one) => {
  const clauses = compiled.flatMap(({ entries }) =>
    entries.filter((entry) => entry.test === one.key).flatMap((entry) => entry.condition.clauses),
  );
  return possibleReadings(one, clauses, {}).map((readings) => resultsOf(one.key, readings));
});
const oneTest = fc.constantFrom(...readingsOfTest).chain((options) =>
  fc.tuple(fc.constantFrom(...options), fc.constantFrom("both", "left", "right")).map(([results, kept]) => {
    const some = results.filter(([, side]) => kept === "both" || side === kept || side === "none");
    return { key: results[0]?.[0] ?? "", results: some };
  }),
);
const examined = fc
  .uniqueArray(oneTest, { selector: ({ key }) => key, minLength: 0, maxLength: 40 })
  .map((done) => done.flatMap(({ results }) => results));

const summary = (ranked: readonly RankedPattern[]) =>
  ranked.map(({ key, side, sides, setAside, formedFrom }) => ({
    key,
    side,
    setAside,
    formedFrom,
    sides: sides.map(({ results: _, ...score }) => score),
  }));

describe("whatever is found", () => {
  test("support and coverage lie between 0 and 1, and every pattern is listed once", () => {
    fc.assert(
      fc.property(examined, (results) => {
        const ranked = rank(results);
        expect(new Set(ranked.map(({ key }) => key)).size).toBe(compiled.length);
        for (const { sides } of ranked)
          for (const { support, coverage } of sides) {
            expect(support >= 0 && support <= 1 && coverage >= 0 && coverage <= 1).toBe(true);
          }
      }),
    );
  });

  test("the order of the findings never matters, and the same findings give the same list", () => {
    const shuffled = examined.chain((results) =>
      fc.tuple(fc.constant(results), fc.shuffledSubarray(results, { minLength: results.length })),
    );
    fc.assert(
      fc.property(shuffled, ([results, mixed]) => {
        expect(summary(rank(mixed))).toEqual(summary(rank(results)));
      }),
    );
  });

  test("a body seen in the mirror has its sides swapped and nothing else", () => {
    fc.assert(
      fc.property(examined, (results) => {
        const seen = new Map(rank(results.map(mirrored)).map((pattern) => [pattern.key, pattern]));
        for (const { key, side, sides } of rank(results)) {
          const other = seen.get(key);
          expect(other?.side).toBe(mirroredSide(side));
          for (const { side: own, support, coverage, label } of sides) {
            const twin = other?.sides.find((scored) => scored.side === mirroredSide(own));
            expect(twin).toMatchObject({ support, coverage, label });
          }
        }
      }),
    );
  });

  test("adding evidence for a pattern never lowers its support", () => {
    const entry = fc.constantFrom(
      ...compiled.flatMap(({ pattern, entries, sides }) =>
        entries
          .filter(({ direction }) => direction === "for")
          .flatMap((one) => sides.map((side) => ({ key: pattern.key, entry: one, side }))),
      ),
    );
    let tried = 0;
    fc.assert(
      fc.property(examined, entry, (results, { key, entry: added, side }) => {
        const without = results.filter(([testKey]) => testKey !== added.test);
        const found = resultsFor(added, side, true) ?? [];
        const scoreOf = (some: readonly Result[]) =>
          rank(some)
            .find((pattern) => pattern.key === key)
            ?.sides.find((scored) => scored.side === side);
        const [before, after] = [scoreOf(without), scoreOf([...without, ...found])];
        const ofTest = after?.results.filter(({ entry: one }) => one.test === added.test) ?? [];
        // Only results that say nothing else: no miss of another entry, nothing against.
        if (!ofTest.every(({ entry: one, state }) => (one.direction === "for" ? state === "met" : state !== "met")))
          return;
        tried++;
        expect(after?.support).toBeGreaterThanOrEqual(before?.support ?? 0);
      }),
      { numRuns: 300 },
    );
    expect(tried).toBeGreaterThan(50);
  });

  test("no rule fires on missing data: an entry of a test that is not done stays open", () => {
    fc.assert(
      fc.property(examined, (results) => {
        const done = new Set(results.map(([testKey]) => testKey));
        for (const { sides } of rank(results))
          for (const { results: weighed } of sides)
            for (const { entry, state } of weighed) if (!done.has(entry.test)) expect(state).toBe("open");
      }),
    );
    const nothing = rank([]);
    expect(nothing.every(({ leading }) => leading.label === "not_enough" && leading.raw === 0)).toBe(true);
  });

  test("a retest counts instead of what it repeats, whichever comes first in the list", () => {
    const [old, now] = [findingsOf([["t_prone_plank", "none", 20]]), findingsOf([["t_prone_plank", "none", 90]])];
    const later = now.map((finding) => ({ ...finding, id: "later", recordedAt: new Date(Date.UTC(2026, 5, 3)) }));
    const one = rankPatterns(compiled, readingsOf([...old, ...later]));
    const other = rankPatterns(compiled, readingsOf([...later, ...old]));
    expect(summary(one)).toEqual(summary(other));
    expect(summary(one)).toEqual(summary(rankPatterns(compiled, readingsOf(later))));
  });
});

const swapped = (text: string) => text.replace(/left|right/g, (word) => (word === "left" ? "right" : "left"));

function mirrored([key, side, result]: Result): Result {
  const other = side === "left" ? "right" : side === "right" ? "left" : side;
  return [key, other, typeof result === "string" ? swapped(result) : result];
}

function mirroredSide<Known extends PatternSide | "unclear">(side: Known): string {
  return side === "unclear" ? side : swapped(side);
}
