import { beforeEach, describe, expect, test } from "vitest";
import { inPractice } from "@/db/in-practice";
import { catalogItem } from "@/db/schema/index";
import { csvColumns } from "@/domain/catalog/csv-columns";
import { catalogKinds } from "@/domain/catalog/kinds";
import { exportCatalog } from "@/server/services/catalog/export-catalog";
import { importCatalog } from "@/server/services/catalog/import-catalog";
import { loadContentPack } from "@/server/services/setup/load-content-pack";
import { makeClient, makePractice, type TestPractice } from "@/tests/support/factories";
import { bridge, gluteus } from "@/tests/unit/catalog/samples";
import { auditedActions, expectRefused, publishEntries } from "./support";

let own: TestPractice;
beforeEach(async () => {
  own = await makePractice();
});

const countItems = (practice: TestPractice) => inPractice(practice.system, (tx) => tx.$count(catalogItem));
const muscleHeader = csvColumns.muscle.map((column) => column.header).join(",");
const importMuscles = (text: string, dryRun = false) =>
  importCatalog(own.admin, { file: { format: "csv", kind: "muscle", text }, publish: false, dryRun });
const importJson = (text: string, options: { publish?: boolean; dryRun?: boolean } = {}) =>
  importCatalog(own.admin, { file: { format: "json", text }, publish: false, dryRun: false, ...options });
const catalogOf = (...items: unknown[]) => JSON.stringify({ format: "plumbline-catalog", version: 1, items });
const muscleRow = (change: Partial<Record<keyof typeof gluteus, string>> = {}) => {
  const cells = { ...gluteus, sources: "A textbook", deep: "no", ...change };
  return csvColumns.muscle.map(({ header }) => Reflect.get(cells, header)).join(",");
};

describe("what is exported", () => {
  test("imports into an empty catalog and exports again to the same bytes, as JSON", async () => {
    await loadContentPack(own.system);
    const { text } = await exportCatalog(own.admin, { format: "json" });
    const fresh = await makePractice("Fresh");
    const file = { format: "json" as const, text };
    const result = await importCatalog(fresh.admin, { file, publish: true, dryRun: false });
    expect(result).toMatchObject({ applied: true, bad: [] });
    expect((await exportCatalog(fresh.admin, { format: "json" })).text).toBe(text);
    expect(new TextEncoder().encode(JSON.stringify(text)).length).toBeLessThan(3_000_000);
  });

  test("and as CSV, kind by kind", async () => {
    await loadContentPack(own.system);
    const fresh = await makePractice("Fresh");
    await loadContentPack(fresh.system);
    for (const kind of catalogKinds) {
      const { text } = await exportCatalog(own.admin, { format: "csv", kind });
      const file = { format: "csv" as const, kind, text };
      const again = await importCatalog(fresh.admin, { file, publish: false, dryRun: false });
      expect(again).toMatchObject({ counts: { new: 0, changed: 0, bad: 0 } });
      expect((await exportCatalog(fresh.admin, { format: "csv", kind })).text).toBe(text);
    }
  });

  test("survives texts that spreadsheets would run", async () => {
    const action = '=HYPERLINK("http://x","y")';
    const nerve = "-one, two\n\tand 'three' | four > five \\";
    const region = "'+tail";
    await publishEntries(own, [{ kind: "muscle", content: { ...gluteus, action, nerve, region } }]);
    const { text } = await exportCatalog(own.admin, { format: "csv", kind: "muscle" });
    expect(text).toContain(`"'=HYPERLINK`);
    expect(text).toContain(`"'-one`);
    expect(text).toContain("''+tail");
    const fresh = await makePractice("Fresh");
    const file = { format: "csv" as const, kind: "muscle" as const, text };
    expect(await importCatalog(fresh.admin, { file, publish: false, dryRun: false })).toMatchObject({ applied: true });
    expect((await exportCatalog(fresh.admin, { format: "csv", kind: "muscle" })).text).toBe(text);
    const { text: json } = await exportCatalog(fresh.admin, { format: "json" });
    expect(JSON.parse(json).items[0].content).toMatchObject({ action, nerve, region });
  });

  test("is on record, and only for admins of the practice", async () => {
    const client = (await makeClient(own)).actor;
    await expectRefused((actor) => exportCatalog(actor, { format: "json" }), own, client);
    await publishEntries(own);
    const other = await makePractice("Other");
    expect((await exportCatalog(other.admin, { format: "json" })).text).not.toContain("Gluteus");
    expect(await auditedActions(other)).toEqual(["catalog.export"]);
  });
});

describe("an import", () => {
  test("shows what it would do before it does it", async () => {
    const text = `${muscleHeader}\n${muscleRow()}\n${muscleRow({ key: "psoas", title: "Psoas" })}\n`;
    const preview = await importMuscles(text, true);
    expect(preview).toMatchObject({ applied: false, counts: { new: 2, changed: 0, same: 0, bad: 0 } });
    expect(await countItems(own)).toBe(0);
    expect(await auditedActions(own)).toEqual([]);

    expect(await importMuscles(text)).toMatchObject({ applied: true });
    expect(await auditedActions(own)).toEqual(["catalog.import"]);
    const renamed = text.replace("Psoas", "Psoas major");
    expect(await importMuscles(renamed, true)).toMatchObject({
      counts: { new: 0, changed: 1, same: 1 },
      ready: [{ row: 3, key: "psoas", outcome: "changed", fields: ["title"] }],
    });
  });

  test("writes all rows or none", async () => {
    const text = `${muscleHeader}\n${muscleRow()}\n${muscleRow({ key: "psoas", tendency: "often" })}\n`;
    expect(await importMuscles(text)).toMatchObject({
      applied: false,
      counts: { new: 1, bad: 1 },
      bad: [{ row: 3, kind: "muscle", key: "psoas", problems: [{ field: "tendency", reason: "invalid_value" }] }],
    });
    expect(await countItems(own)).toBe(0);
  });

  test("can publish at once, with links", async () => {
    const general = { ...bridge, patterns: "any" };
    const text = catalogOf({ kind: "exercise", content: general }, { kind: "muscle", content: gluteus });
    expect(await importJson(text, { publish: true })).toMatchObject({ applied: true, counts: { new: 2 } });
    const again = await importJson(text, { publish: true });
    expect(again).toMatchObject({ applied: false, counts: { same: 2 } });
  });

  test("publishes drafts that an earlier import left, without a new version", async () => {
    const text = catalogOf({ kind: "muscle", content: gluteus });
    await importJson(text);
    expect(await importJson(text, { publish: true })).toMatchObject({ applied: true, counts: { changed: 1 } });
    const [item] = await inPractice(own.system, (tx) => tx.select().from(catalogItem));
    expect(item).toMatchObject({ status: "published", latestVersion: 1, publishedVersion: 1 });
  });

  test("of two at the same time ends as one after the other", async () => {
    const text = catalogOf({ kind: "muscle", content: gluteus });
    const results = await Promise.all([importJson(text), importJson(text)]);
    expect(results.map((result) => result.counts.new).sort()).toEqual([0, 1]);
    expect(await countItems(own)).toBe(1);
  });

  test("is for admins", async () => {
    const client = (await makeClient(own)).actor;
    const file = { format: "json" as const, text: catalogOf({ kind: "muscle", content: gluteus }) };
    await expectRefused((actor) => importCatalog(actor, { file, publish: false, dryRun: true }), own, client);
    const other = await makePractice("Other");
    await importCatalog(other.admin, { file, publish: false, dryRun: false });
    expect(await countItems(own)).toBe(0);
  });
});

describe("a bad file", () => {
  const reasons = (result: Awaited<ReturnType<typeof importMuscles>>) =>
    result.bad.flatMap((line) => line.problems.map((problem) => `${line.row} ${problem.field} ${problem.reason}`));

  test("with broken quoting is named with its line", async () => {
    const text = `${muscleHeader}\n${muscleRow()}\n${muscleRow({ key: "psoas", title: '"Psoas' })}\n`;
    expect(reasons(await importMuscles(text))).toEqual(["3  broken_quoting"]);
    expect(reasons(await importMuscles(`${muscleHeader}\n${muscleRow({ title: 'Ps"oas' })}`))).toEqual([
      "2  broken_quoting",
    ]);
  });

  test("with wrong headers is told which", async () => {
    const headers = muscleHeader.replace("tendency", "tendancy");
    expect(reasons(await importMuscles(`${headers}\n${muscleRow()}`))).toEqual([
      "1 tendency missing_column",
      "1 tendancy unknown_column",
    ]);
    expect(reasons(await importMuscles(`${muscleHeader},deep\n`))).toEqual(["1 deep repeated_column"]);
    expect(reasons(await importMuscles(""))).toEqual(["0  empty_file"]);
  });

  test("with 50,000 rows is told the limit", async () => {
    expect(reasons(await importMuscles(`${muscleHeader}\n${"a,b\n".repeat(50_000)}`))).toEqual(["0  too_many_rows"]);
    expect(reasons(await importJson(catalogOf(...Array.from({ length: 50_000 }, () => 1))))).toEqual([
      "0  too_many_rows",
    ]);
  });

  test("with formulas, NUL bytes or too few cells is told row and column", async () => {
    const text = [
      muscleHeader,
      muscleRow({ action: "=1+1" }),
      muscleRow({ key: "two", nerve: "a\u0000b" }),
      "psoas,Psoas",
      muscleRow({ key: "four", deep: "maybe" }),
    ].join("\r\n");
    expect(reasons(await importMuscles(text))).toEqual([
      "2 action formula",
      "3 nerve control_character",
      "4  cell_count",
      "5 deep invalid_type",
    ]);
    expect(await countItems(own)).toBe(0);
  });

  test("over the size limit is refused before it is read", async () => {
    const refused = { code: "invalid", fields: { "file.text": "too_big" } };
    await expect(importMuscles("x".repeat(3_000_001))).rejects.toMatchObject(refused);
  });

  test("of wrong JSON is told where", async () => {
    expect(await importJson('{\n"format": "plumbline-catalog",\nversion: 1}')).toMatchObject({
      bad: [{ row: 0, problems: [{ reason: "not_json", facts: { line: 3 } }] }],
    });
    for (const text of ["[]", "null", '"x"', '{"format":"plumbline-catalog","version":2,"items":[]}'])
      expect(reasons(await importJson(text))).toEqual(["0  wrong_format"]);
    expect(reasons(await importJson(catalogOf()))).toEqual(["0  empty_file"]);
    expect(reasons(await importJson(catalogOf(1, { kind: "muscle" }, { kind: "x", content: {} })))).toEqual([
      "1  item_form",
      "2  item_form",
      "3 kind unknown_kind",
    ]);
  });

  test("that names what nobody has is told row and key", async () => {
    const result = await importJson(catalogOf({ kind: "exercise", content: { ...bridge, patterns: "any" } }));
    expect(result.bad).toMatchObject([
      { row: 1, key: "e_bridge", problems: [{ field: "targets.0.muscle", facts: { key: "gluteus" } }] },
    ]);
  });
});
