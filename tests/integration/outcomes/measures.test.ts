import { and, eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { inPractice } from "@/db/in-practice";
import { catalogItem } from "@/db/schema/index";
import type { RecordMeasureInput } from "@/domain/outcomes/schemas";
import { answerMeasureBy } from "@/server/services/outcomes/answer-measure";
import { askMeasureBy } from "@/server/services/outcomes/ask-measure";
import { chooseActivities } from "@/server/services/outcomes/choose-activities";
import { readClientMeasuresBy } from "@/server/services/outcomes/read-client-measures";
import { readMeasureChange } from "@/server/services/outcomes/read-measure-change";
import { readOwnMeasuresBy } from "@/server/services/outcomes/read-own-measures";
import { recordActivities } from "@/server/services/outcomes/record-activities";
import { recordMeasureBy } from "@/server/services/outcomes/record-measure";
import { loadContentPack } from "@/server/services/setup/load-content-pack";
import { makeClient, makePractice, type TestClient, type TestPractice } from "../../support/factories";
import { auditedActions, catalogId, refused } from "../../support/find-fixtures";
import { givePlan } from "../progress/published-plan";

let own: TestPractice;
let other: TestPractice;
let subject: TestClient;
const items: Record<string, string> = {};

const now = () => new Date("2026-05-20T12:00:00Z");
const answer = answerMeasureBy(now);
const record = recordMeasureBy(now);
const ask = askMeasureBy(now);
const readOwn = readOwnMeasuresBy(now);
const readClient = readClientMeasuresBy(now);

beforeAll(async () => {
  own = await makePractice();
  other = await makePractice("Other practice");
  await loadContentPack(own.system);
  for (const key of ["m_nprs_week", "m_psfs", "m_pgic", "m_rmdq", "m_start_back", "m_grc"])
    items[key] = await catalogId(own, "measure", key);
});
beforeEach(async () => {
  subject = await makeClient(own);
});

const itemOf = (key: string) => items[key] ?? "";
const said = (day = "2026-05-20") => ({ day, at: `${day}T10:00:00.000Z`, zone: "Europe/London" });
const response = (key: string, answers: RecordMeasureInput["answers"], day?: string) => ({
  id: uuidv7(),
  itemId: itemOf(key),
  itemVersion: 1,
  answers,
  ...said(day),
});
const three = ["Sit through a film", "Carry shopping", "Tie my shoes"].map((text) => ({ id: uuidv7(), text }));
const changes = (clientId: string) =>
  inPractice(own.practitioner, (tx) => readMeasureChange(tx, own.practiceId, clientId));
const viewOf = async (clientId: string, key: string) =>
  (await readClient(own.practitioner, { clientId })).measures.find(({ content }) => content.key === key);

describe("a client's answer", () => {
  it("is scored, stands on both sides, and is audited", async () => {
    await answer(subject.actor, response("m_nprs_week", { back_average: 6, back_worst: 8 }));
    const view = await viewOf(subject.clientId, "m_nprs_week");
    expect(view?.responses).toMatchObject([{ score: 6, band: "moderate", parts: { back_worst: 8 }, recordedBy: null }]);
    expect((await readOwn(subject.actor, {})).measures.flatMap(({ responses }) => responses)).toHaveLength(1);
    expect(await auditedActions(own, subject.clientId)).toEqual(["measure.answer", "measure.read"]);
  });

  it("sent twice is kept once; the same id with another answer is refused", async () => {
    const first = response("m_pgic", { change: "better" });
    expect(await answer(subject.actor, first)).toEqual({ id: first.id, repeated: false });
    expect(await answer(subject.actor, first)).toEqual({ id: first.id, repeated: true });
    expect(await refused(answer(subject.actor, { ...first, answers: { change: "worse" } }))).toMatchObject({
      code: "conflict",
      why: "other_body",
    });
    const neighbour = await makeClient(own);
    expect((await refused(answer(neighbour.actor, first))).code).toBe("conflict");
    expect((await viewOf(subject.clientId, "m_pgic"))?.responses).toHaveLength(1);
  });

  it("is corrected by a new one that names it, once; the corrected one no longer counts", async () => {
    const wrong = response("m_nprs_week", { back_average: 9 });
    await answer(subject.actor, wrong);
    const right = { ...response("m_nprs_week", { back_average: 5 }), correctsId: wrong.id };
    await answer(subject.actor, right);
    expect((await viewOf(subject.clientId, "m_nprs_week"))?.responses.map(({ score }) => score)).toEqual([5]);
    const again = { ...response("m_nprs_week", { back_average: 4 }), correctsId: wrong.id };
    expect(await refused(answer(subject.actor, again))).toMatchObject({ code: "conflict", why: "corrected_already" });
    const otherMeasure = { ...response("m_pgic", { change: "same" }), correctsId: right.id };
    expect((await refused(answer(subject.actor, otherMeasure))).code).toBe("not_found");
    const neighbour = await makeClient(own);
    const foreign = { ...response("m_nprs_week", { back_average: 1 }), correctsId: right.id };
    expect((await refused(answer(neighbour.actor, foreign))).code).toBe("not_found");
  });

  it.each([
    ["a number out of range", "m_nprs_week", { back_average: 11 }, { "answers.back_average": "out_of_range" }],
    ["an unknown answer", "m_pgic", { change: "x" }, { "answers.change": "unknown_answer" }],
    ["nothing", "m_nprs_week", {}, { answers: "required" }],
  ] as const)("with %s is refused by question", async (_name, key, answers, fields) => {
    expect(await refused(answer(subject.actor, response(key, answers)))).toMatchObject({ code: "invalid", fields });
  });

  it("ahead of the day, to an unknown version or to a form of others is refused", async () => {
    const pain = { back_average: 3 };
    expect((await refused(answer(subject.actor, response("m_nprs_week", pain, "2026-05-23")))).fields).toEqual({
      day: "in_future",
    });
    const unknown = { ...response("m_nprs_week", pain), itemVersion: 2 };
    expect((await refused(answer(subject.actor, unknown))).code).toBe("not_found");
    expect((await refused(answer(subject.actor, response("m_rmdq", { score: 9 })))).code).toBe("not_allowed");
  });
});

describe("own activities", () => {
  it("are scored by their ids, and keep their course when one is worded anew", async () => {
    const list = { id: uuidv7(), activities: three };
    await chooseActivities(subject.actor, list);
    expect((await chooseActivities(subject.actor, list)).repeated).toBe(true);
    const scored = (listId: string, answers: Record<string, number>, day: string) =>
      answer(subject.actor, { ...response("m_psfs", answers, day), activityListId: listId });
    const [film, shopping, shoes] = three.map(({ id }) => id) as [string, string, string];
    await scored(list.id, { [film]: 2, [shopping]: 3, [shoes]: 4 }, "2026-05-06");
    const next = { id: uuidv7(), activities: [...three.slice(0, 2), { id: uuidv7(), text: "Run for a bus" }] };
    await chooseActivities(subject.actor, next);
    const third = next.activities[2]?.id ?? "";
    await scored(next.id, { [film]: 5, [shopping]: 6, [third]: 4 }, "2026-05-13");
    const read = await readOwn(subject.actor, {});
    expect(read.activities?.activities.map(({ text }) => text)).toContain("Run for a bus");
    expect(read.activityTexts[shoes]).toBe("Tie my shoes");
    const view = read.measures.find(({ content }) => content.key === "m_psfs");
    expect(view).toMatchObject({ baseline: { score: 3 }, change: { points: 2, detectable: true }, label: "improved" });
    expect(view?.importantFrom).toBe(5);
    const stranger = await refused(scored(next.id, { [shoes]: 4, [film]: 1, [shopping]: 1 }, "2026-05-14"));
    expect(stranger.fields).toEqual({ [`answers.${shoes}`]: "unknown_question" });
  });

  it("are three to five, and another list under the same id is a conflict", async () => {
    const list = { id: uuidv7(), activities: three };
    await recordActivities(own.practitioner, { clientId: subject.clientId, ...list });
    expect(
      (
        await refused(
          chooseActivities(subject.actor, {
            ...list,
            activities: three.slice(1).concat({ id: uuidv7(), text: "Dance" }),
          }),
        )
      ).code,
    ).toBe("conflict");
    expect((await refused(chooseActivities(subject.actor, { id: uuidv7(), activities: three.slice(1) }))).code).toBe(
      "invalid",
    );
    const neighbour = await makeClient(own);
    const foreign = { ...response("m_psfs", { [three[0]?.id ?? ""]: 4 }), activityListId: list.id };
    expect((await refused(answer(neighbour.actor, foreign))).code).toBe("not_found");
  });
});

describe("a practitioner", () => {
  it("enters a result of a form used elsewhere, days back, and reads risk and change", async () => {
    const { clientId } = subject;
    const entered = (key: string, answers: Record<string, number>, day: string) =>
      record(own.practitioner, { clientId, ...response(key, answers, day) });
    await entered("m_rmdq", { score: 14 }, "2025-11-03");
    await entered("m_rmdq", { score: 8 }, "2026-05-19");
    await entered("m_start_back", { score: 5, psych: 4 }, "2026-05-19");
    const { measures, facts } = await changes(clientId);
    expect(measures.find(({ key }) => key === "m_rmdq")).toMatchObject({
      baseline: { day: "2025-11-03", score: 14 },
      latest: { day: "2026-05-19", score: 8 },
      label: "improved",
    });
    expect(measures.find(({ key }) => key === "m_start_back")).toMatchObject({ latest: { band: "high" }, label: null });
    expect(facts).toMatchObject({ rmdq: 8, change_share_best: expect.closeTo(42.86, 1) });
    expect((await viewOf(clientId, "m_rmdq"))?.responses[0]?.recordedBy).toBe("Test practice practitioner");
  });

  it("knows nothing of a client without answers", async () => {
    expect(await changes(subject.clientId)).toEqual({ measures: [], facts: {} });
  });

  it("cannot read or write another practice's client, nor a client a colleague's", async () => {
    const { clientId } = await makeClient(other);
    expect((await refused(readClient(own.practitioner, { clientId }))).code).toBe("not_found");
    const foreign = { clientId, ...response("m_nprs_week", { back_average: 3 }) };
    expect((await refused(record(own.practitioner, foreign))).code).toBe("not_found");
    expect((await refused(ask(own.practitioner, { clientId, itemId: itemOf("m_grc") }))).code).toBe("not_found");
    for (const call of [readClient(subject.actor, { clientId: subject.clientId }), readOwn(own.practitioner, {})])
      expect((await refused(call)).code).toBe("not_allowed");
    expect((await refused(readClient(own.admin, { clientId: subject.clientId }))).code).toBe("not_allowed");
  });
});

describe("the due list", () => {
  it("asks for the weekly and the first measures once a plan is published, and no longer when they are answered", async () => {
    const { actor } = await givePlan(own, { versions: [{ lines: [], at: new Date("2026-05-18T09:00:00Z") }] });
    const dueKeys = async () => {
      const { due, measures } = await readOwn(actor, {});
      return due.map(
        ({ itemId, because }) => `${measures.find((one) => one.itemId === itemId)?.content.key} ${because}`,
      );
    };
    expect(await dueKeys()).toEqual(["m_psfs week", "m_nprs_week start"]);
    await answer(actor, response("m_nprs_week", { back_average: 6 }));
    expect(await dueKeys()).toEqual(["m_psfs week"]);
  });

  it("puts first what the practitioner asked for, until it is answered", async () => {
    const { clientId, actor } = subject;
    expect((await readOwn(actor, {})).due).toEqual([]);
    await ask(own.practitioner, { clientId, itemId: itemOf("m_grc") });
    expect((await readOwn(actor, {})).due).toMatchObject([{ itemId: itemOf("m_grc"), because: "asked" }]);
    await answer(actor, response("m_grc", { change: 2 }));
    expect((await readOwn(actor, {})).due).toEqual([]);
    expect((await refused(ask(own.practitioner, { clientId, itemId: itemOf("m_rmdq") }))).fields).toEqual({
      itemId: "not_allowed",
    });
  });

  it("does not take an answer to what was retired, and keeps showing the earlier ones", async () => {
    const { actor, clientId } = await makeClient(other);
    await loadContentPack(other.system);
    const itemId = await catalogId(other, "measure", "m_grc");
    await answer(actor, { ...response("m_grc", { change: 1 }), itemId });
    await inPractice(other.system, (tx) =>
      tx
        .update(catalogItem)
        .set({ status: "retired" })
        .where(and(eq(catalogItem.practiceId, other.practiceId), eq(catalogItem.id, itemId))),
    );
    const late = { ...response("m_grc", { change: 2 }), itemId };
    expect((await refused(answer(actor, late))).code).toBe("retired");
    const shown = (await readClient(other.practitioner, { clientId })).measures.find((one) => one.itemId === itemId);
    expect(shown).toMatchObject({ inUse: false, responses: [{ score: 1 }] });
  });
});
