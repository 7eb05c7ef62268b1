import { describe, expect, it } from "vitest";
import { checkImport, type ImportRow, type KnownItem } from "@/domain/catalog/check-import";
import type { CatalogEntry } from "@/domain/catalog/entry";
import { bridge, gluteus, slump, sway } from "./samples";

const rules = { origin: "import", publish: false } as const;
const rowsOf = (...entries: Array<{ kind: unknown; content: unknown }>): ImportRow[] =>
  entries.map((entry, index) => ({ row: index + 1, ...entry }));
const whole = rowsOf(
  { kind: "muscle", content: gluteus },
  { kind: "test", content: slump },
  { kind: "pattern", content: sway },
  { kind: "exercise", content: bridge },
);
const known = (entry: CatalogEntry, change: Partial<KnownItem> = {}): KnownItem => ({
  entry,
  status: "published",
  everPublished: true,
  origin: "pack",
  ...change,
});
const knownGluteus = known({ kind: "muscle", content: gluteus });
const outcomes = (rows: ReturnType<typeof checkImport>) => rows.map((row) => row.outcome);
const reasons = (rows: ReturnType<typeof checkImport>) =>
  rows.flatMap((row) => row.problems.map((problem) => `${row.row} ${problem.field} ${problem.reason}`));

describe("an import", () => {
  it("takes a set whose entries name each other", () => {
    expect(outcomes(checkImport(whole, [], rules))).toEqual(["new", "new", "new", "new"]);
  });

  it("knows what is the same and which fields changed", () => {
    const renamed = { ...gluteus, title: "Gluteus maximus", deep: true };
    const [row] = checkImport(rowsOf({ kind: "muscle", content: renamed }), [knownGluteus], rules);
    expect(row).toMatchObject({ outcome: "changed", fields: ["title", "deep"] });
    expect(outcomes(checkImport(rowsOf({ kind: "muscle", content: gluteus }), [knownGluteus], rules))).toEqual([
      "same",
    ]);
  });

  it("names the row, the field and the reason of each mistake", () => {
    const rows = checkImport(
      rowsOf(
        { kind: "muscle", content: { ...gluteus, tendency: "Z", title: "" } },
        { kind: "bone", content: gluteus },
        { kind: "muscle", content: { ...gluteus, key: "Gluteus!" } },
        { kind: "muscle", content: { ...gluteus, key: "other", action: "a\u0000b" } },
        { kind: "muscle", content: null },
      ),
      [],
      rules,
    );
    expect(outcomes(rows)).toEqual(["bad", "bad", "bad", "bad", "bad"]);
    expect(reasons(rows)).toEqual([
      "1 title required",
      "1 tendency invalid_value",
      "2 kind unknown_kind",
      "3 key invalid_format",
      "4 action control_character",
      "5  invalid_type",
    ]);
  });

  it("names an entry that nobody has", () => {
    const rows = checkImport(rowsOf({ kind: "exercise", content: bridge }), [], rules);
    expect(reasons(rows)).toEqual(["1 targets.0.muscle unknown_reference", "1 patterns.0 unknown_reference"]);
  });

  it("asks that what is published names only what is published", () => {
    const draft = known({ kind: "muscle", content: gluteus }, { status: "draft", everPublished: false });
    const rows = rowsOf({ kind: "exercise", content: { ...bridge, patterns: "any" } });
    expect(reasons(checkImport(rows, [draft], { origin: "import", publish: true }))).toEqual([
      "1 targets.0.muscle unpublished_reference",
    ]);
    expect(reasons(checkImport(rows, [draft], rules))).toEqual([]);
  });

  it("names the first of two rows with one key", () => {
    const rows = checkImport(
      rowsOf({ kind: "muscle", content: gluteus }, { kind: "muscle", content: gluteus }),
      [],
      rules,
    );
    expect(rows[1]?.problems).toEqual([{ field: "key", reason: "duplicate_key", facts: { row: 1 } }]);
  });

  it("names every exercise of a ladder that runs in a circle, also through the catalog", () => {
    const general = { ...bridge, patterns: "any" as const, targets: [] };
    const easy = { ...general, key: "e_easy", harder: "e_bridge" };
    const inCatalog = known({ kind: "exercise", content: easy });
    const [row] = checkImport(
      rowsOf({ kind: "exercise", content: { ...general, harder: "e_easy" } }),
      [inCatalog],
      rules,
    );
    expect(row?.problems).toEqual([
      { field: "easier", reason: "circle", facts: { chain: "e_bridge → e_easy → e_bridge" } },
    ]);
    expect(
      reasons(checkImport(rowsOf({ kind: "exercise", content: { ...general, easier: "e_easy" } }), [inCatalog], rules)),
    ).toEqual([]);
    expect(
      reasons(checkImport(rowsOf({ kind: "exercise", content: { ...general, easier: "e_bridge" } }), [], rules)),
    ).toEqual(["1 easier circle"]);
  });

  it("does not touch a retired item without being told to bring it back", () => {
    const retired = known({ kind: "muscle", content: gluteus }, { status: "retired" });
    const rows = checkImport(rowsOf({ kind: "muscle", content: { ...gluteus, deep: true } }), [retired], rules);
    expect(reasons(rows)).toEqual(["1 key retired_item"]);
  });

  it("refuses a test whose finding does not fit its unit", () => {
    const rows = checkImport(
      rowsOf(
        { kind: "test", content: { ...slump, implicates: [], criterion: { kind: "choice", abnormal: ["arm"] } } },
        { kind: "test", content: { ...slump, key: "t_two", implicates: [], unit: "posneg" } },
      ),
      [],
      rules,
    );
    expect(reasons(rows)).toEqual([
      "1 criterion.abnormal.0 not_a_choice",
      "2 choices choices_unit",
      "2 criterion.kind criterion_unit",
    ]);
  });
});

describe("the content pack", () => {
  const pack = { origin: "pack", publish: true } as const;
  const newer = rowsOf({ kind: "muscle", content: { ...gluteus, deep: true } });

  it("brings its own items up to date", () => {
    expect(outcomes(checkImport(newer, [knownGluteus], pack))).toEqual(["changed"]);
  });

  it("leaves alone what the practice has edited, imported or retired", () => {
    for (const change of [{ origin: "edit" }, { origin: "import" }, { status: "retired" }] as const) {
      const own = known({ kind: "muscle", content: gluteus }, change);
      expect(outcomes(checkImport(newer, [own], pack))).toEqual(["same"]);
    }
  });
});
