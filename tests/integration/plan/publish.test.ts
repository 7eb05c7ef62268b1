import { and, eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { inPractice } from "@/db/in-practice";
import {
  assignment,
  assignmentPurpose,
  catalogItem,
  catalogVersion,
  clientOverview,
  planVersion,
} from "@/db/schema/index";
import { changeLine } from "@/server/services/plan/change-line";
import { discardDraft } from "@/server/services/plan/discard-draft";
import { publishPlan } from "@/server/services/plan/publish-plan";
import { readBuilder } from "@/server/services/plan/read";
import { compareVersions, listVersions } from "@/server/services/plan/read-versions";
import { removeLines } from "@/server/services/plan/remove-lines";
import { updateLineVersion } from "@/server/services/plan/update-line-version";
import {
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
});

const publish = (clientId: string, revision: number, note: string | null = null) =>
  publishPlan(own.practitioner, { clientId, revision, note });

async function publishedPlan(second = "e_hipflexor_half_kneel") {
  const subject = await clientWithCause(own);
  await addItem(own, subject.clientId, 0, "e_glute_bridge");
  const draft = await addItem(own, subject.clientId, 1, second);
  await publish(subject.clientId, 2, "Your first plan");
  return { ...subject, draft };
}

describe("publishing", () => {
  it("copies the draft's lines with their identity and purposes into version 1, and the list knows", async () => {
    const { clientId, draft } = await publishedPlan();
    const { published } = await readBuilder(own.practitioner, { clientId });
    expect(published).toMatchObject({ number: 1, note: "Your first plan" });
    expect(published?.lines.map(({ lineId }) => lineId)).toEqual(draft.lines.map(({ lineId }) => lineId));
    expect(published?.lines.map(({ purposes }) => purposes.length)).toEqual(
      draft.lines.map(({ purposes }) => purposes.length),
    );
    const [overview] = await inPractice(own.system, (tx) =>
      tx.select().from(clientOverview).where(eq(clientOverview.clientId, clientId)),
    );
    expect(overview).toMatchObject({ publishedNumber: 1, musclesState: "planned", uncoveredCauses: 0 });
  });

  it("keeps the draft, and numbers the next version", async () => {
    const { clientId, draft } = await publishedPlan();
    const { lineId } = lineWith(draft, "e_glute_bridge");
    await changeLine(own.practitioner, { clientId, revision: 2, lineId, change: { note: "Slowly" } });
    expect(await publish(clientId, 3)).toEqual({ number: 2, lineCount: 2 });
  });

  it("cannot be changed or deleted by the app afterwards", async () => {
    const { clientId } = await publishedPlan();
    const attempts = [
      () =>
        inPractice(own.system, (tx) =>
          tx.update(assignment).set({ note: "x" }).where(eq(assignment.clientId, clientId)),
        ),
      () => inPractice(own.system, (tx) => tx.delete(assignment).where(eq(assignment.clientId, clientId))),
      () =>
        inPractice(own.system, (tx) => tx.delete(assignmentPurpose).where(eq(assignmentPurpose.clientId, clientId))),
      () =>
        inPractice(own.system, (tx) =>
          tx.update(planVersion).set({ note: "x" }).where(eq(planVersion.clientId, clientId)),
        ),
    ];
    for (const attempt of attempts) await expect(attempt()).rejects.toThrow();
  });

  it("refuses an empty draft, an unchanged one, a stale revision, a locked client", async () => {
    const empty = await clientWithCause(own);
    await expect(publish(empty.clientId, 0)).rejects.toMatchObject({ code: "invalid", fields: { lines: "required" } });
    const { clientId } = await publishedPlan();
    await expect(publish(clientId, 2)).rejects.toMatchObject({ code: "conflict", facts: { why: "nothing_changed" } });
    await expect(publish(clientId, 1)).rejects.toMatchObject({ code: "stale" });
    await addItem(own, clientId, 2, "e_dead_bug");
    await lockByScreen(own, clientId);
    await expect(publish(clientId, 3)).rejects.toMatchObject({ code: "locked" });
    expect((await readBuilder(own.practitioner, { clientId })).lockedLevel).toBe("E");
  });

  it("refuses a dose that a later caution forbids, naming the line; takes it once a reason is given", async () => {
    const { clientId } = await clientWithCause(own);
    const { lineId } = lineWith(await addItem(own, clientId, 0, "e_front_plank"), "e_front_plank");
    await addCaution(own, clientId, "HT");
    await expect(publish(clientId, 1)).rejects.toMatchObject({
      code: "invalid",
      fields: { [`lines.${lineId}.dose.holdSeconds`]: "above_limit" },
    });
    const change = { overrideReason: "Cleared by the cardiologist" };
    await changeLine(own.practitioner, { clientId, revision: 1, lineId, change });
    expect(await publish(clientId, 2)).toEqual({ number: 1, lineCount: 1 });
  });

  it("is for practitioners of this practice only", async () => {
    const { clientId, actor } = await publishedPlan();
    const input = { clientId, revision: 2, note: null };
    await expect(publishPlan(actor, input)).rejects.toMatchObject({ code: "not_allowed" });
    await expect(publishPlan(own.admin, input)).rejects.toMatchObject({ code: "not_allowed" });
    await expect(publishPlan(other.practitioner, input)).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("a changed exercise", () => {
  async function newVersionOf(key: string, status: "published" | "retired" = "published") {
    const id = await own.itemId("exercise", key);
    const where = and(eq(catalogItem.practiceId, own.practiceId), eq(catalogItem.id, id));
    await inPractice(own.system, async (tx) => {
      const [current] = await tx
        .select({ version: catalogVersion.version, content: catalogVersion.content })
        .from(catalogVersion)
        .where(and(eq(catalogVersion.practiceId, own.practiceId), eq(catalogVersion.itemId, id)))
        .orderBy(sql`${catalogVersion.version} desc`)
        .limit(1);
      if (!current) throw new Error("no version");
      const version = current.version + 1;
      await tx.insert(catalogVersion).values({
        practiceId: own.practiceId,
        itemId: id,
        version,
        content: { ...current.content, title: `New ${version}` },
        origin: "edit",
      });
      await tx.update(catalogItem).set({ latestVersion: version, publishedVersion: version, status }).where(where);
    });
  }

  it("does not reach a published plan until the line is updated and published", async () => {
    const { clientId, draft } = await publishedPlan();
    const line = lineWith(draft, "e_glute_bridge");
    await newVersionOf("e_glute_bridge");
    const before = await readBuilder(own.practitioner, { clientId });
    const kept = lineWith(before.published ?? { lines: [] }, "e_glute_bridge");
    expect(kept).toMatchObject({ itemVersion: line.itemVersion, item: { title: line.item.title } });
    expect(kept.itemStatus.publishedVersion).toBe(line.itemVersion + 1);
    const updated = await updateLineVersion(own.practitioner, { clientId, revision: 2, lineId: line.lineId });
    expect(lineWith(updated, "e_glute_bridge").itemVersion).toBe(line.itemVersion + 1);
    await publish(clientId, 3);
    const { before: old, after } = await compareVersions(own.practitioner, { clientId, from: 1, to: 2 });
    expect(lineWith({ lines: old }, "e_glute_bridge").item.title).toBe(line.item.title);
    expect(lineWith({ lines: after }, "e_glute_bridge").item.title).toMatch(/^New/);
  });

  it("when retired goes on where it is, is not updated, and is not newly published", async () => {
    const { clientId, draft } = await publishedPlan("e_fig4_supine");
    const fresh = await addItem(own, clientId, 2, "e_dead_bug");
    await newVersionOf("e_dead_bug", "retired");
    await newVersionOf("e_fig4_supine", "retired");
    const { lineId } = lineWith(draft, "e_fig4_supine");
    const update = updateLineVersion(own.practitioner, { clientId, revision: 3, lineId });
    await expect(update).rejects.toMatchObject({ code: "retired" });
    const added = lineWith(fresh, "e_dead_bug").lineId;
    await expect(publish(clientId, 3)).rejects.toMatchObject({
      code: "retired",
      fields: { [`lines.${added}.itemId`]: "retired" },
    });
    await removeLines(own.practitioner, { clientId, revision: 3, lineIds: [added] });
    const bridge = lineWith(draft, "e_glute_bridge").lineId;
    await changeLine(own.practitioner, { clientId, revision: 4, lineId: bridge, change: { note: "Slowly" } });
    expect(await publish(clientId, 5)).toEqual({ number: 2, lineCount: 2 });
  });
});

describe("versions", () => {
  it("discarding makes the draft what was published, line ids and overrides included", async () => {
    const { clientId, draft } = await publishedPlan();
    const { lineId } = lineWith(draft, "e_glute_bridge");
    const change = { dose: { sets: 6, reps: 12, timesADay: 1 }, overrideReason: "Tolerates it well" };
    await changeLine(own.practitioner, { clientId, revision: 2, lineId, change });
    await publish(clientId, 3);
    await removeLines(own.practitioner, { clientId, revision: 3, lineIds: [lineId] });
    const back = await discardDraft(own.practitioner, { clientId, revision: 4 });
    expect(back.lines).toHaveLength(2);
    expect(lineWith(back, "e_glute_bridge")).toMatchObject({ lineId, overrideReason: "Tolerates it well" });
    const again = await discardDraft(own.practitioner, { clientId, revision: 5 });
    expect(again.lines.map((line) => line.lineId)).toEqual(back.lines.map((line) => line.lineId));
  });

  it("are listed newest first, by pages, and compared two by two", async () => {
    const { clientId, draft } = await publishedPlan();
    const { lineId } = lineWith(draft, "e_glute_bridge");
    for (const revision of [2, 3]) {
      await changeLine(own.practitioner, { clientId, revision, lineId, change: { note: `Round ${revision}` } });
      await publish(clientId, revision + 1);
    }
    const first = await listVersions(own.practitioner, { clientId, cursor: null, limit: 2 });
    expect(first.items.map(({ number, current }) => [number, current])).toEqual([
      [3, true],
      [2, false],
    ]);
    const second = await listVersions(own.practitioner, { clientId, cursor: first.next, limit: 2 });
    expect(second).toMatchObject({ items: [{ number: 1, note: "Your first plan", lineCount: 2 }], next: null });
    const missing = compareVersions(own.practitioner, { clientId, from: 1, to: 9 });
    await expect(missing).rejects.toMatchObject({ code: "not_found" });
  });

  it("are not for clients, admins or another practice", async () => {
    const { clientId, actor } = await publishedPlan();
    const page = { clientId, cursor: null, limit: 10 };
    for (const who of [actor, own.admin]) {
      await expect(listVersions(who, page)).rejects.toMatchObject({ code: "not_allowed" });
      await expect(compareVersions(who, { clientId, from: 1, to: 1 })).rejects.toMatchObject({ code: "not_allowed" });
    }
    await expect(listVersions(other.practitioner, page)).rejects.toMatchObject({ code: "not_found" });
    await expect(compareVersions(other.practitioner, { clientId, from: 1, to: 1 })).rejects.toMatchObject({
      code: "not_found",
    });
  });
});
