import type { Facts } from "../rules/facts";
import { addDays, type CalendarDay, daysBetween } from "../time/calendar-day";
import { type Flare, flareOn, recentFlares } from "./flare";
import { meanPain } from "./mean-pain";

/** What the course of a client is judged by. Pain: rated days, oldest first, 0–10. Days are the client's. */
export interface Course {
  today: CalendarDay;
  firstPublishedOn: CalendarDay | null;
  /** The latest publication or finished assessment: somebody has looked at the plan. */
  reviewedOn: CalendarDay | null;
  pain: readonly { day: CalendarDay; score: number }[];
  flares: readonly Flare[];
  level: "E" | "S" | "U" | null;
  /** Share (percent) of each strengthening line's sessions done in seven days; empty without such lines. */
  strengthening: readonly (number | undefined)[];
  /** The practice plans for flares, and this client has something for one. */
  hasFlarePlan: boolean;
  /** What the outcome measures say (domain/outcomes). */
  measures: Pick<Facts, "change_share_best" | "change_share_worst" | "rmdq" | "rmdq_better" | "psfs_mean">;
}

const window = 14;
const calm = 3;
/** At or above this share of the sessions somebody exercises on their own (PRG-01's share). */
const independentShare = 80;

/** The facts of the course (8.5, 8.7, 8.9): phase, review, discharge. What nobody rated or measured is left out. */
export function courseFacts(course: Course): Facts {
  const { today, pain, flares, measures, firstPublishedOn, reviewedOn } = course;
  const known = pain.filter(({ day }) => day <= today);
  const recent = known.filter(({ day }) => day > addDays(today, -window));
  const [last, dayBefore] = [known.at(-1), known.at(-2)];
  const weekAgo = known.findLast(({ day }) => day <= addDays(today, -7));
  const shares = [painShare(known), measures.change_share_best].filter((share) => share !== undefined);
  const worst = [painShare(known), measures.change_share_worst].filter((share) => share !== undefined);
  return {
    ...measures,
    red_flag_level: course.level ?? "none",
    plan_published: firstPublishedOn !== null,
    flare_day: flareOn(flares, today) !== null,
    flares_14d: recentFlares(flares, today),
    pain_rest: last?.score,
    pain_rest_day_before: dayBefore?.score,
    pain_rest_change_7d: last && weekAgo ? last.score - weekAgo.score : undefined,
    days_in_relief_phase: reliefDays(known, today),
    week: firstPublishedOn === null ? undefined : Math.floor(daysBetween(firstPublishedOn, today) / 7),
    weeks_since_review: reviewedOn === null ? undefined : Math.floor(daysBetween(reviewedOn, today) / 7),
    change_share_best: shares.length > 0 ? Math.max(...shares) : undefined,
    change_share_worst: worst.length > 0 ? Math.min(...worst) : undefined,
    pain_average_highest_14d: recent.length > 0 ? Math.max(...recent.map(({ score }) => score)) : undefined,
    days_rated_14d: recent.length,
    strengthens_independently: strengthens(course.strengthening),
    flare_plan_written: course.hasFlarePlan,
    practitioner_confirmed: false,
  };
}

/** Improvement of the latest seven rated days over the first seven, in percent; unknown while they overlap or began at 0. */
function painShare(pain: Course["pain"]): number | undefined {
  if (pain.length < 14) return undefined;
  const [first, latest] = [meanPain(pain.slice(0, 7)), meanPain(pain.slice(-7))];
  if (first === null || latest === null || first === 0) return undefined;
  return Math.max(-1000, Math.round(((first - latest) / first) * 100));
}

/** Days since pain last was calm on two rated days in a row, while it is not calm now (ORD-14). */
function reliefDays(pain: Course["pain"], today: CalendarDay): number | undefined {
  const isCalm = (index: number) => (pain[index]?.score ?? 10) <= calm && (pain[index - 1]?.score ?? 10) <= calm;
  const lastCalm = pain.findLastIndex((_, index) => isCalm(index));
  if (pain.length === 0) return undefined;
  if (lastCalm === pain.length - 1) return 0;
  const since = pain[lastCalm + 1]?.day ?? today;
  return daysBetween(since, today);
}

function strengthens(shares: Course["strengthening"]): boolean | undefined {
  if (shares.length === 0 || shares.includes(undefined)) return undefined;
  return shares.every((share) => share !== undefined && share >= independentShare);
}
