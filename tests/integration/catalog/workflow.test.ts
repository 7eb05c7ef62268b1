import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { inPractice } from "@/db/in-practice";
import { catalogItem, exercise, exerciseMuscle } from "@/db/schema/index";
import type { Actor } from "@/domain/access/actor";
import { bringBackItem } from "@/server/services/catalog/bring-back-item";
import { createItem } from "@/server/services/catalog/create-item";
import { publishItem } from "@/server/services/catalog/publish-item";
import { readVersion } from "@/server/services/catalog/read";
import { readHistory, readItem, readItemVersion } from "@/server/services/catalog/read-item";
import { listCatalog } from "@/server/services/catalog/read-list";
import { readPublished } from "@/server/services/catalog/read-published";
import { retireItem } from "@/server/services/catalog/retire-item";
import { saveDraft } from "@/server/services/catalog/save-draft";
import { sendBackItem } from "@/server/services/catalog/send-back-item";
import { submitItem } from "@/server/services/catalog/submit-item";
import { makeClient, makePractice, type TestPractice } from "@/tests/support/factories";
import { bridge, gluteus } from "@/tests/unit/catalog/samples";
import { auditedActions, expectRefused, publishEntries } from "./support";

let own: TestPractice;
let other: TestPractice;
let client: Actor;
let itemId: string;

beforeEach(async () => {
  own = await makePractice();
  other = await makePractice("Other");
  client = (await makeClient(own)).actor;
  await publishEntries(own);
  const [line] = (await listCatalog(own.admin, { kind: "exercise" })).items;
  itemId = line?.id ?? "";
});

const edited = (change: Partial<typeof bridge>) => ({ kind: "exercise" as const, content: { ...bridge, ...change } });

describe("an edit", () => {
  test("goes draft → in review → published, and the old version stays what it was", async () => {
    const saved = await saveDraft(own.admin, { itemId, baseVersion: 1, entry: edited({ block: "stimulate" }) });
    expect(saved).toMatchObject({ status: "draft", latestVersion: 2, publishedVersion: 1 });
    expect(await readPublished(own.practitioner, { kind: "exercise" })).toMatchObject([
      { version: 1, block: "strengthen" },
    ]);

    await submitItem(own.admin, { itemId, baseVersion: 2 });
    expect(await publishItem(own.admin, { itemId, baseVersion: 2 })).toMatchObject({
      status: "published",
      publishedVersion: 2,
    });
    expect(await readPublished(own.practitioner, { kind: "exercise" })).toMatchObject([
      { version: 2, block: "stimulate" },
    ]);
    expect(await readItemVersion(own.practitioner, { itemId, version: 1 })).toMatchObject({
      entry: { content: { block: "strengthen" } },
    });
    const [typed] = await inPractice(own.system, (tx) => tx.select().from(exercise).where(eq(exercise.id, itemId)));
    expect(typed?.block).toBe("stimulate");
    expect(await auditedActions(own)).toEqual(["catalog.edit", "catalog.submit", "catalog.publish"]);
  });

  test("without a change makes no version", async () => {
    const saved = await saveDraft(own.admin, { itemId, baseVersion: 1, entry: edited({}) });
    expect(saved).toMatchObject({ status: "published", latestVersion: 1 });
    expect(await auditedActions(own)).toEqual([]);
  });

  test("on an old version is stale, for every act", async () => {
    await saveDraft(own.admin, { itemId, baseVersion: 1, entry: edited({ title: "Bridge, slowly" }) });
    const stale = { code: "stale", facts: { yours: 1, newest: 2 } };
    const at = { itemId, baseVersion: 1 };
    await expect(saveDraft(own.admin, { ...at, entry: edited({ title: "Bridge, fast" }) })).rejects.toMatchObject(
      stale,
    );
    await expect(submitItem(own.admin, at)).rejects.toMatchObject(stale);
    await expect(publishItem(own.admin, at)).rejects.toMatchObject(stale);
    await expect(retireItem(own.admin, { ...at, reason: "No" })).rejects.toMatchObject(stale);
    expect(await readItem(own.admin, { itemId })).toMatchObject({ title: "Bridge, slowly", latestVersion: 2 });
  });

  test("is refused field by field", async () => {
    const at = { itemId, baseVersion: 1 };
    const refused = (fields: Record<string, string>) => ({ code: "invalid", fields });
    await expect(saveDraft(own.admin, { ...at, entry: edited({ steps: ["One."] }) })).rejects.toMatchObject(
      refused({ "entry.content.steps": "too_small" }),
    );
    await expect(saveDraft(own.admin, { ...at, entry: edited({ joints: ["tail"] }) })).rejects.toMatchObject(
      refused({ "entry.content.joints.0": "unknown_reference" }),
    );
    await expect(saveDraft(own.admin, { ...at, entry: edited({ easier: "e_bridge" }) })).rejects.toMatchObject(
      refused({ "entry.content.easier": "circle" }),
    );
    await expect(saveDraft(own.admin, { ...at, entry: edited({ key: "e_other" }) })).rejects.toMatchObject(
      refused({ "entry.content.key": "unchangeable" }),
    );
    const muscle = { kind: "muscle" as const, content: gluteus };
    await expect(saveDraft(own.admin, { ...at, entry: muscle })).rejects.toMatchObject(
      refused({ "entry.kind": "unchangeable" }),
    );
    await expect(saveDraft(own.admin, { ...at, entry: edited({ why: "a\u0000b" }) })).rejects.toMatchObject(
      refused({ "entry.content.why": "control_character" }),
    );
    expect(await readItem(own.admin, { itemId })).toMatchObject({ latestVersion: 1 });
  });

  test("of two people at once, one is told", async () => {
    const results = await Promise.allSettled([
      saveDraft(own.admin, { itemId, baseVersion: 1, entry: edited({ title: "First" }) }),
      saveDraft(own.admin, { itemId, baseVersion: 1, entry: edited({ title: "Second" }) }),
    ]);
    expect(results.map((result) => result.status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});

describe("a review", () => {
  test("can send a draft back with a note", async () => {
    await saveDraft(own.admin, { itemId, baseVersion: 1, entry: edited({ title: "Bridge, slowly" }) });
    const at = { itemId, baseVersion: 2 };
    await expect(sendBackItem(own.admin, { ...at, note: "Why?" })).rejects.toMatchObject({ code: "conflict" });
    await submitItem(own.admin, at);
    await expect(sendBackItem(own.admin, { ...at, note: " " })).rejects.toMatchObject({ code: "invalid" });
    expect(await sendBackItem(own.admin, { ...at, note: "Say how slowly." })).toMatchObject({ status: "draft" });
    expect(await readItem(own.admin, { itemId })).toMatchObject({ status: "draft", lastNote: "Say how slowly." });
    const history = await readHistory(own.admin, { itemId });
    expect(history.versions.map((line) => line.version)).toEqual([2, 1]);
    expect(history.versions[0]).toMatchObject({ origin: "edit", by: "Test practice admin" });
    expect(history.versions[0]?.moves.map((move) => move.to)).toEqual(["draft", "in_review", "draft"]);
  });

  test("stands before every publication", async () => {
    await saveDraft(own.admin, { itemId, baseVersion: 1, entry: edited({ title: "Bridge, slowly" }) });
    await expect(publishItem(own.admin, { itemId, baseVersion: 2 })).rejects.toMatchObject({
      code: "conflict",
      facts: { status: "draft" },
    });
  });

  test("publishes only what names published things", async () => {
    const muscle = { kind: "muscle" as const, content: { ...gluteus, key: "psoas", title: "Psoas" } };
    await createItem(own.admin, { entry: muscle });
    const targets = [{ muscle: "psoas", role: "lengthen" as const }];
    await saveDraft(own.admin, { itemId, baseVersion: 1, entry: edited({ targets }) });
    await submitItem(own.admin, { itemId, baseVersion: 2 });
    await expect(publishItem(own.admin, { itemId, baseVersion: 2 })).rejects.toMatchObject({
      code: "invalid",
      fields: { "entry.content.targets.0.muscle": "unpublished_reference" },
      facts: { key: "psoas" },
    });
    expect(await inPractice(own.system, (tx) => tx.$count(exerciseMuscle))).toBe(1);
  });
});

describe("a retired item", () => {
  test("is out of the pickers, keeps its versions, and can come back", async () => {
    const at = { itemId, baseVersion: 1 };
    await expect(retireItem(own.admin, { ...at, reason: "" })).rejects.toMatchObject({ code: "invalid" });
    expect(await retireItem(own.admin, { ...at, reason: "Too hard at home" })).toMatchObject({ status: "retired" });
    expect(await readPublished(own.practitioner, { kind: "exercise" })).toEqual([]);
    expect((await listCatalog(own.admin, { kind: "exercise" })).items).toEqual([]);
    expect((await listCatalog(own.admin, { kind: "exercise", status: "retired" })).items).toHaveLength(1);
    const kept = await inPractice(own.system, (tx) => readVersion(tx, own.practiceId, itemId, 1));
    expect(kept).toMatchObject({ status: "retired", entry: { content: { title: "Bridge" } } });

    await expect(saveDraft(own.admin, { ...at, entry: edited({ title: "No" }) })).rejects.toMatchObject({
      code: "retired",
    });
    await expect(retireItem(own.admin, { ...at, reason: "Again" })).rejects.toMatchObject({ code: "retired" });
    expect(await bringBackItem(own.admin, at)).toMatchObject({ status: "published", publishedVersion: 1 });
    await expect(bringBackItem(own.admin, at)).rejects.toMatchObject({ code: "conflict" });
    expect(await auditedActions(own)).toEqual(["catalog.retire", "catalog.bringBack"]);
  });
});

describe("a new item", () => {
  test("starts as a draft that nobody can assign", async () => {
    const created = await createItem(own.admin, { entry: edited({ key: "e_new", title: "New" }) });
    expect(created).toMatchObject({ status: "draft", latestVersion: 1, publishedVersion: null });
    expect(await readPublished(own.practitioner, { kind: "exercise" })).toHaveLength(1);
    expect(await auditedActions(own)).toEqual(["catalog.create"]);
  });

  test("needs a key that is free", async () => {
    await expect(createItem(own.admin, { entry: edited({ title: "Twin" }) })).rejects.toMatchObject({
      code: "invalid",
      fields: { "entry.content.key": "key_taken" },
    });
    await publishEntries(other);
    expect(await inPractice(other.system, (tx) => tx.$count(catalogItem))).toBe(4);
  });
});

describe("nobody else", () => {
  test("edits: not the practitioner, not a client", async () => {
    const at = { itemId, baseVersion: 1 };
    await expectRefused((actor) => createItem(actor, { entry: edited({ key: "e_new" }) }), own, client);
    await expectRefused((actor) => saveDraft(actor, { ...at, entry: edited({ title: "Mine" }) }), own, client);
    await expectRefused((actor) => submitItem(actor, at), own, client);
    await expectRefused((actor) => sendBackItem(actor, { ...at, note: "x" }), own, client);
    await expectRefused((actor) => publishItem(actor, at), own, client);
    await expectRefused((actor) => retireItem(actor, { ...at, reason: "x" }), own, client);
    await expectRefused((actor) => bringBackItem(actor, at), own, client);
    await expectRefused((actor) => listCatalog(actor, { kind: "exercise" }), own, client);
    await expectRefused((actor) => readItem(actor, { itemId }), own, client);
    await expectRefused((actor) => readHistory(actor, { itemId }), own, client);
    await expect(readPublished(client, { kind: "exercise" })).rejects.toMatchObject({ code: "not_allowed" });
    await expect(readItemVersion(client, { itemId, version: 1 })).rejects.toMatchObject({ code: "not_allowed" });
    expect(await auditedActions(own)).toEqual([]);
  });

  test("in another practice finds anything", async () => {
    const at = { itemId, baseVersion: 1 };
    const missing = { code: "not_found" };
    await expect(saveDraft(other.admin, { ...at, entry: edited({ title: "Theirs" }) })).rejects.toMatchObject(missing);
    await expect(submitItem(other.admin, at)).rejects.toMatchObject(missing);
    await expect(sendBackItem(other.admin, { ...at, note: "x" })).rejects.toMatchObject(missing);
    await expect(publishItem(other.admin, at)).rejects.toMatchObject(missing);
    await expect(retireItem(other.admin, { ...at, reason: "x" })).rejects.toMatchObject(missing);
    await expect(bringBackItem(other.admin, at)).rejects.toMatchObject(missing);
    await expect(readItem(other.admin, { itemId })).rejects.toMatchObject(missing);
    await expect(readHistory(other.admin, { itemId })).rejects.toMatchObject(missing);
    await expect(readItemVersion(other.admin, { itemId, version: 1 })).rejects.toMatchObject(missing);
    expect((await listCatalog(other.admin, { kind: "exercise" })).items).toEqual([]);
    expect(await readPublished(other.practitioner, { kind: "exercise" })).toEqual([]);
  });
});
