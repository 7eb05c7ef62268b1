import { readFileSync } from "node:fs";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { MemberActor } from "@/domain/access/actor";
import type { ExerciseContent } from "@/domain/catalog/doable-schemas";
import { publishItem } from "@/server/services/catalog/publish-item";
import { readItem } from "@/server/services/catalog/read-item";
import { listCatalog } from "@/server/services/catalog/read-list";
import { saveDraft } from "@/server/services/catalog/save-draft";
import { submitItem } from "@/server/services/catalog/submit-item";
import { readEasierForms } from "@/server/services/progress/read-easier-forms";
import { readHistoryBy } from "@/server/services/progress/read-history";
import { readOwnPlan } from "@/server/services/progress/read-own-plan";
import { readOwnProgressBy } from "@/server/services/progress/read-own-progress";
import { readTodayBy } from "@/server/services/progress/read-today";
import { loadContentPack } from "@/server/services/setup/load-content-pack";
import { makePractice, type TestPractice } from "../../support/factories";
import { clockAt, type GivenPlan, givePlan } from "./published-plan";

const superuser = new pg.Client({ connectionString: process.env.TEST_SUPERUSER_URL });
const clock = clockAt("2026-06-10T20:00:00Z");
const readToday = readTodayBy(clock);
const key = "e_hipflexor_half_kneel";

let own: TestPractice;
let me: GivenPlan;
let spanish: MemberActor;
let english: ExerciseContent;
beforeAll(() => superuser.connect());
afterAll(() => superuser.end());
beforeEach(async () => {
  own = await makePractice();
  await loadContentPack(own.system);
  // A catalog as it stood before it had a second language.
  await superuser.query("update catalog_version set content = content - 'translations' where practice_id = $1", [
    own.practiceId,
  ]);
  me = await givePlan(own);
  spanish = { ...me.actor, language: "es" };
  english = await exerciseOf(await idOf("exercise", key));
});

async function idOf(kind: "exercise" | "pattern" | "muscle" | "flag", wanted: string): Promise<string> {
  const { items } = await listCatalog(own.admin, { kind, search: wanted });
  return items.find((item) => item.key === wanted)?.id ?? "";
}

async function exerciseOf(itemId: string): Promise<ExerciseContent> {
  const { latest } = await readItem(own.admin, { itemId });
  if (latest.kind !== "exercise") throw new Error("not an exercise");
  return latest.content;
}

/** Publishes an item anew with these Spanish texts, and with its English changed where told. */
async function translate(
  kind: "exercise" | "pattern" | "muscle" | "flag",
  wanted: string,
  es: object,
  change: object = {},
): Promise<void> {
  const itemId = await idOf(kind, wanted);
  const { latest, latestVersion } = await readItem(own.admin, { itemId });
  const entry = { kind: latest.kind, content: { ...latest.content, ...change, translations: { es } } };
  await Reflect.apply(saveDraft, undefined, [own.admin, { itemId, baseVersion: latestVersion, entry }]);
  await submitItem(own.admin, { itemId, baseVersion: latestVersion + 1 });
  await publishItem(own.admin, { itemId, baseVersion: latestVersion + 1 });
}

const lineOf = async (actor: MemberActor) => (await readToday(actor, {})).lines.find(({ itemKey }) => itemKey === key);

describe("a plan from before the catalog had a second language", () => {
  it("is read in English, and says so, until the catalog has one", async () => {
    const line = await lineOf(spanish);
    expect(line?.title).toBe(english.title);
    expect(line?.inEnglish).toEqual(expect.arrayContaining(["title", "why", "steps", "cues", "mistakes", "stopWhen"]));
  });

  it("takes each text whose English is still the same, and keeps the words of then for the others", async () => {
    const es = {
      title: "Estira la cadera",
      why: "Otra cosa.",
      steps: english.steps.map((_, index) => `Paso ${index}`),
    };
    await translate("exercise", key, es, { why: "Another reason." });
    const line = await lineOf(spanish);
    expect(line).toMatchObject({ title: es.title, instructions: { steps: es.steps, why: english.why } });
    expect(line?.inEnglish).toContain("why");
    expect(line?.inEnglish).not.toContain("title");
    const plan = await readOwnPlan(spanish, {});
    expect(plan.lines.find(({ itemKey }) => itemKey === key)?.title).toBe(es.title);
  });

  it("has it after the next start, which brings the shipped Spanish into what the practice left as it shipped", async () => {
    const mine = "e_cat_camel";
    const itemId = await idOf("exercise", mine);
    const entry = { kind: "exercise" as const, content: { ...(await exerciseOf(itemId)), title: "Our own camel" } };
    await saveDraft(own.admin, { itemId, baseVersion: 1, entry });
    expect((await loadContentPack(own.system)).changed).toBeGreaterThan(300);
    expect(await loadContentPack(own.system)).toMatchObject({ added: 0, changed: 0 });
    const shipped: unknown = JSON.parse(readFileSync(`content/es/exercise/${key}.json`, "utf8"));
    const line = await lineOf(spanish);
    expect(shipped).toMatchObject({ title: line?.title, steps: line?.instructions.steps });
    expect(line).not.toHaveProperty("inEnglish");
    expect((await exerciseOf(itemId)).title).toBe("Our own camel");
  });

  it("sends one language to the phone, and English readers nothing of the other", async () => {
    await translate("exercise", key, { title: "Estira la cadera" });
    const today = await readToday(me.actor, {});
    expect(JSON.stringify(today)).not.toContain("Estira");
    expect(JSON.stringify(today)).not.toMatch(/translations|inEnglish/);
    expect(JSON.stringify(await readToday(spanish, {}))).not.toContain("translations");
  });
});

describe("a client who reads Spanish", () => {
  it("reads causes, muscles, the short list and what was raised in Spanish", async () => {
    await translate("pattern", "lower_crossed", { plainTitle: "Delante corto", plainText: "Lo de delante tira." });
    await translate("muscle", "psoas_major", { title: "Psoas mayor", plainName: "flexor de la cadera" });
    const [flag] = (await readToday(me.actor, {})).shortList;
    if (!flag) throw new Error("no short list");
    const answers = flag.answers.map(({ value }) => ({ label: `es ${value}` }));
    await translate("flag", flag.key, { question: "¿Te pasa esto?", answers });

    const plan = await readOwnPlan(spanish, {});
    expect(plan.causes).toMatchObject([{ title: "Delante corto", text: "Lo de delante tira." }]);
    expect(plan.causes[0]).not.toHaveProperty("inEnglish");
    expect(plan.muscles.find((muscle) => muscle.key === "psoas_major")?.plainName).toBe("flexor de la cadera");
    expect((await lineOf(spanish))?.purposes).toMatchObject([
      { cause: "Delante corto", target: "flexor de la cadera" },
    ]);
    const asked = (await readToday(spanish, {})).shortList.find((one) => one.key === flag.key);
    expect(asked).toMatchObject({
      question: "¿Te pasa esto?",
      answers: flag.answers.map(({ value }) => ({ value, label: `es ${value}` })),
    });
    const progress = await readOwnProgressBy(clock)(spanish, {});
    expect(progress.causes).toMatchObject([{ title: "Delante corto", text: "Lo de delante tira." }]);
    expect((await readOwnPlan(me.actor, {})).causes[0]?.title).not.toBe("Delante corto");
  });

  it("gets every page of theirs", async () => {
    await readHistoryBy(clock)(spanish, { limit: 10 });
    await readEasierForms(spanish, {});
  });
});
