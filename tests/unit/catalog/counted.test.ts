import { describe, expect, it } from "vitest";
import { checkImport, type KnownItem } from "@/domain/catalog/check-import";
import { cellsToContent, contentToCells, csvColumns } from "@/domain/catalog/csv-columns";
import type { TestContent } from "@/domain/catalog/schemas";
import { slump } from "./samples";

const rules = { origin: "import", publish: false } as const;
const { choices: _choices, ...plain } = slump;
const sign = (key: string, change: Partial<TestContent> = {}): TestContent => ({
  ...plain,
  key,
  implicates: [],
  unit: "posneg",
  criterion: { kind: "positive" },
  ...change,
});
const hold = (key: string, change: Partial<TestContent> = {}): TestContent =>
  sign(key, { unit: "s", sided: false, criterion: { kind: "below", value: 60 }, ...change });
const cluster = (change: Partial<TestContent> = {}): TestContent =>
  sign("t_cluster", {
    unit: "score",
    min: 0,
    max: 2,
    criterion: { kind: "above", value: 1 },
    countedFrom: ["t_one", "t_two"],
    ...change,
  });
const ratios = (change: Partial<TestContent> = {}): TestContent =>
  cluster({
    key: "t_ratios",
    sided: false,
    countedFrom: undefined,
    max: 1,
    ratioOf: [{ of: "t_front", flag: "above", limit: 1, to: "t_back" }],
    ...change,
  });
const signs = [sign("t_one"), sign("t_two", { sided: false })];
const holds = [hold("t_front"), hold("t_back")];

const known = (content: TestContent): KnownItem => ({
  entry: { kind: "test", content },
  status: "published",
  everPublished: true,
  origin: "edit",
});
function reasons(contents: readonly TestContent[], catalog: readonly TestContent[] = []) {
  const rows = contents.map((content, index) => ({ row: index + 1, kind: "test", content }));
  return checkImport(rows, catalog.map(known), rules).flatMap(({ problems }) => problems);
}

describe("a test that is counted from others", () => {
  it("passes with signs that it can count, and with holds that divide", () => {
    expect(reasons([...signs, cluster()])).toEqual([]);
    expect(reasons([...holds, ratios()])).toEqual([]);
    expect(reasons([cluster()], signs)).toEqual([]);
  });

  it("is refused with the name of a part that nobody has", () => {
    expect(reasons([sign("t_one"), cluster()])).toEqual([
      { field: "countedFrom.1", reason: "unknown_reference", facts: { key: "t_two" } },
    ]);
    expect(reasons([hold("t_front"), ratios()])).toEqual([
      { field: "ratioOf.0.to", reason: "unknown_reference", facts: { key: "t_back" } },
    ]);
  });

  it.each([
    ["a part that is measured", cluster(), [sign("t_one"), hold("t_two")], "countedFrom.1", "counted_part"],
    ["a side it has not", cluster({ sided: false }), signs, "countedFrom.0", "counted_part_sided"],
    ["a highest score that cannot be", cluster({ max: 5 }), signs, "max", "counted_max"],
    ["another unit than a score", cluster({ unit: "reps" }), signs, "unit", "counted_unit"],
    ["itself", cluster({ countedFrom: ["t_one", "t_cluster"] }), signs, "countedFrom", "names_itself"],
    ["one part twice", cluster({ countedFrom: ["t_one", "t_one"] }), signs, "countedFrom.1", "repeated"],
    ["a ratio of signs", ratios(), [sign("t_front", { sided: false }), hold("t_back")], "ratioOf.0.of", "ratio_part"],
    ["two units", ratios(), [hold("t_front"), hold("t_back", { unit: "deg" })], "ratioOf.0.of", "ratio_units"],
    [
      "right by left of one side",
      ratios({ ratioOf: [{ of: "t_front", flag: "apart", limit: 0.05 }] }),
      holds,
      "ratioOf.0.of",
      "ratio_sides",
    ],
    ["ratios with sides", ratios({ sided: true }), holds, "sided", "counted_sided"],
  ] as const)("is refused with %s", (_name, content, parts, field, reason) => {
    expect(reasons([...parts, content])).toContainEqual(expect.objectContaining({ field, reason }));
  });

  it("is refused when it is counted in two ways", () => {
    const both = cluster({ ratioOf: ratios().ratioOf });
    expect(reasons([...signs, ...holds, both])).toContainEqual(expect.objectContaining({ reason: "counted_twice" }));
  });

  it("keeps a part from changing under it, and says which test counts it", () => {
    const catalog = [...signs, cluster()];
    expect(reasons([sign("t_one", { title: "Another title" })], catalog)).toEqual([]);
    expect(reasons([hold("t_one", { sided: true })], catalog)).toEqual([
      { field: "unit", reason: "breaks_counted", facts: { key: "t_cluster" } },
    ]);
  });

  it("comes back from a CSV as it went", () => {
    const columns = csvColumns.test.map(({ header }) => header);
    for (const content of [cluster(), ratios()]) {
      const cells = contentToCells("test", content);
      const back = cellsToContent("test", new Map(columns.map((header, index) => [header, cells[index] ?? ""])));
      expect(back).toMatchObject(JSON.parse(JSON.stringify(content)));
    }
  });
});
