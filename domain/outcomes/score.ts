import type { MeasureContent, MeasureItem, Scoring } from "../catalog/measure-content";
import { leastOf, mostOf } from "../catalog/measure-rules";
import { type Answers, activityCount, scoreField } from "./answers";

export interface Scored {
  /** In the measure's unit and range; null when too little was answered. */
  score: number | null;
  /** What else the form gives: each question of a pain scale, a sub-scale, each activity. */
  parts: Record<string, number>;
  /** The word for the score, where the measure has such. */
  band: string | null;
  answered: number;
  of: number;
}

type Unbanded = Omit<Scored, "band"> & { band?: string };

/** Risk of a poor course by STarT Back (domain reference 4.7). */
export type Risk = "low" | "medium" | "high";

/**
 * The score of one form, by the rule that the measure's content names (domain reference section 4). Missing answers:
 * `sum` fills a blank with the share that the answered ones reached of their range, `mean` and `percent` leave blanks
 * out, all three from `minAnswered` answers on; a statement that is not ticked counts 0, never as missing.
 */
export function scoreAnswers(content: MeasureContent, answers: Answers): Scored {
  if (content.form === "items" && content.items && content.scoring)
    return withBand(content, scoreItems(content.items, content.scoring, answers));
  if (content.form === "activities") {
    const parts = numbersOf(answers);
    const values = Object.values(parts);
    const score = values.length < activityCount.least ? null : meanOf(values);
    return withBand(content, {
      score,
      parts,
      answered: values.length,
      of: Math.max(values.length, activityCount.least),
    });
  }
  const { [scoreField]: score = null, ...parts } = numbersOf(answers);
  const risk = content.extra && score !== null ? parts[content.extra.key] : undefined;
  const scored = { score, parts, answered: score === null ? 0 : 1, of: 1 };
  return content.extra && risk !== undefined && score !== null
    ? { ...scored, band: riskOf(score, risk) }
    : withBand(content, scored);
}

/** Total 3 or less is low; a sub-scale of 4 or more is high; all else medium. */
export function riskOf(total: number, psych: number): Risk {
  if (psych >= 4) return "high";
  return total <= 3 ? "low" : "medium";
}

function scoreItems(items: readonly MeasureItem[], scoring: Scoring, answers: Answers): Unbanded {
  const known = new Map(items.map((item) => [item.linkId, item]));
  const counted = scoring.items.flatMap((linkId) => known.get(linkId) ?? []);
  const given = counted.flatMap((item) => {
    const value = countedValue(item, answers[item.linkId]);
    return value === null ? [] : [{ item, value }];
  });
  const of = counted.length;
  const total = given.reduce((sum, { value }) => sum + value, 0);
  const plain = { parts: {}, answered: given.length, of };
  const enough = "minAnswered" in scoring && given.length >= scoring.minAnswered;
  switch (scoring.rule) {
    case "count":
      return { ...plain, score: total, answered: of };
    case "mean":
      return { ...plain, score: enough ? total / given.length : null };
    case "sum":
      return { ...plain, score: enough ? total + filled(counted, given) : null };
    case "percent":
      return {
        ...plain,
        score: enough ? (100 * total) / given.reduce((sum, { item }) => sum + mostOf(item), 0) : null,
      };
    case "each": {
      const parts = Object.fromEntries(given.map(({ item, value }) => [item.linkId, value]));
      return { ...plain, parts, score: parts[scoring.main] ?? null };
    }
    case "start_back":
      return startBack(counted, scoring.psych, answers);
  }
}

/** What the blanks of a sum are taken for: as far up their range as the answered ones are up theirs. */
function filled(counted: readonly MeasureItem[], given: ReadonlyArray<{ item: MeasureItem; value: number }>): number {
  const answered = new Set(given.map(({ item }) => item.linkId));
  const blanks = counted.filter(({ linkId }) => !answered.has(linkId));
  const reach = given.reduce((sum, { item }) => sum + mostOf(item) - leastOf(item), 0);
  const share = reach === 0 ? 0 : given.reduce((sum, { item, value }) => sum + value - leastOf(item), 0) / reach;
  return blanks.reduce((sum, item) => sum + leastOf(item) + share * (mostOf(item) - leastOf(item)), 0);
}

function startBack(counted: readonly MeasureItem[], psych: readonly string[], answers: Answers): Unbanded {
  const last = counted.at(-1);
  const points = new Map<string, number>();
  for (const item of counted) {
    const value = countedValue(item, answers[item.linkId]);
    if (value === null) continue;
    points.set(item.linkId, item === last ? topTwo(item, value) : value > 0 ? 1 : 0);
  }
  const answered = points.size;
  const of = counted.length;
  if (answered < of) return { score: null, parts: {}, answered, of };
  const sum = (linkIds: readonly string[]) => linkIds.reduce((total, linkId) => total + (points.get(linkId) ?? 0), 0);
  const score = sum(counted.map(({ linkId }) => linkId));
  const subscale = sum(psych);
  return { score, parts: { psych: subscale }, answered, of, band: riskOf(score, subscale) };
}

/** The last question counts only with one of its two strongest answers. */
function topTwo(item: MeasureItem, value: number): number {
  if (item.type !== "choice") return value > 0 ? 1 : 0;
  const [, second = Number.POSITIVE_INFINITY] = item.options.map((option) => option.value).sort((a, b) => b - a);
  return value >= second ? 1 : 0;
}

/** What an answer counts; null when there is none. A statement that nobody ticked is "no". */
function countedValue(item: MeasureItem, answer: Answers[string] | undefined): number | null {
  if (item.type === "tick") return answer === true ? 1 : 0;
  if (item.type === "choice") return item.options.find(({ code }) => code === answer)?.value ?? null;
  return typeof answer === "number" ? answer : null;
}

const numbersOf = (answers: Answers): Record<string, number> =>
  Object.fromEntries(
    Object.entries(answers).flatMap(([key, value]) => (typeof value === "number" ? [[key, value]] : [])),
  );

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function withBand(content: MeasureContent, scored: Unbanded): Scored {
  return { ...scored, band: scored.band ?? bandOf(content, scored.score) };
}

/** The word for a score: of the first band that reaches it. Null beyond the last, where the measure shows none. */
export function bandOf({ bands }: Pick<MeasureContent, "bands">, score: number | null): string | null {
  if (score === null) return null;
  return bands?.find(({ upTo }) => score <= upTo)?.label ?? null;
}
