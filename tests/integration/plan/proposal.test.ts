import { eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { beforeAll, describe, expect, it } from "vitest";
import { inPractice } from "@/db/in-practice";
import { assessment, assignment, auditRecord, causeFinding, clientDay, finding } from "@/db/schema/index";
import { chooseDecisionSupport } from "@/server/services/people/choose-decision-support";
import { acceptProposal } from "@/server/services/plan/accept-proposal";
import { publishPlan } from "@/server/services/plan/publish-plan";
import { readBuilder } from "@/server/services/plan/read";
import { readAlternatives } from "@/server/services/plan/read-alternatives";
import { readProposal } from "@/server/services/plan/read-proposal";
import { removeLines } from "@/server/services/plan/remove-lines";
import { restoreDraft } from "@/server/services/plan/restore-draft";
import { swapLine } from "@/server/services/plan/swap-line";
import {
  addCause,
  addCaution,
  addItem,
  clientWithCause,
  lineWith,
  lockByScreen,
  type PlanPractice,
  practiceWithCatalog,
} from "./support";

let own: PlanPractice;
let other: PlanPractice;

beforeAll(async () => {
  own = await practiceWithCatalog();
  other = await practiceWithCatalog();
  for (const practice of [own, other]) await chooseDecisionSupport(practice.admin, { on: true });
});

const options = { minutesADay: 20, stage: "early" as const, start: "keep" as const, startActive: false };
const propose = (clientId: string, change: object = {}) =>
  readProposal(own.practitioner, { clientId, ...options, ...change });
const takeAll = async (clientId: string, revision: number, change: object = {}) => {
  const { lines } = await propose(clientId, change);
  const itemIds = lines.map(({ line }) => line.itemId);
  return acceptProposal(own.practitioner, { clientId, revision, ...options, ...change, itemIds });
};
const stored = ({ lines }: { lines: Awaited<ReturnType<typeof takeAll>>["draft"]["lines"] }) =>
  lines.map(({ item: _, itemStatus: __, overrideBy: ___, overrideAt: ____, overrides: _____, ...line }) => line);

async function addFinding(clientId: string, causeId: string): Promise<string> {
  const id = uuidv7();
  const assessmentId = uuidv7();
  const { practiceId } = own;
  await inPractice(own.system, async (tx) => {
    await tx.insert(assessment).values({ practiceId, id: assessmentId, clientId });
    await tx.insert(finding).values({
      practiceId,
      id,
      clientId,
      assessmentId,
      testId: await own.itemId("test", "t_mod_thomas_hip"),
      testVersion: 1,
      side: "left",
      value: 12,
      unit: "deg",
      abnormal: true,
    });
    await tx.insert(causeFinding).values({ practiceId, causeId, findingId: id, clientId });
  });
  return id;
}

describe("a proposal", () => {
  it("goes into the draft in one step, each line with its rules, causes and findings, and on into the version", async () => {
    const { clientId, causeId } = await clientWithCause(own);
    const findingId = await addFinding(clientId, causeId);
    const { draft, added } = await takeAll(clientId, 0);
    expect(draft).toMatchObject({ revision: 1 });
    expect(draft.lines).toHaveLength(added);
    const stretch = lineWith(draft, "e_hipflexor_half_kneel");
    expect(stretch.side).toBe("left");
    expect(stretch.ruleIds).toContain("8.4");
    expect(stretch.purposes.every((purpose) => purpose.findingId === findingId)).toBe(true);
    const steps = (await readBuilder(own.practitioner, { clientId })).steps;
    expect(steps.filter(({ state }) => state === "not_started").map(({ step }) => step)).not.toContain("joints");
    await publishPlan(own.practitioner, { clientId, revision: 1, note: null });
    const published = await inPractice(own.system, (tx) =>
      tx.select({ ruleIds: assignment.ruleIds }).from(assignment).where(eq(assignment.clientId, clientId)),
    );
    expect(published.every(({ ruleIds }) => ruleIds.length > 0)).toBe(true);
    const { published: version } = await readBuilder(own.practitioner, { clientId });
    expect(version?.lines[0]?.purposes[0]?.findingId).toBe(findingId);
    const events = await inPractice(own.system, (tx) =>
      tx.select({ action: auditRecord.action }).from(auditRecord).where(eq(auditRecord.clientId, clientId)),
    );
    expect(events.map(({ action }) => action)).toEqual(expect.arrayContaining(["plan.propose", "plan.acceptProposal"]));
  });

  it("takes some of it, is undone by the draft as it was, and starts afresh without losing a line's identity", async () => {
    const { clientId } = await clientWithCause(own);
    const before = await addItem(own, clientId, 0, "e_hipflexor_half_kneel");
    await addItem(own, clientId, 1, "e_box_squat");
    const { lines } = await propose(clientId, { start: "fresh" });
    const itemIds = lines.map(({ line }) => line.itemId).slice(0, -1);
    const { draft } = await acceptProposal(own.practitioner, {
      clientId,
      revision: 2,
      ...options,
      start: "fresh",
      itemIds,
    });
    expect(draft.lines.map(({ itemId }) => itemId).sort()).toEqual([...itemIds].sort());
    const stretch = "e_hipflexor_half_kneel";
    expect(lineWith(draft, stretch).lineId).toBe(lineWith(before, stretch).lineId);
    const undone = await restoreDraft(own.practitioner, { clientId, revision: 3, lines: stored(before) });
    expect(stored(undone)).toEqual(stored(before));
  });

  it("builds around the lines that are there and completes what they serve", async () => {
    const { clientId } = await clientWithCause(own);
    const first = await addItem(own, clientId, 0, "e_hipflexor_half_kneel");
    const second = await addCause(own, clientId, "lower_crossed", "none");
    const { draft, merged } = await takeAll(clientId, 1);
    expect(merged).toBe(1);
    const stretch = lineWith(draft, "e_hipflexor_half_kneel");
    expect(stretch.lineId).toBe(first.lines[0]?.lineId);
    expect(stretch.purposes.map(({ causeId }) => causeId)).toContain(second);
    const keys = draft.lines.map(({ item }) => item.key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("is refused without decision support, on a stale draft, behind a red flag, for what it does not hold", async () => {
    const { clientId } = await clientWithCause(own);
    const { lines } = await propose(clientId);
    const itemIds = lines.map(({ line }) => line.itemId);
    const accept = (change: object = {}) =>
      acceptProposal(own.practitioner, { clientId, revision: 0, ...options, itemIds, ...change });
    const stray = await own.itemId("exercise", "e_goblet_squat");
    await expect(accept({ itemIds: [stray] })).rejects.toMatchObject({ code: "conflict" });
    await addCaution(own, clientId, "KN");
    // The records have changed under it: the stretch is on one knee.
    await expect(accept()).rejects.toMatchObject({ code: "conflict", facts: { why: "proposal_changed" } });
    await addItem(own, clientId, 0, "e_box_squat");
    await expect(accept()).rejects.toMatchObject({ code: "stale", facts: { revision: 1 } });
    await lockByScreen(own, clientId);
    await expect(accept({ revision: 1 })).rejects.toMatchObject({ code: "locked" });
    expect(await propose(clientId)).toMatchObject({ lockedBy: "E", lines: [], hidden: [] });
    await chooseDecisionSupport(own.admin, { on: false });
    await expect(accept({ revision: 1 })).rejects.toMatchObject({ code: "support_off" });
    await expect(propose(clientId)).rejects.toMatchObject({ code: "support_off" });
    await chooseDecisionSupport(own.admin, { on: true });
  });

  it("is for practitioners of the client's own practice", async () => {
    const { clientId, actor } = await clientWithCause(own);
    const { lineId, itemId } = lineWith(await addItem(own, clientId, 0, "e_glute_bridge"), "e_glute_bridge");
    const calls = [
      (who: typeof actor) => readProposal(who, { clientId, ...options }),
      (who: typeof actor) => acceptProposal(who, { clientId, revision: 1, ...options, itemIds: [itemId] }),
      (who: typeof actor) => readAlternatives(who, { clientId, lineId }),
      (who: typeof actor) => swapLine(who, { clientId, revision: 1, lineId, itemId }),
    ];
    for (const call of calls) {
      await expect(call(actor)).rejects.toMatchObject({ code: "not_allowed" });
      await expect(call(own.admin)).rejects.toMatchObject({ code: "not_allowed" });
      await expect(call(other.practitioner)).rejects.toMatchObject({ code: "not_found" });
    }
  });

  it("follows the pain of the last two rated days, until the practitioner starts all the same", async () => {
    const { clientId } = await clientWithCause(own);
    const day = new Date().toISOString().slice(0, 10);
    const counts = { dueCount: 0, doneCount: 0, partlyCount: 0, skippedCount: 0, tooPainfulCount: 0, reliefCount: 0 };
    await inPractice(own.system, (tx) =>
      tx.insert(clientDay).values({ practiceId: own.practiceId, clientId, day, pain: 6, ...counts }),
    );
    const led = await propose(clientId);
    expect(led.painLeads).toBe(true);
    expect(led.lines.map(({ line }) => line.phase)).not.toContain("strengthen");
    const started = await propose(clientId, { startActive: true });
    expect(started.painLeads).toBe(false);
    expect(started.lines.map(({ line }) => line.phase)).toContain("strengthen");
  });
});

describe("a swap", () => {
  it("offers what serves the same, what speaks against the client last, and keeps place and purposes", async () => {
    const { clientId, causeId } = await clientWithCause(own);
    await addCaution(own, clientId, "PG");
    await takeAll(clientId, 0);
    const { draft } = await readBuilder(own.practitioner, { clientId });
    const line = lineWith(draft, "e_hipflexor_half_kneel");
    const { items } = await readAlternatives(own.practitioner, { clientId, lineId: line.lineId });
    const blocked = items.map(({ because }) => because !== null);
    expect(blocked).toContain(true);
    expect(blocked).toEqual([...blocked].sort());
    expect(items[0]).toMatchObject({ because: null });
    expect(items[0]?.serves).toBeGreaterThan(0);
    const itemId = items[0]?.itemId ?? "";
    const swapped = await swapLine(own.practitioner, {
      clientId,
      revision: draft.revision,
      lineId: line.lineId,
      itemId,
    });
    const place = draft.lines.findIndex(({ lineId }) => lineId === line.lineId);
    expect(swapped.lines[place]).toMatchObject({ itemId, side: "left" });
    expect(swapped.lines[place]?.purposes.every((purpose) => purpose.causeId === causeId)).toBe(true);
    const again = { clientId, revision: draft.revision + 1, itemId, lineId: swapped.lines[0]?.lineId ?? "" };
    await expect(swapLine(own.practitioner, again)).rejects.toMatchObject({ code: "conflict" });
    await expect(swapLine(own.practitioner, { ...again, revision: 0 })).rejects.toMatchObject({ code: "stale" });
    const lineIds = [swapped.lines[place]?.lineId ?? ""];
    await removeLines(own.practitioner, { clientId, revision: draft.revision + 1, lineIds });
  });
});
