import type { Dose } from "@/domain/plan/dose";
import type { LineView } from "@/domain/plan/dtos";
import type { Purpose } from "@/domain/plan/line";
import type { AssignmentSide } from "@/domain/plan/words";
import type { LineChangeInput } from "./use-plan-actions";

export const doseFields = ["sets", "reps", "holdSeconds", "minutes", "timesADay", "effortMax"] as const;
export type DoseFieldName = (typeof doseFields)[number];

/** What the line's form holds while someone types: an empty box is null. */
export interface LineForm {
  dose: Record<DoseFieldName, number | null>;
  whenItHurts: boolean;
  weekdays: number[];
  side: AssignmentSide;
  /** One set more on the weaker side, while both are trained. */
  extraSetSide: "left" | "right" | null;
  inReliefKit: boolean;
  askPain: boolean;
  askEffort: boolean;
  note: string;
  reason: string;
  purposes: Purpose[];
}

export function lineForm(line: LineView): LineForm {
  const { weekdays, side, inReliefKit, askPain, askEffort, note, purposes } = line;
  const { extraSetSide = null, ...dose } = line.dose;
  const amounts = { sets: null, reps: null, holdSeconds: null, minutes: null, effortMax: null, ...dose };
  return {
    dose: amounts,
    whenItHurts: weekdays.length === 0,
    weekdays: weekdays.length === 0 ? [1, 2, 3, 4, 5, 6, 7] : weekdays,
    side,
    extraSetSide,
    inReliefKit,
    askPain,
    askEffort,
    note: note ?? "",
    reason: line.overrideReason ?? "",
    purposes,
  };
}

/** The dose as it would be saved; an empty "times a day" counts as once. */
export function doseOf({ dose, side, extraSetSide }: LineForm): Dose {
  const given = Object.entries(dose).filter(([, value]) => value !== null);
  const extra = side === "both" && extraSetSide !== null ? { extraSetSide } : {};
  return { timesADay: 1, ...Object.fromEntries(given), ...extra };
}

export const weekdaysOf = ({ whenItHurts, weekdays }: LineForm): number[] =>
  whenItHurts ? [] : [...weekdays].sort((a, b) => a - b);

/** Only what differs from the line; null when nothing does. */
export function changeOf(line: LineView, form: LineForm, needsReason: boolean): LineChangeInput | null {
  const change: LineChangeInput = {};
  const dose = doseOf(form);
  const weekdays = weekdaysOf(form);
  const note = form.note.trim() === "" ? null : form.note;
  const reason = form.reason.trim() === "" ? null : form.reason;
  if (doseText(dose) !== doseText(line.dose)) change.dose = dose;
  if (weekdays.join() !== line.weekdays.join()) change.weekdays = weekdays;
  for (const field of ["inReliefKit", "askPain", "askEffort"] as const) {
    if (form[field] !== line[field]) change[field] = form[field];
  }
  if (form.side !== line.side) change.side = form.side;
  if (note !== line.note) change.note = note;
  const doseChanges = change.dose !== undefined || change.weekdays !== undefined;
  if (needsReason ? doseChanges || reason !== line.overrideReason : false) change.overrideReason = reason;
  return Object.keys(change).length === 0 ? null : change;
}

const doseText = (dose: Dose) => [...doseFields, "extraSetSide" as const].map((field) => dose[field] ?? "").join("/");

export const samePurpose = (a: Purpose, b: Purpose) =>
  a.causeId === b.causeId && a.muscleId === b.muscleId && a.jointId === b.jointId && a.side === b.side;

export const samePurposes = (a: readonly Purpose[], b: readonly Purpose[]) =>
  a.length === b.length && a.every((purpose) => b.some((other) => samePurpose(purpose, other)));
