import { z } from "zod";
import { parseInput } from "../../shared/parse-input";

const between = (min: number, max: number) => z.number().min(min).max(max).optional();

/** The gate for pelvis numbers: every value bounded, unknown names, NaN and infinity refused with their path. */
export const pelvisNumbersSchema = z.strictObject({
  crestMm: between(-80, 80),
  psisMm: between(-60, 60),
  asisMm: between(-60, 60),
  innominateRight: between(-40, 40),
  innominateLeft: between(-40, 40),
  lateralTilt: between(-20, 20),
  sacralTilt: between(-15, 15),
  lumbarCurve: between(-60, 60),
  thoracicCurve: between(-60, 60),
  shift: between(-80, 80),
  shoulder: between(-20, 20),
  head: between(-30, 30),
  lordosis: between(10, 100),
  kyphosis: between(0, 90),
  sway: between(-60, 60),
  craniovertebral: between(20, 80),
});

/**
 * What was recorded about a standing person's pelvis and spine. Everything may be missing; missing is drawn as usual.
 * Side differences in mm and degrees: + = the RIGHT one is higher.
 * - `crestMm`, `psisMm`, `asisMm`: right height minus left height, mm.
 * - `innominateRight`, `innominateLeft`: turn of that half from the usual tilt, degrees, + = forward (ASIS down, PSIS up).
 * - `lateralTilt`: pelvis in the frontal plane, degrees. `sacralTilt`: sacral base against the pelvis, degrees.
 * - `lumbarCurve`, `thoracicCurve`: sideways offset at the apex, mm, + = convex to the right.
 * - `shift`: C7 beside the sacrum, mm, + = to the right. `shoulder`: degrees. `head`: side tilt, degrees, + = to the right.
 * - `lordosis`: L1 to S1, degrees (usual 55). `kyphosis`: T1 to T12, degrees (usual 40).
 * - `sway`: hips in front of the plumb line, mm, + = forward. `craniovertebral`: C7 to tragus above level, degrees (usual 50).
 * Usual values are drawing defaults from professional background knowledge, not cut-offs.
 */
export type PelvisNumbers = z.infer<typeof pelvisNumbersSchema>;

export const usualLordosis = 55;
export const usualKyphosis = 40;
export const usualCraniovertebral = 50;

/** Checks numbers from anywhere. Throws `invalid` with one code for each bad path, e.g. `{ crestMm: "too_big" }`. */
export const parsePelvisNumbers = (input: unknown): PelvisNumbers => parseInput(pelvisNumbersSchema, input);

const opposite = (value: number | undefined): number | undefined => (value === undefined ? undefined : -value);

/** The same person in a mirror: right and left change places, sideways signs turn over. */
export function mirrorPelvis(numbers: PelvisNumbers): PelvisNumbers {
  return {
    ...numbers,
    crestMm: opposite(numbers.crestMm),
    psisMm: opposite(numbers.psisMm),
    asisMm: opposite(numbers.asisMm),
    innominateRight: numbers.innominateLeft,
    innominateLeft: numbers.innominateRight,
    lateralTilt: opposite(numbers.lateralTilt),
    sacralTilt: opposite(numbers.sacralTilt),
    lumbarCurve: opposite(numbers.lumbarCurve),
    thoracicCurve: opposite(numbers.thoracicCurve),
    shift: opposite(numbers.shift),
    shoulder: opposite(numbers.shoulder),
    head: opposite(numbers.head),
  };
}
