import { fieldErrorsOf } from "../shared/parse-input";
import { stableText } from "./canonical";
import { findLadderCircles, type LadderStep } from "./chains";
import { markEvidence } from "./check-evidence";
import { contentProblems } from "./content-rules";
import { markCounted } from "./counted-rules";
import { diffEntries } from "./diff";
import { type CatalogEntry, catalogEntrySchema, type EntryProblem, entryName } from "./entry";
import type { FlagContent } from "./flag-content";
import { flagSetProblems } from "./flag-rules";
import { type CatalogKind, type CatalogStatus, catalogKindSchema } from "./kinds";
import { referencesOf } from "./references";

/** What a file gave for one row, before anything is known about it. `row` counts as the person's program does. */
export interface ImportRow {
  row: number;
  kind: unknown;
  content: unknown;
  /** Found while reading the file: wrong cells, formulas. */
  problems?: EntryProblem[];
}

/** An item that the practice already has, with its newest content. */
export interface KnownItem {
  entry: CatalogEntry;
  status: CatalogStatus;
  /** Once published, links may point at it. */
  everPublished: boolean;
  origin: "edit" | "import" | "pack";
}

export type RowOutcome = "new" | "changed" | "same" | "bad";
export interface CheckedRow {
  row: number;
  outcome: RowOutcome;
  kind: CatalogKind | null;
  key: string | null;
  title: string | null;
  problems: EntryProblem[];
  /** For `changed`: the fields that differ. */
  fields: string[];
  /** Null only when the content does not even parse. */
  entry: CatalogEntry | null;
}

export interface ImportRules {
  origin: "import" | "pack";
  /** Published at once, so everything it names must be published too; otherwise each row becomes a draft. */
  publish: boolean;
}

/**
 * Judges every row of an import against the others and the catalog: schema, rules between fields, duplicates,
 * references, evidence that its test cannot give, chains that run in a circle. Pure; nothing may be written while a row is `bad`.
 */
export function checkImport(rows: readonly ImportRow[], known: readonly KnownItem[], rules: ImportRules): CheckedRow[] {
  const knownByName = new Map(known.map((item) => [entryName(item.entry.kind, item.entry.content.key), item]));
  const checked = rows.map((row) => parseRow(row));
  markDuplicates(checked);
  markReferences(checked, knownByName, rules);
  markCircles(checked, known);
  markFlagSet(checked, rules.origin === "pack" ? [] : known);
  // A practice's own pattern on its own form of a test must not stop the pack, which leaves both as they are.
  const catalog = rules.origin === "pack" ? [] : known.map(({ entry }) => entry);
  markEvidence(checked, catalog);
  markCounted(checked, catalog);
  for (const row of checked) {
    row.outcome = outcomeOf(row, knownByName, rules);
    if (row.outcome === "changed" && row.entry) row.fields = changedFields(row.entry, knownByName);
  }
  return checked;
}

function parseRow(row: ImportRow): CheckedRow {
  const kind = catalogKindSchema.safeParse(row.kind).data ?? null;
  const named = {
    row: row.row,
    outcome: "bad" as const,
    kind,
    key: textField(row.content, "key"),
    title: textField(row.content, "title"),
    fields: [],
  };
  if (row.problems?.length) return { ...named, problems: row.problems, entry: null };
  if (!kind) return { ...named, problems: [{ field: "kind", reason: "unknown_kind", facts: {} }], entry: null };
  const parsed = catalogEntrySchema.safeParse({ kind, content: row.content });
  if (parsed.success) return { ...named, problems: contentProblems(parsed.data), entry: parsed.data };
  const fields = Object.entries(fieldErrorsOf(parsed.error));
  const problems = fields.map(([field, reason]) => ({ field: field.replace(/^content\.?/, ""), reason, facts: {} }));
  return { ...named, problems, entry: null };
}

function textField(content: unknown, field: "key" | "title"): string | null {
  if (typeof content !== "object" || content === null || !(field in content)) return null;
  const value: unknown = Reflect.get(content, field);
  return typeof value === "string" ? value.slice(0, 90) : null;
}

function changedFields(entry: CatalogEntry, known: Map<string, KnownItem>): string[] {
  const item = known.get(entryName(entry.kind, entry.content.key));
  return item ? diffEntries(item.entry, entry).map((change) => change.field) : [];
}

function markDuplicates(rows: CheckedRow[]): void {
  const first = new Map<string, number>();
  for (const row of rows) {
    if (!row.kind || !row.key) continue;
    const name = entryName(row.kind, row.key);
    const earlier = first.get(name);
    if (earlier === undefined) first.set(name, row.row);
    else row.problems.push({ field: "key", reason: "duplicate_key", facts: { row: earlier } });
  }
}

function markReferences(rows: CheckedRow[], known: Map<string, KnownItem>, rules: ImportRules): void {
  // A bad row still counts as present: one mistake should not be reported again by everything that names it.
  const inSet = new Set(rows.flatMap((row) => (row.kind && row.key ? [entryName(row.kind, row.key)] : [])));
  for (const row of rows) {
    if (!row.entry) continue;
    for (const { field, kind, key } of referencesOf(row.entry)) {
      const name = entryName(kind, key);
      if (inSet.has(name)) continue;
      const item = known.get(name);
      if (!item) row.problems.push({ field, reason: "unknown_reference", facts: { key } });
      else if (rules.publish && rules.origin === "import" && !item.everPublished)
        row.problems.push({ field, reason: "unpublished_reference", facts: { key } });
    }
  }
}

function markCircles(rows: CheckedRow[], known: readonly KnownItem[]): void {
  const steps = new Map<string, LadderStep>();
  for (const { entry } of [...known, ...rows])
    if (entry?.kind === "exercise") steps.set(entry.content.key, entry.content);
  for (const circle of findLadderCircles([...steps.values()])) {
    for (const row of rows) {
      if (row.kind === "exercise" && row.key && circle.includes(row.key))
        row.problems.push({ field: "easier", reason: "circle", facts: { chain: circle.join(" → ") } });
    }
  }
}

/** Flags name each other's answers and wait for each other: judged as the set that the import leaves. */
function markFlagSet(rows: CheckedRow[], known: readonly KnownItem[]): void {
  const set = new Map<string, FlagContent>();
  for (const { entry } of [...known, ...rows]) if (entry?.kind === "flag") set.set(entry.content.key, entry.content);
  for (const row of rows) {
    if (row.entry?.kind === "flag") row.problems.push(...flagSetProblems(row.entry.content, set));
  }
}

function outcomeOf(row: CheckedRow, known: Map<string, KnownItem>, rules: ImportRules): RowOutcome {
  if (!row.entry || row.problems.length > 0) return "bad";
  const item = known.get(entryName(row.entry.kind, row.entry.content.key));
  if (!item) return "new";
  const same = stableText(item.entry.content) === stableText(row.entry.content);
  if (rules.origin === "pack") {
    // What the practice has made its own, or put away, stays as it is.
    return same || item.origin !== "pack" || item.status === "retired" ? "same" : "changed";
  }
  if (item.status === "retired") {
    if (same) return "same";
    row.problems.push({ field: "key", reason: "retired_item", facts: {} });
    return "bad";
  }
  return same && (item.status === "published" || !rules.publish) ? "same" : "changed";
}
