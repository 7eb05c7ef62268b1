import type { Facts } from "../rules/facts";
import type { CalendarDay } from "../time/calendar-day";
import type { Change, ChangeLabel } from "./change";

/** One measure of one client: the first score, the latest, and what lies between. */
export interface MeasureChange {
  key: string;
  title: string;
  better: "lower" | "higher";
  /** Whether it follows a course; what only chooses care (STarT Back) is left out of the shares. */
  outcome: boolean;
  count: number;
  latest: { score: number; day: CalendarDay; band: string | null };
  /** Null for an answer that is itself the change (PGIC), and while there is only one score. */
  baseline: { score: number; day: CalendarDay } | null;
  change: Change | null;
  /** Null while nothing can be compared. */
  label: ChangeLabel | null;
}

export type MeasureFacts = Pick<
  Facts,
  "change_share_best" | "change_share_worst" | "rmdq" | "rmdq_better" | "psfs_mean"
>;

/**
 * What the rules may ask of measures (domain/rules/facts.ts): the best and least improvement of any outcome measure
 * in percent of its start (negative when worse), RMDQ and PSFS. What is not known is left out.
 */
export function measureFacts(changes: readonly MeasureChange[]): MeasureFacts {
  const shares = changes.flatMap(({ outcome, change }) =>
    outcome && change?.percent !== null && change?.percent !== undefined ? [change.percent] : [],
  );
  const rmdq = changes.find(({ key }) => key === "m_rmdq");
  const psfs = changes.find(({ key }) => key === "m_psfs");
  return {
    ...(shares.length > 0 && {
      change_share_best: clamped(Math.max(...shares)),
      change_share_worst: clamped(Math.min(...shares)),
    }),
    ...(rmdq && { rmdq: rmdq.latest.score }),
    ...(rmdq?.change?.percent !== null && rmdq?.change && { rmdq_better: clamped(rmdq.change.percent ?? 0) }),
    ...(psfs && { psfs_mean: psfs.latest.score }),
  };
}

/** The range in which the rules know a share. */
const clamped = (percent: number): number => Math.max(-1000, Math.min(100, percent));

/** What DIS-03 asks of one measure: whether its change is important, and whether it is beyond measurement error. */
export function changeFacts({ change }: Pick<MeasureChange, "change">): Pick<Facts, "mic_met" | "mdc_met"> {
  return {
    ...(change && change.important !== null && { mic_met: change.important }),
    ...(change && change.detectable !== null && { mdc_met: change.detectable }),
  };
}
