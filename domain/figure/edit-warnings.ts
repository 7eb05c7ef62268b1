import { type PoseWarning, poseWarnings } from "./edit-check";
import { floatingContacts } from "./floating-contacts";
import type { PoseData } from "./pose-data";
import { momentOfKey } from "./timeline";

/** What the editor tells: what no body could do, and contacts that never touch. All that publishing refuses, no more. */
export type EditWarning = Omit<PoseWarning, "kind"> & { kind: PoseWarning["kind"] | "floats" };

/** Every fault of a pose in the order of its keys, each once. Costs some 10 ms, a hundred at the most. */
export function editWarnings(pose: PoseData): EditWarning[] {
  const floating = floatingContacts(pose).map(
    ({ landmark, gap, key }): EditWarning => ({
      kind: "floats",
      part: landmark,
      value: gap,
      limit: null,
      moment: momentOfKey(key),
      key,
      onTheWay: false,
    }),
  );
  return [...floating, ...poseWarnings(pose)].sort((a, b) => a.key - b.key);
}
