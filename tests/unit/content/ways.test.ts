import { describe, expect, it } from "vitest";
import type { ExerciseContent } from "@/domain/catalog/doable-schemas";
import { starterItems } from "@/domain/plan/starter";
import { type Pack, pack } from "./pack";

type Role = ExerciseContent["targets"][number]["role"];

function waysTo(exercises: Pack["exercises"], muscle: string, roles: readonly Role[]): string[] {
  return exercises
    .filter(({ targets }) => targets.some((target) => target.muscle === muscle && roles.includes(target.role)))
    .map(({ key }) => key);
}

/** Muscles that a pattern names and that fewer than two exercises ease, or wake up and strengthen. */
function tooFewWays({ patterns, exercises }: Pick<Pack, "patterns" | "exercises">): string[] {
  const lacking = (muscles: string[], roles: readonly Role[]) =>
    [...new Set(muscles)].filter((muscle) => waysTo(exercises, muscle, roles).length < 2);
  const tight = patterns.flatMap((pattern) => pattern.tight);
  const weak = patterns.flatMap((pattern) => pattern.weak);
  return [
    ...lacking(tight, ["lengthen"]).map((muscle) => `tight ${muscle}`),
    ...lacking(weak, ["activate", "strengthen"]).map((muscle) => `weak ${muscle}`),
  ];
}

/** Exercises that no pattern leads to: by name, as a starter, or as an easier or harder form of such a one. */
function unreached({ patterns, exercises }: Pick<Pack, "patterns" | "exercises">): string[] {
  const reached = new Set(patterns.flatMap(({ starter }) => starterItems(starter).map(({ item }) => item)));
  for (const { key, patterns: served } of exercises) {
    if (served === "any" || served.some((name) => patterns.some((pattern) => pattern.key === name))) reached.add(key);
  }
  for (let before = -1; before !== reached.size; ) {
    before = reached.size;
    for (const { key, easier, harder } of exercises)
      if (reached.has(key)) for (const next of [easier, harder]) if (next) reached.add(next);
  }
  return exercises.map(({ key }) => key).filter((key) => !reached.has(key));
}

describe("what the catalog offers for its patterns", () => {
  it("has two ways to ease each tight muscle and two to wake up or strengthen each weak one", () =>
    expect(tooFewWays(pack)).toEqual([]));

  it("would notice a muscle with one way left", () => {
    const exercises = pack.exercises.filter(({ key }) => key !== "e_peroneal_stretch_seated");
    expect(tooFewWays({ ...pack, exercises })).toEqual(["tight peroneals"]);
  });

  it("leads from a pattern to every exercise", () => expect(unreached(pack)).toEqual([]));

  it("would notice an exercise that nothing leads to", () => {
    const lost = pack.exercises.slice(0, 1).map((known) => ({
      ...known,
      key: "e_lost",
      patterns: ["nothing"],
      easier: null,
      harder: null,
    }));
    expect(unreached({ ...pack, exercises: [...pack.exercises, ...lost] })).toEqual(["e_lost"]);
  });
});
