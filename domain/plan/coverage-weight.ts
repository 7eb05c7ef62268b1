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

/** What one cause asks for, its main rows first, the gaps first among these. */
export interface CoverageGroup {
  causeId: string;
  main: CoverageRow[];
  rest: CoverageRow[];
  covered: number;
  total: number;
}

/**
 * The rows under the gravest cause that asks for each, so that every row stands once; what weighs more first, gaps
 * before what is covered. A cause all of whose rows stand elsewhere has no group.
 */
export function coverageGroups(rows: readonly CoverageRow[], causes: readonly WeighedCause[]): CoverageGroup[] {
  const bySeverity = [...causes].sort((one, two) => two.severity - one.severity);
  const homeOf = (row: CoverageRow) => bySeverity.find(({ causeId }) => row.causeIds.includes(causeId));
  const isMain = (row: CoverageRow) =>
    causes.some(({ causeId, main }) => row.causeIds.includes(causeId) && main.includes(row.id));
  const order = (one: CoverageRow, two: CoverageRow) =>
    Number(one.lineIds.length > 0) - Number(two.lineIds.length > 0) ||
    coverageWeight(two, causes) - coverageWeight(one, causes);
  return bySeverity.flatMap((cause): CoverageGroup[] => {
    const own = rows.filter((row) => homeOf(row) === cause).sort(order);
    if (own.length === 0) return [];
    const covered = own.filter(({ lineIds }) => lineIds.length > 0).length;
    const { causeId } = cause;
    return [{ causeId, main: own.filter(isMain), rest: own.filter((row) => !isMain(row)), covered, total: own.length }];
  });
}
