import { bodySides, type Side } from "./joints";
import type { Body, LimbName } from "./skeleton";
import { spineAt } from "./spine";
import { add, type Basis, mixVec, type Place, type Vec3, within } from "./vector";

/** A named place on the body: the centre of a ball of flesh, its radius (% of stature) and the axes of its segment. */
export interface Landmark extends Place {
  radius: number;
}
type Locate = (body: Body, side: Side) => Landmark;

const legOf = { right: "legRight", left: "legLeft" } as const satisfies Record<Side, LimbName>;
const armOf = { right: "armRight", left: "armLeft" } as const satisfies Record<Side, LimbName>;
const placed = (at: Vec3, basis: Basis, radius: number): Landmark => ({ at, basis, radius });

const onPelvis =
  (x: number, y: number, outward: number, radius: number): Locate =>
  ({ pelvis }, side) =>
    placed(within(pelvis, [x, y, side === "left" ? -outward : outward]), pelvis.basis, radius);
const onHead =
  (local: Vec3, radius: number): Locate =>
  ({ head }) =>
    placed(within(head, local), head.basis, radius);
/** The back of a head, before there is a body: see restHead. */
export const occiputOf = (head: Place): Landmark => placed(within(head, [-1.2, 0.4, 0]), head.basis, 4.8);
const onSpine =
  (height: number, x: number, outward: number, radius: number): Locate =>
  (body, side) => {
    const level = spineAt(body.spine, height);
    return placed(within(level, [x, 0, side === "left" ? -outward : outward]), level.basis, radius);
  };
type Segment = "upper" | "lower" | "tip" | "digits";
type JointOfLimb = "root" | "middle" | "end";
const onLimb =
  (
    limbOf: Record<Side, LimbName>,
    from: JointOfLimb,
    to: JointOfLimb,
    share: number,
    on: Segment,
    local: Vec3,
    radius: number,
  ): Locate =>
  (body, side) => {
    const limb = body.limbs[limbOf[side]];
    const axis = mixVec(limb[from], limb[to], share);
    return placed(within({ at: axis, basis: limb[on] }, local), limb[on], radius);
  };
const onLeg = (at: JointOfLimb, on: Segment, local: Vec3, radius: number) =>
  onLimb(legOf, at, at, 0, on, local, radius);
const onArm = (at: JointOfLimb, on: Segment, local: Vec3, radius: number) =>
  onLimb(armOf, at, at, 0, on, local, radius);

/** The toes hang from the ball of the foot, not from the ankle. */
const toe: Locate = (body, side) => {
  const leg = body.limbs[legOf[side]];
  const ball = within({ at: leg.end, basis: leg.tip }, [7.4, -2.7, 0]);
  return placed(within({ at: ball, basis: leg.digits }, [3.1, -0.25, 0]), leg.digits, 0.9);
};
const fingers: Locate = (body, side) => {
  const arm = body.limbs[armOf[side]];
  const knuckles = within({ at: arm.end, basis: arm.tip }, [0.1, -5.1, 0]);
  return placed(within({ at: knuckles, basis: arm.digits }, [0, -2.9, 0]), arm.digits, 0.8);
};

const midline = {
  pelvis: onPelvis(0, 0, 0, 6),
  sacrum: onPelvis(-3.4, 1.6, 0, 4.2),
  asis: onPelvis(2.2, 4, 0, 3.6),
  pubis: onPelvis(2.4, 0, 0, 3.2),
  lumbar: onSpine(9.8, 0, 0, 5),
  belly: onSpine(9.8, 5, 0, 0.5),
  midback: onSpine(17, 0, 0, 5.6),
  upback: onSpine(23, -1.2, 0, 5.2),
  chest: onSpine(23, 1.2, 0, 5.2),
  neck: onSpine(33, 0, 0, 2.6),
  head: onHead([0, 0, 0], 6),
  occiput: ({ head }) => occiputOf(head),
  forehead: onHead([3, 2, 0], 2.6),
  face: onHead([3, -1, 0], 2.6),
} as const satisfies Record<string, Locate>;

const sided = {
  ischium: onPelvis(-1.6, -2.6, 4.2, 3.6),
  trochanter: onPelvis(0, 0, 5, 4.2),
  ribs: onSpine(17, 0, 3, 4.4),
  temple: onHead([0.4, 1.2, 0], 4.4),
  hip: onLeg("root", "upper", [0, 0, 0], 5),
  thigh: onLimb(legOf, "root", "middle", 0.55, "upper", [0, 0, 0], 4),
  thighback: onLimb(legOf, "root", "middle", 0.7, "upper", [-3.4, 0, 0], 0.6),
  knee: onLeg("middle", "lower", [0, 0, 0], 3.1),
  shin: onLimb(legOf, "middle", "end", 0.18, "lower", [2.7, 0, 0], 0.4),
  shank: onLimb(legOf, "middle", "end", 0.5, "lower", [0, 0, 0], 2.6),
  ankle: onLeg("end", "lower", [0, 0, 0], 1.8),
  heel: onLeg("end", "tip", [-2.6, -2.2, 0], 1.7),
  ball: onLeg("end", "tip", [7.4, -2.7, 0], 1.2),
  sole: onLeg("end", "tip", [3.4, -3.9, 0], 0.1),
  instep: onLeg("end", "tip", [4.2, -0.9, 0], 1.5),
  toe,
  shoulder: onArm("root", "upper", [0, 0, 0], 3),
  elbow: onArm("middle", "lower", [0, 0, 0], 2),
  forearm: onLimb(armOf, "middle", "end", 0.5, "lower", [0, 0, 0], 1.9),
  wrist: onArm("end", "lower", [0, 0, 0], 1.3),
  hand: onArm("end", "tip", [0, -4.2, 0], 1),
  fingers,
} as const satisfies Record<string, Locate>;

export type LandmarkName = keyof typeof midline | `${keyof typeof sided}.${Side}`;

const locators = new Map<string, (body: Body) => Landmark>();
for (const [name, locate] of Object.entries(midline)) locators.set(name, (body) => locate(body, "right"));
for (const [name, locate] of Object.entries(sided))
  for (const side of bodySides) locators.set(`${name}.${side}`, (body) => locate(body, side));

/** True for a name that {@link findLandmark} knows: "sacrum", "heel.right", … */
export const isLandmarkName = (name: unknown): name is LandmarkName => typeof name === "string" && locators.has(name);

/** All of them, for a list to choose from. */
export const landmarkNames: readonly LandmarkName[] = [...locators.keys()].filter(isLandmarkName);

/** Where a named place is on this body. */
export function findLandmark(body: Body, name: LandmarkName): Landmark {
  const locate = locators.get(name);
  if (!locate) throw new Error(`No landmark is called ${name}`);
  return locate(body);
}

/** Height of the lowest point of a landmark's flesh above the floor, % of stature; negative is under it. */
export function undersideOf(body: Body, name: LandmarkName): number {
  const { at, radius } = findLandmark(body, name);
  return at[1] - radius;
}

/** A landmark's place moved by `offset` along its own axes. */
export function nearLandmark(body: Body, name: LandmarkName, offset: Vec3 = [0, 0, 0]): Vec3 {
  const landmark = findLandmark(body, name);
  return offset[0] || offset[1] || offset[2] ? within(landmark, offset) : add(landmark.at, offset);
}
