"use client";

import { CircleHelp, Pause, Play } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { type ReactNode, Suspense, useEffect, useMemo, useState } from "react";
import { HowToSheet } from "@/components/session/how-to-sheet";
import { figureSide } from "@/components/session/item-still";
import { minutesText } from "@/components/session/use-clock-text";
import { useCues } from "@/components/session/use-cues";
import { useSessionClock } from "@/components/session/use-session-clock";
import { Card } from "@/components/ui/card";
import { langOf } from "@/domain/catalog/in-language";
import type { ChosenLook } from "@/domain/figure/shapes";
import type { TodayLine } from "@/domain/progress/dtos";
import { figurePosition } from "@/domain/progress/figure-position";
import { type Segment, startClock } from "@/domain/progress/session-clock";
import { useEffectText } from "./use-effect-text";

export type TechniqueCardProps = {
  line: TodayLine;
  look: ChosenLook;
  still: ReactNode;
  /** It eased most of all so far. */
  isBest: boolean;
  running: boolean;
  /** The timer has ended, or the person ended it. */
  over: boolean;
  /** Null while pain before has not been said. */
  onStart: (() => void) | null;
  onSeconds: (seconds: number) => void;
  onEnd: () => void;
};

/** The technique that is chosen: picture, cue, what it did so far, and the timer that is its own pause button. */
export function TechniqueCard(props: TechniqueCardProps) {
  const { line, look, still, isBest, running, over, onStart, onSeconds, onEnd } = props;
  const t = useTranslations("my.relief");
  const effect = useEffectText();
  const [howTo, setHowTo] = useState(false);
  const [shown, setShown] = useState(0);
  const total = Math.max(1, Math.round(line.minutes * 60));
  return (
    <Card padded={false} className="hue-relieve overflow-hidden pb-3.5">
      {over ? null : (
        <div className="grid h-35 place-items-center bg-stage-relieve">
          {running ? <MovingTechnique line={line} look={look} still={still} seconds={shown} /> : still}
        </div>
      )}
      <div className="flex flex-wrap justify-center gap-3.5 px-4 pt-3.5">
        <div className="min-w-0 grow basis-36">
          <h2 lang={langOf(line.inEnglish, "title")} className="title-22 leading-[1.625rem]">
            {line.title}
          </h2>
          <p lang={langOf(line.inEnglish, "cues")} className="mt-0.5 text-14 text-ink-2">
            {line.instructions.cues[0]}
          </p>
          <p className="mt-2 text-14">
            {isBest ? <span className="block font-semibold text-relieve">{t("helpedMost")}</span> : null}
            <span className="text-ink-2">{effect(line.effect, "long")}</span>
          </p>
          <button
            type="button"
            onClick={() => setHowTo(true)}
            className="mt-1 inline-flex min-h-12 items-center gap-2 text-14 font-semibold text-action"
          >
            <CircleHelp size={18} strokeWidth={1.75} aria-hidden="true" />
            {t("howTo")}
          </button>
        </div>
        {running ? (
          <RunningTimer total={total} onSeconds={onSeconds} onElapsed={setShown} onEnd={onEnd} />
        ) : (
          <button
            type="button"
            disabled={over || onStart === null}
            onClick={() => onStart?.()}
            aria-label={t("start", { title: line.title })}
            className="relative size-26 shrink-0 rounded-full disabled:opacity-60"
          >
            <Ring
              share={over ? 1 : 0}
              text={minutesText(over ? 0 : total)}
              icon={over ? null : <Play size={16} strokeWidth={0} fill="currentColor" aria-hidden="true" />}
            />
          </button>
        )}
      </div>
      <HowToSheet line={howTo ? line : null} onClose={() => setHowTo(false)} />
    </Card>
  );
}

// The figure's engine comes when the timer runs, not with the page.
const ExerciseFigure = dynamic(
  () => import("@/components/session/exercise-figure").then((module) => module.ExerciseFigure),
  { ssr: false },
);

type MovingTechniqueProps = Pick<TechniqueCardProps, "line" | "look" | "still"> & { seconds: number };

/** The technique as it is done, slowly, on its side; its still picture until the engine is here. */
function MovingTechnique({ line, look, still, seconds }: MovingTechniqueProps) {
  const timed: Segment = { kind: "time", seconds: Infinity, bar: 0, side: null, rep: null, reps: null, hold: null };
  const position = figurePosition({ ...startClock([timed]), elapsed: seconds });
  return (
    <Suspense fallback={still}>
      <ExerciseFigure line={line} side={figureSide(line.side)} position={position} look={look} />
    </Suspense>
  );
}

// A timer for somebody who rests says nothing; its end is a tone and a buzz.
const noWords = () => null;

function RunningTimer({
  total,
  onSeconds,
  onElapsed,
  onEnd,
}: { total: number; onElapsed: (seconds: number) => void } & Pick<TechniqueCardProps, "onSeconds" | "onEnd">) {
  const t = useTranslations("my.relief");
  const segments = useMemo<Segment[]>(
    () => [{ kind: "time", seconds: total, bar: 0, side: null, rep: null, reps: null, hold: null }],
    [total],
  );
  const begin = useMemo(() => startClock(segments), [segments]);
  const { clock, toggle } = useSessionClock(begin);
  useCues(clock, noWords);
  const spent = Math.round(clock.spent);
  useEffect(() => onSeconds(spent), [spent, onSeconds]);
  useEffect(() => onElapsed(clock.elapsed), [clock.elapsed, onElapsed]);
  useEffect(() => {
    if (clock.finished) onEnd();
  }, [clock.finished, onEnd]);
  const left = Math.max(0, Math.ceil(total - clock.elapsed));
  return (
    <button
      type="button"
      onClick={toggle}
      aria-label={clock.running ? t("pause") : t("goOn")}
      className="relative size-26 shrink-0 rounded-full"
    >
      <Ring
        share={clock.elapsed / total}
        text={minutesText(left)}
        icon={
          clock.running ? (
            <Pause size={16} strokeWidth={0} fill="currentColor" aria-hidden="true" />
          ) : (
            <Play size={16} strokeWidth={0} fill="currentColor" aria-hidden="true" />
          )
        }
      />
    </button>
  );
}

const length = 2 * Math.PI * 44;

function Ring({ share, text, icon }: { share: number; text: string; icon: ReactNode }) {
  return (
    <>
      <svg viewBox="0 0 104 104" aria-hidden="true" className="size-full">
        <circle cx="52" cy="52" r="44" fill="none" stroke="var(--line)" strokeWidth="5" />
        {share > 0 ? (
          <circle
            cx="52"
            cy="52"
            r="44"
            fill="none"
            stroke="var(--hue)"
            strokeWidth="8"
            strokeLinecap="round"
            strokeDasharray={`${Math.min(1, share) * length} ${length}`}
            transform="rotate(-90 52 52)"
          />
        ) : null}
      </svg>
      <span className="absolute inset-0 flex flex-col items-center justify-center">
        <span role="timer" aria-live="off" className="font-serif text-28 leading-[1.875rem]">
          {text}
        </span>
        <span className="text-ink-2">{icon}</span>
      </span>
    </>
  );
}
