import type { JudgedLine, Purpose } from "./line";
import { loadChange } from "./load";

/** What can differ between two versions of one line. */
export const lineChanges = [
  "dose",
  "side",
  "days",
  "note",
  "asks",
  "relief_kit",
  "purposes",
  "phase",
  "item_version",
  "moved",
] as const;
export type LineChange = (typeof lineChanges)[number];

export interface LineDiff {
  lineId: string;
  kind: "added" | "removed" | "changed";
  changes: LineChange[];
  /** Whether a week of it is more or less work than before; null when equal or not comparable. */
  load: "more" | "less" | null;
}

/** The difference of two versions by line id: changed and added lines in the new order, then the removed ones. */
export function diffLines(before: readonly JudgedLine[], after: readonly JudgedLine[]): LineDiff[] {
  const old = new Map(before.map((line) => [line.lineId, line]));
  const kept = new Set(after.map(({ lineId }) => lineId));
  const moved = movedLines(before, after);
  const present = after.flatMap((line): LineDiff[] => {
    const previous = old.get(line.lineId);
    if (!previous) return [{ lineId: line.lineId, kind: "added", changes: [], load: null }];
    const changes = changesOf(previous, line, moved.has(line.lineId));
    if (changes.length === 0) return [];
    return [{ lineId: line.lineId, kind: "changed", changes, load: directionOf(previous, line) }];
  });
  const removed = before.filter(({ lineId }) => !kept.has(lineId));
  return [...present, ...removed.map(({ lineId }): LineDiff => ({ lineId, kind: "removed", changes: [], load: null }))];
}

function changesOf(before: JudgedLine, after: JudgedLine, moved: boolean): LineChange[] {
  const differs: Record<LineChange, boolean> = {
    dose: !sameFields(before.dose, after.dose),
    side: before.side !== after.side,
    days: before.weekdays.join() !== after.weekdays.join(),
    note: before.note !== after.note,
    asks: before.askEffort !== after.askEffort || before.askPain !== after.askPain,
    relief_kit: before.inReliefKit !== after.inReliefKit,
    purposes: purposesText(before.purposes) !== purposesText(after.purposes),
    phase: before.phase !== after.phase,
    item_version: before.itemVersion !== after.itemVersion,
    moved,
  };
  return lineChanges.filter((change) => differs[change]);
}

function directionOf(before: JudgedLine, after: JudgedLine): "more" | "less" | null {
  const change = loadChange(before, after);
  if (change === null || Math.abs(change) < 0.001) return null;
  return change > 0 ? "more" : "less";
}

function sameFields(a: object, b: object): boolean {
  const text = (value: object) =>
    JSON.stringify(
      Object.entries(value)
        .filter(([, field]) => field !== undefined)
        .sort(),
    );
  return text(a) === text(b);
}

/** Purposes as one comparable text, whatever order they stand in. */
function purposesText(purposes: readonly Purpose[]): string {
  return purposes
    .map(({ causeId, muscleId, jointId, side }) => [causeId, muscleId, jointId, side].join("/"))
    .sort()
    .join(" ");
}

/** The fewest lines whose moving explains the new order: those outside the longest run that kept its order. */
function movedLines(before: readonly JudgedLine[], after: readonly JudgedLine[]): Set<string> {
  const places = new Map(before.map(({ lineId }, index) => [lineId, index]));
  const common = after.flatMap(({ lineId }) => {
    const place = places.get(lineId);
    return place === undefined ? [] : [{ lineId, place }];
  });
  const runs: { length: number; previous: number }[] = [];
  for (const [index, { place }] of common.entries()) {
    let best = { length: 1, previous: -1 };
    for (const [earlier, run] of runs.entries()) {
      const other = common[earlier];
      if (other && other.place < place && run.length + 1 > best.length)
        best = { length: run.length + 1, previous: earlier };
    }
    runs[index] = best;
  }
  const still = new Set<string>();
  let at = runs.reduce((longest, run, index) => (run.length > (runs[longest]?.length ?? 0) ? index : longest), 0);
  while (at >= 0 && common[at]) {
    still.add(common[at]?.lineId ?? "");
    at = runs[at]?.previous ?? -1;
  }
  return new Set(common.filter(({ lineId }) => !still.has(lineId)).map(({ lineId }) => lineId));
}
