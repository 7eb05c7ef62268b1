import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { PoseData } from "@/domain/figure/pose-data";
import { exportCatalog } from "@/server/services/catalog/export-catalog";
import { readItem, readItemVersion } from "@/server/services/catalog/read-item";
import { listCatalog } from "@/server/services/catalog/read-list";
import { readPublishedItem } from "@/server/services/catalog/read-published";
import { saveDraft } from "@/server/services/catalog/save-draft";
import { loadContentPack } from "@/server/services/setup/load-content-pack";
import { makePractice, type TestPractice } from "@/tests/support/factories";
import { bridge } from "@/tests/unit/catalog/samples";
import { standing } from "@/tests/unit/figure/poses";
import { publishEntries } from "./support";

const superuser = new pg.Client({ connectionString: process.env.TEST_SUPERUSER_URL });
beforeAll(() => superuser.connect());
afterAll(() => superuser.end());

const pose: PoseData = { ...standing, key: "e_bridge" };
const withPose = (change: Partial<typeof bridge> = {}) => ({
  kind: "exercise" as const,
  content: { ...bridge, pose, ...change },
});

let own: TestPractice;
let itemId: string;
beforeEach(async () => {
  own = await makePractice();
  await publishEntries(own);
  const [line] = (await listCatalog(own.admin, { kind: "exercise" })).items;
  itemId = line?.id ?? "";
});

/** Behind the app's back: its own role may not change a version. */
async function damagePose(version: number, broken: unknown): Promise<void> {
  await superuser.query(
    "update catalog_version set content = jsonb_set(content, '{pose}', $4) where practice_id = $1 and item_id = $2 and version = $3",
    [own.practiceId, itemId, version, JSON.stringify(broken)],
  );
}

describe("a figure", () => {
  test("is saved with a draft, and each version keeps its own", async () => {
    await saveDraft(own.admin, { itemId, baseVersion: 1, entry: withPose() });
    const lower = { ...pose, keys: [{ angles: { lumbarFlexion: 20 } }] };
    await saveDraft(own.admin, { itemId, baseVersion: 2, entry: withPose({ pose: lower }) });
    const content = async (version: number) => (await readItemVersion(own.admin, { itemId, version })).entry.content;
    expect(await content(1)).not.toHaveProperty("pose");
    expect(await content(2)).toMatchObject({ pose });
    expect(await content(3)).toMatchObject({ pose: lower });
  });

  test("that did not change makes no new version", async () => {
    await saveDraft(own.admin, { itemId, baseVersion: 1, entry: withPose() });
    const { latest } = await readItem(own.admin, { itemId });
    expect(await saveDraft(own.admin, { itemId, baseVersion: 2, entry: latest })).toMatchObject({ latestVersion: 2 });
  });

  test("of another entry, or of no known shape, is refused with its place", async () => {
    const save = (entry: unknown) =>
      saveDraft(own.admin, { itemId, baseVersion: 1, entry: entry as ReturnType<typeof withPose> });
    await expect(save(withPose({ pose: standing }))).rejects.toMatchObject({
      code: "invalid",
      fields: { "entry.content.pose.key": "pose_key" },
    });
    const sofa = { ...pose, keys: [{}, { angles: { kneeFlexion: -40 } }] };
    await expect(save(withPose({ pose: sofa }))).rejects.toMatchObject({
      fields: { "entry.content.pose.keys.1.angles.kneeFlexion": "too_small" },
    });
    expect(await readItem(own.admin, { itemId })).toMatchObject({ latestVersion: 1 });
  });

  test("comes with the content pack", async () => {
    await loadContentPack(own.system);
    const { entry } = await readPublishedItem(own.practitioner, { kind: "exercise", key: "e_glute_bridge" });
    expect(entry.content).toMatchObject({ pose: { key: "e_glute_bridge" } });
  });
});

describe("a stored figure that cannot be read", () => {
  const broken: [string, unknown][] = [
    ["no keys", { key: "e_bridge", keys: "none" }],
    ["a text", "text"],
    ["a list", []],
    ["an angle out of this world", { ...pose, base: { kneeFlexion: 1e9 } }],
  ];

  test.each(broken)("is left out of what is read: %s", async (_, value) => {
    await damagePose(1, value);
    const { latest } = await readItem(own.admin, { itemId });
    expect(latest.content).toMatchObject({ key: "e_bridge", title: "Bridge" });
    expect(latest.content).toMatchObject({ pose: undefined });
    const { entry } = await readPublishedItem(own.practitioner, { kind: "exercise", key: "e_bridge" });
    expect(entry.content).toMatchObject({ pose: undefined });
    expect((await exportCatalog(own.admin, { format: "json" })).text).not.toContain('"pose"');
  });

  test("can be replaced by a good one", async () => {
    await damagePose(1, "text");
    await saveDraft(own.admin, { itemId, baseVersion: 1, entry: withPose() });
    expect((await readItem(own.admin, { itemId })).latest.content).toMatchObject({ pose });
  });
});
