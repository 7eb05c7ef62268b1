import { joinList, splitList } from "./csv-cell";
import type { CatalogKind } from "./kinds";
import { starterPhases } from "./starter-schema";

type ColumnShape =
  | { shape: "text" | "number" | "yesno" }
  /** The value as JSON text; empty means absent. */
  | { shape: "json" }
  /** Empty means null, not absent. */
  | { shape: "textOrNull" }
  | { shape: "list"; optional?: boolean }
  /** The word `any`, or a list. */
  | { shape: "anyOrList" }
  /** A list of records; `parts` are their fields in order, the last of which may be left out. `numbers` are numbers. */
  | { shape: "records"; parts: readonly string[]; optional?: boolean; numbers?: readonly string[] };

/** A column of one kind's CSV: its header is the path of the field in the content. */
export type CsvColumn = { header: string } & ColumnShape;

const text = (...headers: string[]): CsvColumn[] => headers.map((header) => ({ header, shape: "text" }));
const number = (...headers: string[]): CsvColumn[] => headers.map((header) => ({ header, shape: "number" }));
const yesno = (...headers: string[]): CsvColumn[] => headers.map((header) => ({ header, shape: "yesno" }));
const list = (...headers: string[]): CsvColumn[] => headers.map((header) => ({ header, shape: "list" }));
const json = (...headers: string[]): CsvColumn[] => headers.map((header) => ({ header, shape: "json" }));
const optionalList = (...headers: string[]): CsvColumn[] =>
  headers.map((header) => ({ header, shape: "list", optional: true }));
const records = (header: string, parts: string[], optional = false, numbers: string[] = []): CsvColumn[] => [
  { header, shape: "records", parts, optional, numbers },
];

/** Texts in other languages, at the end of every row. */
const translations: CsvColumn = { header: "translations", shape: "json" };
const common = [...text("key", "title", "grade"), ...records("sources", ["text", "url"])];
const doable: CsvColumn[] = [
  ...text("position"),
  ...list("equipment"),
  ...number("dose.sets", "dose.reps", "dose.holdSeconds", "dose.minutes"),
  ...number("dose.timesADay", "dose.daysAWeek", "dose.effortMax"),
  ...text("doseRule"),
  ...list("contraindications"),
  ...text("contraindicationNote", "why"),
  ...list("steps", "cues", "mistakes"),
  ...text("stopWhen"),
  { header: "pose", shape: "json" },
  ...text("picture.mediaId", "picture.alt"),
];

/** The columns of each kind's file, in the order of the schema. */
export const csvColumns: Record<CatalogKind, readonly CsvColumn[]> = {
  muscle: [
    ...common,
    ...text("plainName", "region", "action", "nerve", "tendency", "mapView", "mapPlace"),
    ...yesno("deep"),
    translations,
  ],
  joint: [...common, ...text("plainName"), ...yesno("sided"), ...text("facts"), translations],
  pattern: [
    ...common,
    ...text("plainTitle", "plainText"),
    ...list("sides"),
    ...text("sideRule", "definition", "observed"),
    ...list("tests"),
    ...records("evidence", ["test", "direction", "result", "side", "weight"], true, ["weight"]),
    { header: "exclusiveWith", shape: "list", optional: true },
    ...records("derivedFrom", ["pattern", "side"], true),
    ...yesno("oneTestEnough", "forbidsEndRangeStretch"),
    ...list("tight", "weak", "joints"),
    ...text("complaint", "caution"),
    ...list("related"),
    ...text("evidenceNote"),
    ...starterPhases.flatMap((phase) => records(`starter.${phase}`, ["item", "side", "when"])),
    ...optionalList("starter.limits", "starter.correctionPair", "starter.outrankedBy", "starter.noStretch"),
    ...number("starter.maxItems"),
    ...text("starter.note"),
    translations,
  ],
  test: [
    ...common,
    ...text("plainTitle", "position", "procedure", "unit"),
    ...records("choices", ["value", "label"], true),
    ...number("min", "max"),
    ...yesno("sided"),
    ...optionalList("countedFrom"),
    ...records("ratioOf", ["of", "flag", "limit", "to"], true, ["limit"]),
    ...text("criterion.kind"),
    ...number("criterion.value", "criterion.low", "criterion.high"),
    ...optionalList("criterion.abnormal"),
    ...number("sideDifference"),
    ...text("usualRange"),
    ...list("implicates"),
    ...text("reliability", "reliabilityText"),
    ...number("measurementError"),
    ...yesno("shortBattery"),
    translations,
  ],
  technique: [...common, ...doable, ...text("onset", "evidenceNote"), ...yesno("sided"), translations],
  exercise: [
    ...common,
    ...doable,
    ...text("evidenceNote", "block"),
    ...records("targets", ["muscle", "role"]),
    ...list("joints"),
    ...text("sidedness"),
    { header: "easier", shape: "textOrNull" },
    { header: "harder", shape: "textOrNull" },
    { header: "patterns", shape: "anyOrList" },
    translations,
  ],
  measure: [
    ...common,
    ...text("plainTitle", "intro", "about", "form", "recall", "asked", "unit"),
    ...number("range.min", "range.max"),
    ...text("better"),
    ...number("decimals", "important.points", "important.percent", "detectable.points", "detectable.oneItem"),
    ...number("anchor.improvedFrom", "anchor.worseUpTo"),
    ...json("bands"),
    ...number("limits.floor", "limits.ceiling"),
    ...yesno("outcome"),
    ...json("items", "scoring", "extra"),
    ...text("licence.terms", "licence.note"),
    ...json("licence.confirmed"),
    translations,
  ],
  rule: [...common, ...text("ruleKind", "whenText", "thenText"), { header: "clauses", shape: "json" }, translations],
  flag: [
    ...common,
    ...text("group"),
    ...number("place"),
    ...text("question", "hint", "forClient", "capture"),
    ...yesno("shortList"),
    ...text("after.item", "after.answer"),
    { header: "answers", shape: "json" },
    ...number("scale.min", "scale.max", "scale.from", "scale.upTo"),
    { header: "combinations", shape: "json" },
    translations,
  ],
  caution: [...common, ...text("plainName", "appliesWhen", "effect", "effectText", "level"), translations],
};

/** One item's cells, in the order of its kind's columns (before the guard against formulas). */
export function contentToCells(kind: CatalogKind, content: unknown): string[] {
  return csvColumns[kind].map((column) => toCell(column, valueAt(content, column.header)));
}

/** The content that the cells spell. What is no number, no yes or no, stays text for the schema to refuse. */
export function cellsToContent(kind: CatalogKind, cells: ReadonlyMap<string, string>): Record<string, unknown> {
  const content: Record<string, unknown> = {};
  for (const column of csvColumns[kind]) {
    const value = fromCell(column, cells.get(column.header) ?? "");
    if (value === undefined) continue;
    const [first = "", second] = column.header.split(".");
    if (second === undefined) content[first] = value;
    else content[first] = { ...objectOf(content[first]), [second]: value };
  }
  return content;
}

function objectOf(value: unknown): object {
  return typeof value === "object" && value !== null ? value : {};
}

function valueAt(content: unknown, path: string): unknown {
  return path.split(".").reduce<unknown>((value, key) => Reflect.get(objectOf(value), key), content);
}

function toCell(column: CsvColumn, value: unknown): string {
  if (value === undefined || value === null) return "";
  if (column.shape === "yesno") return value ? "yes" : "no";
  if (column.shape === "json") return JSON.stringify(value);
  if (!Array.isArray(value)) return String(value);
  if (column.shape !== "records") return joinList(value.map((entry) => [String(entry)]));
  return joinList(
    value.map((entry) =>
      column.parts
        .map((part) => Reflect.get(objectOf(entry), part))
        .filter(isPresent)
        .map(String),
    ),
  );
}

const isPresent = (value: unknown): boolean => value !== undefined;

function fromCell(column: CsvColumn, cell: string): unknown {
  const trimmed = cell.trim();
  switch (column.shape) {
    case "text":
      return trimmed === "" ? undefined : cell;
    case "textOrNull":
      return trimmed === "" ? null : trimmed;
    case "json":
      return trimmed === "" ? undefined : jsonOr(trimmed);
    case "number":
      return trimmed === "" ? undefined : numberOrText(cell);
    case "yesno":
      return trimmed === "yes" ? true : trimmed === "no" ? false : trimmed === "" ? undefined : cell;
    case "anyOrList":
      return trimmed === "any" ? "any" : plainList(cell);
    case "list":
      return column.optional && trimmed === "" ? undefined : plainList(cell);
    case "records":
      return column.optional && trimmed === "" ? undefined : splitList(cell).map((parts) => recordOf(column, parts));
  }
}

/** What is no JSON stays text, which no schema of such a column takes. */
function jsonOr(cell: string): unknown {
  try {
    return JSON.parse(cell);
  } catch {
    return cell;
  }
}

const numberOrText = (cell: string): number | string => (/^-?\d+(\.\d+)?$/.test(cell.trim()) ? Number(cell) : cell);

/** In a list of texts a `>` that nobody escaped is only a sign. */
const plainList = (cell: string): string[] => splitList(cell).map((parts) => parts.join(" > "));

/** Too many parts make a field the schema does not know, so that it is refused rather than dropped. */
function recordOf(
  column: { parts: readonly string[]; numbers?: readonly string[] },
  parts: readonly string[],
): Record<string, string | number> {
  const named = parts.flatMap((part, index): [string, string | number][] => {
    const name = column.parts[index] ?? `part ${index + 1}`;
    return part === "" ? [] : [[name, column.numbers?.includes(name) ? numberOrText(part) : part]];
  });
  return Object.fromEntries(named);
}
