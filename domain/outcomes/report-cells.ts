import type { OutcomeReport, Share } from "./report-dtos";

/** The head of the file of counts. */
export const reportHead = ["part", "of", "count", "n", "share", "low", "high"] as const;

/**
 * The report as rows of a table: counts with n, and share and interval where there are enough people. Nobody is named;
 * `titles` says what an item is called.
 */
export function reportCells(report: OutcomeReport, titles: Record<string, string>): string[][] {
  const { year, survival, measures, dose, relief, neverDone } = report;
  const title = (itemId: string) => titles[itemId] ?? itemId;
  return [
    row("clients", "", report.clients, report.clients, null),
    row("pain_free_at_12_months", "missing_counts_as_not", year.free, year.n, year.headline),
    row("pain_free_at_12_months", "answered_only", year.free, year.answered, year.complete),
    ...survival.arms.map(({ key, events, n }) => row("recurred_after_recovery", `${key}_steps`, events, n, null)),
    ...measures.map(({ itemId, improved, n, interval }) =>
      row("measure_improved", title(itemId), improved, n, interval),
    ),
    ...measures.map(({ itemId, worse, n }) => row("measure_worse", title(itemId), worse, n, null)),
    ...dose.bands.map(({ band, count, n, interval }) => row("pain_down_by_days_a_week", band, count, n, interval)),
    ...relief.map(({ itemId, uses, n }) => row("relief_uses", title(itemId), uses, n, null)),
    ...neverDone.map(({ itemId, never, assigned }) => row("never_done", title(itemId), never, assigned, null)),
  ];
}

function row(part: string, of: string, count: number, n: number, interval: Share | null): string[] {
  const shares = interval
    ? [interval.share, interval.low, interval.high].map((share) => share.toFixed(4))
    : ["", "", ""];
  return [part, of, String(count), String(n), ...shares];
}
