import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { inPractice } from "@/db/in-practice";
import { catalogItem, exercise, exerciseMuscle, exercisePattern, patternMuscle, patternTest } from "@/db/schema/index";
import { readPublishedItems } from "@/server/services/catalog/read";
import { readItem } from "@/server/services/catalog/read-item";
import { retireItem } from "@/server/services/catalog/retire-item";
import { saveDraft } from "@/server/services/catalog/save-draft";
import { loadContentPack } from "@/server/services/setup/load-content-pack";
import { makePractice } from "@/tests/support/factories";
import { auditedActions } from "./support";

test("the pack is loaded, published and linked; loading it again changes nothing", async () => {
  const own = await makePractice();
  const first = await loadContentPack(own.system);
  expect(first.added).toBeGreaterThan(200);
  expect(first.changed + first.same).toBe(0);
  expect(await loadContentPack(own.system)).toEqual({ added: 0, changed: 0, same: first.added });
  expect(await auditedActions(own)).toEqual(["catalog.load"]);

  await inPractice(own.system, async (tx) => {
    const here = eq(catalogItem.practiceId, own.practiceId);
    const items = await tx.select({ status: catalogItem.status, kind: catalogItem.kind }).from(catalogItem).where(here);
    expect(items.every((item) => item.status === "published")).toBe(true);
    const sizes = { pattern: 12, test: 30, technique: 15, exercise: 60 } as const;
    for (const [kind, least] of Object.entries(sizes))
      expect(items.filter((item) => item.kind === kind).length).toBeGreaterThanOrEqual(least);

    const exercises = await readPublishedItems(tx, own.practiceId, "exercise");
    expect(await tx.$count(exercise)).toBe(exercises.length);
    expect(await tx.$count(exerciseMuscle)).toBe(exercises.flatMap((item) => item.content.targets).length);
    const served = exercises.flatMap((item) => (item.content.patterns === "any" ? [] : item.content.patterns));
    expect(await tx.$count(exercisePattern)).toBe(served.length);
    const patterns = await readPublishedItems(tx, own.practiceId, "pattern");
    expect(await tx.$count(patternTest)).toBe(patterns.flatMap((item) => item.content.tests).length);
    const imbalances = patterns.flatMap(({ content }) => [...content.tight, ...content.weak]);
    expect(await tx.$count(patternMuscle)).toBe(imbalances.length);
  });
});

test("what the practice has edited or retired survives a newer pack", async () => {
  const own = await makePractice();
  await loadContentPack(own.system);
  const idOf = (key: string) =>
    inPractice(own.system, async (tx) => {
      const rows = await tx
        .select({ id: catalogItem.id })
        .from(catalogItem)
        .where(and(eq(catalogItem.practiceId, own.practiceId), eq(catalogItem.key, key)));
      return rows[0]?.id ?? "";
    });
  const itemId = await idOf("e_glute_bridge");
  const before = await readItem(own.admin, { itemId });
  if (before.latest.kind !== "exercise") throw new Error("not an exercise");
  const entry = { ...before.latest, content: { ...before.latest.content, title: "Our bridge" } };
  await saveDraft(own.admin, { itemId, baseVersion: 1, entry });
  await retireItem(own.admin, { itemId: await idOf("e_wall_sit"), baseVersion: 1, reason: "Knees" });

  expect(await loadContentPack(own.system)).toMatchObject({ added: 0, changed: 0 });
  expect(await readItem(own.admin, { itemId })).toMatchObject({ title: "Our bridge", latestVersion: 2 });
  expect(await readItem(own.admin, { itemId: await idOf("e_wall_sit") })).toMatchObject({ status: "retired" });
});
