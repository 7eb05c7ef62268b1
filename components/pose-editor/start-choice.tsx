"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { FigureShapes, viewBoxOf } from "@/components/figure/figure-shapes";
import { Button } from "@/components/ui/button";
import { startNames, startPose } from "@/domain/figure/edit-start";
import { solveFrame } from "@/domain/figure/frame";
import type { PoseData } from "@/domain/figure/pose-data";
import { startMoment } from "@/domain/figure/timeline";
import { CopyDialog } from "./copy-dialog";

interface StartChoiceProps {
  itemId: string;
  itemKey: string;
  onStart: (pose: PoseData) => void;
}

/** Nothing is drawn yet: begin from a position, or from another exercise's figure. */
export function StartChoice({ itemId, itemKey, onStart }: StartChoiceProps) {
  const t = useTranslations("poseEditor.start");
  const [copying, setCopying] = useState(false);
  return (
    <section aria-labelledby="start-title" className="max-w-4xl">
      <h2 id="start-title" className="title-22">
        {t("title")}
      </h2>
      <p className="mt-1 mb-4 prose-width text-ink-2">{t("hint")}</p>
      <ul className="grid grid-cols-2 gap-3 md:grid-cols-3">
        {startNames.map((name) => {
          const pose = startPose(itemKey, name);
          const frame = solveFrame(pose, startMoment, { side: "none" });
          return (
            <li key={name}>
              <button
                type="button"
                onClick={() => onStart(pose)}
                className="flex w-full flex-col gap-1 rounded-12 bg-stage p-3 text-start shadow-[inset_0_0_0_1px_var(--line)] hover:shadow-[inset_0_0_0_1px_var(--ink-3)]"
              >
                <svg viewBox={viewBoxOf(frame)} aria-hidden="true" className="fig fig-tone-medium w-full">
                  <FigureShapes shapes={frame.shapes} />
                </svg>
                <span className="font-semibold">{t(name)}</span>
              </button>
            </li>
          );
        })}
      </ul>
      <Button className="mt-4" onClick={() => setCopying(true)}>
        {t("copy")}
      </Button>
      {copying ? (
        <CopyDialog
          itemId={itemId}
          onClose={() => setCopying(false)}
          onPose={(pose) => onStart({ ...pose, key: itemKey })}
        />
      ) : null}
    </section>
  );
}
