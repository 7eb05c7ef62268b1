import { contentProblems } from "@/domain/catalog/content-rules";
import { type CatalogEntry, catalogEntrySchema, type EntryProblem } from "@/domain/catalog/entry";
import type { CatalogKind } from "@/domain/catalog/kinds";
import { fieldErrorsOf } from "@/domain/shared/parse-input";

/** Content while it is being written: any part may still be missing. Absent = undefined. */
export type Draft = Record<string, unknown>;

/** What each kind starts from: the lists empty, the choices unmade. */
export function blankDraft(kind: CatalogKind): Draft {
  const common = { sources: [] };
  const doable = {
    equipment: [],
    dose: { timesADay: 1, daysAWeek: 7 },
    contraindications: [],
    steps: ["", "", ""],
    cues: [""],
    mistakes: [""],
  };
  switch (kind) {
    case "muscle":
      return { ...common, deep: false };
    case "joint":
      return { ...common, sided: false };
    case "pattern":
      return {
        ...common,
        sides: [],
        tests: [],
        tight: [],
        weak: [],
        joints: [],
        related: [],
        starter: { relieve: [], relax: [], stimulate: [], strengthen: [], joint: [] },
      };
    case "test":
      return { ...common, sided: false, shortBattery: false, implicates: [], criterion: {} };
    case "rule":
      return { ...common, clauses: [] };
    case "measure":
      return { ...common, form: "score", recall: "none", asked: "never", decimals: 0, outcome: true };
    case "flag":
      return { ...common, capture: "asked", shortList: false, answers: [], combinations: [] };
    case "caution":
      return common;
    case "technique":
      return { ...common, ...doable, sided: false };
    case "exercise":
      return { ...common, ...doable, targets: [], joints: [], easier: null, harder: null, patterns: [] };
  }
}

const objectOf = (value: unknown): object =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};

/** Reads `dose.sets` and the like. */
export function draftValue(draft: Draft, path: string): unknown {
  return path.split(".").reduce<unknown>((value, key) => Reflect.get(objectOf(value), key), draft);
}

/** A copy with the value at the path; undefined takes the field away. */
export function withDraftValue(draft: Draft, path: string, value: unknown): Draft {
  const [key = "", ...rest] = path.split(".");
  const next = rest.length === 0 ? value : withDraftValue({ ...objectOf(draft[key]) }, rest.join("."), value);
  const copy = { ...draft, [key]: next };
  if (next === undefined) delete copy[key];
  return copy;
}

export const textOf = (value: unknown): string => (typeof value === "string" ? value : "");
export const numberOf = (value: unknown): number | null => (typeof value === "number" ? value : null);
export const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
export const textsOf = (value: unknown): string[] => listOf(value).map(textOf);
export const recordsOf = (value: unknown): Draft[] => listOf(value).map((entry) => ({ ...objectOf(entry) }));

/** Judges a draft by the same schema and rules as the server: an entry to send, or what is wrong, by field. */
export function judgeDraft(kind: CatalogKind, draft: Draft): { entry: CatalogEntry } | { problems: EntryProblem[] } {
  const parsed = catalogEntrySchema.safeParse({
    kind,
    content: withoutEmptyParts(withoutEmptyLists(withoutBlanks(draft))),
  });
  if (parsed.success) {
    const problems = contentProblems(parsed.data);
    return problems.length > 0 ? { problems } : { entry: parsed.data };
  }
  const fields = Object.entries(fieldErrorsOf(parsed.error));
  return { problems: fields.map(([path, reason]) => ({ field: path.replace(/^content\.?/, ""), reason, facts: {} })) };
}

/** Lists and groups that are absent rather than empty. */
const absentWhenEmpty = [
  "evidence",
  "exclusiveWith",
  "derivedFrom",
  "countedFrom",
  "ratioOf",
  "important",
  "detectable",
];
const holdsNothing = (value: unknown): boolean =>
  typeof value === "object" && value !== null && Object.keys(value).length === 0;

function withoutEmptyLists(content: unknown): unknown {
  if (typeof content !== "object" || content === null) return content;
  const kept = Object.entries(content).filter(
    ([path, value]) => !(absentWhenEmpty.includes(path) && holdsNothing(value)),
  );
  return Object.fromEntries(kept);
}

/** Parts that are absent when nothing in them is chosen. */
const absentWhenBlank = ["after", "scale"];

function withoutEmptyParts(content: unknown): unknown {
  if (typeof content !== "object" || content === null) return content;
  const isBlank = (part: unknown) => Object.values(objectOf(part)).every((value) => value === null);
  return Object.fromEntries(
    Object.entries(content).filter(([path, part]) => !(absentWhenBlank.includes(path) && isBlank(part))),
  );
}

/** An emptied box means that the field is absent, and is then optional or missing as the schema says. */
function withoutBlanks(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((entry) => (typeof entry === "string" ? entry : withoutBlanks(entry)));
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).filter(
    ([, field]) => field !== undefined && !(typeof field === "string" && field.trim() === ""),
  );
  return Object.fromEntries(kept.map(([key, field]) => [key, withoutBlanks(field)]));
}
