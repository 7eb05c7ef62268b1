import { type CalendarDay, daysBetween } from "../time/calendar-day";
import type { ChangeLabel } from "./change";
import { doseBandOf, doseBands, fellImportantly } from "./dose";
import type { Onset, OutcomeGroup } from "./onset";
import { leastPeople, type OutcomeReport, type Share, type SurvivalArm } from "./report-dtos";
import { type Followed, kaplanMeier, medianSurvival, numberAtRisk } from "./statistics/kaplan-meier";
import { logRank } from "./statistics/log-rank";
import { type Distributions, meanInterval } from "./statistics/mean-interval";
import { spearman } from "./statistics/spearman";
import { wilson } from "./statistics/wilson";

/** What is kept of one client (the row `outcome_fact`). Pain is NPRS 0–10. */
export interface OutcomeFacts {
  onset: Onset;
  intakeOn: CalendarDay;
  stepsAchieved: number;
  painFree: boolean | null;
  confirmedOn: CalendarDay | null;
  recurredOn: CalendarDay | null;
  followedUntil: CalendarDay | null;
  daysAWeek: number | null;
  painFirst: number | null;
  painAfter: number | null;
}

/** Counts over one item of the catalog, of one group. */
export interface ItemCounts {
  measures: { itemId: string; label: ChangeLabel; count: number }[];
  relief: {
    itemId: string;
    n: number;
    uses: number;
    before: number;
    after: number;
    mean: number;
    deviation: number | null;
  }[];
  neverDone: { itemId: string; assigned: number; never: number }[];
}

/** Days of follow-up at which the number still at risk is told. */
export const riskDays = [0, 90, 180, 270, 365] as const;
/** How long a client has to have been with the practice for the twelve-month number. */
export const yearDays = 365;
const mostItems = 20;

/** Who belongs to a group. */
export const isOfGroup = (group: OutcomeGroup, onset: Onset): boolean => group === "all" || group === onset;

/**
 * The report of one group on a day. A share, mean or curve of fewer than `leastPeople` is null; counts always stand.
 * Nothing is adjusted for who the clients are.
 */
export function outcomeReport(
  people: readonly OutcomeFacts[],
  items: ItemCounts,
  today: CalendarDay,
  distributions: Distributions,
): OutcomeReport {
  return {
    clients: people.length,
    year: yearOf(people, today),
    survival: survivalOf(people, distributions),
    measures: measuresOf(items.measures),
    dose: doseOf(people),
    relief: items.relief.slice(0, mostItems).map(({ itemId, n, uses, before, after, ...spread }) => {
      const interval = n < leastPeople ? null : meanInterval({ n, ...spread }, distributions);
      if (!interval) return { itemId, n, uses, change: null };
      return {
        itemId,
        n,
        uses,
        change: { before, after, mean: interval.mean, low: interval.low, high: interval.high },
      };
    }),
    neverDone: items.neverDone
      .filter(({ never }) => never > 0)
      .slice(0, mostItems)
      .map(({ itemId, assigned, never }) => ({ itemId, assigned, never })),
  };
}

const shareOf = (count: number, n: number): Share | null => (n < leastPeople ? null : wilson(count, n));

function yearOf(people: readonly OutcomeFacts[], today: CalendarDay): OutcomeReport["year"] {
  const old = people.filter(({ intakeOn }) => daysBetween(intakeOn, today) >= yearDays);
  const answered = old.filter(({ painFree }) => painFree !== null).length;
  const free = old.filter(({ painFree }) => painFree === true).length;
  const headline = shareOf(free, old.length);
  return { n: old.length, answered, free, headline, complete: shareOf(free, answered) };
}

/** The time from the confirmed recovery to the recurrence, or to the last day of which anything is known. */
export function followedOf({ confirmedOn, recurredOn, followedUntil }: OutcomeFacts): Followed | null {
  if (confirmedOn === null) return null;
  const until = recurredOn ?? followedUntil ?? confirmedOn;
  return { time: Math.max(0, daysBetween(confirmedOn, until)), event: recurredOn !== null };
}

function survivalOf(people: readonly OutcomeFacts[], { chiSquareTail }: Distributions): OutcomeReport["survival"] {
  const followed = (isFour: boolean) =>
    people.filter(({ stepsAchieved }) => stepsAchieved >= 4 === isFour).flatMap((one) => followedOf(one) ?? []);
  const [four, fewer] = [followed(true), followed(false)];
  const test = four.length >= leastPeople && fewer.length >= leastPeople ? logRank(four, fewer) : null;
  return {
    arms: [armOf("four", four), armOf("fewer", fewer)],
    logRank: test && { chiSquare: test.chiSquare, p: chiSquareTail(test.chiSquare) },
  };
}

function armOf(key: SurvivalArm["key"], followed: readonly Followed[]): SurvivalArm {
  const events = followed.filter(({ event }) => event).length;
  if (followed.length < leastPeople) return { key, n: followed.length, events, curve: null };
  const steps = kaplanMeier(followed);
  const cut = followed.filter(({ event }) => !event).map(({ time }) => time);
  return {
    key,
    n: followed.length,
    events,
    curve: {
      steps: steps.map(({ time, survival, low, high }) => ({ time, survival, low, high })),
      censored: [...new Set(cut)].sort((a, b) => a - b),
      atRisk: riskDays.map((day) => numberAtRisk(followed, day)),
      median: medianSurvival(steps),
    },
  };
}

function measuresOf(counts: ItemCounts["measures"]): OutcomeReport["measures"] {
  return [...new Set(counts.map(({ itemId }) => itemId))].map((itemId) => {
    const of = (label: ChangeLabel) =>
      counts.filter((one) => one.itemId === itemId && one.label === label).reduce((sum, { count }) => sum + count, 0);
    const [improved, same, worse] = [of("improved"), of("same"), of("worse")];
    const n = improved + same + worse;
    return { itemId, n, improved, same, worse, interval: shareOf(improved, n) };
  });
}

function doseOf(people: readonly OutcomeFacts[]): OutcomeReport["dose"] {
  const known = people.flatMap(({ daysAWeek, painFirst, painAfter }) =>
    daysAWeek === null || painFirst === null || painAfter === null ? [] : [{ daysAWeek, painFirst, painAfter }],
  );
  const enough = known.length >= leastPeople;
  return {
    n: known.length,
    correlation: enough
      ? spearman(known.map(({ daysAWeek, painFirst, painAfter }) => [daysAWeek, painFirst - painAfter] as const))
      : null,
    bands: doseBands.map((band) => {
      const of = known.filter(({ daysAWeek }) => doseBandOf(daysAWeek) === band);
      const count = of.filter(({ painFirst, painAfter }) => fellImportantly(painFirst, painAfter)).length;
      return { band, count, n: of.length, interval: shareOf(count, of.length) };
    }),
  };
}
