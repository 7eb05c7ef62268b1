import type { EntryProblem } from "./entry";
import type { MeasureContent, MeasureItem, Scoring } from "./measure-content";

const problem = (field: string, reason: string, facts: EntryProblem["facts"] = {}): EntryProblem => ({
  field,
  reason,
  facts,
});

/** What the schema of a measure cannot say field by field. */
export function measureProblems(content: MeasureContent): EntryProblem[] {
  const { range, items, scoring, form, extra, bands, licence } = content;
  const problems: EntryProblem[] = [];
  if (range.min >= range.max) problems.push(problem("range.min", "low_above_high"));
  if (extra && extra.min >= extra.max) problems.push(problem("extra.min", "low_above_high"));
  if ((form === "items") !== (items !== undefined && scoring !== undefined))
    problems.push(problem("form", "measure_form"));
  const limits = (bands ?? []).map(({ upTo }) => upTo);
  if (limits.some((limit, index) => limit <= (limits[index - 1] ?? Number.NEGATIVE_INFINITY)))
    problems.push(problem("bands", "bands_order"));
  if (items) problems.push(...itemProblems(items));
  if (items && scoring) {
    const wrong = scoringProblems(items, scoring);
    problems.push(...wrong);
    const { min, max } = scoreRange(items, scoring);
    if (wrong.length === 0 && (min < range.min || max > range.max))
      problems.push(problem("range", "range_narrow", { least: min, most: max }));
  }
  // Somebody else's questions come in only with somebody's word that they may be used.
  if (items && licence.terms === "practice" && !licence.confirmed)
    problems.push(problem("licence.confirmed", "licence_unconfirmed"));
  if (items && licence.terms === "score_only") problems.push(problem("licence.terms", "licence_score_only"));
  return problems;
}

function itemProblems(items: readonly MeasureItem[]): EntryProblem[] {
  const seen = new Set<string>();
  return items.flatMap((item, index) => {
    const field = `items.${index}`;
    const found: EntryProblem[] = [];
    if (seen.has(item.linkId)) found.push(problem(`${field}.linkId`, "link_id_repeated", { linkId: item.linkId }));
    seen.add(item.linkId);
    if (item.type === "scale" && item.min >= item.max) found.push(problem(`${field}.min`, "low_above_high"));
    if (item.type === "choice" && new Set(item.options.map(({ code }) => code)).size !== item.options.length)
      found.push(problem(`${field}.options`, "repeated"));
    return found;
  });
}

/** A score can only be made from questions that are there and give what the rule counts. */
export function scoringProblems(items: readonly MeasureItem[], scoring: Scoring): EntryProblem[] {
  const known = new Map(items.map((item) => [item.linkId, item]));
  const named = scoring.items.map((linkId, index) => ({ linkId, field: `scoring.items.${index}` }));
  if (scoring.rule === "each") named.push({ linkId: scoring.main, field: "scoring.main" });
  if (scoring.rule === "start_back")
    named.push(...scoring.psych.map((linkId, index) => ({ linkId, field: `scoring.psych.${index}` })));
  const problems = named.flatMap(({ linkId, field }) =>
    known.has(linkId) ? [] : [problem(field, "scoring_item", { linkId })],
  );
  if (new Set(scoring.items).size !== scoring.items.length) problems.push(problem("scoring.items", "repeated"));
  if ("minAnswered" in scoring && scoring.minAnswered > scoring.items.length)
    problems.push(problem("scoring.minAnswered", "min_answered", { most: scoring.items.length }));
  if (scoring.rule === "count") {
    const counted = scoring.items.flatMap((linkId) => known.get(linkId) ?? []);
    for (const item of counted)
      if (item.type !== "tick") problems.push(problem("scoring.rule", "scoring_ticks", { linkId: item.linkId }));
  }
  if (scoring.rule === "percent")
    for (const linkId of scoring.items) {
      const item = known.get(linkId);
      if (item && (mostOf(item) <= 0 || leastOf(item) < 0))
        problems.push(problem("scoring.rule", "scoring_most", { linkId }));
    }
  if (scoring.rule === "start_back") problems.push(...startBackProblems(scoring, known));
  return problems;
}

function startBackProblems(
  scoring: Extract<Scoring, { rule: "start_back" }>,
  known: ReadonlyMap<string, MeasureItem>,
): EntryProblem[] {
  const problems: EntryProblem[] = [];
  if (scoring.items.length !== 9) problems.push(problem("scoring.items", "start_back_nine"));
  const last = known.get(scoring.items.at(-1) ?? "");
  if (last && (last.type !== "choice" || last.options.length !== 5))
    problems.push(problem("scoring.items", "start_back_last", { linkId: last.linkId }));
  if (scoring.psych.length !== 5 || scoring.psych.some((linkId) => !scoring.items.includes(linkId)))
    problems.push(problem("scoring.psych", "start_back_psych"));
  return problems;
}

/** The least and the most that an answer can count. */
export function mostOf(item: MeasureItem): number {
  if (item.type === "tick") return 1;
  return item.type === "scale" ? item.max : Math.max(...item.options.map(({ value }) => value));
}
export function leastOf(item: MeasureItem): number {
  if (item.type === "tick") return 0;
  return item.type === "scale" ? item.min : Math.min(...item.options.map(({ value }) => value));
}

/** The least and the most that a rule can give, for the measure's range. */
export function scoreRange(items: readonly MeasureItem[], scoring: Scoring): { min: number; max: number } {
  const known = new Map(items.map((item) => [item.linkId, item]));
  const counted = scoring.items.flatMap((linkId) => known.get(linkId) ?? []);
  const least = counted.map(leastOf);
  const most = counted.map(mostOf);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  switch (scoring.rule) {
    case "sum":
      return { min: sum(least), max: sum(most) };
    case "count":
    case "start_back":
      return { min: 0, max: counted.length };
    case "percent":
      return { min: 0, max: 100 };
    case "mean":
      return { min: Math.min(...least), max: Math.max(...most) };
    case "each": {
      const main = known.get(scoring.main);
      return main ? { min: leastOf(main), max: mostOf(main) } : { min: 0, max: 0 };
    }
  }
}
