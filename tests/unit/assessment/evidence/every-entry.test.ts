import { describe, expect, test } from "vitest";
import { concernsSide } from "@/domain/catalog/evidence-sides";
import { compiled, patterns, type Result, rank, sideOf, tests } from "./catalog";
import { resultsFor } from "./readings-for";

const entries = compiled.flatMap(({ pattern, entries, sides }) =>
  entries.flatMap((entry, index) => {
    const side = sides.find((possible) => concernsSide(entry.rule, possible));
    const name = `${pattern.key} ${index} ${entry.test} ${entry.direction} ${entry.result}`;
    return side ? [{ name, key: pattern.key, index, entry, side }] : [];
  }),
);

test("the catalog has evidence for all 30 patterns, and every entry names a test that exists", () => {
  const written = patterns.flatMap(({ evidence }) => evidence ?? []);
  expect(entries).toHaveLength(written.length);
  expect(written.every(({ test: key }) => tests.some((known) => known.key === key))).toBe(true);
  expect(patterns.filter(({ evidence, derivedFrom }) => evidence || derivedFrom)).toHaveLength(30);
});

describe.each(entries)("$name", ({ key, entry, side }) => {
  const stateWith = (results: readonly Result[] | null) => {
    expect(results).not.toBeNull();
    const { results: weighed, raw, max } = sideOf(rank(results ?? []), key, side);
    return { state: weighed.find((result) => result.entry === entry)?.state, raw, max };
  };

  test("fires", () => {
    const { state, raw } = stateWith(resultsFor(entry, side, true));
    expect(state).toBe("met");
    expect(Math.sign(raw)).toBe(entry.direction === "for" ? 1 : -1);
  });

  test("does not fire on another result, nor on none", () => {
    expect(stateWith(resultsFor(entry, side, false)).state).toBe("not_met");
    expect(stateWith([])).toEqual({ state: "open", raw: 0, max: 0 });
  });
});
