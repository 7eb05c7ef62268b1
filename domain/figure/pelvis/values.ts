import type { PelvisNumbers } from "./numbers";

export type PelvisValueKind =
  | "crest"
  | "crest_seated"
  | "psis"
  | "asis"
  | "tilt_forward"
  | "tilt_back"
  | "lateral_tilt"
  | "lumbar_curve"
  | "thoracic_curve"
  | "hump"
  | "shift"
  | "turned"
  | "shoulder"
  | "head"
  | "lordosis"
  | "kyphosis"
  | "sway_forward"
  | "sway_back"
  | "craniovertebral"
  | "type";

/** One recorded value in words-to-be: the side is the one the kind speaks of (the higher crest, the lower ASIS, the hump). */
export interface PelvisValue {
  kind: PelvisValueKind;
  side: "right" | "left" | "none";
  /** Never negative; 0 with side `none` is level. null where only a choice was recorded. */
  amount: number | null;
  unit: "mm" | "deg";
  /** The recorded choice of a test without numbers. */
  choice?: string;
  /** `sign`: drawn to show the direction, not the size. `no`: written only. */
  drawn: "measured" | "sign" | "no";
}

/** A signed difference (+ = right) as an amount with its side. */
export function sidedValue(
  kind: PelvisValueKind,
  difference: number,
  unit: PelvisValue["unit"],
  drawn: PelvisValue["drawn"] = "measured",
): PelvisValue {
  const side = difference > 0 ? "right" : difference < 0 ? "left" : "none";
  return { kind, side, amount: Math.abs(difference), unit, drawn };
}

/** A half's tilt, degrees, + = forward. */
export const tiltValue = (side: "right" | "left", degrees: number): PelvisValue => ({
  kind: degrees < 0 ? "tilt_back" : "tilt_forward",
  side,
  amount: Math.abs(degrees),
  unit: "deg",
  drawn: "measured",
});

/** Every recorded number as a value to write beside the picture, in reading order. */
export function pelvisValuesOf(numbers: PelvisNumbers): PelvisValue[] {
  const values: PelvisValue[] = [];
  const { innominateRight, innominateLeft, sway } = numbers;
  if (innominateRight !== undefined) values.push(tiltValue("right", innominateRight));
  if (innominateLeft !== undefined) values.push(tiltValue("left", innominateLeft));
  const sided = [
    ["crest", numbers.crestMm, "mm", 1],
    ["psis", numbers.psisMm, "mm", 1],
    // Recorded as the LOWER one, like the test.
    ["asis", numbers.asisMm, "mm", -1],
    ["lateral_tilt", numbers.lateralTilt, "deg", 1],
    ["lumbar_curve", numbers.lumbarCurve, "mm", 1],
    ["thoracic_curve", numbers.thoracicCurve, "mm", 1],
    ["shift", numbers.shift, "mm", 1],
    ["shoulder", numbers.shoulder, "deg", 1],
    ["head", numbers.head, "deg", 1],
  ] as const;
  for (const [kind, amount, unit, way] of sided)
    if (amount !== undefined) values.push(sidedValue(kind, amount * way, unit));
  for (const kind of ["lordosis", "kyphosis", "craniovertebral"] as const) {
    const amount = numbers[kind];
    if (amount !== undefined) values.push({ kind, side: "none", amount, unit: "deg", drawn: "measured" });
  }
  if (sway !== undefined)
    values.push({
      kind: sway < 0 ? "sway_back" : "sway_forward",
      side: "none",
      amount: Math.abs(sway),
      unit: "mm",
      drawn: "measured",
    });
  return values;
}

const ofOneLine: readonly PelvisValueKind[] = [
  "lordosis",
  "kyphosis",
  "sway_forward",
  "sway_back",
  "craniovertebral",
  "type",
];

/** Whether the values compare right with left at all: one half's tilt alone does not, and neither does a curve from the side. */
export function comparesSides(values: readonly PelvisValue[]): boolean {
  const tilts = values.filter(({ kind }) => kind === "tilt_forward" || kind === "tilt_back");
  return tilts.length > 1 || values.some((value) => !tilts.includes(value) && !ofOneLine.includes(value.kind));
}

/** Whether the values say that right and left differ (not whether the difference is larger than its measurement error). */
export function differsBetweenSides(values: readonly PelvisValue[]): boolean {
  const tilts = values.filter(({ kind }) => kind === "tilt_forward" || kind === "tilt_back");
  const forward = tilts.map(({ kind, amount }) => (amount ?? 0) * (kind === "tilt_back" ? -1 : 1));
  const [first, second] = forward;
  if (first !== undefined && second !== undefined && first !== second) return true;
  return values.some((value) => value.side !== "none" && value.amount !== 0 && !tilts.includes(value));
}
