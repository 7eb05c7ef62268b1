import { checkPose } from "../figure/measure";
import type { CatalogEntry, EntryProblem } from "./entry";

/**
 * What keeps an entry from being published though it may be a draft: a figure that sinks into the floor, bends a joint past
 * what people can, or does not hold what it is said to hold.
 */
export function publishProblems(entry: CatalogEntry): EntryProblem[] {
  if (entry.kind !== "exercise" && entry.kind !== "technique") return [];
  const { pose } = entry.content;
  return pose && checkPose(pose).length > 0 ? [{ field: "pose", reason: "pose_faults", facts: {} }] : [];
}
