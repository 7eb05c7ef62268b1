import { and, eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { inPractice } from "@/db/in-practice";
import { auditRecord, catalogItem } from "@/db/schema/index";
import { addLine } from "@/server/services/plan/add-line";
import { changeLine } from "@/server/services/plan/change-line";
import { readBuilder } from "@/server/services/plan/read";
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
});

const refused = (code: string, more: object = {}) => ({ code, ...more });

describe("adding a line", () => {
  it("starts from the catalog: dose, side of the cause, days, and what it is for", async () => {
    const { clientId, causeId } = await clientWithCause(own, "ant_innominate", "left");
    const draft = await addItem(own, clientId, 0, "e_hipflexor_half_kneel");
    const line = lineWith(draft, "e_hipflexor_half_kneel");
    expect(draft.revision).toBe(1);
    expect(line).toMatchObject({ phase: "relax", side: "left", dose: { sets: 2, holdSeconds: 30, timesADay: 1 } });
    expect(line.weekdays).toEqual([1, 2, 3, 4, 5, 6]);
    const iliacus = draft.parts.find(({ key }) => key === "iliacus");
    expect(line.purposes).toContainEqual({
      causeId,
      muscleId: iliacus?.id,
      jointId: null,
      side: "left",
      findingId: null,
    });
    expect(line.purposes.every((purpose) => purpose.causeId === causeId)).toBe(true);
  });

  it("serves every open cause that asks for it with one line", async () => {
    const { clientId, causeId } = await clientWithCause(own, "ant_innominate", "left");
    const second = await addCause(own, clientId, "hip_extension_deficit", "left");
    const line = lineWith(await addItem(own, clientId, 0, "e_hipflexor_half_kneel"), "e_hipflexor_half_kneel");
    expect(new Set(line.purposes.map((purpose) => purpose.causeId))).toEqual(new Set([causeId, second]));
  });

  it("puts relief into the kit, for when it hurts", async () => {
    const { clientId } = await clientWithCause(own);
    const line = lineWith(await addItem(own, clientId, 0, "r_rest_90_90"), "r_rest_90_90");
    expect(line).toMatchObject({ phase: "relieve", weekdays: [], inReliefKit: true });
  });

  it("refuses a retired exercise, a locked client, a stale revision and a wrong one", async () => {
    const { clientId } = await clientWithCause(own);
    const retired = await own.itemId("exercise", "e_wall_sit");
    await inPractice(own.system, (tx) =>
      tx
        .update(catalogItem)
        .set({ status: "retired" })
        .where(and(eq(catalogItem.practiceId, own.practiceId), eq(catalogItem.id, retired))),
    );
    const add = (revision: number, itemId: string) =>
      addLine(own.practitioner, { clientId, revision, itemId, purpose: null });
    await expect(add(0, retired)).rejects.toMatchObject(refused("retired", { fields: { itemId: "retired" } }));
    const bridge = await own.itemId("exercise", "e_glute_bridge");
    await add(0, bridge);
    await expect(add(0, bridge)).rejects.toMatchObject(refused("stale", { facts: { revision: 1 } }));
    await expect(add(1, await other.itemId("exercise", "e_glute_bridge"))).rejects.toMatchObject(refused("not_found"));
    await lockByScreen(own, clientId);
    await expect(add(1, bridge)).rejects.toMatchObject(refused("locked"));
  });

  it("is not for clients, admins or another practice", async () => {
    const { clientId, actor } = await clientWithCause(own);
    const itemId = await own.itemId("exercise", "e_glute_bridge");
    const input = { clientId, revision: 0, itemId, purpose: null };
    await expect(addLine(actor, input)).rejects.toMatchObject(refused("not_allowed"));
    await expect(addLine(own.admin, input)).rejects.toMatchObject(refused("not_allowed"));
    await expect(addLine(other.practitioner, input)).rejects.toMatchObject(refused("not_found"));
  });

  it("leaves an audit record in the same transaction", async () => {
    const { clientId } = await clientWithCause(own);
    await addItem(own, clientId, 0, "e_glute_bridge");
    const records = await inPractice(own.system, (tx) =>
      tx.select({ action: auditRecord.action }).from(auditRecord).where(eq(auditRecord.clientId, clientId)),
    );
    expect(records).toEqual([{ action: "plan.addLine" }]);
  });
});

describe("changing a line", () => {
  it("refuses a dose outside the limits with a field error and changes nothing", async () => {
    const { clientId } = await clientWithCause(own);
    const draft = await addItem(own, clientId, 0, "e_glute_bridge");
    const { lineId } = lineWith(draft, "e_glute_bridge");
    const change = { dose: { sets: 6, reps: 12, timesADay: 1 } };
    const attempt = changeLine(own.practitioner, { clientId, revision: 1, lineId, change });
    await expect(attempt).rejects.toMatchObject(
      refused("invalid", { fields: { "dose.sets": "above_limit" }, facts: { limit: 4, limitId: "DOS-04" } }),
    );
    expect((await readBuilder(own.practitioner, { clientId })).draft).toMatchObject({ revision: 1 });
  });

  it("takes it with a reason, stored with who and when; a later dose needs its own", async () => {
    const { clientId } = await clientWithCause(own);
    const draft = await addItem(own, clientId, 0, "e_glute_bridge");
    const { lineId } = lineWith(draft, "e_glute_bridge");
    const dose = { sets: 6, reps: 12, timesADay: 1 };
    const change = { dose, overrideReason: "Trained for years, tolerates it" };
    const kept = await changeLine(own.practitioner, { clientId, revision: 1, lineId, change });
    const line = lineWith(kept, "e_glute_bridge");
    expect(line).toMatchObject({
      dose,
      overrideReason: change.overrideReason,
      overrideBy: "Test practice practitioner",
    });
    expect(line.overrideAt).toBeInstanceOf(Date);
    const again = changeLine(own.practitioner, {
      clientId,
      revision: 2,
      lineId,
      change: { dose: { ...dose, sets: 7 } },
    });
    await expect(again).rejects.toMatchObject(refused("invalid"));
    const safe = await changeLine(own.practitioner, {
      clientId,
      revision: 2,
      lineId,
      change: { dose: { ...dose, sets: 3 } },
    });
    expect(lineWith(safe, "e_glute_bridge")).toMatchObject({
      overrideReason: null,
      overrideBy: null,
      overrideAt: null,
    });
  });

  it("refuses a reason too short to be one, a dose that says nothing, control characters and unknown lines", async () => {
    const { clientId } = await clientWithCause(own);
    const { lineId } = lineWith(await addItem(own, clientId, 0, "e_glute_bridge"), "e_glute_bridge");
    const change = (input: object) => changeLine(own.practitioner, { clientId, revision: 1, lineId, change: input });
    await expect(change({ overrideReason: "ok" })).rejects.toMatchObject(refused("invalid"));
    await expect(change({ dose: { timesADay: 1 } })).rejects.toMatchObject({
      fields: { "change.dose.reps": "required" },
    });
    await expect(change({ note: "a\u0000b" })).rejects.toMatchObject({
      fields: { "change.note": "control_character" },
    });
    const theirs = await clientWithCause(own);
    const foreign = changeLine(own.practitioner, { clientId: theirs.clientId, revision: 0, lineId, change: {} });
    await expect(foreign).rejects.toMatchObject(refused("not_found"));
  });

  it("holds the blood-pressure cap for a client with that caution only", async () => {
    const { clientId } = await clientWithCause(own);
    const { lineId } = lineWith(await addItem(own, clientId, 0, "e_front_plank"), "e_front_plank");
    const change = { dose: { sets: 3, holdSeconds: 40, timesADay: 1 } };
    await changeLine(own.practitioner, { clientId, revision: 1, lineId, change });
    await addCaution(own, clientId, "HT");
    const attempt = changeLine(own.practitioner, { clientId, revision: 2, lineId, change });
    await expect(attempt).rejects.toMatchObject({ fields: { "dose.holdSeconds": "above_limit" } });
  });
});
