import type { CatalogEntry } from "@/domain/catalog/entry";
import { type Illustration, pictureSchema } from "@/domain/catalog/illustration";
import type { PoseData } from "@/domain/figure/pose-data";
import { poseSchema } from "@/domain/figure/pose-schema";
import { log } from "@/server/log";

/** Which version of which item a figure was read from: all that a log may say of it. */
interface VersionAt {
  practiceId: string;
  itemId: string;
  version: number;
}

// By content, which the same figure has in every practice and version; checking one takes a fifth of a millisecond.
const known = new Map<string, PoseData | null>();
const mostKnown = 2000;

/**
 * A stored figure, checked again: a damaged row or an older shape of the data is no figure (null), said in the log
 * and never thrown, so that a page shows its placeholder.
 */
export function storedPose(value: unknown, at: VersionAt): PoseData | null {
  if (value === undefined || value === null) return null;
  const text = JSON.stringify(value);
  const seen = known.get(text);
  const pose = seen === undefined ? (poseSchema.safeParse(value).data ?? null) : seen;
  if (seen === undefined) {
    if (known.size >= mostKnown) known.clear();
    known.set(text, pose);
  }
  if (pose === null) log().error(idsOf(at), "stored figure cannot be read");
  return pose;
}

/** The figure and the picture of a stored version's content; what cannot be read is null. */
export function storedIllustration(content: { pose?: unknown; picture?: unknown }, at: VersionAt): Illustration {
  return { pose: storedPose(content.pose, at), picture: pictureSchema.safeParse(content.picture).data ?? null };
}

const idsOf = ({ practiceId, itemId, version }: VersionAt): VersionAt => ({ practiceId, itemId, version });

/** The entry, without its figure when that cannot be read. */
export function withReadableFigure(entry: CatalogEntry, at: VersionAt): CatalogEntry {
  if (entry.kind !== "exercise" && entry.kind !== "technique") return entry;
  if (entry.content.pose === undefined || storedPose(entry.content.pose, at)) return entry;
  return entry.kind === "exercise"
    ? { kind: "exercise", content: { ...entry.content, pose: undefined } }
    : { kind: "technique", content: { ...entry.content, pose: undefined } };
}
