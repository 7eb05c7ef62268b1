import type { BodyView } from "./body-map";
import { statePosture } from "./joints";
import {
  builds,
  forearmProfile,
  limbBlobs,
  shankProfile,
  thighProfile,
  trunkSlice,
  trunkSlices,
  upperArmProfile,
} from "./profiles";
import { type Blob, ball, chain, ellipsoid, hull, type Projection, projectFrom } from "./projection";
import { type Body, type Limb, poseSkeleton } from "./skeleton";
import { spineAt } from "./spine";
import { type Vec3, within } from "./vector";

/** The person of the body map: arms a little out, palms forward, seen square on from the front or the back. */
export interface MapPerson {
  body: Body;
  view: Projection;
}

export function standForMap(face: BodyView): MapPerson {
  const posture = statePosture({
    turn: face === "front" ? -90 : 90,
    shoulderAbduction: [20, 20],
    elbowFlexion: [6, 6],
    forearmPronation: [-4, -4],
    hipAbduction: [4.5, 4.5],
    hipRotation: [14, 14],
    grip: [6, 6],
    y: 52.4,
  });
  return { body: poseSkeleton(posture), view: projectFrom({ azimuth: 0, elevation: 0, shear: 0 }, false) };
}

/** An open hand: four fingers and a thumb. Half length, lateral start and end, radius of each finger. */
const fingers: readonly (readonly [start: number, reach: number, end: number, radius: number])[] = [
  [1.55, 7.6, 2.35, 0.52],
  [0.55, 8.6, 0.75, 0.55],
  [-0.5, 8.3, -0.75, 0.53],
  [-1.45, 7.2, -2.2, 0.46],
];

function handHulls(arm: Limb, view: Projection): string {
  const hand = { at: arm.end, basis: arm.tip };
  const at = (x: number, y: number, out: number) => within(hand, [x, y, out * arm.sign]);
  let path = hull(view, [ball(arm.end, 1.15), ellipsoid(at(0, -2.8, 0), arm.tip, [1, 2.4, 2])]);
  for (const [start, reach, end, radius] of fingers)
    path += hull(view, [ball(at(0, -4.2, start), radius + 0.12), ball(at(0, -reach, end), radius)]);
  return path + hull(view, [ball(at(0, -1.6, 1.2), 0.8), ball(at(0.3, -4.7, 3.3), 0.52)]);
}

function footHulls(leg: Limb, view: Projection, face: BodyView): string {
  const foot = { at: leg.end, basis: leg.tip };
  const heel = ellipsoid(within(foot, [-2.4, -2.3, 0]), leg.tip, [1.9, 1.6, 1.9]);
  const front = ellipsoid(within(foot, [7, -2.75, leg.sign * 0.3]), leg.tip, [1.7, 1.15, 2.8]);
  const ankle = ball(leg.end, 1.6);
  const toes = ellipsoid(within(foot, [9.8, -3, leg.sign * 0.2]), leg.tip, [1.3, 0.8, 2.3]);
  return chain(view, [ankle, heel, front, ankle]) + (face === "front" ? hull(view, [front, toes]) : "");
}

/** Every hull of the silhouette as SVG path data in hundredths; their union is the outline of the map. */
export function mapSilhouette({ body, view }: MapPerson, face: BodyView): string {
  const slim = builds.slim;
  const asBlob = (height: number): Blob => {
    const { at, basis, radii } = trunkSlice(body, height, slim);
    return ellipsoid(at, basis, radii);
  };
  const trunk = trunkSlices(body, -3.2, 28.6, slim).map(({ at, basis, radii }) => ellipsoid(at, basis, radii));
  const c7 = spineAt(body.spine, 30.6);
  const yoke = ellipsoid(within(c7, [-0.4, -1.4, 0]), c7.basis, [3, 0.6, 3.4]);
  const head = (local: Vec3) => within(body.head, local);
  const skull = ellipsoid(head([-0.3, 1.1, 0]), body.head.basis, [5, 5.4, 4.3]);
  const face2 = ellipsoid(head([1.5, -2.2, 0]), body.head.basis, [3, 3.4, 3.25]);
  let path = chain(view, trunk) + hull(view, [asBlob(28.6), yoke]);
  path += chain(view, [
    ball(c7.at, 2.9),
    ball(spineAt(body.spine, 33).at, 2.6),
    ball(spineAt(body.spine, 36).at, 2.6),
    ball(body.head.at, 3),
  ]);
  path += chain(view, [skull, face2, ball(head([2.6, -5, 0]), 1.5)]);
  for (const sign of [1, -1])
    path += hull(view, [ellipsoid(head([-0.3, -0.6, sign * 4.25]), body.head.basis, [0.9, 1.4, 0.6])]);
  for (const arm of [body.limbs.armRight, body.limbs.armLeft]) {
    const shoulder = ball(within({ at: arm.root, basis: body.thorax.basis }, [0, 0, -arm.sign * 0.4]), 2.35);
    const chest = trunkSlice(body, 26, slim);
    const side = within({ at: chest.at, basis: body.thorax.basis }, [0, 0, arm.sign * 3.9]);
    path += hull(view, [shoulder, yoke]) + hull(view, [shoulder, ellipsoid(side, chest.basis, [4.2, 3.4, 4.2])]);
    path += chain(view, limbBlobs(arm.root, arm.middle, arm.upper, upperArmProfile));
    path += chain(view, limbBlobs(arm.middle, arm.end, arm.lower, forearmProfile)) + handHulls(arm, view);
  }
  for (const leg of [body.limbs.legRight, body.limbs.legLeft]) {
    path += chain(view, limbBlobs(leg.root, leg.middle, leg.upper, thighProfile));
    path += chain(view, limbBlobs(leg.middle, leg.end, leg.lower, shankProfile)) + footHulls(leg, view, face);
  }
  return path;
}
