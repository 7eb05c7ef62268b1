"use client";

import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  type Modifier,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import {
  arrayMove,
  SortableContext,
  sortableKeyboardCoordinates,
  verticalListSortingStrategy,
} from "@dnd-kit/sortable";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import { PlanLane as Lane } from "@/components/line/vertical-line";
import type { LineView } from "@/domain/plan/dtos";
import { regionOf } from "@/domain/plan/order";
import type { StepState } from "@/domain/plan/words";
import { type LaneStep, laneLines, type NamedPart, type PlanModel } from "./plan-model";
import { PlanRow } from "./plan-row";

export type PlanLaneProps = {
  step: LaneStep;
  model: PlanModel;
  parts: ReadonlyMap<string, NamedPart>;
  stills: Readonly<Record<string, ReactNode>>;
  currentLine: string | null;
  onOpen: (lineId: string) => void;
  onCurrent: (lineId: string) => void;
  onAdd: (step: LaneStep) => void;
  /** The lane's lines in their new order. */
  onMove: (step: LaneStep, lines: LineView[], moved: LineView) => void;
};

const onlyUpAndDown: Modifier = ({ transform }) => ({ ...transform, x: 0 });

/** One step of the plan: its rows on the line, in groups by phase or by region, which can be put into another order. */
export function PlanLane({ step, model, parts, stills, currentLine, onOpen, onCurrent, onAdd, onMove }: PlanLaneProps) {
  const t = useTranslations("plan");
  const state = useStateWord();
  const lines = laneLines(model.lines, step);
  const id = useId();
  const exemption = model.view.exemptions.find((known) => known.step === step);
  const reached = model.view.steps.find((known) => known.step === step)?.state ?? "not_started";
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 4 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 150, tolerance: 8 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const titleOf = (lineId: unknown) => lines.find((line) => line.lineId === lineId)?.item.title ?? "";
  const placeOf = (lineId: unknown) => lines.findIndex((line) => line.lineId === lineId) + 1;
  const said = (key: "over" | "dropped", active: unknown, over: unknown) =>
    t(`row.${key}`, { title: titleOf(active), place: placeOf(over), count: lines.length });

  function drop({ active, over }: DragEndEvent) {
    const [from, to] = [placeOf(active.id) - 1, placeOf(over?.id) - 1];
    const moved = lines[from];
    if (moved && to >= 0 && from !== to) onMove(step, arrayMove(lines, from, to), moved);
  }

  return (
    <Lane step={step} state={reached} title={t(`lane.${step}`)} stateLabel={state(reached)}>
      {lines.length === 0 ? (
        <p className="flex min-h-9 items-center text-ink-2">
          {exemption ? t("lane.exempt", { reason: exemption.reason }) : t("lane.empty")}
        </p>
      ) : (
        <DndContext
          id={id}
          sensors={sensors}
          collisionDetection={closestCenter}
          modifiers={[onlyUpAndDown]}
          onDragEnd={drop}
          accessibility={{
            screenReaderInstructions: { draggable: t("row.dragHelp") },
            announcements: {
              onDragStart: ({ active }) => t("row.lifted", { title: titleOf(active.id) }),
              onDragOver: ({ active, over }) => (over ? said("over", active.id, over.id) : undefined),
              onDragEnd: ({ active, over }) => (over ? said("dropped", active.id, over.id) : undefined),
              onDragCancel: ({ active }) => t("row.cancelled", { title: titleOf(active.id) }),
            },
          }}
        >
          <SortableContext items={lines.map(({ lineId }) => lineId)} strategy={verticalListSortingStrategy}>
            <ul>
              {lines.map((line, index) => (
                <PlanRow
                  key={line.lineId}
                  line={line}
                  label={startsGroup(lines, index, step) ? <GroupLabel line={line} step={step} /> : null}
                  diff={model.diffs.get(line.lineId)}
                  still={stills[line.lineId]}
                  causes={model.view.causes}
                  parts={parts}
                  current={line.lineId === currentLine}
                  last={line === lines.at(-1)}
                  onOpen={() => onOpen(line.lineId)}
                  onCurrent={() => onCurrent(line.lineId)}
                />
              ))}
            </ul>
          </SortableContext>
        </DndContext>
      )}
      {exemption || model.view.lockedLevel !== null ? null : (
        <button
          type="button"
          onClick={() => onAdd(step)}
          aria-label={t("lane.addTo", { lane: t(`lane.${step}`) })}
          className="-ms-2 mt-0.5 flex min-h-8 items-center gap-1.5 rounded-6 px-2 text-12 font-semibold text-ink-3 hover:bg-surface hover:text-action"
        >
          <Plus size={14} strokeWidth={2} aria-hidden="true" />
          {t("lane.add")}
        </button>
      )}
    </Lane>
  );
}

/** Neighbours of one phase (in the joints' lane: of one region) stand under one name. */
function startsGroup(lines: readonly LineView[], index: number, step: LaneStep): boolean {
  const groupOf = (line: LineView | undefined) => line && (step === "joints" ? (regionOf(line) ?? "none") : line.phase);
  return step !== "relieve" && groupOf(lines[index - 1]) !== groupOf(lines[index]);
}

function GroupLabel({ line, step }: { line: LineView; step: LaneStep }) {
  const t = useTranslations("plan");
  if (step !== "joints") return t(`phase.${line.phase}`);
  const region = t(`region.${regionOf(line) ?? "none"}`);
  return regionOf(line) === "pelvis" ? t("region.first", { region }) : t("region.then", { region });
}

function useStateWord() {
  const t = useTranslations("ui.state");
  return (state: StepState) => t(state);
}
