import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answerProblems, askedFlags } from "@/domain/assessment/asked-flags";
import { type Flag, readScreen } from "@/domain/assessment/screen-level";
import { type ActionLevel, actionLevels } from "@/domain/assessment/words";
import { checkImport } from "@/domain/catalog/check-import";
import type { CatalogEntry } from "@/domain/catalog/entry";
import type { FlagContent } from "@/domain/catalog/flag-content";
import { flagProblems, isUrgentFlag, lowersUrgency } from "@/domain/catalog/flag-rules";
import { itemsInUse } from "@/domain/catalog/in-use";
import { bridge } from "../catalog/samples";
import { pack } from "../content/pack";
import { shipped } from "./shipped-flags";

const rank = (level: ActionLevel | null) => (level === null ? actionLevels.length : actionLevels.indexOf(level));
const flagOf = (key: string): FlagContent => {
  const found = pack.flags.find((flag) => flag.key === key);
  if (!found) throw new Error(`No flag ${key}.`);
  return found;
};
const graver = (one: Flag["answers"][number]) =>
  one.level === undefined || one.level === "note" ? actionLevels.length : rank(one.level);

/** Any answers to any of the shipped items, computed facts too. */
const someAnswers = fc
  .tuple(
    ...shipped.map(({ key, answers }) =>
      fc.tuple(fc.constant(key), fc.option(fc.constantFrom("no", ...answers.map(({ value }) => value)))),
    ),
  )
  .map((given) => Object.fromEntries(given.flatMap(([key, answer]) => (answer === null ? [] : [[key, answer]]))));

describe("reading any answers", () => {
  it("never lowers the level by one more raised answer", () => {
    const telling = shipped.filter(({ answers }) => answers.length > 0);
    const added = fc
      .constantFrom(...telling)
      .chain(({ key, answers }) => fc.tuple(fc.constant(key), fc.constantFrom(...answers)));
    fc.assert(
      fc.property(someAnswers, added, (answers, [key, answer]) => {
        const item = shipped.find((flag) => flag.key === key);
        const before = item?.answers.find(({ value }) => value === answers[key]);
        // More raised: not answered before, or answered with something less grave.
        fc.pre(before === undefined || (before === item?.answers[0] && graver(answer) <= graver(before)));
        const level = readScreen({ ...answers, [key]: answer.value }, shipped).level;
        expect(rank(level)).toBeLessThanOrEqual(rank(readScreen(answers, shipped).level));
      }),
      { numRuns: 400 },
    );
  });

  it("raises nothing that nobody answered, and nothing at all without answers", () => {
    expect(readScreen({}, shipped)).toEqual({ level: null, raised: [], noted: [] });
    fc.assert(
      fc.property(someAnswers, (answers) => {
        const known = new Set(Object.keys(answers));
        const facts = Object.keys(answers).some((key) => key.startsWith("fact_"));
        for (const { item } of readScreen(answers, shipped).raised) expect(known.has(item) || facts).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it("reads the same in whatever order the flags come", () =>
    fc.assert(
      fc.property(someAnswers, fc.shuffledSubarray(shipped, { minLength: shipped.length }), (answers, mixed) => {
        expect(readScreen(answers, mixed)).toEqual(readScreen(answers, shipped));
      }),
      { numRuns: 50 },
    ));
});

describe("what an import of flags and cautions is refused for", () => {
  const entries: CatalogEntry[] = [
    ...pack.cautions.map((content) => ({ kind: "caution" as const, content })),
    ...pack.flags.map((content) => ({ kind: "flag" as const, content })),
  ];
  const problemsOf = (kind: string, content: unknown) => {
    const others = entries.filter((entry) => entry.kind !== kind || entry.content.key !== keyIn(content));
    const rows = [{ row: 1, kind, content }, ...others.map((entry, index) => ({ row: index + 2, ...entry }))];
    const [row] = checkImport(rows, [], { origin: "import", publish: true });
    return row?.problems.map(({ field, reason }) => `${field} ${reason}`);
  };
  const keyIn = (content: unknown) =>
    typeof content === "object" && content !== null ? Reflect.get(content, "key") : "";
  const sex = flagOf("rf_ces_sex");
  const weight = flagOf("rf_ca_weight");
  const when = (of: object[]) => [{ level: "U", reason: "Because", when: [{ atLeast: 1, of }] }];

  it.each([
    ["an unknown group", { ...weight, group: "weather" }, "group invalid_value"],
    [
      "an unknown level",
      { ...weight, answers: [weight.answers[0], { value: "yes", label: "Yes", level: "X" }] },
      "answers.1.level invalid_value",
    ],
    [
      "a missing item",
      { ...weight, combinations: when([{ item: "rf_nowhere" }]) },
      "combinations.0.when.0.of.0.item unknown_reference",
    ],
    [
      "a missing answer",
      { ...weight, combinations: when([{ item: "rf_pvd", answer: "perhaps" }]) },
      "combinations.0.when.0.of.0.answer not_an_answer",
    ],
    [
      "an answer twice",
      { ...weight, answers: [...weight.answers, { value: "yes", label: "Again" }] },
      "answers.2.value repeated",
    ],
    [
      "a level without a reason",
      { ...weight, answers: [weight.answers[0], { value: "yes", label: "Yes", level: "U" }] },
      "answers.1.reason required",
    ],
    [
      "more than there are",
      {
        ...weight,
        combinations: [{ level: "U", reason: "Because", when: [{ atLeast: 3, of: [{ item: "rf_pvd" }] }] }],
      },
      "combinations.0.when.0.atLeast more_than_items",
    ],
    ["itself as a gate", { ...weight, after: { item: "rf_ca_weight", answer: "yes" } }, "after.item names_itself"],
    [
      "an unknown caution",
      {
        ...weight,
        answers: [weight.answers[0], { value: "yes", label: "Yes", level: "U", reason: "So", caution: "ZZ" }],
      },
      "answers.1.caution unknown_reference",
    ],
  ])("%s is named with its path", (_, content, problem) => {
    expect(problemsOf("flag", content)).toContain(problem);
  });

  it("items that wait for each other are a circle", () => {
    const gate = flagOf("rf_spa_onset");
    expect(problemsOf("flag", { ...gate, after: { item: "spa_eye", answer: "yes" } })).toContain("after.item circle");
  });

  it("an exercise with an unknown code is refused by that name", () => {
    const rows = [{ row: 1, kind: "exercise", content: { ...bridge, contraindications: ["ZZ"] } }];
    const [row] = checkImport(rows, [], { origin: "import", publish: false });
    expect(row?.problems).toContainEqual({
      field: "contraindications.0",
      reason: "unknown_reference",
      facts: { key: "ZZ" },
    });
  });

  it("lets everything that ships in", () => {
    for (const flag of pack.flags) expect(problemsOf("flag", flag)).toEqual([]);
    expect(flagProblems(sex)).toEqual([]);
  });
});

describe("asking for less than an emergency item as it ships", () => {
  const urgent = pack.flags.filter(isUrgentFlag);

  it("is noticed for every urgent item when an answer sinks, goes, or is only computed", () => {
    expect(urgent.map(({ key }) => key)).toHaveLength(22);
    for (const flag of urgent) {
      const calm = { ...flag, answers: flag.answers.map(({ level: _, ...rest }) => rest), combinations: [] };
      expect(lowersUrgency(flag, calm)).toBe(true);
      expect(lowersUrgency(flag, { ...flag, capture: "computed" })).toBe(true);
      expect(lowersUrgency(flag, flag)).toBe(false);
    }
  });

  it("is noticed in a combination that is gone or narrower, and not in new words or a higher level", () => {
    const sex = flagOf("rf_ces_sex");
    expect(lowersUrgency(sex, { ...sex, combinations: [] })).toBe(true);
    const narrower = sex.combinations.map((one) => ({
      ...one,
      when: one.when.map((part) => ({ ...part, of: part.of?.slice(0, 1) })),
    }));
    expect(lowersUrgency(sex, { ...sex, combinations: narrower })).toBe(true);
    expect(lowersUrgency(sex, { ...sex, question: "In other words?" })).toBe(false);
    expect(lowersUrgency(flagOf("rf_ca_weight"), { ...flagOf("rf_ca_weight"), answers: [] })).toBe(false);
  });
});

describe("a practice's own flags", () => {
  const read = (content: unknown) => pack.flags.find((flag) => flag === content) ?? null;
  const row = { key: "rf_ces_saddle", retired: false, version: 3, content: flagOf("rf_ces_saddle") };
  const versionOf = (stored: Parameters<typeof itemsInUse>[0]) =>
    itemsInUse(stored, pack.flags, read).find(({ key }) => key === "rf_ces_saddle")?.version;

  it("count in their published version, and as they ship where missing, unpublished or broken", () => {
    expect(versionOf([row])).toBe(3);
    expect(versionOf([])).toBeNull();
    expect(versionOf([{ ...row, version: null }])).toBeNull();
    expect(versionOf([{ ...row, content: { key: "rf_ces_saddle" } }])).toBeNull();
    expect(itemsInUse([], pack.flags, read)).toHaveLength(pack.flags.length);
  });

  it("stay away once retired", () => expect(versionOf([{ ...row, retired: true }])).toBeUndefined());
});

describe("asking", () => {
  it("opens the inflammatory questions behind their gate only, and names what is missing, wrong or not asked", () => {
    const spa = (given: Record<string, { answer: string }>) =>
      askedFlags("full", shipped, given).filter(({ key }) => key.startsWith("spa_"));
    expect(spa({})).toHaveLength(0);
    expect(spa({ rf_spa_onset: { answer: "yes" } })).toHaveLength(12);
    const problems = answerProblems("short", shipped, {
      rf_ces_saddle: { answer: "perhaps" },
      rf_no_progress: { answer: "no" },
    });
    expect(problems).toMatchObject({
      rf_ces_saddle: "invalid_value",
      rf_no_progress: "unknown_item",
      rf_inf_fever: "required",
    });
  });
});
