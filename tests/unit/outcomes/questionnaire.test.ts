import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { measureProblems } from "@/domain/catalog/measure-rules";
import { buildMeasure, scoringFor } from "@/domain/outcomes/build-measure";
import { importQuestionnaireSchema, type scoringRules } from "@/domain/outcomes/import-schemas";
import { readQuestionnaire } from "@/domain/outcomes/questionnaire";
import { scoreAnswers } from "@/domain/outcomes/score";
import { packMeasure } from "./pack-measures";
import {
  choiceItem,
  gardenChoices,
  gardenTicks,
  groupOf,
  numberItem,
  questionnaire,
  tickItem,
} from "./synthetic-questionnaire";

const wanted = (rule: (typeof scoringRules)[number], more: object = {}) =>
  importQuestionnaireSchema.parse({
    text: "{}",
    key: "m_garden",
    title: "Garden form",
    better: "lower",
    recall: "today",
    asked: "review",
    scoring: { rule, minAnswered: null, ...more },
    licence: { statement: "Our own form", confirmed: true },
    publish: true,
    dryRun: false,
  });
const confirmed = { statement: "Our own form", by: "Ruth", on: "2026-05-20" };
const refusals = (...items: unknown[]) =>
  readQuestionnaire(questionnaire(...items)).problems.map(({ path, reason }) => `${path} ${reason}`);

describe("a questionnaire", () => {
  it("of statements in a group becomes ticks that are counted", () => {
    const read = readQuestionnaire(gardenTicks);
    expect(read.problems).toEqual([]);
    expect(read.items[0]).toEqual({
      type: "tick",
      linkId: "g1.1",
      text: "I leave the weeds",
      group: "In the garden today",
    });
    const measure = buildMeasure(read, wanted("count"), null, confirmed);
    expect(measureProblems(measure)).toEqual([]);
    expect(measure).toMatchObject({ range: { min: 0, max: 6 }, licence: { terms: "practice", confirmed } });
    expect(scoreAnswers(measure, { "g1.2": true, "g1.6": true }).score).toBe(2);
  });

  it("of choices is scored in percent of what was answered", () => {
    const measure = buildMeasure(
      readQuestionnaire(gardenChoices),
      wanted("percent", { minAnswered: 3 }),
      null,
      confirmed,
    );
    expect(measureProblems(measure)).toEqual([]);
    expect(measure).toMatchObject({ unit: "percent", range: { min: 0, max: 100 } });
    expect(scoreAnswers(measure, { c1: "a1", c2: "a2", c3: "a3" }).score).toBe(40);
    expect(scoreAnswers(measure, { c1: "a1", c2: "a2" }).score).toBeNull();
  });

  it("fills a measure that the catalog knows: range, changes and sources stay", () => {
    const ticks = Array.from({ length: 24 }, (_, index) => tickItem(`s${index + 1}`, `Made-up statement ${index + 1}`));
    const measure = buildMeasure(
      readQuestionnaire(questionnaire(...ticks)),
      wanted("count"),
      packMeasure("m_rmdq"),
      confirmed,
    );
    expect(measureProblems(measure)).toEqual([]);
    expect(measure).toMatchObject({ form: "items", important: { points: 5, percent: 30 }, range: { min: 0, max: 24 } });
    const short = buildMeasure(readQuestionnaire(gardenChoices), wanted("percent"), packMeasure("m_rmdq"), confirmed);
    expect(measureProblems(short)).toMatchObject([{ field: "range", reason: "range_narrow" }]);
  });

  it("for STarT Back takes nine questions, the last five as the sub-scale", () => {
    const nine = [
      ...Array.from({ length: 8 }, (_, index) => tickItem(`q${index + 1}`, `Made-up ${index + 1}`)),
      choiceItem("q9", "Made-up nine", ["None", "Slight", "Some", "Much", "Very much"]),
    ];
    const read = readQuestionnaire(questionnaire(...nine));
    expect(scoringFor(read.items, wanted("start_back").scoring)).toMatchObject({
      psych: ["q5", "q6", "q7", "q8", "q9"],
    });
    const measure = buildMeasure(read, wanted("start_back"), packMeasure("m_start_back"), confirmed);
    expect(measureProblems(measure)).toEqual([]);
    expect(measure.extra).toBeUndefined();
    const eight = buildMeasure(
      readQuestionnaire(questionnaire(...nine.slice(0, 8))),
      wanted("start_back"),
      null,
      confirmed,
    );
    expect(measureProblems(eight).map(({ reason }) => reason)).toContain("start_back_nine");
  });

  it("leaves texts between the questions out, and says so", () => {
    const read = readQuestionnaire(questionnaire({ type: "display", text: "Please read" }, tickItem("a", "Made up")));
    expect(read).toMatchObject({ problems: [], leftOut: [{ path: "item[0]", reason: "display" }] });
  });
});

describe("what would change its meaning is refused by path and name", () => {
  const deep = (depth: number): unknown =>
    depth === 0 ? tickItem("end", "Made up") : groupOf(`g${depth}`, "Group", deep(depth - 1));
  it.each([
    ["another type", [{ linkId: "a", text: "T", type: "open-choice" }], "item[0].type unknown_type"],
    ["no type", [{ linkId: "a", text: "T" }], "item[0].type unknown_type"],
    ["no linkId", [{ text: "T", type: "boolean" }], "item[0].linkId no_link_id"],
    [
      "a linkId twice",
      [tickItem("a", "T"), groupOf("g", "G", tickItem("a", "U"))],
      "item[1].item[0].linkId link_id_repeated",
    ],
    ["no text", [{ linkId: "a", type: "boolean" }], "item[0].text no_text"],
    ["answers that repeat", [{ ...tickItem("a", "T"), repeats: true }], "item[0].repeats repeats"],
    ["a condition", [{ ...tickItem("a", "T"), enableWhen: [{ question: "b" }] }], "item[0].enableWhen enable_when"],
    [
      "a question inside a question",
      [{ ...tickItem("a", "T"), item: [tickItem("b", "U")] }],
      "item[0].item nested_question",
    ],
    ["an empty group", [groupOf("g", "G")], "item[0].item empty_group"],
    ["items that are no list", [{ ...groupOf("g", "G"), item: { a: 1 } }], "item[0].item not_a_list"],
    ["groups too deep", [deep(6)], "item[0].item[0].item[0].item[0].item[0].item too_deep"],
    ["a value set", [{ ...choiceItem("a", "T", ["x", "y"]), answerValueSet: "u" }], "item[0].answerValueSet value_set"],
    ["one answer only", [choiceItem("a", "T", ["x"])], "item[0].answerOption few_answers"],
    [
      "an answer without a number",
      [{ linkId: "a", text: "T", type: "choice", answerOption: [{ valueCoding: { code: "x" } }, { valueInteger: 1 }] }],
      "item[0].answerOption[0] no_weight",
    ],
    [
      "an answer of another type",
      [{ linkId: "a", text: "T", type: "choice", answerOption: [{ valueString: "x" }, { valueInteger: 1 }] }],
      "item[0].answerOption[0] answer_type",
    ],
    [
      "an answer twice",
      [{ linkId: "a", text: "T", type: "choice", answerOption: [{ valueInteger: 1 }, { valueInteger: 1 }] }],
      "item[0].answerOption answer_repeated",
    ],
    ["a number without bounds", [{ linkId: "a", text: "T", type: "integer" }], "item[0].extension no_bounds"],
    ["bounds the wrong way round", [numberItem("a", "T", 10, 0)], "item[0].extension bounds_order"],
    ["bounds beyond all measure", [numberItem("a", "T", 0, 5000)], "item[0].extension bounds_far"],
    ["a name that every object has", [tickItem("constructor", "T")], "item[0].linkId link_id_form"],
    [
      "more questions than anybody answers",
      Array.from({ length: 201 }, (_, index) => tickItem(`q${index}`, "T")),
      "item[200] too_many",
    ],
  ])("%s", (_name, items, refusal) => expect(refusals(...items)).toEqual([refusal]));

  it("names every bad item at once", () => {
    expect(
      refusals({ text: "T", type: "boolean" }, tickItem("a", "T"), { linkId: "b", text: "U", type: "date" }),
    ).toEqual(["item[0].linkId no_link_id", "item[2].type unknown_type"]);
  });

  it("refuses what is no questionnaire, and one without questions", () => {
    expect(readQuestionnaire({ resourceType: "Patient" }).problems[0]?.reason).toBe("no_questionnaire");
    expect(readQuestionnaire(questionnaire()).problems[0]?.reason).toBe("no_questions");
  });

  it("never throws, whatever it is given, a ring of groups too", () => {
    fc.assert(fc.property(fc.anything(), (given) => void readQuestionnaire(given)));
    fc.assert(fc.property(fc.array(fc.anything()), (items) => void readQuestionnaire(questionnaire(...items))));
    const ring = { linkId: "r", text: "R", type: "group", item: [] as unknown[] };
    ring.item.push(ring);
    expect(refusals(ring).some((refusal) => refusal.endsWith("too_deep"))).toBe(true);
  });

  it("refuses scoring that counts a question which is not there", () => {
    const measure = buildMeasure(
      readQuestionnaire(gardenTicks),
      wanted("count", { items: ["g1.1", "g9"] }),
      null,
      confirmed,
    );
    expect(measureProblems(measure)).toEqual([
      { field: "scoring.items.1", reason: "scoring_item", facts: { linkId: "g9" } },
    ]);
    const many = buildMeasure(readQuestionnaire(gardenChoices), wanted("sum", { minAnswered: 9 }), null, confirmed);
    expect(measureProblems(many).map(({ reason }) => reason)).toEqual(["min_answered"]);
  });

  it("refuses questions without somebody's word about the licence", () => {
    const measure = buildMeasure(readQuestionnaire(gardenTicks), wanted("count"), null, confirmed);
    const { confirmed: _none, ...licence } = measure.licence;
    expect(measureProblems({ ...measure, licence }).map(({ reason }) => reason)).toEqual(["licence_unconfirmed"]);
  });
});
