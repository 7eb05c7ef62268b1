"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useId, useRef, useState } from "react";
import { classNames } from "@/components/ui/class-names";
import { dragHandle } from "@/domain/figure/edit-drag";
import { type HandleName, handleNames, handlePoints, handles, spreadApart } from "@/domain/figure/edit-handles";
import { pinAt } from "@/domain/figure/edit-pins";
import type { PictureBox } from "@/domain/figure/figure-plan";
import type { Point } from "@/domain/figure/vector";
import { useEdits } from "./edits-context";

interface StageHandlesProps {
  box: PictureBox;
  onDraggingChange: (dragging: boolean) => void;
}

const steps: Readonly<Record<string, Point>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Handles keep this many pixels from each other: 24 is the least that WCAG 2.2 lets a finger have. */
const targetSize = 25;

/** The width of an element as it is laid out, in pixels. */
function useWidth(): [RefObject<HTMLDivElement | null>, number] {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(720);
  useEffect(() => {
    if (!ref.current) return;
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width || 720));
    observer.observe(ref.current);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}

/** What can be taken hold of. Each handle is a button: dragged with any pointer, or moved with the arrow keys. */
export function StageHandles({ box, onDraggingChange }: StageHandlesProps) {
  const t = useTranslations("poseEditor.handle");
  const edits = useEdits();
  const { pose, selected } = edits;
  const [said, setSaid] = useState("");
  const helpId = useId();
  const drag = useDrag(box, onDraggingChange);
  const points = handlePoints(pose, selected);
  const [layer, width] = useWidth();
  const shown = spreadApart(
    points.map(({ at }) => at),
    (targetSize / width) * box.width,
  );
  // In the order of the body for the Tab key; who is nearer is a matter of painting.
  const painted = new Map(points.map(({ handle, at }, depth) => [handle, { at, depth, shown: shown[depth] ?? at }]));

  function onKeyDown(event: KeyboardEvent, handle: HandleName) {
    const step = steps[event.key];
    const place = painted.get(handle);
    if (!step || !place || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const size = event.shiftKey ? 3 : 0.5;
    const to: Point = [place.at[0] + step[0] * size, place.at[1] + step[1] * size];
    const next = dragHandle(pose, edits.scope, selected, handle, to);
    edits.change(next, `keys ${handle}`);
    const at = handlePoints(next, selected).find((known) => known.handle === handle)?.at ?? place.at;
    const name = t(handle);
    setSaid(
      next === pose ? t("stopped", { name }) : t("moved", { name, across: at[0].toFixed(1), up: (-at[1]).toFixed(1) }),
    );
  }
  return (
    <div ref={layer} className="pointer-events-none absolute inset-0 max-md:hidden">
      <p id={helpId} className="sr-only">
        {t("help")}
      </p>
      {handleNames.map((handle) => {
        const place = painted.get(handle);
        if (!place) return null;
        const { pin, middle } = handles[handle];
        const held = pin ? pinAt(pose, selected, pin) : null;
        return (
          <button
            key={handle}
            type="button"
            data-handle={handle}
            aria-label={held && !middle ? t("pinned", { name: t(handle) }) : t(handle)}
            aria-describedby={helpId}
            title={t(handle)}
            onPointerDown={(event) => drag.start(event, handle, place.at)}
            onPointerMove={drag.move}
            onPointerUp={drag.end}
            onPointerCancel={drag.end}
            onKeyDown={(event) => onKeyDown(event, handle)}
            onKeyUp={edits.endGesture}
            onBlur={edits.endGesture}
            style={{
              left: `${((place.shown[0] - box.x) / box.width) * 100}%`,
              top: `${((place.shown[1] - box.y) / box.height) * 100}%`,
              zIndex: place.depth + 1,
            }}
            className="group pointer-events-auto absolute -mt-3 -ml-3 grid size-6 cursor-grab touch-none place-items-center rounded-full active:cursor-grabbing focus-visible:z-20! focus-visible:outline-3 focus-visible:outline-offset-0"
          >
            <span
              className={classNames(
                "border-2 border-raised bg-action shadow-[0_0_0_1px_var(--action)] transition-[scale] group-hover:scale-125 motion-reduce:transition-none",
                middle ? "size-2.5" : "size-3.5",
                held && !middle ? "rounded-[3px]" : "rounded-full",
                middle && "bg-raised",
              )}
            />
          </button>
        );
      })}
      <p role="status" className="sr-only">
        {said}
      </p>
    </div>
  );
}

/** A drag with any pointer: one picture for each frame of the screen, one step back for the whole drag. */
function useDrag(box: PictureBox, onDraggingChange: (dragging: boolean) => void) {
  const edits = useEdits();
  const newest = useRef(edits);
  newest.current = edits;
  const held = useRef<{ handle: HandleName; grip: Point; stage: DOMRect } | null>(null);
  const wanted = useRef<Point | null>(null);
  const frame = useRef(0);
  useEffect(() => () => cancelAnimationFrame(frame.current), []);

  const pointIn = (stage: DOMRect, event: PointerEvent): Point => [
    box.x + ((event.clientX - stage.left) / stage.width) * box.width,
    box.y + ((event.clientY - stage.top) / stage.height) * box.height,
  ];
  function apply() {
    frame.current = 0;
    const { current } = held;
    const to = wanted.current;
    if (!current || !to) return;
    const { pose, scope, selected, change } = newest.current;
    change(dragHandle(pose, scope, selected, current.handle, to), `drag ${current.handle}`);
  }
  return {
    start(event: PointerEvent<HTMLButtonElement>, handle: HandleName, at: Point) {
      const stage = event.currentTarget.closest("section")?.getBoundingClientRect();
      if (!stage || event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      const [x, y] = pointIn(stage, event);
      held.current = { handle, grip: [at[0] - x, at[1] - y], stage };
      onDraggingChange(true);
    },
    move(event: PointerEvent<HTMLButtonElement>) {
      const { current } = held;
      if (!current) return;
      const [x, y] = pointIn(current.stage, event);
      wanted.current = [x + current.grip[0], y + current.grip[1]];
      frame.current ||= requestAnimationFrame(apply);
    },
    end() {
      if (!held.current) return;
      cancelAnimationFrame(frame.current);
      apply();
      held.current = null;
      wanted.current = null;
      edits.endGesture();
      onDraggingChange(false);
    },
  };
}
