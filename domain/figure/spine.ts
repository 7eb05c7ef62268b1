import type { JointAngles } from "./joints";
import {
  add,
  type Basis,
  compose,
  mix,
  mixBasis,
  mixVec,
  type Place,
  scale,
  turnX,
  turnY,
  turnZ,
  unit,
  type Vec3,
} from "./vector";

/** One station of the spine's centre line. */
export interface SpineLevel extends Place {
  /** Arc length above the mid-hip point, % of stature: 5.5 is L5, 30.6 is C7, 37.6 the base of the skull. */
  height: number;
}

/** height, neutral pitch in degrees, and the share of lumbar, thoracic and neck motion that has accrued up to here. */
const stations: readonly (readonly [height: number, pitch: number, lumbar: number, thoracic: number, neck: number])[] =
  [
    [-3.2, 0, 0, 0, 0],
    [0, 0, 0, 0, 0],
    [3, 0, 0, 0, 0],
    [5.5, 5, 0.04, 0, 0],
    [7.6, 6, 0.25, 0, 0],
    [9.8, 2, 0.52, 0, 0],
    [12, -3, 0.78, 0.02, 0],
    [14.4, -6, 1, 0.1, 0],
    [17, -6, 1, 0.26, 0],
    [20, -4, 1, 0.46, 0],
    [23, 1, 1, 0.66, 0],
    [26, 6, 1, 0.84, 0],
    [28.6, 9, 1, 0.96, 0],
    [30.6, 12, 1, 1, 0.1],
    [33, 15, 1, 1, 0.45],
    [36, 9, 1, 1, 0.9],
    [37.6, 0, 1, 1, 1],
  ];

/**
 * Integrates the centre line upwards from the hips. The trunk is the reference, not the pelvis: `pelvicTilt` turns the pelvis
 * under a chest that stays put, `lumbarFlexion` turns the chest.
 * @param trunk orientation of the trunk reference
 * @param hips the mid-hip point
 * @param known levels of angles that differ in the neck alone: what lies below the neck is taken from there
 */
export function buildSpine(
  angles: JointAngles,
  trunk: Basis,
  hips: Vec3,
  known: readonly SpineLevel[] = [],
): { pelvis: Place; levels: SpineLevel[] } {
  const orient = (flexion: number, bend: number, rotation: number): Basis => {
    const flexed = compose(trunk, turnZ(-flexion));
    const bent = bend ? compose(flexed, turnX(bend)) : flexed;
    return rotation ? compose(bent, turnY(-rotation)) : bent;
  };
  const pelvis: Place = { at: hips, basis: orient(angles.pelvicTilt, angles.pelvicObliquity, angles.pelvicRotation) };
  const levels: SpineLevel[] = [];
  let at = hips;
  let height = 0;
  let basis = pelvis.basis;
  for (const [i, [top, pitch, lumbar, thoracic, neck]] of stations.entries()) {
    const same = neck === 0 ? known[i] : undefined;
    if (same) {
      levels.push(same);
      if (top > 0) ({ at, height, basis } = same);
      continue;
    }
    const nod = neck === 1 ? angles.headNod : 0;
    const flexion = mix(angles.pelvicTilt, angles.lumbarFlexion, lumbar) + angles.thoracicFlexion * thoracic;
    const bend = mix(angles.pelvicObliquity, angles.lumbarBend, lumbar) + angles.thoracicBend * thoracic;
    const rotation = mix(angles.pelvicRotation, angles.lumbarRotation, lumbar) + angles.thoracicRotation * thoracic;
    const here = orient(
      flexion + angles.neckFlexion * neck + pitch + nod,
      bend + angles.neckBend * neck,
      rotation + angles.neckRotation * neck,
    );
    if (top <= 0) {
      levels.push({ height: top, at: add(hips, scale(pelvis.basis[1], top)), basis: here });
      continue;
    }
    at = add(at, scale(unit(add(basis[1], here[1])), top - height));
    levels.push({ height: top, at, basis: here });
    height = top;
    basis = here;
  }
  return { pelvis, levels };
}

/** The spine at any height (% of stature above the mid-hip point), between stations interpolated, beyond them the last one. */
export function spineAt(levels: readonly SpineLevel[], height: number): Place {
  let below: SpineLevel | undefined;
  for (const level of levels) {
    if (level.height >= height && below) {
      const t = (height - below.height) / (level.height - below.height);
      return { at: mixVec(below.at, level.at, t), basis: mixBasis(below.basis, level.basis, t) };
    }
    below = level;
  }
  if (!below) throw new Error("A spine has at least one level");
  return below;
}
