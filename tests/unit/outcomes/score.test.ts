import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MeasureContent, MeasureItem, Scoring } from "@/domain/catalog/measure-content";
import { measureProblems, scoreRange } from "@/domain/catalog/measure-rules";
import { type Answers, answerProblems } from "@/domain/outcomes/answers";
import { riskOf, scoreAnswers } from "@/domain/outcomes/score";
import { packMeasure, packMeasures } from "./pack-measures";

const ticks = (count: number): MeasureItem[] =>
  Array.from({ length: count }, (_, index) => ({
    type: "tick",
    linkId: `s${index + 1}`,
    text: `Statement ${index + 1}`,
  }));
const sections = (count: number): MeasureItem[] =>
  Array.from({ length: count }, (_, index) => ({
    type: "choice",
    linkId: `s${index + 1}`,
    text: `Section ${index + 1}`,
    options: [0, 1, 2, 3, 4, 5].map((value) => ({ code: `a${value}`, label: `Answer ${value}`, value })),
  }));
const named = (items: readonly MeasureItem[]) => items.map(({ linkId }) => linkId);

function formOf(items: MeasureItem[], scoring: Scoring): MeasureContent {
  return { ...packMeasure("m_peg"), range: scoreRange(items, scoring), items, scoring };
}
const roland = formOf(ticks(24), { rule: "count", items: named(ticks(24)) });
const oswestry = formOf(sections(10), { rule: "percent", items: named(sections(10)), minAnswered: 8 });
const startBackItems: MeasureItem[] = [...ticks(8), ...sections(9).slice(8, 9)].map((item, index) =>
  index === 8 && item.type === "choice" ? { ...item, options: item.options.slice(0, 5) } : item,
);
const startBack = formOf(startBackItems, {
  rule: "start_back",
  items: named(startBackItems),
  psych: ["s5", "s6", "s7", "s8", "s9"],
});
const ticked = (...numbers: number[]): Answers => Object.fromEntries(numbers.map((number) => [`s${number}`, true]));

describe("the measures that are built in", () => {
  it("are sound", () => {
    expect(packMeasures.flatMap((measure) => measureProblems(measure))).toEqual([]);
    expect(packMeasures.map(({ key }) => key).length).toBe(14);
  });

  it("hold no question of a form that others own", () => {
    const owned = [
      "m_rmdq",
      "m_odi",
      "m_pseq",
      "m_pseq2",
      "m_start_back",
      "m_promis_function",
      "m_promis_interference",
    ];
    expect(owned.filter((key) => packMeasure(key).items !== undefined)).toEqual([]);
  });
});

describe("a score", () => {
  it("of a pain scale keeps each question and takes the first for the course", () => {
    const scored = scoreAnswers(packMeasure("m_nprs_week"), { back_average: 5, back_worst: 8, leg_average: 2 });
    expect(scored).toMatchObject({ score: 5, band: "moderate", parts: { back_worst: 8, leg_average: 2 } });
    expect(scoreAnswers(packMeasure("m_nprs_week"), { leg_average: 2 }).score).toBeNull();
  });

  it.each([
    [0, "none"],
    [3, "mild"],
    [4, "moderate"],
    [7, "severe"],
  ])("of %i on a pain scale is called %s", (value, band) => {
    expect(scoreAnswers(packMeasure("m_nprs_week"), { back_average: value }).band).toBe(band);
  });

  it("of own activities is the mean of 3 to 5, and of fewer unknown", () => {
    expect(scoreAnswers(packMeasure("m_psfs"), { a: 2, b: 4, c: 6 }).score).toBe(4);
    expect(scoreAnswers(packMeasure("m_psfs"), { a: 2, b: 4 }).score).toBeNull();
  });

  it("of statements counts what is ticked: blank is 0, never missing", () => {
    expect(scoreAnswers(roland, ticked(1, 5, 24)).score).toBe(3);
    expect(scoreAnswers(roland, {})).toMatchObject({ score: 0, answered: 24 });
    expect(scoreAnswers(roland, ticked(...Array.from({ length: 24 }, (_, index) => index + 1))).score).toBe(24);
  });

  it("in percent is the total over 5 times the answered sections", () => {
    const answered = (count: number, code: string) =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`s${index + 1}`, code]));
    expect(scoreAnswers(oswestry, answered(10, "a2")).score).toBe(40);
    expect(scoreAnswers(oswestry, { ...answered(8, "a2"), s9: "a3" }).score).toBeCloseTo((100 * 19) / 45);
    expect(scoreAnswers(oswestry, answered(7, "a5")).score).toBeNull();
  });

  it("as a mean needs the answers that its rule asks for", () => {
    expect(scoreAnswers(packMeasure("m_peg"), { average: 6, enjoyment: 3, activity: 3 }).score).toBe(4);
    expect(scoreAnswers(packMeasure("m_peg"), { average: 6, enjoyment: 3 }).score).toBeNull();
  });

  it("as a sum fills blanks with the share that the answers reached", () => {
    const sum = formOf(sections(10), { rule: "sum", items: named(sections(10)), minAnswered: 8 });
    const eight = Object.fromEntries(Array.from({ length: 8 }, (_, index) => [`s${index + 1}`, "a2"]));
    expect(scoreAnswers(sum, eight).score).toBe(20);
  });

  it("of STarT Back counts the last question with its top two answers only, and gives the risk", () => {
    const total = (last: string, ...numbers: number[]) => scoreAnswers(startBack, { ...ticked(...numbers), s9: last });
    expect(total("a2", 1, 2, 3)).toMatchObject({ score: 3, band: "low", parts: { psych: 0 } });
    expect(total("a3", 1, 2, 3)).toMatchObject({ score: 4, band: "medium", parts: { psych: 1 } });
    expect(total("a4", 5, 6, 7)).toMatchObject({ score: 4, band: "high", parts: { psych: 4 } });
    expect(scoreAnswers(startBack, ticked(1, 2)).score).toBeNull();
    expect([riskOf(3, 3), riskOf(4, 3), riskOf(4, 4), riskOf(9, 5)]).toEqual(["low", "medium", "high", "high"]);
  });

  it("entered for STarT Back reads the risk from its two numbers", () => {
    expect(scoreAnswers(packMeasure("m_start_back"), { score: 5, psych: 4 }).band).toBe("high");
    expect(scoreAnswers(packMeasure("m_start_back"), { score: 5, psych: 3 }).band).toBe("medium");
  });

  it("beyond the last band that the portal shows has no word", () => {
    expect(scoreAnswers(packMeasure("m_odi"), { score: 62 }).band).toBe("very severe");
    expect(scoreAnswers(packMeasure("m_odi"), { score: 90 }).band).toBeNull();
  });
});

describe("answers", () => {
  it.each([
    ["m_nprs_week", { back_average: 11 }, "out_of_range"],
    ["m_nprs_week", { back_average: 4.5 }, "whole_number"],
    ["m_nprs_week", { back_average: "4" }, "invalid_type"],
    ["m_nprs_week", { knee: 4 }, "unknown_question"],
    ["m_pgic", { change: "splendid" }, "unknown_answer"],
    ["m_psfs", { stranger: 4 }, "unknown_question"],
    ["m_odi", { score: 101 }, "out_of_range"],
    ["m_odi", { score: 40.5 }, "whole_number"],
    ["m_start_back", { score: 3, psych: 4 }, "part_above_total"],
  ] as [string, Answers, string][])("to %s such as %o are refused: %s", (key, answers, reason) => {
    expect(Object.values(answerProblems(packMeasure(key), answers))).toEqual([reason]);
  });

  it("that fit are taken", () => {
    expect(answerProblems(packMeasure("m_promis_function"), { score: 41.5 })).toEqual({});
    expect(answerProblems(packMeasure("m_psfs"), { mine: 0 }, ["mine"])).toEqual({});
  });
});

describe("whatever is answered", () => {
  const forms = [roland, oswestry, startBack, packMeasure("m_nprs_week"), packMeasure("m_peg"), packMeasure("m_pgic")];
  const answersTo = (content: MeasureContent): fc.Arbitrary<Answers> =>
    fc
      .record(Object.fromEntries((content.items ?? []).map((item) => [item.linkId, fc.option(answerTo(item))])))
      .map(withoutBlanks);
  const withoutBlanks = (answers: Record<string, Answers[string] | null>): Answers =>
    Object.fromEntries(Object.entries(answers).flatMap(([linkId, value]) => (value === null ? [] : [[linkId, value]])));
  const answerTo = (item: MeasureItem): fc.Arbitrary<string | number | boolean> => {
    if (item.type === "tick") return fc.boolean();
    if (item.type === "scale") return fc.integer({ min: item.min, max: item.max });
    return fc.constantFrom(...item.options.map(({ code }) => code));
  };
  const formAndAnswers = fc
    .constantFrom(...forms)
    .chain((content) => answersTo(content).map((answers) => ({ content, answers })));

  it("the score stays in its range, or there is none", () => {
    fc.assert(
      fc.property(formAndAnswers, ({ content, answers }) => {
        expect(answerProblems(content, answers)).toEqual({});
        const { score } = scoreAnswers(content, answers);
        if (score === null) return;
        expect(score).toBeGreaterThanOrEqual(content.range.min);
        expect(score).toBeLessThanOrEqual(content.range.max);
      }),
    );
  });

  it("a higher answer never lowers the score", () => {
    fc.assert(
      fc.property(formAndAnswers, fc.nat(), ({ content, answers }, pick) => {
        const before = scoreAnswers(content, answers).score;
        const given = (content.items ?? []).filter(({ linkId }) => answers[linkId] !== undefined);
        const item = given[pick % Math.max(1, given.length)];
        if (before === null || !item) return;
        const raised = { ...answers, [item.linkId]: highest(item) };
        expect(scoreAnswers(content, raised).score).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  const highest = (item: MeasureItem) => {
    if (item.type === "tick") return true;
    if (item.type === "scale") return item.max;
    return item.options.reduce((best, option) => (option.value > best.value ? option : best)).code;
  };
});
