import { beforeAll, describe, expect, it } from "vitest";
import { addStarter } from "@/server/services/plan/add-starter";
import { removeLines } from "@/server/services/plan/remove-lines";
import { reorderLines } from "@/server/services/plan/reorder-lines";
import { restoreDraft } from "@/server/services/plan/restore-draft";
import { setPurposes } from "@/server/services/plan/set-purposes";
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

beforeAll(async () => {
  own = await practiceWithCatalog();
});

const refused = (code: string, more: object = {}) => ({ code, ...more });

describe("order, purposes and removal", () => {
  it("keeps the whole order and refuses a part of it", async () => {
    const { clientId } = await clientWithCause(own);
    await addItem(own, clientId, 0, "e_glute_bridge");
    const draft = await addItem(own, clientId, 1, "e_hipflexor_half_kneel");
    expect(draft.lines.map(({ item }) => item.key)).toEqual(["e_hipflexor_half_kneel", "e_glute_bridge"]);
    const lineIds = draft.lines.map(({ lineId }) => lineId).reverse();
    const moved = await reorderLines(own.practitioner, { clientId, revision: 2, lineIds });
    expect(moved.lines.map(({ lineId }) => lineId)).toEqual(lineIds);
    const part = reorderLines(own.practitioner, { clientId, revision: 3, lineIds: lineIds.slice(1) });
    await expect(part).rejects.toMatchObject(refused("invalid"));
    const stale = reorderLines(own.practitioner, { clientId, revision: 2, lineIds });
    await expect(stale).rejects.toMatchObject(refused("stale"));
  });

  it("refuses another client's cause and a muscle that is not the cause's as a purpose", async () => {
    const { clientId, causeId } = await clientWithCause(own);
    const theirs = await clientWithCause(own);
    const draft = await addItem(own, clientId, 0, "e_glute_bridge");
    const { lineId } = lineWith(draft, "e_glute_bridge");
    const set = (purpose: object) =>
      setPurposes(own.practitioner, {
        clientId,
        revision: 1,
        lineId,
        purposes: [{ causeId, muscleId: null, jointId: null, side: "none", ...purpose }],
      });
    await expect(set({ causeId: theirs.causeId })).rejects.toMatchObject(refused("not_found"));
    const soleus = await own.itemId("muscle", "soleus");
    await expect(set({ muscleId: soleus })).rejects.toMatchObject({ fields: { "purposes.0.muscleId": "not_found" } });
    const gluteus = await own.itemId("muscle", "gluteus_maximus");
    const after = await set({ muscleId: gluteus, side: "left" });
    expect(lineWith(after, "e_glute_bridge").purposes).toEqual([
      { causeId, muscleId: gluteus, jointId: null, side: "left", findingId: null },
    ]);
  });

  it("removes lines, and an undo brings them back under their old id with all they held", async () => {
    const { clientId } = await clientWithCause(own);
    await addItem(own, clientId, 0, "e_glute_bridge");
    const before = await addItem(own, clientId, 1, "e_hipflexor_half_kneel");
    const { lineId } = lineWith(before, "e_glute_bridge");
    const removed = await removeLines(own.practitioner, { clientId, revision: 2, lineIds: [lineId] });
    expect(removed.lines).toHaveLength(1);
    const lines = before.lines.map(
      ({ item: _, itemStatus: __, overrideBy: ___, overrideAt: ____, overrides: _____, ...line }) => line,
    );
    const restored = await restoreDraft(own.practitioner, { clientId, revision: 3, lines });
    const sorted = (draft: typeof before) =>
      draft.lines.map((line) => ({
        ...line,
        purposes: line.purposes.map((purpose) => JSON.stringify(purpose)).sort(),
      }));
    expect(sorted(restored)).toEqual(sorted(before));
    const theirs = await clientWithCause(own);
    const stolen = restoreDraft(own.practitioner, {
      clientId: theirs.clientId,
      revision: 0,
      lines: lines.map((line) => ({ ...line, purposes: [] })),
    });
    await expect(stolen).rejects.toMatchObject(refused("not_found"));
  });

  it("an undo cannot smuggle in a dose or a cause", async () => {
    const { clientId } = await clientWithCause(own);
    const theirs = await clientWithCause(own);
    const draft = await addItem(own, clientId, 0, "e_glute_bridge");
    const [line] = draft.lines.map(
      ({ item: _, itemStatus: __, overrideBy: ___, overrideAt: ____, overrides: _____, ...rest }) => rest,
    );
    if (!line) throw new Error("no line");
    const restore = (changed: object) =>
      restoreDraft(own.practitioner, { clientId, revision: 1, lines: [{ ...line, ...changed }] });
    await expect(restore({ dose: { sets: 9, reps: 12, timesADay: 1 } })).rejects.toMatchObject(refused("invalid"));
    const purpose = { causeId: theirs.causeId, muscleId: null, jointId: null, side: "none" };
    await expect(restore({ purposes: [purpose] })).rejects.toMatchObject(refused("not_found"));
    await expect(restore({ itemVersion: 7 })).rejects.toMatchObject(refused("not_current"));
  });
});

describe("starter blocks", () => {
  it("adds what is usual for a cause and merges what two causes share", async () => {
    const { clientId, causeId } = await clientWithCause(own, "ant_innominate", "left");
    const second = await addCause(own, clientId, "lower_crossed", "none");
    const first = await addStarter(own.practitioner, { clientId, revision: 0, causeId });
    expect(first).toMatchObject({ merged: 0, leftOut: [] });
    expect(first.draft.lines.map(({ phase }) => phase)).toEqual([
      "relieve",
      "relax",
      "joint",
      "joint",
      "stimulate",
      "strengthen",
    ]);
    const both = await addStarter(own.practitioner, { clientId, revision: 1, causeId: second });
    const keys = both.draft.lines.map(({ item }) => item.key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(both.merged).toBeGreaterThan(0);
    const stretch = lineWith(both.draft, "e_hipflexor_half_kneel");
    expect(new Set(stretch.purposes.map((purpose) => purpose.causeId))).toEqual(new Set([causeId, second]));
    const lines = first.draft.lines.map(
      ({ item: _, itemStatus: __, overrideBy: ___, overrideAt: ____, overrides: _____, ...line }) => line,
    );
    const undone = await restoreDraft(own.practitioner, { clientId, revision: 2, lines });
    expect(undone.lines.map(({ lineId }) => lineId)).toEqual(lines.map(({ lineId }) => lineId));
  });

  it("leaves out what speaks against the client's cautions, and says so", async () => {
    const { clientId, causeId } = await clientWithCause(own, "ant_innominate", "left");
    await addCaution(own, clientId, "KN");
    const { draft, leftOut } = await addStarter(own.practitioner, { clientId, revision: 0, causeId });
    expect(leftOut).toContainEqual({
      title: "Half-kneeling front-of-hip stretch",
      reason: "contraindicated",
      codes: ["KN"],
    });
    expect(draft.lines.map(({ item }) => item.key)).not.toContain("e_hipflexor_half_kneel");
  });

  it("refuses somebody else's cause and a locked client", async () => {
    const { clientId, causeId } = await clientWithCause(own);
    const theirs = await clientWithCause(own);
    const start = (id: string) => addStarter(own.practitioner, { clientId, revision: 0, causeId: id });
    await expect(start(theirs.causeId)).rejects.toMatchObject(refused("not_found"));
    await lockByScreen(own, clientId);
    await expect(start(causeId)).rejects.toMatchObject(refused("locked"));
  });
});
