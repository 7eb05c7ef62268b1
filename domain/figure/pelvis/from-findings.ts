import { clamp } from "../vector";
import type { PelvisNumbers } from "./numbers";
import { type PelvisValue, sidedValue, tiltValue } from "./values";

/** One recorded result of a catalog test: a number in the test's unit, or the choice of a test without numbers. */
export interface LandmarkFinding {
  testKey: string;
  side: "left" | "right" | "both" | "none";
  value: number | string | null;
}
export interface RecordedPelvis {
  numbers: PelvisNumbers;
  values: PelvisValue[];
}

/** Middle of the usual 5 to 15 degrees between ASIS and PSIS (catalog, t_asis_psis_tilt): where the picture stands level. */
export const usualAsisPsisTilt = 10;
/** Seen but not measured: a shift is drawn this far, and a degree of hump as so many mm of one long curve. */
const drawnShiftMm = 18;
const drawnCurveMm = { lumbar: 1, thoracic: 1.3 };

/** The posture types of t_posture_sagittal as the picture shows them: typical shapes, not this person's measures. */
const drawnTypes: Record<string, PelvisNumbers> = {
  neutral: {},
  lordotic: { innominateRight: 8, innominateLeft: 8, lordosis: 68 },
  kyphosis_lordosis: { innominateRight: 6, innominateLeft: 6, lordosis: 66, kyphosis: 56 },
  sway_back: { innominateRight: -6, innominateLeft: -6, lordosis: 48, kyphosis: 50, sway: 30 },
  flat_back: { innominateRight: -8, innominateLeft: -8, lordosis: 36, kyphosis: 32 },
};

/**
 * What the landmark tests of the catalog say about the pelvis, as numbers to draw and values to write. The meaning of a
 * number on a side is that of `content/test/<key>.json`: crest and PSIS, mm HIGHER than the other; ASIS, mm LOWER;
 * ASIS–PSIS tilt, degrees, + = ASIS lower; hump, degrees on its side. The last result of a test and side counts.
 * null when none of these tests has a usable result.
 */
export function pelvisNumbersFromFindings(findings: readonly LandmarkFinding[]): RecordedPelvis | null {
  const numberOf = (testKey: string, side: LandmarkFinding["side"]): number | undefined => {
    const found = findings.findLast(
      (finding) => finding.testKey === testKey && finding.side === side && typeof finding.value === "number",
    );
    return typeof found?.value === "number" && Number.isFinite(found.value) ? found.value : undefined;
  };
  const choiceOf = (testKey: string): string | undefined => {
    const found = findings.findLast((finding) => finding.testKey === testKey && typeof finding.value === "string");
    return typeof found?.value === "string" ? found.value : undefined;
  };
  /** Right minus left. A lone 0 says nothing about the other side. */
  const difference = (testKey: string): number | undefined => {
    const [right, left] = [numberOf(testKey, "right"), numberOf(testKey, "left")];
    if (right === undefined && left === undefined) return undefined;
    if ((right === undefined || left === undefined) && !right && !left) return undefined;
    return (right ?? 0) - (left ?? 0);
  };

  const numbers: PelvisNumbers = {};
  const values: PelvisValue[] = [];

  const type = choiceOf("t_posture_sagittal");
  const drawnType = type === undefined ? undefined : drawnTypes[type];
  Object.assign(numbers, drawnType);

  const tilt = { right: numberOf("t_asis_psis_tilt", "right"), left: numberOf("t_asis_psis_tilt", "left") };
  for (const side of ["right", "left"] as const) if (tilt[side] !== undefined) values.push(tiltValue(side, tilt[side]));
  // The side that was not measured is drawn like the other: the picture asserts no difference that nobody noted.
  const [right, left] = [tilt.right ?? tilt.left, tilt.left ?? tilt.right];
  if (right !== undefined && left !== undefined) {
    numbers.innominateRight = clamp(right - usualAsisPsisTilt, -40, 40);
    numbers.innominateLeft = clamp(left - usualAsisPsisTilt, -40, 40);
  }

  const crest = difference("t_iliac_crest_standing");
  if (crest !== undefined) {
    numbers.crestMm = clamp(crest, -80, 80);
    values.push(sidedValue("crest", crest, "mm"));
  }
  const psis = difference("t_psis_level");
  if (psis !== undefined) {
    numbers.psisMm = clamp(psis, -60, 60);
    values.push(sidedValue("psis", psis, "mm"));
  }
  const asisLower = difference("t_asis_level");
  if (asisLower !== undefined) {
    numbers.asisMm = clamp(-asisLower, -60, 60);
    values.push(sidedValue("asis", asisLower, "mm"));
  }
  const seated = difference("t_iliac_crest_seated");
  if (seated !== undefined) values.push(sidedValue("crest_seated", seated, "mm", "no"));

  const hump = difference("t_adams");
  if (hump !== undefined) {
    numbers.lumbarCurve = clamp(hump * drawnCurveMm.lumbar, -60, 60);
    numbers.thoracicCurve = clamp(hump * drawnCurveMm.thoracic, -60, 60);
    values.push(sidedValue("hump", hump, "deg", "sign"));
  }
  const frontal = choiceOf("t_posture_frontal");
  const seen = /^(shift|rotation)_(left|right)$/.exec(frontal ?? "");
  if (seen) {
    const side = seen[2] === "right" ? "right" : "left";
    const shifted = seen[1] === "shift";
    if (shifted) numbers.shift = side === "right" ? drawnShiftMm : -drawnShiftMm;
    const kind = shifted ? "shift" : "turned";
    values.push({ kind, side, amount: null, unit: "mm", choice: frontal, drawn: shifted ? "sign" : "no" });
  } else if (frontal === "none") values.push({ kind: "shift", side: "none", amount: 0, unit: "mm", drawn: "measured" });

  if (type !== undefined && drawnType)
    values.push({ kind: "type", side: "none", amount: null, unit: "deg", choice: type, drawn: "sign" });
  const headAngle = numberOf("t_craniovertebral", "none");
  if (headAngle !== undefined) {
    numbers.craniovertebral = clamp(headAngle, 20, 80);
    values.push({ kind: "craniovertebral", side: "none", amount: headAngle, unit: "deg", drawn: "measured" });
  }
  return values.length ? { numbers, values } : null;
}
