import { describe, expect, it } from "vitest";
import { cellsToContent, contentToCells, csvColumns } from "@/domain/catalog/csv-columns";
import { contentSchemas } from "@/domain/catalog/entry";
import type { CatalogKind } from "@/domain/catalog/kinds";
import { standing } from "../figure/poses";
import { packMeasures } from "../outcomes/pack-measures";
import { bridge, calmDays, gluteus, slump, sway } from "./samples";

function thereAndBack(kind: CatalogKind, content: unknown): unknown {
  const cells = contentToCells(kind, content);
  const named = new Map(csvColumns[kind].map((column, index) => [column.header, cells[index] ?? ""]));
  return contentSchemas[kind].parse(cellsToContent(kind, named));
}

describe("a row", () => {
  it("spells its content and nothing else", () => {
    expect(thereAndBack("muscle", gluteus)).toEqual(gluteus);
    expect(thereAndBack("test", slump)).toEqual(slump);
    expect(thereAndBack("pattern", sway)).toEqual(sway);
    expect(thereAndBack("exercise", bridge)).toEqual(bridge);
    expect(thereAndBack("rule", calmDays)).toEqual(calmDays);
    for (const measure of packMeasures) expect(thereAndBack("measure", measure)).toEqual(measure);
    expect(thereAndBack("exercise", { ...bridge, patterns: "any", easier: "r_rest" })).toEqual({
      ...bridge,
      patterns: "any",
      easier: "r_rest",
    });
  });

  it("spells evidence, with its weights as numbers", () => {
    const read = {
      ...sway,
      evidence: [
        { test: "t_slump", direction: "for", result: "is leg on either side", side: "none", weight: 0.5 },
        { test: "t_slump", direction: "against", result: "is none", side: "that", weight: 2 },
      ],
      exclusiveWith: ["flat"],
      oneTestEnough: true,
      forbidsEndRangeStretch: false,
    };
    expect(thereAndBack("pattern", read)).toEqual(read);
    const derived = {
      ...sway,
      derivedFrom: [
        { pattern: "one", side: "that" },
        { pattern: "two", side: "other" },
      ],
    };
    expect(thereAndBack("pattern", derived)).toEqual(derived);
    const cells = new Map([["evidence", "t_slump > for > is leg > that > heavy"]]);
    expect(cellsToContent("pattern", cells).evidence).toMatchObject([{ weight: "heavy" }]);
  });

  it("carries a figure as JSON and a picture in two cells, byte for byte", () => {
    const picture = { mediaId: "019aa000-0000-7000-8000-000000000000", alt: 'Calves on a chair, "knees" bent' };
    const drawn = { ...bridge, pose: { ...standing, key: "e_bridge", keys: [{ label: "lift, and hold" }] }, picture };
    expect(thereAndBack("exercise", drawn)).toEqual(drawn);
    const cells = contentToCells("exercise", drawn);
    expect(contentToCells("exercise", thereAndBack("exercise", drawn))).toEqual(cells);
    expect(cells[csvColumns.exercise.findIndex(({ header }) => header === "pose")]).toBe(JSON.stringify(drawn.pose));
  });

  it("has a column for every field of the schema", () => {
    for (const [kind, schema] of Object.entries(contentSchemas)) {
      const columns = csvColumns[kind as CatalogKind].map((column) => column.header.split(".")[0]);
      expect(new Set(columns)).toEqual(new Set(Object.keys(schema.shape)));
    }
  });

  it("leaves a wrong number or a wrong yes to the schema", () => {
    const content = cellsToContent("exercise", new Map([["dose.sets", "three"]]));
    expect(content.dose).toEqual({ sets: "three" });
    expect(cellsToContent("muscle", new Map([["deep", "perhaps"]])).deep).toBe("perhaps");
    expect(cellsToContent("rule", new Map([["clauses", "[{"]])).clauses).toBe("[{");
  });
});
