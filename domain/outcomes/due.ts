import type { MeasureContent } from "../catalog/measure-content";
import { reviewDays } from "../progress/reviews";
import type { Rule } from "../rules/clauses";
import { actionsNamed, fire } from "../rules/judge";
import { addDays, type CalendarDay } from "../time/calendar-day";

/** Why a measure is due: somebody asked, it is weekly (DIS-01), the programme starts, or a full review came (DIS-02). */
export type DueBecause = "asked" | "week" | "start" | "review";

export interface DueMeasure {
  itemId: string;
  because: DueBecause;
  /** The day from which it is due. */
  since: CalendarDay;
  /** For a review: how long after the start. */
  after: { count: number; unit: "weeks" | "months" } | null;
}

interface Asked {
  today: CalendarDay;
  /** The day the first plan was published; null before that: nothing is due by itself. */
  start: CalendarDay | null;
  rules: readonly Rule[];
  measures: ReadonlyArray<{ itemId: string; content: Pick<MeasureContent, "form" | "asked" | "anchor"> }>;
  /** Days of the answers that count, by measure. */
  answered: ReadonlyMap<string, readonly CalendarDay[]>;
  requests: ReadonlyArray<{ itemId: string; askedOn: CalendarDay }>;
}

const daysOfWeek = 7;

/**
 * What a client should answer today, each measure once, what was asked for first. Weekly ones a week after the last
 * answer, as long as a rule asks for them; the others at the start and from each review day until they are answered.
 * Results of forms used elsewhere are never due.
 */
export function dueMeasures({ today, start, rules, measures, answered, requests }: Asked): DueMeasure[] {
  const weekly = actionsNamed(fire(rules, { plan_published: true }), "ask").some(
    ({ action }) => action.every === "week" && action.what.includes("psfs"),
  );
  const reviews = start === null ? [] : reviewDays(rules, start);
  const latestReview = reviews.filter(({ day }) => day <= today).at(-1);
  const due = measures.flatMap(({ itemId, content }): DueMeasure[] => {
    if (content.form === "score") return [];
    const days = answered.get(itemId) ?? [];
    const last = days.reduce<CalendarDay | null>((latest, day) => (latest && latest > day ? latest : day), null);
    const request = requests.find((one) => one.itemId === itemId && (last === null || last < one.askedOn));
    if (request) return [{ itemId, because: "asked", since: request.askedOn, after: null }];
    if (start === null || start > today) return [];
    if (content.asked === "week" && weekly) {
      const since = last === null ? start : addDays(last, daysOfWeek);
      return since <= today ? [{ itemId, because: "week", since, after: null }] : [];
    }
    if (content.asked !== "review" || reviews.length === 0) return [];
    if (latestReview && (last === null || last < latestReview.day))
      return [{ itemId, because: "review", since: latestReview.day, after: latestReview.after }];
    // What asks for a change since the start has nothing to say on its first day.
    return last === null && !content.anchor ? [{ itemId, because: "start", since: start, after: null }] : [];
  });
  return due.sort((a, b) => orderOf(a) - orderOf(b));
}

const orderOf = ({ because }: DueMeasure): number => ["asked", "week", "start", "review"].indexOf(because);

/** The next full review after today, for "next asked on"; null without a plan or a rule. */
export function nextReview(
  rules: readonly Rule[],
  start: CalendarDay | null,
  today: CalendarDay,
): { day: CalendarDay; after: { count: number; unit: "weeks" | "months" } } | null {
  const found = start === null ? undefined : reviewDays(rules, start).find(({ day }) => day > today);
  return found ? { day: found.day, after: found.after } : null;
}
