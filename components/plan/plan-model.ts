import type { Side } from "@/domain/catalog/kinds";
import { type CoverageRow, coverageOf } from "@/domain/plan/coverage";
import { diffLines, type LineDiff } from "@/domain/plan/diff";
import type { BuilderView, CauseView, LineView, PartView } from "@/domain/plan/dtos";
import type { PlanLine, Purpose } from "@/domain/plan/line";
import { type DayMinutes, dayMinutes } from "@/domain/plan/load";
import { type OrderAdvice, orderAdvice, sessionOrder } from "@/domain/plan/order";
import { type PlanWarning, planWarnings } from "@/domain/plan/warnings";
import { type Step, stepOfPhase } from "@/domain/plan/words";

export const laneSteps = ["relieve", "muscles", "joints"] as const satisfies Step[];
export type LaneStep = (typeof laneSteps)[number];

/** Everything the builder shows, computed from what was read: one look at the draft, judged by the rules. */
export interface PlanModel {
  view: BuilderView;
  lines: LineView[];
  openCauses: CauseView[];
  diffs: Map<string, LineDiff>;
  removed: LineView[];
  warnings: PlanWarning[];
  coverage: CoverageRow[];
  order: OrderAdvice[];
  minutes: DayMinutes;
  /** The number that publishing would give. */
  nextNumber: number;
}

export function planModel(view: BuilderView): PlanModel {
  const { lines } = view.draft;
  const published = view.published?.lines ?? [];
  const diffs = view.published ? diffLines(published, lines) : [];
  const openCauses = view.causes.filter(({ open }) => open);
  return {
    view,
    lines,
    openCauses,
    diffs: new Map(diffs.map((diff) => [diff.lineId, diff])),
    removed: published.filter(({ lineId }) => diffs.some((diff) => diff.lineId === lineId && diff.kind === "removed")),
    warnings: planWarnings({
      lines,
      published,
      cautions: view.cautions,
      agreedMinutes: view.client.minutesADay,
      rules: view.rules,
      allowedMinutes: view.draft.minutesOverride?.allowed ?? null,
    }),
    coverage: coverageOf(
      openCauses.map(({ id, muscles, joints }) => ({ causeId: id, muscles, joints })),
      lines,
    ),
    order: orderAdvice(lines, view.rules),
    minutes: dayMinutes(lines),
    nextNumber: (view.published?.number ?? 0) + 1,
  };
}

/** The lines of one lane in their order. */
export const laneLines = (lines: readonly LineView[], step: LaneStep): LineView[] =>
  lines.filter(({ phase }) => stepOfPhase[phase] === step);

/** The whole order after one lane was put into a new one. */
export function withLane(model: PlanModel, step: LaneStep, lane: readonly LineView[]): LineView[] {
  const lines = laneSteps.flatMap((other) => (other === step ? [...lane] : laneLines(model.lines, other)));
  return sessionOrder(lines, model.view.rules);
}

/** A line without what the catalog adds: what an undo sends back. */
export function storedLine(line: LineView): PlanLine {
  const { item: _item, itemStatus: _status, overrideBy: _by, overrideAt: _at, overrides: _each, ...stored } = line;
  return stored;
}

/** A muscle or joint that a purpose or a coverage row names, with the names of both kinds of reader. */
export interface NamedPart {
  id: string;
  kind: "muscle" | "joint";
  title: string;
  plainName: string;
}

export function partsOf(causes: readonly CauseView[], parts: readonly PartView[]): Map<string, NamedPart> {
  const own = causes.flatMap(({ muscles, joints }) => [
    ...muscles.map((part) => ({ ...part, kind: "muscle" as const })),
    ...joints.map((part) => ({ ...part, kind: "joint" as const })),
  ]);
  return new Map([...parts, ...own].map(({ id, kind, title, plainName }) => [id, { id, kind, title, plainName }]));
}

/** What a purpose says: the part, its side, and whether it is tight or weak in that cause. */
export interface PurposeFact {
  key: string;
  part: NamedPart | null;
  cause: CauseView | null;
  side: Side;
  role: "tight" | "weak" | null;
}

/** The purposes of a line as facts to name, what several causes share said once. */
export function purposeFacts(
  purposes: readonly Purpose[],
  causes: readonly CauseView[],
  parts: ReadonlyMap<string, NamedPart>,
): PurposeFact[] {
  const facts = purposes.map((purpose): PurposeFact => {
    const cause = causes.find(({ id }) => id === purpose.causeId) ?? null;
    const partId = purpose.muscleId ?? purpose.jointId;
    const role = cause?.muscles.find(({ id }) => id === purpose.muscleId)?.role ?? null;
    const key = partId === null ? purpose.causeId : `${partId}/${purpose.side}/${role ?? ""}`;
    return { key, part: partId === null ? null : (parts.get(partId) ?? null), cause, side: purpose.side, role };
  });
  return [...new Map(facts.map((fact) => [fact.key, fact])).values()];
}
