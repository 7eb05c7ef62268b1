import { and, eq, inArray } from "drizzle-orm";
import type { Transaction } from "@/db/in-practice";
import {
  exerciseJoint,
  exerciseMuscle,
  exercisePattern,
  patternJoint,
  patternMuscle,
  patternTest,
} from "@/db/schema/index";
import { type CatalogEntry, entryName } from "@/domain/catalog/entry";
import type { CatalogKind } from "@/domain/catalog/kinds";
import { inChunks } from "./internal";

export interface PublishedEntry {
  id: string;
  entry: CatalogEntry;
}

type Targets = ReadonlyMap<string, string>;

/** Replaces the links of these patterns and exercises by what their published versions say. */
export async function writeLinks(
  tx: Transaction,
  practiceId: string,
  published: readonly PublishedEntry[],
  targets: Targets,
): Promise<void> {
  await writePatternLinks(tx, practiceId, published, targets);
  await writeExerciseLinks(tx, practiceId, published, targets);
}

/** Ids of what is published; a key that is not (a practice's own unpublished item under a pack's key) has no link. */
function idsOf(targets: Targets, kind: CatalogKind, keys: readonly string[]): string[] {
  return keys.flatMap((key) => targets.get(entryName(kind, key)) ?? []);
}

async function writePatternLinks(
  tx: Transaction,
  practiceId: string,
  published: readonly PublishedEntry[],
  targets: Targets,
) {
  const patterns = published.flatMap(({ id, entry }) => (entry.kind === "pattern" ? [{ id, ...entry.content }] : []));
  for (const chunk of inChunks(patterns)) {
    const ids = chunk.map((row) => row.id);
    for (const table of [patternMuscle, patternJoint, patternTest])
      await tx.delete(table).where(and(eq(table.practiceId, practiceId), inArray(table.patternId, ids)));
  }
  const muscles = patterns.flatMap((row) =>
    (["tight", "weak"] as const).flatMap((role) =>
      idsOf(targets, "muscle", row[role]).map((muscleId) => ({ practiceId, patternId: row.id, muscleId, role })),
    ),
  );
  const joints = patterns.flatMap((row) =>
    idsOf(targets, "joint", row.joints).map((jointId) => ({ practiceId, patternId: row.id, jointId })),
  );
  const tests = patterns.flatMap((row) =>
    idsOf(targets, "test", row.tests).map((testId) => ({ practiceId, patternId: row.id, testId })),
  );
  for (const values of inChunks(muscles)) await tx.insert(patternMuscle).values(values).onConflictDoNothing();
  for (const values of inChunks(joints)) await tx.insert(patternJoint).values(values).onConflictDoNothing();
  for (const values of inChunks(tests)) await tx.insert(patternTest).values(values).onConflictDoNothing();
}

async function writeExerciseLinks(
  tx: Transaction,
  practiceId: string,
  published: readonly PublishedEntry[],
  targets: Targets,
) {
  const exercises = published.flatMap(({ id, entry }) => (entry.kind === "exercise" ? [{ id, ...entry.content }] : []));
  for (const chunk of inChunks(exercises)) {
    const ids = chunk.map((row) => row.id);
    for (const table of [exerciseMuscle, exerciseJoint, exercisePattern])
      await tx.delete(table).where(and(eq(table.practiceId, practiceId), inArray(table.exerciseId, ids)));
  }
  const muscles = exercises.flatMap((row) =>
    row.targets.flatMap(({ muscle, role }) =>
      idsOf(targets, "muscle", [muscle]).map((muscleId) => ({ practiceId, exerciseId: row.id, muscleId, role })),
    ),
  );
  const joints = exercises.flatMap((row) =>
    idsOf(targets, "joint", row.joints).map((jointId) => ({ practiceId, exerciseId: row.id, jointId })),
  );
  const patterns = exercises.flatMap((row) =>
    idsOf(targets, "pattern", row.patterns === "any" ? [] : row.patterns).map((patternId) => ({
      practiceId,
      exerciseId: row.id,
      patternId,
    })),
  );
  for (const values of inChunks(muscles)) await tx.insert(exerciseMuscle).values(values).onConflictDoNothing();
  for (const values of inChunks(joints)) await tx.insert(exerciseJoint).values(values).onConflictDoNothing();
  for (const values of inChunks(patterns)) await tx.insert(exercisePattern).values(values).onConflictDoNothing();
}
