import * as fc from "fast-check";
import type { PelvisNumbers } from "@/domain/figure/pelvis/numbers";

const between = (min: number, max: number) => fc.option(fc.double({ min, max, noNaN: true }), { nil: undefined });

/** Any numbers that pass the gate. */
export const anyPelvis: fc.Arbitrary<PelvisNumbers> = fc.record({
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
