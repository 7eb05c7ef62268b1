"use client";

import {
  ChevronLeft,
  ChevronRight,
  CircleHelp,
  Hand,
  type LucideIcon,
  Pause,
  Play,
  SkipForward,
  Volume2,
  VolumeX,
  X,
} from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useMemo, useState } from "react";
import { hueClass } from "@/components/line/station-state";
import { TaskHeader } from "@/components/shell/client-shell";
import { SideChip } from "@/components/ui/badge";
import { IconButton } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import type { ChosenLook } from "@/domain/figure/shapes";
import { stepOfPhase } from "@/domain/plan/words";
import type { TodayLine } from "@/domain/progress/dtos";
import { figurePosition, nextSet, segmentsOf, setsDone, viewClock } from "@/domain/progress/session-clock";
import type { LogOutcome } from "@/domain/progress/words";
import { ExerciseFigure } from "./exercise-figure";
import { HowToSheet } from "./how-to-sheet";
import { figureSide, ItemStill, spokenSide } from "./item-still";
import { SetBars } from "./set-bars";
import { TimerRing } from "./timer-ring";
import { useClockText } from "./use-clock-text";
import { useCues } from "./use-cues";
import { useHeadingFocus } from "./use-heading-focus";
import { useDoseText, useWhyText } from "./use-item-text";
import { useSessionClock } from "./use-session-clock";

export interface Finished {
  outcome: LogOutcome;
  setsDone: number;
  secondsSpent: number;
}

export type ExerciseScreenProps = {
  line: TodayLine;
  next: TodayLine | null;
  look: ChosenLook;
  sessionLine: ReactNode;
  onFinish: (finished: Finished) => void;
};

/** One exercise: the figure, the clock around it, and three things to do with one thumb. */
export function ExerciseScreen({ line, next, look, sessionLine, onFinish }: ExerciseScreenProps) {
  const t = useTranslations("my.session");
  const segments = useMemo(() => segmentsOf(line.dose, line.side, line.perSide), [line]);
  const { clock, toggle, next: nextOf, previous } = useSessionClock(segments);
  const { sound, toggleSound } = useCues(clock);
  const clockText = useClockText();
  const dose = useDoseText();
  const why = useWhyText()(line.purposes);
  const [howTo, setHowTo] = useState(false);
  const heading = useHeadingFocus();
  const view = viewClock(clock);
  // Who says "done" in the last set has done it, at a pace of their own.
  const finish = (outcome: LogOutcome) => {
    const counted = outcome === "done" ? nextSet(clock) : clock;
    onFinish({ outcome, setsDone: setsDone(counted), secondsSpent: Math.round(clock.spent) });
  };
  useEffect(() => {
    if (clock.finished) onFinish({ outcome: "done", setsDone: setsDone(clock), secondsSpent: Math.round(clock.spent) });
  }, [clock, onFinish]);
  if (!view) return null;
  const text = clockText(view);
  const side = view.segment.side ?? figureSide(line.side);
  const shownSide = view.segment.side ?? spokenSide(line);
  const cue = line.instructions.cues[view.bar % line.instructions.cues.length];
  return (
    <div className={classNames("flex grow flex-col", hueClass[stepOfPhase[line.phase]])}>
      <TaskHeader
        backHref="/my"
        backLabel={t("close")}
        icon={<X size={24} strokeWidth={1.75} aria-hidden="true" />}
        line={sessionLine}
        aside={
          <IconButton label={sound ? t("soundOff") : t("soundOn")} size={48} onClick={toggleSound}>
            {sound ? (
              <Volume2 size={24} strokeWidth={1.75} aria-hidden="true" />
            ) : (
              <VolumeX size={24} strokeWidth={1.75} aria-hidden="true" />
            )}
          </IconButton>
        }
      />
      <div className="mt-3">
        <TimerRing
          progress={view.progress}
          quiet={view.segment.kind === "ready" || view.segment.kind === "rest" || view.segment.kind === "release"}
          figure={<ExerciseFigure line={line} side={side} position={figurePosition(clock)} look={look} />}
        >
          <div className="mx-auto flex max-w-46 items-center justify-between">
            <SetButton
              label={t("previousSet")}
              icon={ChevronLeft}
              hidden={view.segment.kind === "time"}
              onClick={previous}
            />
            <p role="timer" aria-live="off" className="font-serif text-[4.5rem] leading-16 tracking-[-0.03em]">
              {text.big}
            </p>
            <SetButton label={t("nextSet")} icon={ChevronRight} hidden={view.bars === 1} onClick={nextOf} />
          </div>
          <p className="text-14 text-ink-2">{clock.running ? text.small : t("paused")}</p>
        </TimerRing>
      </div>
      <p className="sr-only" aria-live="polite">
        {clock.running ? text.announced : t("paused")}
      </p>
      <div className="px-5 pt-5 text-center">
        <h1 ref={heading} tabIndex={-1} className="title-28 outline-none">
          {line.title}
        </h1>
        <div className="mt-2 flex flex-wrap items-center justify-center gap-3">
          {shownSide ? <SideChip side={shownSide} look="large" /> : null}
          <SetBars filled={view.filled} />
          {view.bars > 1 ? (
            <span className="font-semibold">{t("set", { set: view.bar + 1, sets: view.bars })}</span>
          ) : (
            <span className="font-semibold">{dose(line.dose)}</span>
          )}
        </div>
        <p className="mt-4 text-ink-2">{cue}</p>
        {why ? (
          <p className="mt-1 text-14 text-ink-3">
            {t.rich("why", {
              target: why.target,
              day: why.foundOn,
              b: (words) => <b className="font-semibold text-ink-2">{words}</b>,
            })}
          </p>
        ) : null}
        <button
          type="button"
          onClick={() => setHowTo(true)}
          className="mt-1 inline-flex min-h-12 items-center gap-2 px-3 text-14 font-semibold text-action"
        >
          <CircleHelp size={18} strokeWidth={1.75} aria-hidden="true" />
          {t("howTo")}
        </button>
      </div>
      <div className="sticky bottom-(--dock) z-20 mt-auto bg-[linear-gradient(to_bottom,transparent,var(--ground)_12px)] pt-3 after:absolute after:inset-x-0 after:top-full after:h-(--dock) after:bg-ground">
        <div className="grid grid-cols-[1fr_5rem_1fr] items-center px-5">
          <button
            type="button"
            onClick={() => finish("too_painful")}
            className="flex min-h-16 flex-col items-center justify-center gap-0.5 text-14 font-semibold text-attention"
          >
            <Hand size={24} strokeWidth={1.75} aria-hidden="true" />
            {t("tooPainful")}
          </button>
          <button
            type="button"
            onClick={toggle}
            aria-label={clock.running ? t("pause") : t("goOn")}
            className="grid size-20 place-items-center rounded-full bg-action text-on-action transition-[scale] active:scale-98 motion-reduce:active:scale-100"
          >
            {clock.running ? (
              <Pause size={34} strokeWidth={0} fill="currentColor" aria-hidden="true" />
            ) : (
              <Play size={34} strokeWidth={0} fill="currentColor" aria-hidden="true" className="ms-1" />
            )}
          </button>
          <button
            type="button"
            onClick={() => finish("skipped")}
            className="flex min-h-16 flex-col items-center justify-center gap-0.5 text-14 font-semibold text-ink-2"
          >
            <SkipForward size={24} strokeWidth={1.75} aria-hidden="true" />
            {t("skip")}
          </button>
        </div>
        <button
          type="button"
          onClick={() => finish(view.bar === view.bars - 1 ? "done" : "partly")}
          className="mx-5 mt-4 flex min-h-14 w-[calc(100%-2.5rem)] items-center gap-3 rounded-12 on-sunken px-3 py-1 text-start"
        >
          {next ? <ItemStill item={next} look={look} small className="h-11 w-15 bg-transparent" /> : null}
          <span className="min-w-0 grow">
            <span className="block text-12 text-ink-2">{next ? t("finishAndNext") : t("finishLast")}</span>
            <span className="block truncate leading-5 font-semibold">{next ? next.title : t("finish")}</span>
          </span>
          <ChevronRight size={20} strokeWidth={1.75} aria-hidden="true" className="text-ink-3 rtl:-scale-x-100" />
        </button>
      </div>
      <HowToSheet line={howTo ? line : null} onClose={() => setHowTo(false)} />
    </div>
  );
}

type SetButtonProps = { label: string; icon: LucideIcon; hidden: boolean; onClick: () => void };

/** Beside the seconds, a set back and a set on; its place is kept when there is none, so the number stays in the middle. */
function SetButton({ label, icon: Icon, hidden, onClick }: SetButtonProps) {
  return (
    <IconButton label={label} size={48} onClick={onClick} className={hidden ? "invisible" : undefined}>
      <Icon size={24} strokeWidth={1.75} aria-hidden="true" className="rtl:-scale-x-100" />
    </IconButton>
  );
}
