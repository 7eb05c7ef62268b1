import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { contentProblems } from "@/domain/catalog/content-rules";
import { cellsToContent, contentToCells, csvColumns } from "@/domain/catalog/csv-columns";
import { diffEntries } from "@/domain/catalog/diff";
import { exerciseContentSchema, techniqueContentSchema } from "@/domain/catalog/doable-schemas";
import { patternContentSchema } from "@/domain/catalog/schemas";
import { type StarterSide, starterPhases } from "@/domain/catalog/starter-schema";
import { sway } from "./samples";

function shipped(folder: string): unknown[] {
  const where = path.join(import.meta.dirname, "../../../content", folder);
  return readdirSync(where).map((name): unknown => JSON.parse(readFileSync(path.join(where, name), "utf8")));
}

const patterns = shipped("pattern").map((content) => patternContentSchema.parse(content));
const sidedness = new Map([
  ...shipped("exercise")
    .map((content) => exerciseContentSchema.parse(content))
    .map(({ key, sidedness }) => [key, sidedness] as const),
  ...shipped("technique")
    .map((content) => techniqueContentSchema.parse(content))
    .map(({ key, sided }) => [key, sided ? "uni" : "bi"] as const),
]);
const entriesOf = ({ starter }: (typeof patterns)[number]) => starterPhases.flatMap((phase) => starter[phase]);

describe("the shipped starters", () => {
  it("keep every rule between their fields", () => {
    expect(patterns).toHaveLength(30);
    for (const content of patterns) expect(contentProblems({ kind: "pattern", content }), content.key).toEqual([]);
  });

  it("name a side exactly where an item has one", () => {
    const fitting = (side: StarterSide) => (side === "none" ? "bi" : side === "alternating" ? "alt" : "uni");
    for (const pattern of patterns)
      for (const { item, side } of entriesOf(pattern))
        expect(`${pattern.key} ${item} ${fitting(side)}`).toBe(`${pattern.key} ${item} ${sidedness.get(item)}`);
  });

  it("use every side word and condition that the reference has, and go through a file unchanged", () => {
    const sides = new Set(patterns.flatMap(entriesOf).map(({ side }) => side));
    for (const side of ["high_side", "low_side", "anterior_half", "posterior_half", "concave_side", "convex_side"])
      expect(sides).toContain(side);
    for (const content of patterns) {
      const cells = contentToCells("pattern", content);
      const named = new Map(csvColumns.pattern.map((column, index) => [column.header, cells[index] ?? ""]));
      expect(patternContentSchema.parse(cellsToContent("pattern", named))).toEqual(content);
    }
  });
});

describe("a starter item", () => {
  const withStarter = (starter: object, sides: unknown = sway.sides) =>
    patternContentSchema.parse({ ...sway, sides, starter: { ...sway.starter, ...starter } });
  const problemsOf = (starter: object, sides?: unknown) =>
    contentProblems({ kind: "pattern", content: withStarter(starter, sides) }).map(({ field, reason }) => [
      field,
      reason,
    ]);

  it("of an older pack, a plain key, is done on the pattern's side", () => {
    expect(withStarter({ relax: ["e_bridge"] }).starter.relax).toEqual([{ item: "e_bridge", side: "pattern_side" }]);
  });

  it("is refused when the pattern's sides cannot tell its side", () => {
    const relax = (side: string) => ({ relax: [{ item: "e_bridge", side }] });
    expect(problemsOf(relax("high_side"), ["none"])).toEqual([["starter.relax.0.side", "side_unfit"]]);
    expect(problemsOf(relax("anterior_half"), ["left", "right"])).toEqual([["starter.relax.0.side", "side_unfit"]]);
    expect(problemsOf(relax("high_side"), ["left_forward_right_back"])).toEqual([
      ["starter.relax.0.side", "side_unfit"],
    ]);
    expect(problemsOf(relax("high_side"), ["left", "right"])).toEqual([]);
    expect(problemsOf(relax("anterior_half"), ["left_forward_right_back"])).toEqual([]);
    expect(
      patternContentSchema.safeParse({ ...sway, starter: { ...sway.starter, ...relax("upper_side") } }).success,
    ).toBe(false);
  });

  it("is refused behind nothing, twice in a block, or outranked by its own pattern", () => {
    const item = { item: "e_bridge", side: "none" };
    expect(problemsOf({ relax: [{ ...item, when: "after_previous" }] })).toEqual([
      ["starter.relax.0.when", "nothing_before"],
    ]);
    expect(problemsOf({ relax: [item, item] })).toEqual([["starter.relax.1.item", "repeated"]]);
    expect(problemsOf({ outrankedBy: [sway.key] })).toEqual([["starter.outrankedBy.0", "names_itself"]]);
  });

  it("shows a changed side as a change of its line", () => {
    const before = withStarter({ relax: [{ item: "e_bridge", side: "both" }] });
    const after = withStarter({ relax: [{ item: "e_bridge", side: "none", when: "later" }] });
    const changes = diffEntries({ kind: "pattern", content: before }, { kind: "pattern", content: after });
    expect(changes).toEqual([
      {
        field: "starter.relax",
        shape: "list",
        runs: [
          { mark: "removed", text: "e_bridge · both" },
          { mark: "added", text: "e_bridge · none · later" },
        ],
      },
    ]);
  });
});
