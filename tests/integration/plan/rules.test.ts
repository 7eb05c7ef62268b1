import { and, eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { inPractice } from "@/db/in-practice";
import { planVersion } from "@/db/schema/index";
import type { RuleContent } from "@/domain/catalog/rule-content";
import { publishItem } from "@/server/services/catalog/publish-item";
import { readItem } from "@/server/services/catalog/read-item";
import { retireItem } from "@/server/services/catalog/retire-item";
import { saveDraft } from "@/server/services/catalog/save-draft";
import { submitItem } from "@/server/services/catalog/submit-item";
import { allowMinutes } from "@/server/services/plan/allow-minutes";
import { changeLine } from "@/server/services/plan/change-line";
import { discardDraft } from "@/server/services/plan/discard-draft";
import { publishPlan } from "@/server/services/plan/publish-plan";
import { readBuilder } from "@/server/services/plan/read";
import { addCaution, addItem, clientWithCause, type PlanPractice, practiceWithCatalog } from "./support";

const daily = [1, 2, 3, 4, 5, 6, 7];

/** A draft of one walk of some minutes, every day. */
async function walkFor(own: PlanPractice, minutes: number) {
  const { clientId } = await clientWithCause(own);
  const draft = await addItem(own, clientId, 0, "e_walk");
  const [line] = draft.lines;
  const lineId = line?.lineId ?? "";
  const change = { dose: { minutes, timesADay: 1 }, weekdays: daily };
  await changeLine(own.practitioner, { clientId, revision: 1, lineId, change });
  return { clientId, lineId };
}

describe("more minutes a day than the limit (DOS-09)", () => {
  let own: PlanPractice;
  beforeAll(async () => {
    own = await practiceWithCatalog();
  });
  const publish = (clientId: string, revision: number) =>
    publishPlan(own.practitioner, { clientId, revision, note: null });

  it("are refused, and kept with a reason that says who and when, up to what was asked for then", async () => {
    const { clientId, lineId } = await walkFor(own, 32);
    await expect(publish(clientId, 2)).rejects.toMatchObject({ code: "invalid", fields: { minutes: "above_limit" } });
    const allowed = await allowMinutes(own.practitioner, { clientId, revision: 2, reason: "Trains for a hike" });
    expect(allowed.minutesOverride).toMatchObject({ reason: "Trains for a hike", allowed: 32, by: expect.any(String) });
    const change = { dose: { minutes: 36, timesADay: 1 } };
    await changeLine(own.practitioner, { clientId, revision: 3, lineId, change });
    await expect(publish(clientId, 4)).rejects.toMatchObject({ fields: { minutes: "above_limit" } });
    await allowMinutes(own.practitioner, { clientId, revision: 4, reason: "A longer hike" });
    await publish(clientId, 5);
    const [version] = await inPractice(own.system, (tx) =>
      tx
        .select({ reason: planVersion.minutesReason, by: planVersion.minutesBy, at: planVersion.minutesAt })
        .from(planVersion)
        .where(and(eq(planVersion.practiceId, own.practiceId), eq(planVersion.clientId, clientId))),
    );
    expect(version).toEqual({ reason: "A longer hike", by: expect.any(String), at: expect.any(Date) });
  });

  it("lose the reason when it is taken back, and get it again with the published version", async () => {
    const { clientId } = await walkFor(own, 32);
    await allowMinutes(own.practitioner, { clientId, revision: 2, reason: "Trains for a hike" });
    await publish(clientId, 3);
    const back = await allowMinutes(own.practitioner, { clientId, revision: 3, reason: null });
    expect(back.minutesOverride).toBeNull();
    const discarded = await discardDraft(own.practitioner, { clientId, revision: 4 });
    expect(discarded.minutesOverride).toMatchObject({ reason: "Trains for a hike", allowed: 32 });
  });

  it("need a reason that is one", async () => {
    const { clientId } = await walkFor(own, 32);
    const input = { clientId, revision: 2, reason: "ok" };
    await expect(allowMinutes(own.practitioner, input)).rejects.toMatchObject({ code: "invalid" });
  });
});

describe("a dose rule that the practice changes", () => {
  let own: PlanPractice;
  beforeAll(async () => {
    own = await practiceWithCatalog();
  });

  /** DOS-04 with another largest number of sets, published. */
  async function publishSets(max: number): Promise<void> {
    const itemId = await own.itemId("rule", "DOS-04");
    const { latest, latestVersion } = await readItem(own.admin, { itemId });
    if (latest.kind !== "rule") throw new Error("no rule");
    const clauses: RuleContent["clauses"] = latest.content.clauses.map((clause) => ({
      ...clause,
      actions: clause.actions.map((action) =>
        action.do === "limit" && action.measure === "sets" ? { ...action, max } : action,
      ),
    }));
    const entry = { kind: "rule" as const, content: { ...latest.content, clauses } };
    await saveDraft(own.admin, { itemId, baseVersion: latestVersion, entry });
    await submitItem(own.admin, { itemId, baseVersion: latestVersion + 1 });
    await publishItem(own.admin, { itemId, baseVersion: latestVersion + 1 });
  }

  it("is what counts once it is published, in services and in the builder", async () => {
    const { clientId } = await clientWithCause(own);
    const draft = await addItem(own, clientId, 0, "e_glute_bridge");
    const lineId = draft.lines[0]?.lineId ?? "";
    const five = { dose: { sets: 5, reps: 10, timesADay: 1 } };
    const change = (revision: number) => changeLine(own.practitioner, { clientId, revision, lineId, change: five });
    await expect(change(1)).rejects.toMatchObject({ fields: { "dose.sets": "above_limit" }, facts: { limit: 4 } });
    await publishSets(5);
    expect((await change(1)).lines[0]?.dose.sets).toBe(5);
    const { rules } = await readBuilder(own.practitioner, { clientId });
    const sets = rules
      .find(({ key }) => key === "DOS-04")
      ?.clauses.flatMap(({ actions }) => actions)
      .find((action) => action.do === "limit" && action.measure === "sets");
    expect(sets).toMatchObject({ max: 5 });
  });

  it("limits nothing any more once it is retired", async () => {
    const { clientId } = await clientWithCause(own);
    const draft = await addItem(own, clientId, 0, "e_glute_bridge");
    const lineId = draft.lines[0]?.lineId ?? "";
    const itemId = await own.itemId("rule", "DOS-04");
    const { latestVersion } = await readItem(own.admin, { itemId });
    await retireItem(own.admin, { itemId, baseVersion: latestVersion, reason: "We decide ourselves" });
    const change = { dose: { sets: 9, reps: 10, timesADay: 1 } };
    expect((await changeLine(own.practitioner, { clientId, revision: 1, lineId, change })).lines[0]?.dose.sets).toBe(9);
  });
});

it("of two limits set aside on one line, both reasons stay on record, also in what is published (DOS-11)", async () => {
  const own = await practiceWithCatalog();
  const { clientId } = await clientWithCause(own);
  const draft = await addItem(own, clientId, 0, "e_hipflexor_half_kneel");
  const [line] = draft.lines;
  const lineId = line?.lineId ?? "";
  const [code] = line?.item.contraindications ?? [];
  if (!code) throw new Error("an item without cautions");
  await addCaution(own, clientId, code);
  const change = (revision: number, what: Parameters<typeof changeLine>[1]["change"]) =>
    changeLine(own.practitioner, { clientId, revision, lineId, change: what });
  await change(1, { overrideReason: "On a thick cushion" });
  const tooLong = { dose: { sets: 2, holdSeconds: 150, timesADay: 1 }, overrideReason: "Has always held long" };
  const changed = await change(2, tooLong);
  const kept = [
    { limit: "DOS-01", reason: "Has always held long", by: expect.any(String), at: expect.any(String) },
    { limit: code, reason: "On a thick cushion", by: expect.any(String), at: expect.any(String) },
  ];
  expect(changed.lines[0]?.overrides).toEqual(kept);
  await publishPlan(own.practitioner, { clientId, revision: 3, note: null });
  const { published } = await readBuilder(own.practitioner, { clientId });
  expect(published?.lines[0]?.overrides).toEqual(kept);
});
