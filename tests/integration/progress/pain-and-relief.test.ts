import { eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { beforeAll, describe, expect, it } from "vitest";
import { inPractice } from "@/db/in-practice";
import { auditRecord, clientDay, clientOverview, reliefUse } from "@/db/schema/index";
import type { RatePainInput, SaveReliefUseInput } from "@/domain/progress/schemas";
import { ratePainBy } from "@/server/services/progress/rate-pain";
import { saveReliefUseBy } from "@/server/services/progress/save-relief-use";
import { loadContentPack } from "@/server/services/setup/load-content-pack";
import { makePractice, type TestPractice } from "../../support/factories";
import { clockAt, type GivenPlan, givePlan, refusal } from "./published-plan";

const today = "2026-06-10";
const clock = clockAt(`${today}T20:00:00Z`);
const [ratePain, saveReliefUse] = [ratePainBy(clock), saveReliefUseBy(clock)];
let own: TestPractice;

beforeAll(async () => {
  own = await makePractice();
  await loadContentPack(own.system);
});

const rating = (score: number, more: Partial<RatePainInput> = {}): RatePainInput => ({
  id: uuidv7(),
  day: today,
  at: `${today}T19:00:00.000Z`,
  zone: "Europe/London",
  score,
  ...more,
});

const kitLine = (me: GivenPlan) => me.versions[0]?.[5] ?? "";

const use = (assignmentId: string, more: Partial<SaveReliefUseInput> = {}): SaveReliefUseInput => ({
  id: uuidv7(),
  assignmentId,
  day: today,
  at: `${today}T19:00:00.000Z`,
  zone: "Europe/London",
  painBefore: 6,
  painAfter: 3,
  secondsSpent: 600,
  ...more,
});

const dayOf = async (clientId: string) =>
  (await inPractice(own.system, (tx) => tx.select().from(clientDay).where(eq(clientDay.clientId, clientId))))[0];

describe("rating pain", () => {
  it("keeps every rating; the newest moment of the day counts, in the overview too", async () => {
    const me = await givePlan(own);
    await ratePain(me.actor, rating(6, { at: `${today}T18:00:00Z` }));
    await ratePain(me.actor, rating(3));
    await ratePain(me.actor, rating(8, { at: `${today}T07:00:00Z` }));
    expect(await dayOf(me.clientId)).toMatchObject({ pain: 3 });
    const [overview] = await inPractice(own.system, (tx) =>
      tx.select().from(clientOverview).where(eq(clientOverview.clientId, me.clientId)),
    );
    expect(overview).toMatchObject({ painNow: 3, painDay: today });
  });

  it("changes nothing when sent again, and refuses another body", async () => {
    const me = await givePlan(own);
    const sent = rating(4);
    await ratePain(me.actor, sent);
    expect(await ratePain(me.actor, sent)).toEqual({ id: sent.id, repeated: true });
    expect(await refusal(ratePain(me.actor, { ...sent, score: 5 }))).toEqual({ code: "conflict" });
    const other = await givePlan(own);
    expect(await refusal(ratePain(other.actor, sent))).toEqual({ code: "conflict" });
  });

  it("refuses other roles, a score off the scale and a day out of reach", async () => {
    const me = await givePlan(own);
    expect(await refusal(ratePain(own.practitioner, rating(4)))).toEqual({ code: "not_allowed" });
    expect(await refusal(ratePain(me.actor, rating(11)))).toEqual({ code: "invalid", score: "too_big" });
    expect(await refusal(ratePain(me.actor, rating(4, { day: "2026-06-12" })))).toEqual({
      code: "invalid",
      day: "in_future",
    });
    const elsewhere = await makePractice();
    const strayed = { ...me.actor, practiceId: elsewhere.practiceId };
    expect(await refusal(ratePain(strayed, rating(4)))).toEqual({ code: "signed_out" });
  });
});

describe("using a relief technique", () => {
  it("keeps pain before and after and counts it, with an audit record", async () => {
    const me = await givePlan(own);
    const sent = use(kitLine(me));
    expect(await saveReliefUse(me.actor, sent)).toEqual({ id: sent.id, repeated: false });
    expect(await dayOf(me.clientId)).toMatchObject({ reliefCount: 1 });
    const audits = await inPractice(own.system, (tx) =>
      tx.select().from(auditRecord).where(eq(auditRecord.subjectId, sent.id)),
    );
    expect(audits).toMatchObject([{ action: "relief.save", clientId: me.clientId }]);
  });

  it("may stay without a rating after", async () => {
    const me = await givePlan(own);
    await saveReliefUse(me.actor, use(kitLine(me), { painAfter: null }));
    const rows = await inPractice(own.system, (tx) =>
      tx.select().from(reliefUse).where(eq(reliefUse.clientId, me.clientId)),
    );
    expect(rows).toMatchObject([{ painBefore: 6, painAfter: null }]);
  });

  it("changes nothing when sent again, and refuses another body", async () => {
    const me = await givePlan(own);
    const sent = use(kitLine(me));
    await saveReliefUse(me.actor, sent);
    expect(await saveReliefUse(me.actor, sent)).toEqual({ id: sent.id, repeated: true });
    expect(await refusal(saveReliefUse(me.actor, { ...sent, painAfter: 2 }))).toEqual({ code: "conflict" });
    expect(await dayOf(me.clientId)).toMatchObject({ reliefCount: 1 });
  });

  it("finds only the client's own, and only relief", async () => {
    const [me, other] = [await givePlan(own), await givePlan(own)];
    expect(await refusal(saveReliefUse(me.actor, use(kitLine(other))))).toEqual({ code: "not_found" });
    expect(await refusal(saveReliefUse(me.actor, use(uuidv7())))).toEqual({ code: "not_found" });
    expect(await refusal(saveReliefUse(me.actor, use(me.versions[0]?.[0] ?? "")))).toEqual({
      code: "invalid",
      assignmentId: "not_allowed",
    });
    expect(await refusal(saveReliefUse(own.practitioner, use(kitLine(me))))).toEqual({ code: "not_allowed" });
    const elsewhere = await makePractice();
    const strayed = { ...me.actor, practiceId: elsewhere.practiceId };
    expect(await refusal(saveReliefUse(strayed, use(kitLine(me))))).toEqual({ code: "signed_out" });
  });
});
