import { type PelvisNumbers, usualKyphosis, usualLordosis } from "./numbers";
import { heightDifference, pelvisLandmarks, settlePelvis } from "./settle";

/** How many times as tilted a picture may be drawn. 1 draws what was recorded. */
export const exaggerations = [1, 1.5, 2, 3] as const;
export type Exaggeration = (typeof exaggerations)[number];

/** A drawn difference grows to this and no further. */
const enough = { mm: 22, degrees: 15, curveMm: 40 };

/**
 * The largest factor at which every difference stays believable: small ones become visible, large ones are drawn as they
 * are. Give all the states that will stand side by side, so that they share one factor. 1 when all are level.
 */
export function chooseExaggeration(...states: readonly PelvisNumbers[]): Exaggeration {
  let [mm, degrees, curve] = [0, 0, 0];
  for (const numbers of states) {
    const stand = settlePelvis(numbers);
    for (const name of pelvisLandmarks) mm = Math.max(mm, Math.abs(heightDifference(name, stand)));
    const angles = [
      ...Object.values(stand),
      numbers.sacralTilt ?? 0,
      numbers.shoulder ?? 0,
      numbers.head ?? 0,
      ((numbers.lordosis ?? usualLordosis) - usualLordosis) / 2,
      ((numbers.kyphosis ?? usualKyphosis) - usualKyphosis) / 2,
    ];
    degrees = Math.max(degrees, ...angles.map(Math.abs));
    const curves = [numbers.lumbarCurve, numbers.thoracicCurve, numbers.shift, numbers.sway];
    curve = Math.max(curve, ...curves.map((value) => Math.abs(value ?? 0)));
  }
  if (mm < 0.5 && degrees < 0.5 && curve < 0.5) return 1;
  const fits = (factor: number) =>
    mm * factor <= enough.mm && degrees * factor <= enough.degrees && curve * factor <= enough.curveMm;
  return [...exaggerations].reverse().find(fits) ?? 1;
}
