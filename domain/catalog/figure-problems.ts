import { poseWarnings } from "../figure/edit-check";
import { floatingContacts } from "../figure/floating-contacts";
import type { PoseData } from "../figure/pose-data";
import type { CatalogEntry, EntryProblem } from "./entry";

/** Enough to mend by; a pose that is wrong everywhere would list hundreds. */
const listed = 12;

/** The figure of an entry, where its kind has one. */
export const poseOf = ({ kind, content }: CatalogEntry): PoseData | undefined =>
  kind === "exercise" || kind === "technique" ? content.pose : undefined;

/**
 * What no body could do in a figure that has the right form: parts under the floor, joints past their range, hands and
 * feet away from their pins, contacts that never touch. Each once, at its worst key: `field` is `pose.keys.1`, facts are
 * `part`, and `value` in % of stature or degrees. Costs some 10 ms, a hundred at the most. Refuses publishing and import.
 */
export function figureProblems(pose: PoseData): EntryProblem[] {
  const floating = floatingContacts(pose).map(({ landmark, gap, key }) => problem("floats", key, landmark, gap));
  const faulty = poseWarnings(pose).map(({ kind, key, part, value }) => problem(kind, key, part, value));
  return [...floating, ...faulty].slice(0, listed);
}

const problem = (kind: string, key: number, part: string, value: number): EntryProblem => ({
  field: `pose.keys.${key}`,
  reason: `pose_${kind}`,
  facts: { part, value: Number.isFinite(value) ? Math.round(value * 10) / 10 : 0 },
});
