"use client";

import { useTranslations } from "next-intl";
import { type RefObject, useMemo, useState } from "react";
import { FigureShapes } from "@/components/figure/figure-shapes";
import { describeFigure } from "@/domain/figure/describe";
import { type PictureBox, planFigure } from "@/domain/figure/figure-plan";
import { solveFrame } from "@/domain/figure/frame";
import { type Moment, momentOfKey } from "@/domain/figure/timeline";
import { useEdits } from "./edits-context";
import { StageHandles } from "./stage-handles";

interface StageProps {
  /** The exercise's title. */
  label: string;
  /** Where the player is, while it plays. */
  played: Moment;
  place: RefObject<HTMLDivElement | null>;
  /** The first key as a pale shadow. */
  ghost: boolean;
}

/** The picture keeps its frame while the figure fits in it: nothing jumps under the pointer. */
function stillFits(box: PictureBox, needed: PictureBox): boolean {
  const inside =
    needed.x >= box.x - 1 &&
    needed.y >= box.y - 1 &&
    needed.x + needed.width <= box.x + box.width + 1 &&
    needed.y + needed.height <= box.y + box.height + 1;
  return inside && box.width <= needed.width * 1.35;
}

/** The figure, large, with its handles. Shows the selected key, or the moment that is played or looked at. */
export function Stage({ label, played, place, ghost }: StageProps) {
  const t = useTranslations("poseEditor");
  const { pose, selected, playing, watched } = useEdits();
  const [dragging, setDragging] = useState(false);
  const needed = planFigure(pose, false).box;
  const [box, setBox] = useState(needed);
  if (!dragging && !stillFits(box, needed)) setBox(needed);
  const moment = playing ? played : (watched ?? momentOfKey(selected));
  const still = !playing && !watched;
  const frame = useMemo(() => solveFrame(pose, moment, { side: "none", arrows: still }), [pose, moment, still]);
  const shadow = useMemo(
    () => (ghost && still && selected > 0 ? solveFrame(pose, momentOfKey(0), { side: "none", bare: true }) : null),
    [ghost, still, selected, pose],
  );
  const hundredths = [box.x, box.y, box.width, box.height].map((value) => Math.round(value * 100));
  return (
    <section
      ref={place}
      aria-label={t("stage.label")}
      className="relative mx-auto aspect-3/2 w-full max-w-[calc((100dvh-21rem)*1.5)] min-w-0 overflow-hidden rounded-12 bg-stage shadow-[inset_0_0_0_1px_var(--line)] md:min-w-[30rem]"
    >
      <svg
        viewBox={hundredths.join(" ")}
        role="img"
        aria-label={describeFigure(pose, selected, "none", label)}
        className="fig fig-tone-medium absolute inset-0 size-full"
      >
        {shadow ? (
          <g className="fig-ghost">
            <FigureShapes shapes={shadow.shapes} />
          </g>
        ) : null}
        <FigureShapes shapes={frame.shapes} />
      </svg>
      {still ? <StageHandles box={box} onDraggingChange={setDragging} /> : null}
    </section>
  );
}
