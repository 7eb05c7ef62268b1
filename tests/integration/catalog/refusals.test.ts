import { beforeEach, expect, test } from "vitest";
import { inPractice } from "@/db/in-practice";
import { catalogItem } from "@/db/schema/index";
import { importCatalog } from "@/server/services/catalog/import-catalog";
import { makePractice, type TestPractice } from "@/tests/support/factories";
import { bridge, calmDays, gluteus, slump, sway } from "@/tests/unit/catalog/samples";

let own: TestPractice;
beforeEach(async () => {
  own = await makePractice();
});

const whole = [
  { kind: "muscle", content: gluteus },
  { kind: "test", content: slump },
  { kind: "pattern", content: sway },
  { kind: "exercise", content: bridge },
  { kind: "rule", content: calmDays },
];
const items = (practice: TestPractice) => inPractice(practice.system, (tx) => tx.$count(catalogItem));

/** What an import of a pack says, whether it is published at once or not: row, field, reason, and what it names. */
async function refusalsOf(pack: readonly { kind: string; content: object }[]) {
  const text = JSON.stringify({ format: "plumbline-catalog", version: 1, items: pack });
  const results = [];
  for (const publish of [true, false])
    results.push(await importCatalog(own.admin, { file: { format: "json", text }, publish, dryRun: false }));
  const [first, second] = results.map(({ applied, bad }) => ({
    applied,
    bad: bad.flatMap(({ row, problems }) =>
      problems.map(({ field, reason, facts }) => ({ row, field, reason, facts })),
    ),
  }));
  expect(first).toEqual(second);
  return first;
}
const withoutPattern = whole.filter(({ kind }) => kind !== "pattern");

test("a pack is taken whole", async () => {
  const text = JSON.stringify({ format: "plumbline-catalog", version: 1, items: whole });
  const result = await importCatalog(own.admin, { file: { format: "json", text }, publish: true, dryRun: false });
  expect(result).toMatchObject({ applied: true, bad: [] });
  expect(await items(own)).toBe(whole.length);
});

test("an unknown pattern in an imported pack is named, and nothing of the pack is taken", async () => {
  expect(await refusalsOf(withoutPattern)).toMatchObject({
    applied: false,
    bad: [
      { field: "implicates.0", reason: "unknown_reference", facts: { key: "sway" } },
      { field: "patterns.0", reason: "unknown_reference", facts: { key: "sway" } },
      { field: "clauses.0.when.of.1.value.0", reason: "unknown_reference", facts: { key: "sway" } },
    ],
  });
  expect(await items(own)).toBe(0);
});

test("a rule that refers to a missing test is named, and nothing of the pack is taken", async () => {
  const when = { is: "includes", fact: "positive_tests", value: ["t_slump", "t_gone"] };
  const rule = { ...calmDays, clauses: [{ ...calmDays.clauses[0], when }] };
  const pack = whole.map((entry) => (entry.kind === "rule" ? { kind: "rule", content: rule } : entry));
  expect(await refusalsOf(pack)).toEqual({
    applied: false,
    bad: [{ row: 5, field: "clauses.0.when.value.1", reason: "unknown_reference", facts: { key: "t_gone" } }],
  });
  expect(await items(own)).toBe(0);
});

test("progressions that run in a circle are named with their chain, and nothing of the pack is taken", async () => {
  const other = { ...bridge, key: "e_other", easier: "e_bridge", harder: "e_bridge" };
  const pack = whole.concat([{ kind: "exercise", content: other }]);
  const refusals = await refusalsOf(pack);
  expect(refusals?.applied).toBe(false);
  expect(refusals?.bad.map(({ reason }) => reason)).toEqual(["circle", "circle"]);
  expect(refusals?.bad[0]?.facts).toEqual({ chain: expect.stringMatching(/e_other → e_bridge|e_bridge → e_other/) });
  expect(await items(own)).toBe(0);
});

test("a counted test without one of its parts is named, and nothing of the pack is taken", async () => {
  const { choices: _choices, ...plain } = slump;
  const counted = {
    ...plain,
    key: "t_count",
    unit: "score",
    min: 0,
    max: 2,
    criterion: { kind: "above", value: 1 },
    countedFrom: ["t_gone", "t_slump"],
  };
  const refusals = await refusalsOf([...whole, { kind: "test", content: counted }]);
  expect(refusals?.bad).toContainEqual({
    row: 6,
    field: "countedFrom.0",
    reason: "unknown_reference",
    facts: { key: "t_gone" },
  });
  expect(await items(own)).toBe(0);
});
