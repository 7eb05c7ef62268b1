import { v7 as uuidv7 } from "uuid";
import { beforeAll, describe, expect, it } from "vitest";
import type { ImportQuestionnaireInput } from "@/domain/outcomes/import-schemas";
import { answerMeasureBy } from "@/server/services/outcomes/answer-measure";
import { importQuestionnaireBy } from "@/server/services/outcomes/import-questionnaire";
import { readClientMeasuresBy } from "@/server/services/outcomes/read-client-measures";
import { loadContentPack } from "@/server/services/setup/load-content-pack";
import { makeClient, makePractice, type TestPractice } from "../../support/factories";
import { catalogId, refused } from "../../support/find-fixtures";
import {
  choiceItem,
  gardenChoices,
  gardenTicks,
  questionnaire,
  tickItem,
} from "../../unit/outcomes/synthetic-questionnaire";

let own: TestPractice;
const now = () => new Date("2026-05-20T12:00:00Z");
const run = importQuestionnaireBy(now);
const answer = answerMeasureBy(now);
const readClient = readClientMeasuresBy(now);

beforeAll(async () => {
  own = await makePractice();
  await loadContentPack(own.system);
});

const input = (resource: unknown, more: Partial<ImportQuestionnaireInput> = {}): ImportQuestionnaireInput => ({
  text: JSON.stringify(resource),
  key: "m_garden",
  title: "Garden form",
  better: "lower",
  recall: "today",
  asked: "never",
  scoring: { rule: "percent", minAnswered: 3 },
  licence: { statement: "Made by this practice", confirmed: true },
  publish: true,
  dryRun: false,
  ...more,
});
const measuresOf = async (clientId: string) => (await readClient(own.practitioner, { clientId })).measures;

describe("importing a questionnaire", () => {
  it("previews without writing, then makes a measure that a client answers", async () => {
    const { clientId, actor } = await makeClient(own);
    const preview = await run(own.admin, input(gardenChoices, { dryRun: true }));
    expect(preview).toMatchObject({ applied: false, itemId: null, outcome: "new", problems: [] });
    expect((await measuresOf(clientId)).some(({ content }) => content.key === "m_garden")).toBe(false);
    const done = await run(own.admin, input(gardenChoices));
    expect(done).toMatchObject({ applied: true, outcome: "new" });
    const measure = (await measuresOf(clientId)).find(({ content }) => content.key === "m_garden");
    expect(measure?.content.licence.confirmed).toEqual({
      statement: "Made by this practice",
      by: "Test practice admin",
      on: "2026-05-20",
    });
    await answer(actor, {
      id: uuidv7(),
      itemId: done.itemId ?? "",
      itemVersion: 1,
      day: "2026-05-20",
      at: "2026-05-20T10:00:00.000Z",
      zone: "Europe/London",
      answers: { c1: "a5", c2: "a5", c3: "a0", c4: "a0" },
    });
    const answered = (await measuresOf(clientId)).find(({ content }) => content.key === "m_garden");
    expect(answered?.responses).toMatchObject([{ score: 50 }]);
  });

  it("fills the Roland-Morris measure of the catalog as its next version, and then changes nothing", async () => {
    const statements = questionnaire(
      ...Array.from({ length: 24 }, (_, index) => tickItem(`s${index + 1}`, `Made up ${index + 1}`)),
    );
    const roland = input(statements, { key: "m_rmdq", title: "x", scoring: { rule: "count", minAnswered: null } });
    const done = await run(own.admin, roland);
    expect(done).toMatchObject({
      applied: true,
      outcome: "changed",
      itemId: await catalogId(own, "measure", "m_rmdq"),
    });
    expect(done.content).toMatchObject({
      form: "items",
      important: { points: 5 },
      title: "Roland-Morris disability, 24 statements (RMDQ)",
    });
    expect(await run(own.admin, roland)).toMatchObject({ applied: false, outcome: "same" });
  });

  it("writes nothing while the licence is not confirmed", async () => {
    const unconfirmed = { licence: { statement: "Perhaps", confirmed: false }, key: "m_other" };
    expect(await refused(run(own.admin, input(gardenTicks, unconfirmed)))).toMatchObject({
      code: "invalid",
      fields: { confirmed: "required" },
    });
    expect((await run(own.admin, input(gardenChoices, { ...unconfirmed, dryRun: true }))).problems).toEqual([]);
  });

  it.each([
    ["what is no JSON", { text: "{" }, " not_json"],
    ["another resource", { text: '{"resourceType":"Patient"}' }, "resourceType no_questionnaire"],
    [
      "a type that cannot be scored",
      { text: JSON.stringify(questionnaire({ linkId: "a", text: "T", type: "date" })) },
      "item[0].type unknown_type",
    ],
    [
      "a linkId twice",
      { text: JSON.stringify(questionnaire(tickItem("a", "T"), tickItem("a", "U"))) },
      "item[1].linkId link_id_repeated",
    ],
    [
      "scoring by a question that is not there",
      { scoring: { rule: "sum" as const, minAnswered: 1, items: ["c9"] } },
      "scoring.items.0 scoring_item",
    ],
    [
      "more answers than questions",
      { scoring: { rule: "mean" as const, minAnswered: 9 } },
      "scoring.minAnswered min_answered",
    ],
    [
      "counting what cannot be ticked",
      { scoring: { rule: "count" as const, minAnswered: null } },
      "scoring.rule scoring_ticks",
    ],
    [
      "scores beyond the measure's range",
      { key: "m_pgic", scoring: { rule: "sum" as const, minAnswered: null } },
      "range range_narrow",
    ],
  ])("refuses %s by its path and writes nothing", async (_name, more, problem) => {
    const result = await run(own.admin, input(gardenChoices, { key: "m_refused", ...more }));
    expect(result).toMatchObject({ applied: false, itemId: null, outcome: null });
    expect(result.problems.map(({ path, reason }) => `${path} ${reason}`)[0]).toBe(problem);
  });

  it("is for admins only", async () => {
    const { actor } = await makeClient(own);
    for (const somebody of [own.practitioner, actor])
      expect((await refused(run(somebody, input(gardenChoices)))).code).toBe("not_allowed");
  });

  it("takes numbers of answers from their extensions", async () => {
    const nine = questionnaire(
      ...Array.from({ length: 8 }, (_, index) => tickItem(`q${index + 1}`, `Made up ${index + 1}`)),
      choiceItem("q9", "Made up", ["None", "Slight", "Some", "Much", "Very much"]),
    );
    const screening = { key: "m_start_back", title: "x", scoring: { rule: "start_back" as const, minAnswered: null } };
    expect((await run(own.admin, input(nine, screening))).content?.scoring).toMatchObject({ rule: "start_back" });
  });
});
