import { swapSides } from "./describe";
import { withoutAbsent } from "./edit-keys";
import { type PartialAngles, sidedJointNames } from "./joints";
import type { LandmarkName } from "./landmarks";
import type {
  AnchorData,
  ArrowData,
  CameraData,
  MuscleData,
  PartName,
  PinData,
  PinName,
  PinSet,
  PoseData,
  PropData,
  PropPoint,
} from "./pose-data";
import type { Vec3 } from "./vector";

/** Which world axis the flip turns round: z for a body that faces sideways, x for one that faces the viewer or away. */
type Flip = "x" | "z";

const negated = (value: number) => -value || 0;
const inLocal = ([x, y, z]: Vec3): Vec3 => [x, y, negated(z)];
const inWorld = (flip: Flip, [x, y, z]: Vec3): Vec3 => (flip === "x" ? [negated(x), y, z] : [x, y, negated(z)]);
const halfTurn = (degrees: number) => {
  const turned = 180 - degrees;
  return turned > 180 ? turned - 360 : turned;
};

/** Swaps "right" and "left" at the end of a name: "heel.right", "footLeft". Names without a side stay. */
function otherSide<Name extends string>(name: Name): Name {
  const swapped = name.replace(/(right|left)$/i, (side) => {
    const other = side.toLowerCase() === "right" ? "left" : "right";
    return side.startsWith("R") || side.startsWith("L") ? other.charAt(0).toUpperCase() + other.slice(1) : other;
  });
  return sameFamily(swapped);
}
/** Every name with a side has its twin, so the swapped name is of the same family. */
function sameFamily<Name extends string>(name: string): Name {
  return name as Name;
}

const turnedAcross = [
  "pelvicObliquity",
  "pelvicRotation",
  "lumbarBend",
  "lumbarRotation",
  "thoracicBend",
  "thoracicRotation",
  "neckBend",
  "neckRotation",
] as const;

function mirrorAngles(angles: PartialAngles, flip: Flip, isBase: boolean): PartialAngles {
  const next: PartialAngles = { ...angles };
  for (const name of turnedAcross) if (angles[name] !== undefined) next[name] = negated(angles[name]);
  for (const name of sidedJointNames) {
    const value = angles[name];
    if (value !== undefined && typeof value !== "number") next[name] = [value[1], value[0]];
  }
  if (flip === "z") {
    if (angles.turn !== undefined) next.turn = negated(angles.turn);
    if (angles.z !== undefined) next.z = negated(angles.z);
    return next;
  }
  if (angles.turn !== undefined || isBase) next.turn = halfTurn(angles.turn ?? 0);
  if (angles.tip !== undefined) next.tip = negated(angles.tip);
  if (angles.x !== undefined) next.x = negated(angles.x);
  return next;
}

function mirrorPin(pin: PinData, flip: Flip): PinData {
  const yaw = flip === "z" ? pin.yaw && negated(pin.yaw) : pin.to ? pin.yaw : halfTurn(pin.yaw ?? 0);
  return withoutAbsent({
    ...pin,
    at: pin.at && inWorld(flip, pin.at),
    to: pin.to && otherSide(pin.to),
    offset: pin.offset && inLocal(pin.offset),
    pole: pin.pole && inWorld(flip, pin.pole),
    yaw,
    fingers: pin.fingers && inWorld(flip, pin.fingers),
    surface: pin.surface && inWorld(flip, pin.surface),
  });
}

function mirrorPins(pins: PinSet, flip: Flip): PinSet {
  const entries = Object.entries(pins).map(([name, pin]) => [
    otherSide(sameFamily<PinName>(name)),
    pin ? mirrorPin(pin, flip) : pin,
  ]);
  return Object.fromEntries(entries);
}

function mirrorAnchor(anchor: AnchorData, flip: Flip): AnchorData {
  const place = (data: AnchorData["x"], turns: boolean) =>
    data && { landmark: otherSide<LandmarkName>(data.landmark), at: turns ? negated(data.at) : data.at };
  return withoutAbsent({
    ...anchor,
    on: anchor.on.map((contact) => ({ ...contact, landmark: otherSide(contact.landmark) })),
    x: place(anchor.x, flip === "x"),
    z: place(anchor.z, flip === "z"),
  });
}

const isPlace = (point: PropPoint): point is Vec3 => Array.isArray(point);
const mirrorPoint = (point: PropPoint, flip: Flip): PropPoint =>
  isPlace(point)
    ? inWorld(flip, point)
    : withoutAbsent({
        ...point,
        landmark: otherSide(point.landmark),
        offset: point.offset && inLocal(point.offset),
      });

function mirrorProp(prop: PropData, flip: Flip): PropData {
  const x = (value: number) => (flip === "x" ? negated(value) : value);
  const z = (value: number) => (flip === "z" ? negated(value) : value);
  const depth = prop.depth === undefined || flip === "x" ? {} : { depth: negated(prop.depth) };
  const turned = (facing: "left" | "right" | undefined, usual: "left" | "right") =>
    flip === "x" ? otherSide(facing ?? usual) : facing;
  switch (prop.kind) {
    case "wall":
      return withoutAbsent({ ...prop, ...depth, x: x(prop.x), facing: turned(prop.facing, "left") });
    case "backwall":
      return { ...prop, ...depth, z: z(prop.z), from: x(prop.from), to: x(prop.to) };
    case "chair":
      return withoutAbsent({
        ...prop,
        ...depth,
        x: x(prop.x),
        z: prop.z === undefined ? undefined : z(prop.z),
        facing: turned(prop.facing, "right"),
      });
    case "ball":
      return { ...prop, ...depth, at: mirrorPoint(prop.at, flip) };
    case "roller":
      return { ...prop, ...depth, x: x(prop.x) };
    case "rollerAlong":
      return { ...prop, ...depth, from: x(prop.from), to: x(prop.to) };
    case "box":
      return { ...prop, ...depth, from: inWorld(flip, prop.from), to: inWorld(flip, prop.to) };
    case "cushion":
      return { ...prop, ...depth, at: inWorld(flip, prop.at) };
    case "strap":
      return { ...prop, ...depth, points: prop.points.map((point) => mirrorPoint(point, flip)) };
    case "rod":
      return { ...prop, ...depth, from: mirrorPoint(prop.from, flip), to: mirrorPoint(prop.to, flip) };
    case "dumbbell":
      return { ...prop, ...depth, at: mirrorPoint(prop.at, flip), along: inWorld(flip, prop.along) };
    case "frame":
      return withoutAbsent({ ...prop, ...depth, x: x(prop.x), z: prop.z === undefined ? undefined : z(prop.z) });
  }
}

const mirrorMuscle = (muscle: MuscleData): MuscleData => (muscle.includes(".") ? otherSide(muscle) : muscle);

const mirrorArrow = (arrow: ArrowData, flip: Flip): ArrowData =>
  withoutAbsent({
    ...arrow,
    landmark: otherSide(arrow.landmark),
    shift: arrow.shift && flip === "x" ? ([negated(arrow.shift[0]), arrow.shift[1]] as const) : arrow.shift,
    offset: arrow.offset && inLocal(arrow.offset),
  });

const mirrorParts = (parts: Partial<Record<PartName, number>>, change: (value: number) => number) =>
  Object.fromEntries(Object.entries(parts).map(([name, value]) => [otherSide(name), change(value)]));

/** Without a camera of its own a pose is seen with the default shear, which has a direction too. */
const mirrorCamera = (camera: CameraData = { elevation: 12, shear: -0.16 }): CameraData =>
  withoutAbsent({
    ...camera,
    azimuth: camera.azimuth === undefined ? undefined : negated(camera.azimuth),
    shear: camera.shear === undefined ? undefined : negated(camera.shear),
  });

/**
 * The same exercise with right and left swapped: what the right leg did the left one does. A body that faces sideways keeps
 * facing that way (the flip is in depth); one that faces the viewer keeps facing the viewer (the flip is across the screen).
 * Done twice it is the pose again.
 */
export function mirrorPose(pose: PoseData): PoseData {
  const facing = Math.abs(Math.sin(((pose.base.turn ?? 0) * Math.PI) / 180));
  const flip: Flip = facing > 0.7 ? "x" : "z";
  const inDepth = (value: number) => (flip === "z" ? negated(value) : value);
  return withoutAbsent({
    ...pose,
    base: mirrorAngles(pose.base, flip, true),
    anchor: pose.anchor && mirrorAnchor(pose.anchor, flip),
    pins: pose.pins && mirrorPins(pose.pins, flip),
    keys: pose.keys.map((key) =>
      withoutAbsent({
        ...key,
        label: key.label === undefined ? undefined : swapSides(key.label),
        angles: key.angles && mirrorAngles(key.angles, flip, false),
        pins: key.pins && mirrorPins(key.pins, flip),
      }),
    ),
    muscles: pose.muscles?.map(mirrorMuscle),
    props: pose.props?.map((prop) => mirrorProp(prop, flip)),
    mat:
      pose.mat && (flip === "x" ? { ...pose.mat, from: negated(pose.mat.to), to: negated(pose.mat.from) } : pose.mat),
    arrows: pose.arrows?.map((arrow) => mirrorArrow(arrow, flip)),
    camera: flip === "x" ? mirrorCamera(pose.camera) : pose.camera,
    closeUp:
      pose.closeUp && flip === "x"
        ? { ...pose.closeUp, left: negated(pose.closeUp.right), right: negated(pose.closeUp.left) }
        : pose.closeUp,
    nearLeg: pose.nearLeg && flip === "x" ? otherSide(pose.nearLeg) : pose.nearLeg,
    nearArm: pose.nearArm && flip === "x" ? otherSide(pose.nearArm) : pose.nearArm,
    depth: pose.depth && mirrorParts(pose.depth, inDepth),
    fade: pose.fade && mirrorParts(pose.fade, (value) => value),
  });
}
