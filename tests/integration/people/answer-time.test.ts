import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { directory } from "@/db/pool";
import { practice } from "@/db/schema/index";
import { chooseAnswerTime } from "@/server/services/messages/choose-answer-time";
import { readAnswerTime } from "@/server/services/messages/read-answer-time";
import { readOwnThread } from "@/server/services/messages/read-thread";
import { readOwnPlan } from "@/server/services/progress/read-own-plan";
import { readToday } from "@/server/services/progress/read-today";
import { makeClient, makePractice, type TestClient, type TestPractice } from "../../support/factories";

let own: TestPractice;
let client: TestClient;

beforeEach(async () => {
  own = await makePractice();
  client = await makeClient(own);
});

const store = (values: Partial<typeof practice.$inferInsert>) =>
  directory().update(practice).set(values).where(eq(practice.id, own.practiceId));

/** What the client reads of it on three pages, in a language. */
async function promised(language: "en" | "es" = "en") {
  const actor = { ...client.actor, language };
  const { practice: onToday } = await readToday(actor, {});
  const { practice: onPlan } = await readOwnPlan(actor, {});
  const { practice: onMessages } = await readOwnThread(actor, {});
  return [onToday, onPlan, onMessages].map(({ answerTime }) => answerTime);
}

describe("how soon a practice answers", () => {
  it("is the number that was chosen, on every page and in the client's language", async () => {
    await chooseAnswerTime(own.admin, { within: 1, unit: "working_days" });
    expect(await promised()).toEqual(Array(3).fill("one working day"));
    expect(await promised("es")).toEqual(Array(3).fill("un día laborable"));
    await chooseAnswerTime(own.admin, { within: 4, unit: "hours" });
    expect(await promised()).toEqual(Array(3).fill("4 hours"));
  });

  it("is what the practice once wrote while it has not chosen, everywhere the same", async () => {
    await store({ answerWithin: null, answerTime: "three days" });
    expect(await promised("es")).toEqual(Array(3).fill("three days"));
    expect(await readAnswerTime(own.admin, {})).toMatchObject({ within: null, written: "three days" });
  });

  it("is no promise once none was chosen: the old words do not come back", async () => {
    await store({ answerWithin: null, answerTime: "three days" });
    await chooseAnswerTime(own.admin, { within: null, unit: "working_days" });
    expect(await promised()).toEqual([null, null, null]);
    expect(await readAnswerTime(own.admin, {})).toMatchObject({ within: null, written: "" });
  });

  it("is the number where both stand: they cannot contradict each other", async () => {
    await store({ answerWithin: 2, answerUnit: "working_days", answerTime: "one hour" });
    expect(await promised()).toEqual(Array(3).fill("2 working days"));
    expect(await readAnswerTime(own.admin, {})).toMatchObject({ within: 2, written: "" });
  });
});
