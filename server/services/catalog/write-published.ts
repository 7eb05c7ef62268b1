import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/in-practice";
import { assessmentTest, exercise, joint, muscle, pattern, reliefTechnique } from "@/db/schema/index";
import { inChunks } from "./internal";
import { type PublishedEntry, writeLinks } from "./write-links";

/**
 * Brings the typed tables and the link tables to what these entries say: all kinds first, links after, so that
 * entries of one import may name each other. `targets` are the ids of everything published, by `kind/key`.
 */
export async function writePublished(
  tx: Transaction,
  practiceId: string,
  published: readonly PublishedEntry[],
  targets: ReadonlyMap<string, string>,
): Promise<void> {
  await writeMuscles(tx, practiceId, published);
  await writeJoints(tx, practiceId, published);
  await writePatterns(tx, practiceId, published);
  await writeTests(tx, practiceId, published);
  await writeTechniques(tx, practiceId, published);
  await writeExercises(tx, practiceId, published);
  await writeLinks(tx, practiceId, published, targets);
}

async function writeMuscles(tx: Transaction, practiceId: string, published: readonly PublishedEntry[]) {
  const rows = published.flatMap(({ id, entry }) => {
    if (entry.kind !== "muscle") return [];
    const { plainName, region, tendency, deep } = entry.content;
    return [{ practiceId, id, plainName, region, tendency, deep }];
  });
  for (const values of inChunks(rows))
    await tx
      .insert(muscle)
      .values(values)
      .onConflictDoUpdate({
        target: [muscle.practiceId, muscle.id],
        set: {
          plainName: sql`excluded.plain_name`,
          region: sql`excluded.region`,
          tendency: sql`excluded.tendency`,
          deep: sql`excluded.deep`,
        },
      });
}

async function writeJoints(tx: Transaction, practiceId: string, published: readonly PublishedEntry[]) {
  const rows = published.flatMap(({ id, entry }) =>
    entry.kind === "joint" ? [{ practiceId, id, plainName: entry.content.plainName, sided: entry.content.sided }] : [],
  );
  for (const values of inChunks(rows))
    await tx
      .insert(joint)
      .values(values)
      .onConflictDoUpdate({
        target: [joint.practiceId, joint.id],
        set: { plainName: sql`excluded.plain_name`, sided: sql`excluded.sided` },
      });
}

async function writePatterns(tx: Transaction, practiceId: string, published: readonly PublishedEntry[]) {
  const rows = published.flatMap(({ id, entry }) =>
    entry.kind === "pattern"
      ? [{ practiceId, id, plainTitle: entry.content.plainTitle, sides: [...entry.content.sides] }]
      : [],
  );
  for (const values of inChunks(rows))
    await tx
      .insert(pattern)
      .values(values)
      .onConflictDoUpdate({
        target: [pattern.practiceId, pattern.id],
        set: { plainTitle: sql`excluded.plain_title`, sides: sql`excluded.sides` },
      });
}

async function writeTests(tx: Transaction, practiceId: string, published: readonly PublishedEntry[]) {
  const rows = published.flatMap(({ id, entry }) => {
    if (entry.kind !== "test") return [];
    const { position, unit, sided, reliability, shortBattery } = entry.content;
    return [{ practiceId, id, position, unit, sided, reliability, shortBattery }];
  });
  for (const values of inChunks(rows))
    await tx
      .insert(assessmentTest)
      .values(values)
      .onConflictDoUpdate({
        target: [assessmentTest.practiceId, assessmentTest.id],
        set: {
          position: sql`excluded.position`,
          unit: sql`excluded.unit`,
          sided: sql`excluded.sided`,
          reliability: sql`excluded.reliability`,
          shortBattery: sql`excluded.short_battery`,
        },
      });
}

async function writeTechniques(tx: Transaction, practiceId: string, published: readonly PublishedEntry[]) {
  const rows = published.flatMap(({ id, entry }) =>
    entry.kind === "technique"
      ? [{ practiceId, id, position: entry.content.position, sided: entry.content.sided }]
      : [],
  );
  for (const values of inChunks(rows))
    await tx
      .insert(reliefTechnique)
      .values(values)
      .onConflictDoUpdate({
        target: [reliefTechnique.practiceId, reliefTechnique.id],
        set: { position: sql`excluded.position`, sided: sql`excluded.sided` },
      });
}

async function writeExercises(tx: Transaction, practiceId: string, published: readonly PublishedEntry[]) {
  const rows = published.flatMap(({ id, entry }) => {
    if (entry.kind !== "exercise") return [];
    const { block, position, sidedness, patterns } = entry.content;
    return [{ practiceId, id, block, position, sidedness, general: patterns === "any" }];
  });
  for (const values of inChunks(rows))
    await tx
      .insert(exercise)
      .values(values)
      .onConflictDoUpdate({
        target: [exercise.practiceId, exercise.id],
        set: {
          block: sql`excluded.block`,
          position: sql`excluded.position`,
          sidedness: sql`excluded.sidedness`,
          general: sql`excluded.general`,
        },
      });
}
