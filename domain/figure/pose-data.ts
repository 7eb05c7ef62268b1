import type { PartialAngles } from "./joints";
import type { LandmarkName } from "./landmarks";
import type { MuscleName } from "./muscles";
import type { Vec3 } from "./vector";

/**
 * What one exercise or technique looks like, as data (about 0.6 KB). Written for the RIGHT side; the left is the flip.
 * Places are in % of stature, world axes (x screen right, y up from the floor, z to the viewer); times in seconds.
 * `pose-schema.ts` is the gate through which such data comes in; this file is its shape.
 */
export interface PoseData {
  /** The catalog key it belongs to. */
  key: string;
  camera?: CameraData;
  /** Angles that hold for every key. */
  base: PartialAngles;
  /** How the body rests on the world: which landmarks stand on which height, and what fixes it sideways. */
  anchor?: AnchorData;
  /** Hands and feet that are held somewhere, whatever the angles say. A key may change or release (null) each. */
  pins?: PinSet;
  keys: KeyData[];
  /** yoyo: there and back the same way (default). cycle: key after key, and from the last to the first. */
  loop?: "yoyo" | "cycle";
  muscles?: MuscleData[];
  props?: PropData[];
  mat?: { from: number; to: number; halfDepth: number };
  arrows?: ArrowData[];
  /** "spine" draws the bones of pelvis and spine over the body. */
  overlay?: "spine"[];
  /** Show only this part of the picture, for small movements: figure units, y up, as seen on the screen. */
  closeUp?: { left: number; right: number; bottom: number; top: number };
  /** The head sinks until it rests on the floor, or on a pillow of this height. */
  headRest?: number;
  /** Which side is drawn in front, where the picture alone would decide badly. */
  nearLeg?: "right" | "left";
  nearArm?: "right" | "left";
  /** Depth of a part against the trunk (positive is nearer), where the picture alone would decide badly. */
  depth?: Partial<Record<PartName, number>>;
  /** Opacity of a part that hides the point of the picture. */
  fade?: Partial<Record<PartName, number>>;
  /** Who signed the pose off. */
  reviewedBy?: string;
}

export interface CameraData {
  /** Degrees: azimuth turns the camera about the vertical, elevation raises it. */
  azimuth?: number;
  elevation?: number;
  /** Cabinet shear: how far a point moves right per unit of depth. */
  shear?: number;
}
export interface AnchorData {
  on: { landmark: LandmarkName; height?: number }[];
  /** Tips the body until all of `on` touch. */
  solveTip?: boolean;
  x?: { landmark: LandmarkName; at: number };
  z?: { landmark: LandmarkName; at: number };
}

export const pinNames = ["footRight", "footLeft", "handRight", "handLeft"] as const;
export type PinName = (typeof pinNames)[number];
export type PinSet = Partial<Record<PinName, PinData | null>>;
export interface PinData {
  /** A point of the world … */
  at?: Vec3;
  /** … or a landmark, with an offset along the landmark's own axes. */
  to?: LandmarkName;
  offset?: Vec3;
  /** The direction in which the knee or the elbow points. */
  pole?: Vec3;
  /** Turn of a planted foot or hand about the vertical, toes-up pitch of a foot, degrees. */
  yaw?: number;
  pitch?: number;
  /** Which point of the foot or hand goes there. Foot: heel (default on the floor), ball, sole, ankle. Hand: palm, wrist. */
  part?: "heel" | "ball" | "sole" | "ankle" | "palm" | "wrist";
  /** Where the fingers point, and the normal of the surface the palm lies on. */
  fingers?: Vec3;
  surface?: Vec3;
  /** The foot or hand keeps its own angle instead of lying flat. */
  loose?: boolean;
}

export interface KeyData {
  /** A few plain words: "lift and hold". Sides in it are swapped for the left. */
  label?: string;
  /** Seconds to come here from the key before, and seconds to stay. */
  move?: number;
  hold?: number;
  /** How hard the muscles work here, 0…1. Default .45 at the first key, 1 elsewhere. */
  effort?: number;
  angles?: PartialAngles;
  pins?: PinSet;
}

/** "gluteus_maximus" is both sides, "gluteus_maximus.right" one. */
export type MuscleData = MuscleName | `${MuscleName}.right` | `${MuscleName}.left`;

/** The way of a landmark from key `from` to the next, drawn beside the body. `shift` is on the screen (y up), `offset` on the body. */
export interface ArrowData {
  landmark: LandmarkName;
  from: number;
  shift?: readonly [number, number];
  offset?: Vec3;
  /** The part of the way that is drawn, 0…1. */
  span?: readonly [number, number];
  reverse?: boolean;
}

export const partNames = ["armRight", "armLeft", "legRight", "legLeft", "trunk", "head", "legs"] as const;
export type PartName = (typeof partNames)[number];

/** A point of the world, or a landmark with an offset along its axes. */
export type PropPoint = Vec3 | { landmark: LandmarkName; offset?: Vec3 };
/** `depth` against the trunk; `keys` are those it is there for (default all): a belt first, then a ball. */
export type PropData = { depth?: number; keys?: number[] } & (
  | { kind: "wall"; x: number; height?: number; facing?: "left" | "right" }
  | { kind: "backwall"; z: number; from: number; to: number; height: number }
  | { kind: "chair"; x: number; height: number; deep: number; back?: boolean; facing?: "left" | "right"; z?: number }
  | { kind: "ball"; at: PropPoint; radius: number }
  | { kind: "roller"; x: number; radius: number; y?: number; halfLength?: number }
  | { kind: "rollerAlong"; from: number; to: number; radius: number }
  | { kind: "box"; from: Vec3; to: Vec3 }
  | { kind: "cushion"; at: Vec3; halfWidth: number; thickness: number; halfDepth?: number }
  | { kind: "strap"; points: PropPoint[] }
  | { kind: "rod"; from: PropPoint; to: PropPoint; radius: number }
  | { kind: "dumbbell"; at: PropPoint; along: Vec3; size?: number }
  | { kind: "frame"; x: number; z?: number }
);
