import { type Followed, numberAtRisk } from "./kaplan-meier";

export interface LogRank {
  /** Chi-square with one degree of freedom. */
  chiSquare: number;
  observed: [number, number];
  /** Events expected in each group if both had the same survival. */
  expected: [number, number];
}

/**
 * The log-rank test of two groups (Mantel 1966; Peto and Peto 1972), with the hypergeometric variance. `null` where
 * nothing can be compared: an empty group, or no event while both are at risk. It says nothing of why groups differ.
 */
export function logRank(one: readonly Followed[], other: readonly Followed[]): LogRank | null {
  const all = [...one, ...other];
  const times = [...new Set(all.filter(({ event }) => event).map(({ time }) => time))];
  let [expected, variance] = [0, 0];
  for (const time of times) {
    const [mine, total] = [numberAtRisk(one, time), numberAtRisk(all, time)];
    const events = all.filter((person) => person.event && person.time === time).length;
    const share = mine / total;
    expected += events * share;
    if (total > 1) variance += (events * share * (1 - share) * (total - events)) / (total - 1);
  }
  if (variance === 0) return null;
  const events = (people: readonly Followed[]) => people.filter(({ event }) => event).length;
  const [mine, theirs] = [events(one), events(other)];
  return {
    chiSquare: (mine - expected) ** 2 / variance,
    observed: [mine, theirs],
    expected: [expected, mine + theirs - expected],
  };
}
