import { inSchemaOrder, stableText } from "./canonical";
import type { CatalogEntry } from "./entry";

export type DiffMark = "same" | "removed" | "added";
export interface DiffRun {
  mark: DiffMark;
  text: string;
}

/**
 * One field that differs. `value`: the whole old, then the whole new. `text`: runs of words. `list`: one run for
 * each line. `figure`: a drawing, which words cannot tell; it has no runs. `field` is the path in the content ("dose.sets").
 */
export interface FieldChange {
  field: string;
  shape: "value" | "text" | "list" | "figure";
  runs: DiffRun[];
}

type Flat = string | string[];

/** Compared as one thing: nobody reads the numbers of a pose or the id of a picture. */
const figureFields: ReadonlySet<string> = new Set(["pose", "picture"]);

/** What changed between two versions of one item, field by field, in the order of the fields. Empty when nothing did. */
export function diffEntries(before: CatalogEntry, after: CatalogEntry): FieldChange[] {
  const old = flatten(inSchemaOrder(before));
  const now = flatten(inSchemaOrder(after));
  const fields = [...now.keys(), ...[...old.keys()].filter((field) => !now.has(field))];
  return fields.flatMap((field) => changeOf(field, old.get(field), now.get(field)) ?? []);
}

function changeOf(field: string, old: Flat | undefined, now: Flat | undefined): FieldChange | null {
  if (Array.isArray(old) || Array.isArray(now)) {
    const runs = diffSequence(asLines(old), asLines(now));
    return runs.every((run) => run.mark === "same") ? null : { field, shape: "list", runs };
  }
  if (old === now) return null;
  if (figureFields.has(field)) return { field, shape: "figure", runs: [] };
  if (old !== undefined && now !== undefined && old.includes(" ") && now.includes(" "))
    return { field, shape: "text", runs: joinRuns(diffSequence(words(old), words(now))) };
  const runs: DiffRun[] = [];
  if (old !== undefined) runs.push({ mark: "removed", text: old });
  if (now !== undefined) runs.push({ mark: "added", text: now });
  return { field, shape: "value", runs };
}

const asLines = (value: Flat | undefined): string[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];

/** Words with the space that follows them (the last one too, or it would differ from itself with more behind it). */
const words = (text: string): string[] => `${text} `.match(/\S+\s*/g) ?? [];

function flatten(value: unknown, path = "", into = new Map<string, Flat>()): Map<string, Flat> {
  if (figureFields.has(path) && value !== undefined) into.set(path, stableText(value));
  else if (Array.isArray(value)) into.set(path, value.map(lineOf));
  else if (typeof value === "object" && value !== null)
    for (const [key, field] of Object.entries(value)) flatten(field, path ? `${path}.${key}` : key, into);
  else if (value !== undefined && value !== null) into.set(path, String(value));
  return into;
}

/** A list's record (a source, a target, a choice) as one line; one that holds records itself (a clause) as JSON. */
function lineOf(value: unknown): string {
  if (typeof value !== "object" || value === null) return String(value);
  const parts: unknown[] = Object.values(value);
  const isFlat = parts.every((part) => typeof part !== "object" || part === null);
  return isFlat ? parts.map(String).join(" · ") : stableText(value);
}

/** Longest common subsequence, as runs; removals stand before additions. */
function diffSequence(old: readonly string[], now: readonly string[]): DiffRun[] {
  const common = commonLengths(old, now);
  const runs: DiffRun[] = [];
  let i = 0;
  let j = 0;
  while (i < old.length || j < now.length) {
    const left = old[i];
    const right = now[j];
    if (left !== undefined && left === right) {
      runs.push({ mark: "same", text: left });
      i++;
      j++;
    } else if (
      left !== undefined &&
      (right === undefined || lengthAt(common, i + 1, j) >= lengthAt(common, i, j + 1))
    ) {
      runs.push({ mark: "removed", text: left });
      i++;
    } else if (right !== undefined) {
      runs.push({ mark: "added", text: right });
      j++;
    }
  }
  return runs;
}

const lengthAt = (table: readonly number[][], i: number, j: number): number => table[i]?.[j] ?? 0;

function commonLengths(old: readonly string[], now: readonly string[]): number[][] {
  const table: number[][] = Array.from({ length: old.length + 1 }, () => []);
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--) {
      const row = table[i];
      if (!row) continue;
      row[j] =
        old[i] === now[j] ? lengthAt(table, i + 1, j + 1) + 1 : Math.max(lengthAt(table, i + 1, j), row[j + 1] ?? 0);
    }
  return table;
}

function joinRuns(runs: readonly DiffRun[]): DiffRun[] {
  const joined: DiffRun[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last?.mark === run.mark) last.text += run.text;
    else joined.push({ ...run });
  }
  return joined;
}
