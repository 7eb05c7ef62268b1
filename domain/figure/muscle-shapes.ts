import { bodySides, type Side } from "./joints";
import type { LimbMuscle, TrunkMuscle } from "./muscle-kinds";
import { deepTrunkMuscle, pelvisMuscle } from "./muscle-pelvis";
import type { MusclePlace, PlacedShape } from "./muscle-place";
import { isMuscleName, type MuscleName, muscles } from "./muscles";
import type { MuscleData } from "./pose-data";
import { type BuildScale, trunkSlice } from "./profiles";
import { type Blob, ball, chain, facing, openLine, type Projection } from "./projection";
import type { Body, Limb } from "./skeleton";
import { spineAt } from "./spine";
import { add, type Basis, clamp, mixVec, rotate, type Vec3, within } from "./vector";

/** 1 when a surface faces the viewer, fading to 0 as it turns away. */
const visibility = (view: Projection, basis: Basis, faces: Vec3, sign: number): number =>
  clamp((facing(view, rotate(basis, [faces[0], faces[1], faces[2] * sign])) + 0.45) / 0.3, 0, 1);

/** Deep muscles are painted as if seen through what covers them. */
const seenThrough = 0.68;

const isOutward = (faces: Vec3) => Math.abs(faces[0]) <= 0.5;

function limbMuscle(body: Body, view: Projection, muscle: LimbMuscle, side: Side): PlacedShape[] {
  const limb: Limb =
    body.limbs[
      muscle.segment === "upperArm"
        ? side === "right"
          ? "armRight"
          : "armLeft"
        : side === "right"
          ? "legRight"
          : "legLeft"
    ];
  const place: MusclePlace =
    muscle.segment === "upperArm"
      ? side === "right"
        ? "armRight"
        : "armLeft"
      : side === "right"
        ? "legRight"
        : "legLeft";
  const basis = muscle.segment === "shank" ? limb.lower : muscle.segment === "foot" ? limb.tip : limb.upper;
  const [from, to] = muscle.segment === "shank" ? [limb.middle, limb.end] : [limb.root, limb.middle];
  const opacity = visibility(view, basis, muscle.faces, limb.sign);
  if (opacity <= 0.02) return [];
  const pointAt = ([share, forward, outward]: readonly [number, number, number, number], shift = 0): Vec3 => {
    // A foot has no long bone: its points are written in the foot's own axes from the ankle.
    if (muscle.segment === "foot") return within({ at: limb.end, basis }, [share, forward, outward * limb.sign]);
    const across: Vec3 = isOutward(muscle.faces)
      ? [forward + shift, 0, outward * limb.sign]
      : [forward + shift * 0.9, 0, outward * limb.sign];
    return add(mixVec(from, to, share), rotate(basis, across));
  };
  const blobs = muscle.points.map((point) => ball(pointAt(point), point[3]));
  const shapes: PlacedShape[] = [
    { place, shape: { role: muscle.deep ? "muscle-deep" : "muscle", d: chain(view, blobs), opacity } },
  ];
  if (!muscle.deep && muscle.segment !== "foot")
    for (const share of [-0.45, 0.15]) {
      const fibre = muscle.points.map((point) => pointAt(point, share * point[3]));
      shapes.push({ place, shape: { role: "fibre", d: openLine(view, fibre), opacity } });
    }
  return shapes;
}

function trunkMuscle(body: Body, view: Projection, muscle: TrunkMuscle, side: Side, build: BuildScale): PlacedShape[] {
  const arm = body.limbs[side === "right" ? "armRight" : "armLeft"];
  const middle = muscle.points[Math.floor(muscle.points.length / 2)]?.[0] ?? 15;
  const opacity = visibility(view, spineAt(body.spine, middle).basis, muscle.faces, arm.sign);
  if (opacity <= 0.02) return [];
  const blobs: Blob[] = muscle.points.map(([height, forward, outward, radius]) => {
    const slice = trunkSlice(body, Math.min(height, 30.6), build);
    if (height > 30.6) {
      const neck = spineAt(body.spine, height);
      return ball(within(neck, [forward * 3.2, 0, outward * 3.2 * arm.sign]), radius);
    }
    return ball(within(slice, [slice.radii[0] * forward, 0, slice.radii[2] * outward * arm.sign]), radius);
  });
  if (muscle.toArm !== undefined) blobs.push(ball(mixVec(arm.root, arm.middle, muscle.toArm), 0.8));
  const place: MusclePlace = muscle.behindArms ? "trunk" : "hips";
  return [{ place, shape: { role: muscle.deep ? "muscle-deep" : "muscle", d: chain(view, blobs), opacity } }];
}

/** Splits "gluteus_maximus.right" into its muscle and the sides it is lit on. */
export function muscleSides(data: MuscleData): { name: MuscleName; sides: readonly Side[] } {
  const [name = "", side] = data.split(".");
  if (!isMuscleName(name)) throw new Error(`No muscle is called ${name}`);
  return { name, sides: side === "right" || side === "left" ? [side] : bodySides };
}

/** The lit muscles, each with the part it is painted with. `effort` 0…1 sets how strongly. */
export function muscleShapes(
  body: Body,
  view: Projection,
  lit: readonly MuscleData[],
  effort: number,
  build: BuildScale,
): PlacedShape[] {
  const shapes: PlacedShape[] = [];
  for (const data of lit) {
    const { name, sides } = muscleSides(data);
    const muscle = muscles[name];
    if (name === "transversus_abdominis" || name === "diaphragm") {
      shapes.push({ place: "hips", shape: deepTrunkMuscle(body, view, name, build) });
      continue;
    }
    for (const side of sides) {
      if (muscle.kind === "limb") shapes.push(...limbMuscle(body, view, muscle, side));
      else if (muscle.kind === "trunk") shapes.push(...trunkMuscle(body, view, muscle, side, build));
      else {
        const opacity = visibility(view, body.pelvis.basis, muscle.faces, side === "right" ? 1 : -1);
        if (opacity > 0.02) shapes.push(...pelvisMuscle(body, view, name, side, opacity));
      }
    }
  }
  for (const { shape } of shapes)
    shape.opacity = (shape.opacity ?? 1) * effort * (shape.role === "muscle-deep" ? seenThrough : 1);
  return shapes;
}
