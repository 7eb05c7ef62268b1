import type { CoverageRow } from "./coverage";

/** What a cause asks for, as far as it decides how much a gap matters. */
export interface WeighedCause {
  causeId: string;
  severity: number;
  /** Ids of the muscles and joints that its own starter works on. */
  main: readonly string[];
}

/**
 * How much it matters that a row is covered: the severities of the causes that ask for it, doubled where their own
 * starter works on it. 0 for a row that no cause asks for.
 */
export function coverageWeight(row: Pick<CoverageRow, "id" | "causeIds">, causes: readonly WeighedCause[]): number {
  return causes
    .filter(({ causeId }) => row.causeIds.includes(causeId))
    .reduce((sum, { severity, main }) => sum + severity * (main.includes(row.id) ? 2 : 1), 0);
}
