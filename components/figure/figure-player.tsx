"use client";

import { memo, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { describeFigure } from "@/domain/figure/describe";
import type { FigureSide } from "@/domain/figure/frame";
import type { PoseData } from "@/domain/figure/pose-data";
import { type ChosenLook, defaultChosenLook } from "@/domain/figure/shapes";
import { effortKey, type Moment, momentOfPhase, type Phase, startMoment } from "@/domain/figure/timeline";
import { FigurePair } from "./figure-pair";
import { FigurePlaceholder } from "./figure-placeholder";
import { viewBoxOf } from "./figure-shapes";
import { safePicture, wholeFrame } from "./safe-picture";
import { shapesMarkup } from "./shapes-markup";
import { useFigureClock, useThrottled } from "./use-figure-clock";
import { useReducedMotion } from "./use-reduced-motion";

export interface FigurePlayerProps {
  pose: PoseData;
  side: FigureSide;
  /** The exercise's title. */
  label: string;
  /**
   * Where an outside timer is: the phase of the repetition, 0…1 through it, and which repetition (0, 1, 2 …) for exercises
   * that alternate. Given, the figure follows it and shows no button; left out, the figure plays by its own times.
   */
  position?: { phase: Phase; progress: number; rep?: number };
  /** The start posture as a pale shadow. */
  ghost?: boolean;
  look?: Partial<ChosenLook>;
  words?: { play: string; pause: string };
  className?: string;
}

/** The moving figure. It stands still until the person starts it, and shows stills to those who want no movement. */
export function FigurePlayer(props: FigurePlayerProps) {
  const reduced = useReducedMotion();
  const { pose, side, label, look, className } = props;
  if (reduced) return <FigurePair pose={pose} side={side} label={label} look={look} className={className} />;
  return props.position ? <Timed {...props} position={props.position} /> : <SelfTimed {...props} />;
}

function Timed({ position, ...props }: FigurePlayerProps & { position: NonNullable<FigurePlayerProps["position"]> }) {
  const { pose } = props;
  const { phase, rep = 0 } = position;
  // While the figure holds or rests, the timer runs on but no new picture is needed.
  const progress = phase === "effort" || phase === "return" ? position.progress : 0;
  const moment = useMemo(() => momentOfPhase(pose, phase, progress, rep), [pose, phase, progress, rep]);
  return <Picture {...props} moment={useThrottled(moment)} />;
}

function SelfTimed({ words = { play: "Play", pause: "Pause" }, ...props }: FigurePlayerProps) {
  const [playing, setPlaying] = useState(false);
  const stage = useRef<HTMLDivElement>(null);
  const moment = useFigureClock(props.pose, playing, stage);
  const moves = props.pose.keys.length > 1;
  return (
    <div ref={stage} className={`fig-player${props.className ? ` ${props.className}` : ""}`}>
      <Picture {...props} className={undefined} moment={moment} />
      {moves && (
        <button
          type="button"
          className="fig-play"
          aria-label={`${playing ? words.pause : words.play}: ${props.label}`}
          onClick={() => setPlaying(!playing)}
        >
          <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
            <path d={playing ? "M7 5h3.5v14H7zM13.5 5H17v14h-3.5z" : "M8 5l11 7-11 7z"} fill="currentColor" />
          </svg>
          <span aria-hidden="true">{playing ? words.pause : words.play}</span>
        </button>
      )}
    </div>
  );
}

type PictureProps = Omit<FigurePlayerProps, "position" | "words"> & { moment: Moment };

/** Repainted only when the moment is another: the page around it is asked far more often. */
const Picture = memo(function Picture(props: PictureProps) {
  const { pose, side, label, moment, ghost = false, look, className } = props;
  const isPainted = usePaintedByServer(pose, side, moment);
  const frame = useMemo(
    () => (isPainted ? null : safePicture(() => wholeFrame(pose, moment, { side, look }))),
    [isPainted, pose, moment, side, look],
  );
  const shadow = useMemo(() => {
    const isShown = ghost && !isPainted && pose.keys.length > 1;
    return isShown ? safePicture(() => wholeFrame(pose, startMoment, { side, look, bare: true })) : null;
  }, [ghost, isPainted, pose, side, look]);
  if (!frame && !isPainted) return <FigurePlaceholder label={label} text="" className={className} />;
  const behind = shadow ? `<g class="fig-ghost">${shapesMarkup(shadow.shapes)}</g>` : "";
  return (
    <svg
      viewBox={frame ? viewBoxOf(frame) : undefined}
      role="img"
      // The name says the whole movement and stays the same while it runs: a screen reader is not told thirty times a second.
      aria-label={describeFigure(pose, effortKey(pose), side, label)}
      className={`fig fig-tone-${look?.tone ?? defaultChosenLook.tone}${className ? ` ${className}` : ""}`}
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: numbers of the figure engine; a hundred elements would be woken and compared.
      dangerouslySetInnerHTML={{ __html: frame ? behind + shapesMarkup(frame.shapes) : "" }}
    />
  );
});

const neverChanges = () => () => undefined;

/**
 * True while the picture that came with the page is still the right one. Waking it would take a weak phone longer than all the
 * rest of the player: it is left as it stands until the clock moves it.
 */
function usePaintedByServer(pose: PoseData, side: FigureSide, moment: Moment): boolean {
  const isWaking = useSyncExternalStore(
    neverChanges,
    () => false,
    () => typeof window !== "undefined",
  );
  const [painted, setPainted] = useState(isWaking ? { pose, side, moment } : null);
  const isRight = painted?.pose === pose && painted.side === side && painted.moment === moment;
  if (painted && !isRight) setPainted(null);
  return isRight;
}
