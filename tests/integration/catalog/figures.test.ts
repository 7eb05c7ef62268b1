import pg from "pg";
import sharp from "sharp";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { contentToCells, csvColumns } from "@/domain/catalog/csv-columns";
import type { PoseData } from "@/domain/figure/pose-data";
import { exportCatalog } from "@/server/services/catalog/export-catalog";
import { importCatalog } from "@/server/services/catalog/import-catalog";
import { publishItem } from "@/server/services/catalog/publish-item";
import { readHistory, readItem, readItemVersion } from "@/server/services/catalog/read-item";
import { listCatalog } from "@/server/services/catalog/read-list";
import { readPublishedItem } from "@/server/services/catalog/read-published";
import { saveDraft } from "@/server/services/catalog/save-draft";
import { submitItem } from "@/server/services/catalog/submit-item";
import { addPicture } from "@/server/services/media/add-picture";
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

describe("a figure that no body could do", () => {
  const sunk: PoseData = { ...pose, pins: { handRight: { at: [90, 60, 10] } } };

  test("may be saved as a draft, is told with key and part, and is not published", async () => {
    await saveDraft(own.admin, { itemId, baseVersion: 1, entry: withPose({ pose: sunk }) });
    expect((await readItem(own.admin, { itemId })).figureProblems).toContainEqual({
      field: "pose.keys.0",
      reason: "pose_pin_slips",
      facts: { part: "handRight", value: expect.any(Number) },
    });
    await submitItem(own.admin, { itemId, baseVersion: 2 });
    await expect(publishItem(own.admin, { itemId, baseVersion: 2 })).rejects.toMatchObject({
      code: "invalid",
      fields: { "entry.content.pose.keys.0": "pose_pin_slips" },
      facts: { part: "handRight" },
    });
    expect(await readItem(own.admin, { itemId })).toMatchObject({ status: "in_review", publishedVersion: 1 });
  });

  test("is published once it is mended, and the history says which versions drew it anew", async () => {
    await saveDraft(own.admin, { itemId, baseVersion: 1, entry: withPose({ pose: sunk }) });
    await saveDraft(own.admin, { itemId, baseVersion: 2, entry: withPose() });
    await saveDraft(own.admin, { itemId, baseVersion: 3, entry: withPose({ title: "Our bridge" }) });
    expect((await readItem(own.admin, { itemId })).figureProblems).toEqual([]);
    await submitItem(own.admin, { itemId, baseVersion: 4 });
    expect(await publishItem(own.admin, { itemId, baseVersion: 4 })).toMatchObject({ publishedVersion: 4 });
    const { versions } = await readHistory(own.admin, { itemId });
    expect(versions.map(({ version, figureChanged }) => [version, figureChanged])).toEqual([
      [4, false],
      [3, true],
      [2, true],
      [1, false],
    ]);
  });

  test("is refused by an import, also as a draft, and nothing is written", async () => {
    const result = await importFile([withPose({ pose: sunk })]);
    expect(result).toMatchObject({ applied: false, bad: [{ key: "e_bridge" }] });
    expect(result.bad[0]?.problems[0]).toMatchObject({ field: "pose.keys.0", facts: { part: "handRight" } });
    expect(await importFile([withPose()])).toMatchObject({ applied: true, counts: { changed: 1 } });
  });
});

const importFile = (items: unknown[]) => {
  const text = JSON.stringify({ format: "plumbline-catalog", version: 1, items });
  return importCatalog(own.admin, { file: { format: "json", text }, publish: false, dryRun: false });
};

describe("an import of figures", () => {
  test("names the place of what is wrong in a cell of a CSV", async () => {
    const rowOf = (cell: string) => {
      const cells = contentToCells("exercise", bridge);
      cells[csvColumns.exercise.findIndex(({ header }) => header === "pose")] = cell;
      return cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(",");
    };
    const header = csvColumns.exercise.map((column) => column.header).join(",");
    const problemOf = async (cell: string) => {
      const file = { format: "csv" as const, kind: "exercise" as const, text: `${header}\n${rowOf(cell)}\n` };
      const { bad } = await importCatalog(own.admin, { file, publish: false, dryRun: true });
      return bad[0]?.problems.map(({ field, reason }) => `${field} ${reason}`);
    };
    expect(await problemOf('{"key":')).toEqual(["pose not_json_cell"]);
    expect(await problemOf('{"key":"e_bridge","base":{"tip":NaN},"keys":[{}]}')).toEqual(["pose not_json_cell"]);
    expect(await problemOf('"stand"')).toEqual(["pose not_json_cell"]);
    const wild = { ...pose, keys: [{}, { angles: { kneeFlexion: 900 } }] };
    expect(await problemOf(JSON.stringify(wild))).toEqual(["pose.keys.1.angles.kneeFlexion too_big"]);
    expect(await problemOf(JSON.stringify(pose))).toBeUndefined();
  });

  test("solves no more of them than it can in a moment", async () => {
    const many = Array.from({ length: 90 }, (_, index) => {
      const key = `e_many_${index}`;
      return withPose({ key, pose: { ...pose, key, keys: Array.from({ length: 24 }, () => ({})) } });
    });
    const { applied, bad } = await importFile(many);
    expect(applied).toBe(false);
    expect(bad.at(0)?.problems).toEqual([{ field: "pose", reason: "too_many_figures", facts: { limit: 2000 } }]);
    expect(bad.length).toBe(90 - Math.floor(2000 / 24));
  }, 60_000);
});

describe("a picture", () => {
  const newPicture = async (practice: TestPractice) => {
    const bytes = await sharp({ create: { width: 200, height: 200, channels: 3, background: "teal" } })
      .png()
      .toBuffer();
    const { mediaId } = await addPicture(practice.admin, bytes);
    return { mediaId, alt: "Calves on a chair" };
  };

  test("is kept with its version, and travels in the files of its own practice", async () => {
    const picture = await newPicture(own);
    await saveDraft(own.admin, { itemId, baseVersion: 1, entry: withPose({ pose: undefined, picture }) });
    expect((await readItemVersion(own.admin, { itemId, version: 2 })).entry.content).toMatchObject({ picture });
    const { text } = await exportCatalog(own.admin, { format: "csv", kind: "exercise" });
    const file = { format: "csv" as const, kind: "exercise" as const, text };
    expect(await importCatalog(own.admin, { file, publish: false, dryRun: false })).toMatchObject({
      counts: { same: 1 },
    });
  });

  test("of another practice, or of nobody, is refused", async () => {
    const foreign = await newPicture(await makePractice("Other"));
    const entry = withPose({ picture: foreign });
    await expect(saveDraft(own.admin, { itemId, baseVersion: 1, entry })).rejects.toMatchObject({
      code: "invalid",
      fields: { "entry.content.picture": "unknown_picture" },
    });
    const { bad } = await importFile([entry]);
    expect(bad[0]?.problems).toEqual([{ field: "picture.mediaId", reason: "unknown_picture", facts: {} }]);
  });
});
