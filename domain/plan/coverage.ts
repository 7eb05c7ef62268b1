import type { Side } from "../catalog/kinds";
import type { PlanLine } from "./line";

/** What an open cause asks for: the muscles of its pattern, tight or weak, and its joints, each with its side. */
export interface CauseTargets {
  causeId: string;
  muscles: { id: string; role: "tight" | "weak"; side: Side }[];
  joints: { id: string; side: Side }[];
}

export interface CoverageRow {
  kind: "muscle" | "joint";
  id: string;
  side: Side;
  roles: ("tight" | "weak")[];
  causeIds: string[];
  /** The lines that serve it; empty = not covered. */
  lineIds: string[];
}

/** Whether something meant for one side also serves another. A side left open serves any. */
export function servesSide(given: Side, wanted: Side): boolean {
  return given === wanted || given === "both" || given === "none" || wanted === "none";
}

/**
 * For each open cause every tight or weak muscle and every joint, with the lines whose purpose names it. A muscle
 * or joint that several causes ask for on the same side is one row. Muscles first, in the causes' order.
 */
export function coverageOf(
  causes: readonly CauseTargets[],
  lines: readonly Pick<PlanLine, "lineId" | "purposes">[],
): CoverageRow[] {
  const rows = new Map<string, CoverageRow>();
  const want = (row: Pick<CoverageRow, "kind" | "id" | "side">, causeId: string, role: "tight" | "weak" | null) => {
    const key = `${row.kind}/${row.id}/${row.side}`;
    const known = rows.get(key) ?? { ...row, roles: [], causeIds: [], lineIds: [] };
    if (role && !known.roles.includes(role)) known.roles.push(role);
    if (!known.causeIds.includes(causeId)) known.causeIds.push(causeId);
    rows.set(key, known);
  };
  for (const { causeId, muscles, joints } of causes) {
    for (const { id, role, side } of muscles) want({ kind: "muscle", id, side }, causeId, role);
    for (const { id, side } of joints) want({ kind: "joint", id, side }, causeId, null);
  }
  for (const row of rows.values()) {
    row.lineIds = lines.filter((line) => serves(line, row)).map(({ lineId }) => lineId);
  }
  const all = [...rows.values()];
  return [...all.filter(({ kind }) => kind === "muscle"), ...all.filter(({ kind }) => kind === "joint")];
}

/** Whether what a line is for names a row, on a side that serves it. */
export function serves(
  { purposes }: Pick<PlanLine, "purposes">,
  row: Pick<CoverageRow, "kind" | "id" | "side">,
): boolean {
  return purposes.some(
    (purpose) =>
      (row.kind === "muscle" ? purpose.muscleId : purpose.jointId) === row.id && servesSide(purpose.side, row.side),
  );
}
