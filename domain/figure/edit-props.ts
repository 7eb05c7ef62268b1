import type { PropData } from "./pose-data";

type PropKind = PropData["kind"];
type Fresh = { [Kind in PropKind]: Extract<PropData, { kind: Kind }> };

/** A thing of each kind where it can be seen at once: behind or beside a standing person. */
const fresh: Fresh = {
  wall: { kind: "wall", x: 22 },
  backwall: { kind: "backwall", z: -14, from: -30, to: 30, height: 95 },
  chair: { kind: "chair", x: 10, height: 26, deep: 26 },
  ball: { kind: "ball", at: [24, 6, 0], radius: 6 },
  roller: { kind: "roller", x: 0, radius: 4.4 },
  rollerAlong: { kind: "rollerAlong", from: -30, to: 30, radius: 4.4 },
  box: { kind: "box", from: [14, 0, -12], to: [34, 12, 12] },
  cushion: { kind: "cushion", at: [30, 0, 0], halfWidth: 7, thickness: 3.4 },
  strap: { kind: "strap", points: [{ landmark: "hand.right" }, { landmark: "sole.right" }] },
  rod: { kind: "rod", from: { landmark: "hand.right" }, to: { landmark: "hand.left" }, radius: 0.8 },
  dumbbell: { kind: "dumbbell", at: { landmark: "hand.right" }, along: [0, 0, 1] },
  frame: { kind: "frame", x: 18 },
};

export const isPropKind = (kind: string): kind is PropKind => Object.hasOwn(fresh, kind);
export const propKinds: readonly PropKind[] = Object.keys(fresh).filter(isPropKind);

/** A new thing of a kind, ready to be moved. Lengths in % of stature. */
export const newProp = (kind: PropKind): PropData => structuredClone(fresh[kind]);
