/** The units in which a test is a number. */
const numberUnits = ["mm", "cm", "deg", "s", "reps", "score", "grade"] as const;
export type NumberUnit = (typeof numberUnits)[number];

/** What one result of a test has to be. Numbers are in the test's unit; the last three kinds need both sides. */
export type Comparison =
  | { kind: "above" | "at_least" | "below" | "at_most"; value: number; unit: NumberUnit | null }
  | { kind: "range"; low: number; high: number; unit: NumberUnit | null }
  | { kind: "positive" | "negative" }
  | { kind: "choice"; choices: string[] }
  | { kind: "higher_by" | "lower_by"; value: number; unit: NumberUnit | null }
  | { kind: "difference_at_least" | "difference_below"; value: number; unit: NumberUnit | null }
  | { kind: "sum_at_least" | "sum_below"; value: number; unit: NumberUnit | null }
  | { kind: "percent_lower"; value: number };

/** Which of a test's sides have to be so. `this` is the side that is looked at (or the only result of an unsided test). */
export type Scope = "this" | "other" | "both" | "either" | "one_only" | "left" | "right";
export interface Clause {
  comparison: Comparison;
  scope: Scope;
}
/** One clause, or several joined all by `or` or all by `and`. */
export interface Condition {
  join: "or" | "and";
  clauses: Clause[];
}

const scopeWords: readonly (readonly [string, Scope])[] = [
  [" on both sides", "both"],
  [" on either side", "either"],
  [" on one side only", "one_only"],
  [" on the other side", "other"],
  [" on the left", "left"],
  [" on the right", "right"],
];
const number = "(-?\\d+(?:\\.\\d+)?)";
const unit = `(?: (${numberUnits.join("|")}))?`;
const form = (text: string) => new RegExp(`^${text}$`);
const forms = {
  compare: form(`(above|at least|below|at most) ${number}${unit}`),
  range: form(`${number} to ${number}${unit}`),
  side: form(`(higher|lower) by ${number}${unit}`),
  pair: form(`(difference|sum) (at least|below) ${number}${unit}`),
  percent: form(`${number} percent lower`),
  choice: form("is (.+)"),
};
const compareKinds: Record<string, "above" | "at_least" | "below" | "at_most"> = {
  above: "above",
  "at least": "at_least",
  below: "below",
  "at most": "at_most",
};

/**
 * Reads a condition of the closed language in which evidence is written: `above 15 deg on both sides`, `is heels_lift,
 * cannot`, `below 30 deg or lower by 10 deg`. Null when it is not of that language. `docs/evidence.md` lists the forms.
 */
export function parseCondition(text: string): Condition | null {
  const [byOr, byAnd] = [text.split(" or "), text.split(" and ")];
  if (byOr.length > 1 && byAnd.length > 1) return null;
  const join = byAnd.length > 1 ? "and" : "or";
  const clauses = (join === "and" ? byAnd : byOr).map(parseClause);
  const read = clauses.filter((clause) => clause !== null);
  return read.length === clauses.length ? { join, clauses: read } : null;
}

function parseClause(text: string): Clause | null {
  const [ending, scope] = scopeWords.find(([words]) => text.endsWith(words)) ?? ["", "this" as const];
  const comparison = parseComparison(text.slice(0, text.length - ending.length).trim());
  if (!comparison) return null;
  // A comparison of the two sides says itself which sides it means.
  return scope !== "this" && isOfBothSides(comparison) ? null : { comparison, scope };
}

function parseComparison(text: string): Comparison | null {
  if (text === "positive" || text === "negative") return { kind: text };
  const compare = forms.compare.exec(text);
  const kind = compareKinds[compare?.[1] ?? ""];
  if (compare && kind) return { kind, value: Number(compare[2]), unit: unitOf(compare[3]) };
  const range = forms.range.exec(text);
  if (range) return { kind: "range", low: Number(range[1]), high: Number(range[2]), unit: unitOf(range[3]) };
  const side = forms.side.exec(text);
  if (side)
    return { kind: side[1] === "higher" ? "higher_by" : "lower_by", value: Number(side[2]), unit: unitOf(side[3]) };
  const pair = forms.pair.exec(text);
  if (pair) return { kind: pairKind(pair[1], pair[2]), value: Number(pair[3]), unit: unitOf(pair[4]) };
  const percent = forms.percent.exec(text);
  if (percent) return { kind: "percent_lower", value: Number(percent[1]) };
  const choice = forms.choice.exec(text)?.[1];
  return choice ? { kind: "choice", choices: choice.split(",").map((value) => value.trim()) } : null;
}

const unitOf = (word: string | undefined): NumberUnit | null => numberUnits.find((known) => known === word) ?? null;

function pairKind(what: string | undefined, how: string | undefined) {
  if (what === "sum") return how === "below" ? "sum_below" : "sum_at_least";
  return how === "below" ? "difference_below" : "difference_at_least";
}

const bothSidesKinds: ReadonlySet<Comparison["kind"]> = new Set([
  "higher_by",
  "lower_by",
  "difference_at_least",
  "difference_below",
  "sum_at_least",
  "sum_below",
  "percent_lower",
]);

/** Whether a comparison is between the two sides, so that it needs a result on each. */
export const isOfBothSides = ({ kind }: Comparison): boolean => bothSidesKinds.has(kind);

/** Whether a clause says the same of either side, so that it can stand where no side is meant. */
export function isSymmetric({ comparison, scope }: Clause): boolean {
  const oneSided = comparison.kind === "higher_by" || comparison.kind === "lower_by";
  if (oneSided || comparison.kind === "percent_lower") return false;
  return isOfBothSides(comparison) || (scope !== "this" && scope !== "other" && scope !== "one_only");
}
