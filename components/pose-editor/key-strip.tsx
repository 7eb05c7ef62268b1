"use client";

import { closestCenter, DndContext, MouseSensor, TouchSensor, useSensor, useSensors } from "@dnd-kit/core";
import { horizontalListSortingStrategy, SortableContext, useSortable } from "@dnd-kit/sortable";
import { CSS } from "@dnd-kit/utilities";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useDeferredValue, useId, useMemo, useState } from "react";
import { FigureShapes, viewBoxOf } from "@/components/figure/figure-shapes";
import { classNames } from "@/components/ui/class-names";
import { moveKey } from "@/domain/figure/edit-keys";
import { solveFrame } from "@/domain/figure/frame";
import type { PoseData } from "@/domain/figure/pose-data";
import { momentOfKey } from "@/domain/figure/timeline";
import { useEdits } from "./edits-context";
import { KeyActions } from "./key-actions";

/** The keys of the movement in their order. Arrow keys walk, Alt with an arrow moves a key, and so does dragging it. */
export function KeyStrip({ faulty }: { faulty: ReadonlySet<number> }) {
  const t = useTranslations("poseEditor.keys");
  const { pose, selected, select, change } = useEdits();
  const drawn = useDeferredValue(pose);
  const id = useId();
  const [said, setSaid] = useState("");
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 180, tolerance: 8 } }),
  );
  const places = pose.keys.map((_, index) => `key-${index}`);

  function move(from: number, to: number) {
    if (from === to || !pose.keys[from] || !pose.keys[to]) return;
    change(moveKey(pose, from, to), null, to);
    setSaid(t("movedTo", { place: to + 1, count: pose.keys.length }));
  }
  function onKeyDown(event: KeyboardEvent<HTMLOListElement>) {
    const by = event.key === "ArrowLeft" ? -1 : event.key === "ArrowRight" ? 1 : 0;
    if (by === 0 || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const to = Math.max(0, Math.min(pose.keys.length - 1, selected + by));
    if (event.altKey) move(selected, to);
    else select(to);
    event.currentTarget.querySelectorAll<HTMLButtonElement>("button")[to]?.focus();
  }
  return (
    <div className="flex flex-col gap-2">
      <DndContext
        id={id}
        sensors={sensors}
        collisionDetection={closestCenter}
        modifiers={[({ transform }) => ({ ...transform, y: 0 })]}
        onDragEnd={({ active, over }) => move(places.indexOf(String(active.id)), places.indexOf(String(over?.id)))}
        accessibility={{
          screenReaderInstructions: { draggable: "" },
          announcements: {
            onDragStart: () => undefined,
            onDragOver: () => undefined,
            onDragEnd: () => undefined,
            onDragCancel: () => undefined,
          },
        }}
      >
        <SortableContext items={places} strategy={horizontalListSortingStrategy}>
          <ol aria-label={t("label")} onKeyDown={onKeyDown} className="flex gap-2 overflow-x-auto p-1">
            {pose.keys.map((key, index) => (
              <KeyThumb
                // biome-ignore lint/suspicious/noArrayIndexKey: a key of a pose has no name but its place.
                key={index}
                id={places[index] ?? ""}
                pose={drawn}
                index={index}
                label={key.label ?? ""}
                selected={index === selected}
                faulty={faulty.has(index)}
                onSelect={() => select(index)}
              />
            ))}
          </ol>
        </SortableContext>
      </DndContext>
      <KeyActions onMove={move} />
      <p role="status" className="sr-only">
        {said}
      </p>
    </div>
  );
}

interface KeyThumbProps {
  id: string;
  pose: PoseData;
  index: number;
  label: string;
  selected: boolean;
  faulty: boolean;
  onSelect: () => void;
}

function KeyThumb({ id, pose, index, label, selected, faulty, onSelect }: KeyThumbProps) {
  const t = useTranslations("poseEditor.keys");
  const { setNodeRef, listeners, transform, transition, isDragging } = useSortable({ id });
  const frame = useMemo(
    () => (pose.keys[index] ? solveFrame(pose, momentOfKey(index), { side: "none" }) : null),
    [pose, index],
  );
  return (
    <li
      ref={setNodeRef}
      style={{ transform: CSS.Translate.toString(transform), transition }}
      className={classNames("shrink-0", isDragging && "z-10 opacity-80")}
    >
      <button
        type="button"
        {...listeners}
        aria-current={selected ? "true" : undefined}
        aria-label={t(faulty ? "nameFaulty" : "name", { number: index + 1, label: label || t("unnamed") })}
        tabIndex={selected ? 0 : -1}
        onClick={onSelect}
        className={classNames(
          "flex w-28 flex-col rounded-6 bg-stage p-1 text-start shadow-[inset_0_0_0_1px_var(--line)] hover:shadow-[inset_0_0_0_1px_var(--ink-3)]",
          "aria-current:shadow-[inset_0_0_0_2px_var(--action)]",
        )}
      >
        {frame ? (
          <svg viewBox={viewBoxOf(frame)} aria-hidden="true" className="fig fig-tone-medium h-[68px] w-full">
            <FigureShapes shapes={frame.shapes} />
          </svg>
        ) : null}
        <span className="flex items-center gap-1 px-1 text-12">
          <span className="text-ink-3">{index + 1}</span>
          <span className="min-w-0 grow truncate">{label || t("unnamed")}</span>
          {faulty ? <span aria-hidden="true" className="size-2 shrink-0 rounded-full bg-attention" /> : null}
        </span>
      </button>
    </li>
  );
}
