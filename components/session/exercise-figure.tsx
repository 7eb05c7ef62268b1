"use client";

import { useTranslations } from "next-intl";
import { FigurePlaceholder } from "@/components/figure/figure-placeholder";
import { FigurePlayer } from "@/components/figure/figure-player";
import { FigureStill } from "@/components/figure/figure-still";
import { PictureStill } from "@/components/figure/picture-still";
import { useReducedMotion } from "@/components/figure/use-reduced-motion";
import type { FigureSide } from "@/domain/figure/frame";
import type { ChosenLook } from "@/domain/figure/shapes";
import type { TodayLine } from "@/domain/progress/dtos";
import type { FigurePosition } from "@/domain/progress/figure-position";

export type ExerciseFigureProps = {
  line: TodayLine;
  side: FigureSide;
  position: FigurePosition;
  look: ChosenLook;
};

/** The hero of the player: moving with the clock, or start and end beside each other for those who want no movement. */
export function ExerciseFigure({ line, side, position, look }: ExerciseFigureProps) {
  const t = useTranslations("figure.position");
  const reduced = useReducedMotion();
  const { pose, picture } = line.illustration;
  if (!pose && picture) return <PictureStill picture={picture} className="h-full w-full" />;
  if (!pose) return <FigurePlaceholder label={line.title} text={t(line.position)} className="h-full" />;
  if (!reduced || pose.keys.length < 2)
    return (
      <FigurePlayer
        pose={pose}
        side={side}
        label={line.title}
        position={position}
        look={look}
        ghost
        className="h-full w-full"
      />
    );
  const still = { pose, side, label: line.title, look, className: "h-full w-1/2" };
  return (
    <div className="flex h-full">
      <FigureStill {...still} at="start" />
      <FigureStill {...still} at="effort" />
    </div>
  );
}
