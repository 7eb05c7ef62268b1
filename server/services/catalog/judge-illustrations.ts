import { setImmediate } from "node:timers/promises";
import { and, eq, inArray } from "drizzle-orm";
import type { Transaction } from "@/db/in-practice";
import { media } from "@/db/schema/index";
import { importLimits } from "@/domain/catalog/actions";
import { stableText } from "@/domain/catalog/canonical";
import type { CheckedRow, KnownItem } from "@/domain/catalog/check-import";
import { type CatalogEntry, type EntryProblem, entryName } from "@/domain/catalog/entry";
import { figureProblems, poseOf } from "@/domain/catalog/figure-problems";
import { ServiceError } from "@/domain/shared/service-error";

const pictureOf = ({ kind, content }: CatalogEntry) =>
  kind === "exercise" || kind === "technique" ? content.picture?.mediaId : undefined;

/**
 * Marks the rows of an import as bad whose figure no body could do or whose picture the practice does not have. Only
 * figures that are new here are judged; the event loop goes on between two of them.
 */
export async function judgeIllustrations(
  tx: Transaction,
  practiceId: string,
  rows: readonly CheckedRow[],
  known: readonly KnownItem[],
): Promise<void> {
  const written = rows.filter(({ outcome, entry }) => entry && (outcome === "new" || outcome === "changed"));
  const missing = await findMissing(
    tx,
    practiceId,
    written.flatMap(({ entry }) => (entry && pictureOf(entry)) ?? []),
  );
  const knownPoses = new Map(
    known.map(({ entry }) => [entryName(entry.kind, entry.content.key), stableText(poseOf(entry))]),
  );
  let keys = 0;
  for (const row of written) {
    if (!row.entry) continue;
    const mediaId = pictureOf(row.entry);
    if (mediaId && missing.has(mediaId)) row.problems.push(unknownPicture);
    const pose = poseOf(row.entry);
    if (pose && knownPoses.get(entryName(row.entry.kind, row.entry.content.key)) !== stableText(pose)) {
      keys += pose.keys.length;
      if (keys > importLimits.figureKeys) row.problems.push(tooMany);
      else row.problems.push(...figureProblems(pose));
      await setImmediate();
    }
    if (row.problems.length > 0) row.outcome = "bad";
  }
}

const unknownPicture: EntryProblem = { field: "picture.mediaId", reason: "unknown_picture", facts: {} };
const tooMany: EntryProblem = { field: "pose", reason: "too_many_figures", facts: { limit: importLimits.figureKeys } };

/** Throws `invalid` unless the practice has the picture that the entry names. */
export async function refuseUnknownPicture(tx: Transaction, practiceId: string, entry: CatalogEntry): Promise<void> {
  const mediaId = pictureOf(entry);
  if (!mediaId) return;
  const missing = await findMissing(tx, practiceId, [mediaId]);
  if (missing.size > 0) throw new ServiceError("invalid", { fields: { "entry.content.picture": "unknown_picture" } });
}

/** Throws `invalid`, naming key and part of the first fault, for a figure that no body could do. */
export function refuseFaultyFigure(entry: CatalogEntry): void {
  const pose = poseOf(entry);
  const problems = pose ? figureProblems(pose) : [];
  if (problems.length === 0) return;
  const fields = Object.fromEntries(problems.map(({ field, reason }) => [`entry.content.${field}`, reason]).reverse());
  throw new ServiceError("invalid", { fields, facts: problems[0]?.facts });
}

async function findMissing(tx: Transaction, practiceId: string, ids: readonly string[]): Promise<Set<string>> {
  const wanted = new Set(ids);
  if (wanted.size === 0) return wanted;
  const found = await tx
    .select({ id: media.id })
    .from(media)
    .where(and(eq(media.practiceId, practiceId), inArray(media.id, [...wanted])));
  for (const { id } of found) wanted.delete(id);
  return wanted;
}
