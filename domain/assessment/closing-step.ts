import type { Phase } from "../plan/words";

// Where these joints are named, the pelvis is the matter: step 4 closes the cause (pelvis first).
const pelvicJoints = ["sacroiliac", "pubic_symphysis", "lumbosacral"];

/**
 * The step that closes a cause, for its hue. What was assigned decides; before that, patterns of the pelvis and
 * patterns without muscles belong to joints, all others to muscles. Keys are the catalog's.
 */
export function closingStep(
  assigned: readonly Phase[],
  pattern: { muscles: readonly string[]; joints: readonly string[] },
): "muscles" | "joints" {
  const balancing = assigned.filter((phase) => phase !== "relieve");
  if (balancing.length > 0) return balancing.every((phase) => phase === "joint") ? "joints" : "muscles";
  if (pattern.muscles.length === 0) return "joints";
  const isPelvic = pattern.joints.length > 0 && pattern.joints.every((joint) => pelvicJoints.includes(joint));
  return isPelvic ? "joints" : "muscles";
}
