import { v7 as uuidv7 } from "uuid";
import { beforeAll, describe, expect, it } from "vitest";
import { inPractice } from "@/db/in-practice";
import { clientDay, painRating, plan, planVersion } from "@/db/schema/index";
import { addDays, dayInZone } from "@/domain/time/calendar-day";
import { readClientChart } from "@/server/services/progress/read-client-chart";
import { readClientFeed } from "@/server/services/progress/read-client-feed";
import { makeClient, makePractice, type TestClient, type TestPractice } from "../../support/factories";
import { auditedActions, refused } from "../../support/find-fixtures";

const zone = "Pacific/Auckland";
const today = dayInZone(new Date(), zone);
let own: TestPractice;
let other: TestPractice;
let subject: TestClient;

beforeAll(async () => {
  own = await makePractice();
  other = await makePractice("Other practice");
  subject = await makeClient(own, { zone });
  const { practiceId } = own;
  const { clientId } = subject;
  const counts = { partlyCount: 0, skippedCount: 0, tooPainfulCount: 0, reliefCount: 0 };
  const planId = uuidv7();
  await inPractice(own.system, async (tx) => {
    await tx.insert(clientDay).values([
      { practiceId, clientId, day: addDays(today, -3), dueCount: 2, doneCount: 2, ...counts, pain: 4 },
      { practiceId, clientId, day: addDays(today, -2), dueCount: 2, doneCount: 1, ...counts, pain: null },
      { practiceId, clientId, day: addDays(today, -1), dueCount: 2, doneCount: 0, ...counts, skippedCount: 2, pain: 3 },
      { practiceId, clientId, day: today, dueCount: 2, doneCount: 0, ...counts, pain: 2 },
    ]);
    await tx.insert(plan).values({ practiceId, id: planId, clientId, publishedNumber: 1 });
    await tx
      .insert(planVersion)
      .values({ practiceId, planId, number: 1, clientId, note: "begin", publishedBy: own.practitioner.memberId });
    await tx.insert(painRating).values(
      Array.from({ length: 7 }, (_, index) => ({
        practiceId,
        id: uuidv7(),
        clientId,
        day: today,
        at: new Date(),
        zone,
        score: index,
        receivedAt: new Date(Date.now() - 60_000 * (7 - index)),
      })),
    );
  });
});

describe("the chart", () => {
  it("begins with the first day, tells no answer from not done, and marks versions on the client's own days", async () => {
    const chart = await readClientChart(own.practitioner, { clientId: subject.clientId });
    expect(chart.days).toEqual([
      { day: addDays(today, -3), pain: 4, exercise: "done" },
      { day: addDays(today, -2), pain: null, exercise: "partly" },
      { day: addDays(today, -1), pain: 3, exercise: "not_done" },
      { day: today, pain: 2, exercise: "no_answer" },
    ]);
    expect(chart.versions).toEqual([{ number: 1, day: today, note: "begin" }]);
    expect(chart.kept).toEqual({ done: 2, due: 4 });
  });

  it("is empty, not zero, for somebody new", async () => {
    const { clientId } = await makeClient(own);
    expect(await readClientChart(own.practitioner, { clientId })).toEqual({
      days: [],
      versions: [],
      kept: { done: 0, due: 0 },
    });
  });
});

describe("what came in", () => {
  it("pages newest first without gaps or doubles, and is one read while it stays open", async () => {
    const { clientId } = subject;
    const scores: string[] = [];
    let cursor: { after: string; id: string } | null = null;
    do {
      const page: Awaited<ReturnType<typeof readClientFeed>> = await readClientFeed(own.practitioner, {
        clientId,
        limit: 3,
        cursor,
      });
      scores.push(...page.items.map((entry) => (entry.kind === "pain" ? String(entry.score) : entry.kind)));
      cursor = page.next;
    } while (cursor);
    expect(scores).toEqual(["version", "6", "5", "4", "3", "2", "1", "0"]);
    expect((await auditedActions(own, clientId)).filter((action) => action === "progress.read")).toHaveLength(1);
  });

  it("refuses a cursor that is no moment", async () => {
    const cursor = { after: "yesterday", id: uuidv7() };
    expect((await refused(readClientFeed(own.practitioner, { clientId: subject.clientId, cursor }))).code).toBe(
      "invalid",
    );
  });

  it("and the chart refuse other roles and other practices", async () => {
    const { clientId, actor } = subject;
    for (const verb of [readClientChart, readClientFeed]) {
      expect((await refused(verb(actor, { clientId }))).code).toBe("not_allowed");
      expect((await refused(verb(own.admin, { clientId }))).code).toBe("not_allowed");
      expect((await refused(verb(other.practitioner, { clientId }))).code).toBe("not_found");
    }
  });
});
