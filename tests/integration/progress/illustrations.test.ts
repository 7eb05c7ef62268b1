import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { ExerciseContent } from "@/domain/catalog/doable-schemas";
import { publishItem } from "@/server/services/catalog/publish-item";
import {
  readIllustrations,
  readPublishedIllustrations,
  versionName,
} from "@/server/services/catalog/read-illustrations";
import { readItem } from "@/server/services/catalog/read-item";
import { listCatalog } from "@/server/services/catalog/read-list";
import { saveDraft } from "@/server/services/catalog/save-draft";
import { submitItem } from "@/server/services/catalog/submit-item";
import { listCauses } from "@/server/services/causes/read";
import { readOwnPlan } from "@/server/services/progress/read-own-plan";
import { readTodayBy } from "@/server/services/progress/read-today";
import { loadContentPack } from "@/server/services/setup/load-content-pack";
import { makePractice, type TestPractice } from "../../support/factories";
import { clockAt, type GivenPlan, givePlan, lockByScreen, usualLines } from "./published-plan";

const superuser = new pg.Client({ connectionString: process.env.TEST_SUPERUSER_URL });
const readToday = readTodayBy(clockAt("2026-06-10T20:00:00Z"));
const key = "e_hipflexor_half_kneel";

let own: TestPractice;
let me: GivenPlan;
let itemId: string;
beforeAll(() => superuser.connect());
afterAll(() => superuser.end());
beforeEach(async () => {
  own = await makePractice();
  await loadContentPack(own.system);
  me = await givePlan(own);
  const found = await listCatalog(own.admin, { kind: "exercise", search: key });
  itemId = found.items[0]?.id ?? "";
});

/** Publishes the exercise anew with its content changed. */
async function republish(change: (content: ExerciseContent) => Partial<ExerciseContent>): Promise<void> {
  const { latest } = await readItem(own.admin, { itemId });
  if (latest.kind !== "exercise") throw new Error("not an exercise");
  const entry = { kind: "exercise" as const, content: { ...latest.content, ...change(latest.content) } };
  await saveDraft(own.admin, { itemId, baseVersion: 1, entry });
  await submitItem(own.admin, { itemId, baseVersion: 2 });
  await publishItem(own.admin, { itemId, baseVersion: 2 });
}

const shownToday = async (who: GivenPlan) =>
  (await readToday(who.actor, {})).lines.find((line) => line.itemKey === key)?.illustration;
const lookUp = async (version: number) =>
  (await readIllustrations(own.practitioner, [{ itemId, version }]))[versionName({ itemId, version })];

describe("the figure of a plan's line", () => {
  it("is that of the version the plan was given, also after the catalog has another", async () => {
    const before = (await shownToday(me))?.pose;
    expect(before).toMatchObject({ key });
    await republish(({ pose }) => ({ pose: pose && { ...pose, camera: { azimuth: 12 } } }));

    expect((await shownToday(me))?.pose).toEqual(before);
    const plan = await readOwnPlan(me.actor, {});
    expect(plan.lines.find((line) => line.itemKey === key)?.illustration.pose).toEqual(before);
    const later = await givePlan(own, { versions: [{ lines: usualLines }] });
    expect((await shownToday(later))?.pose).toEqual({ ...before, camera: { azimuth: 12 } });
  });

  it("is found for the practitioner by the version beside each cause", async () => {
    await republish(() => ({ pose: undefined }));
    const [cause] = (await listCauses(own.practitioner, { clientId: me.clientId })).items;
    const line = cause?.assigned.find(({ itemKey }) => itemKey === key);
    expect(line).toMatchObject({ itemId, version: 1 });
    expect((await lookUp(1))?.pose).toMatchObject({ key });
    expect(await lookUp(2)).toEqual({ pose: null, picture: null });
    const published = await readPublishedIllustrations(own.practitioner, { kind: "exercise" });
    expect(published[key]).toEqual({ pose: null, picture: null });
    expect(published.e_cat_camel?.pose).toMatchObject({ key: "e_cat_camel" });
  });

  it("is the item's first one where the version is older than figures, and none where it was taken out", async () => {
    const drawn = (await shownToday(me))?.pose;
    await republish(() => ({ why: "It eases the front of the hip." }));
    await superuser.query(
      "update catalog_version set content = content - 'pose' where practice_id = $1 and item_id = $2 and version = 1",
      [own.practiceId, itemId],
    );
    expect((await shownToday(me))?.pose).toEqual(drawn);
    expect((await lookUp(1))?.pose).toEqual(drawn);
    await superuser.query(
      "update catalog_version set content = content || '{\"picture\": {}}' where practice_id = $1 and item_id = $2 and version = 1",
      [own.practiceId, itemId],
    );
    expect((await lookUp(1))?.pose).toBeNull();
  });

  it("gives way to the placeholder when the stored row is damaged, and to nothing worse", async () => {
    await superuser.query(
      `update catalog_version set content = content || '{"pose": {"key": 7, "keys": [[]]}, "picture": "x"}' where practice_id = $1 and item_id = $2`,
      [own.practiceId, itemId],
    );
    expect(await shownToday(me)).toEqual({ pose: null, picture: null });
    expect((await readToday(me.actor, {})).lines).toHaveLength(5);
    expect((await readOwnPlan(me.actor, {})).lines).toHaveLength(7);
    expect(await lookUp(1)).toEqual({ pose: null, picture: null });
    const published = await readPublishedIllustrations(own.practitioner, { kind: "exercise" });
    expect(published[key]).toEqual({ pose: null, picture: null });
  });

  it("does not leave the server while a safety screen locks the plan", async () => {
    await lockByScreen(own, me.clientId);
    expect(JSON.stringify(await readToday(me.actor, {}))).not.toContain("pose");
  });
});

describe("looking up illustrations", () => {
  it("finds nothing of another practice, and is not for clients", async () => {
    const other = await makePractice("Other");
    expect(await readIllustrations(other.practitioner, [{ itemId, version: 1 }])).toEqual({});
    expect(await readPublishedIllustrations(other.practitioner, { kind: "exercise" })).toEqual({});
    await expect(readIllustrations(me.actor, [{ itemId, version: 1 }])).rejects.toMatchObject({ code: "not_allowed" });
  });
});
