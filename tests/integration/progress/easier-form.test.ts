import { and, eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { beforeAll, describe, expect, it } from "vitest";
import { inPractice } from "@/db/in-practice";
import { catalogItem, clientCaution, clientDay, log } from "@/db/schema/index";
import { correctLogBy } from "@/server/services/progress/correct-log";
import { readClientFeed } from "@/server/services/progress/read-client-feed";
import { readEasierForms } from "@/server/services/progress/read-easier-forms";
import { readHistoryBy } from "@/server/services/progress/read-history";
import { readTodayBy } from "@/server/services/progress/read-today";
import { saveLogBy } from "@/server/services/progress/save-log";
import { loadContentPack } from "@/server/services/setup/load-content-pack";
import { makePractice, type TestPractice } from "../../support/factories";
import { clockAt, doneLog, type GivenPlan, givePlan, lockByScreen, refusal } from "./published-plan";

const today = "2026-06-10";
const clock = clockAt(`${today}T20:00:00Z`);
const saveLog = saveLogBy(clock);
const lines = [
  { key: "e_glute_bridge", phase: "strengthen" as const, dose: { sets: 3, reps: 10, timesADay: 1 } },
  { key: "e_glute_set", phase: "stimulate" as const },
];
let own: TestPractice;

beforeAll(async () => {
  own = await makePractice();
  await loadContentPack(own.system);
});

const given = () => givePlan(own, { versions: [{ lines }] });
const formsOf = async (me: GivenPlan) => (await readEasierForms(me.actor, {})).items;

async function tooPainfulThenEasier(me: GivenPlan) {
  const [form] = await formsOf(me);
  if (!form) throw new Error("no easier form");
  const hurt = doneLog(me.versions[0]?.[0], today, { outcome: "too_painful" });
  const eased = doneLog(me.versions[0]?.[0], today, {
    at: `${today}T19:05:00.000Z`,
    instead: { itemId: form.itemId, version: form.version },
  });
  await saveLog(me.actor, hurt);
  await saveLog(me.actor, eased);
  return { hurt, eased };
}

describe("the easier form", () => {
  it("is offered with its own texts, figure and dose under the line's own assignment", async () => {
    const me = await given();
    const forms = await formsOf(me);
    expect(forms.map(({ assignmentId, line }) => [assignmentId, line.itemKey, line.title])).toEqual([
      [me.versions[0]?.[0], "e_pelvic_tilt_supine", forms[0]?.line.title],
    ]);
    expect(forms[0]?.line.instructions.steps.length).toBeGreaterThan(1);
    expect(forms[0]?.line.illustration.pose).not.toBeNull();
    expect(forms[0]?.line.dose).not.toHaveProperty("daysAWeek");
  });

  it("is not offered where it speaks against the client, where the plan is locked, or where it was retired", async () => {
    const stretch = [{ key: "e_hipflexor_half_kneel", phase: "relax" as const, side: "left" as const }];
    const [cautious, locked] = [await givePlan(own, { versions: [{ lines: stretch }] }), await given()];
    expect((await formsOf(cautious)).map(({ line }) => [line.itemKey, line.side])).toEqual([
      ["e_thomas_edge_stretch", "left"],
    ]);
    await inPractice(own.system, (tx) =>
      tx
        .insert(clientCaution)
        .values({ practiceId: own.practiceId, id: uuidv7(), clientId: cautious.clientId, code: "PG" }),
    );
    expect(await formsOf(cautious)).toEqual([]);
    await lockByScreen(own, locked.clientId);
    expect(await formsOf(locked)).toEqual([]);
    const elsewhere = await makePractice();
    await loadContentPack(elsewhere.system);
    const retired = await givePlan(elsewhere, { versions: [{ lines }] });
    expect(await formsOf(retired)).toHaveLength(1);
    await inPractice(elsewhere.system, (tx) =>
      tx
        .update(catalogItem)
        .set({ status: "retired", publishedVersion: null })
        .where(and(eq(catalogItem.practiceId, elsewhere.practiceId), eq(catalogItem.key, "e_pelvic_tilt_supine"))),
    );
    expect(await formsOf(retired)).toEqual([]);
  });

  it("done in place of what hurt keeps both answers: the practitioner sees what was done, and in place of what", async () => {
    const me = await given();
    await tooPainfulThenEasier(me);
    const feed = await readClientFeed(own.practitioner, { clientId: me.clientId });
    const logs = feed.items.filter((entry) => entry.kind === "log");
    expect(logs.map(({ outcome, title, instead }) => [outcome, title, instead])).toEqual([
      ["done", expect.stringMatching(/bridge/i), expect.stringMatching(/tilt/i)],
      ["too_painful", expect.stringMatching(/bridge/i), null],
    ]);
    const { items } = await readHistoryBy(clock)(me.actor, {});
    expect(items[0]).toMatchObject({
      title: expect.stringMatching(/tilt/i),
      inPlaceOf: expect.stringMatching(/bridge/i),
    });
    expect(items[1]).toMatchObject({ title: expect.stringMatching(/bridge/i), inPlaceOf: null });
  });

  it("counts as partly done, and is one answer of the day, not two", async () => {
    const me = await given();
    await tooPainfulThenEasier(me);
    const [day] = await inPractice(own.system, (tx) =>
      tx.select().from(clientDay).where(eq(clientDay.clientId, me.clientId)),
    );
    expect(day).toMatchObject({ day: today, dueCount: 2, doneCount: 0, partlyCount: 1, tooPainfulCount: 0 });
    const seen = await readTodayBy(clock)(me.actor, {});
    expect(seen.lines.find(({ itemKey }) => itemKey === "e_glute_bridge")).toMatchObject({ spokenToday: 1 });
  });

  it("stays what was done when its log is corrected", async () => {
    const me = await given();
    const { eased } = await tooPainfulThenEasier(me);
    const said = { at: `${today}T19:10:00.000Z`, zone: "Europe/London" };
    await correctLogBy(clock)(me.actor, { id: uuidv7(), correctsId: eased.id, ...said, outcome: "partly" });
    const [corrected] = await inPractice(own.system, (tx) => tx.select().from(log).where(eq(log.correctsId, eased.id)));
    expect(corrected?.insteadItemId).toBe(eased.instead?.itemId);
  });

  it("is only the one that the assigned version names, in a version that there is", async () => {
    const me = await given();
    const [form] = await formsOf(me);
    const sent = doneLog(me.versions[0]?.[0], today);
    const refused = (itemId: string, version: number) =>
      refusal(saveLog(me.actor, { ...sent, instead: { itemId, version } }));
    const [other] = await inPractice(own.system, (tx) =>
      tx.select({ id: catalogItem.id }).from(catalogItem).where(eq(catalogItem.key, "e_open_book")),
    );
    expect(await refused(other?.id ?? "", 1)).toEqual({ code: "invalid", instead: "not_allowed" });
    expect(await refused(form?.itemId ?? "", 99)).toEqual({ code: "invalid", instead: "not_allowed" });
    expect(await refused(uuidv7(), 1)).toEqual({ code: "invalid", instead: "not_allowed" });
    expect(await refused(form?.itemId ?? "", form?.version ?? 0)).toEqual({ code: "accepted" });
  });

  it("is read by clients alone, of their own plan", async () => {
    const [me, other] = [await given(), await given()];
    expect(await refusal(readEasierForms(own.practitioner, {}))).toEqual({ code: "not_allowed" });
    expect((await formsOf(me))[0]?.assignmentId).not.toBe((await formsOf(other))[0]?.assignmentId);
  });
});
