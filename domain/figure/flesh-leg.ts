import { creaseLine } from "./crease";
import { type BuildScale, limbBlobs, shankProfile, thighProfile, trunkSlice, trunkSlices, withCuff } from "./profiles";
import { type Blob, ball, chain, ellipsoid, hull, type Projection } from "./projection";
import type { FigureLook } from "./shapes";
import type { Body, Limb } from "./skeleton";
import { add, scale, within } from "./vector";

/** The buttock: what makes a bent hip look human. Turns with the pelvis. */
function buttock(body: Body, sign: number, build: BuildScale): Blob {
  const at = within(body.pelvis, [-2.1, -2, sign * 4.3 * build.trunkWidth]);
  return ellipsoid(at, body.pelvis.basis, [4.5 * build.limb, 5.2, 4.4 * build.limb]);
}

/** The seat of the trousers: the lower trunk and both buttocks, one path. */
export function seatPath(body: Body, view: Projection, build: BuildScale): string {
  const slices = trunkSlices(body, -3.2, 8.4, build, 0.1).map(({ at, basis, radii }, i, all) =>
    ellipsoid(at, basis, i === all.length - 1 ? [radii[0], 0.3, radii[2]] : radii),
  );
  const waist = trunkSlice(body, 7, build, -0.1);
  const belt = ellipsoid(waist.at, waist.basis, waist.radii);
  return (
    chain(view, slices) + hull(view, [buttock(body, 1, build), belt]) + hull(view, [buttock(body, -1, build), belt])
  );
}

/** A bare foot, from ankle to toes, one path. */
export function footPath(leg: Limb, view: Projection): string {
  const foot = { at: leg.end, basis: leg.tip };
  const ankle = ball(leg.end, 1.7);
  const heel = ellipsoid(within(foot, [-2.4, -2.3, 0]), leg.tip, [1.9, 1.6, 1.9]);
  const instep = ellipsoid(within(foot, [2.6, -1.7, leg.sign * 0.2]), leg.tip, [2.2, 1.7, 2.1]);
  const ballAt = within(foot, [7, -2.75, leg.sign * 0.35]);
  const ballOfFoot = ellipsoid(ballAt, leg.tip, [1.7, 1.15, 2.7]);
  const toeAt = within({ at: ballAt, basis: leg.digits }, [2.7, -0.32, -leg.sign * 0.3]);
  const toes = ellipsoid(toeAt, leg.digits, [1.4, 0.83, 2.2]);
  const arch = ellipsoid(within(foot, [1.5, -2.4, 0]), leg.tip, [1.5, 1.2, 1.9]);
  const soleFront = ellipsoid(within(foot, [5, -3, 0]), leg.tip, [1, 0.8, 2]);
  return (
    chain(view, [heel, ankle, instep, ballOfFoot, toes]) + hull(view, [heel, arch]) + hull(view, [heel, soleFront])
  );
}

export interface LegPaths {
  skin: string;
  cloth: string;
  crease: string;
}

/** One leg: bare skin, cloth (leggings or shorts, with its buttock) and the fold behind a bent knee. */
export function legPaths(body: Body, leg: Limb, view: Projection, look: FigureLook, build: BuildScale): LegPaths {
  const girth = build.limb;
  const thigh = (options: { from?: number; to?: number; grow?: number }) =>
    limbBlobs(leg.root, leg.middle, leg.upper, thighProfile, { girth, ...options });
  const shank = (options: { from?: number; to?: number; grow?: number }) =>
    limbBlobs(leg.middle, leg.end, leg.lower, shankProfile, { girth, ...options });
  const [underSeat] = thigh({ from: 0.24, to: 0.4, grow: -0.12 });
  const seat = hull(view, underSeat ? [buttock(body, leg.sign, build), underSeat] : []);
  const behindKnee = add(leg.middle, scale(add(leg.upper[0], leg.lower[0]), -0.1));
  const crease = creaseLine(view, behindKnee, leg.root, leg.end, 4, 2.9, 2.2);
  const foot = footPath(leg, view);
  if (look.outfit === "shorts")
    return {
      skin: foot + chain(view, thigh({ from: 0.3 })) + chain(view, shank({})),
      cloth: seat + chain(view, withCuff(thigh({ to: 0.58, grow: 0.35 }), leg.upper)),
      crease,
    };
  const cloth = chain(view, thigh({ grow: 0.12 })) + chain(view, withCuff(shank({ to: 0.9, grow: 0.12 }), leg.lower));
  return { skin: foot + chain(view, shank({ from: 0.6 })), cloth: seat + cloth, crease };
}
