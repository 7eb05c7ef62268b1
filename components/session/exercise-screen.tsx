"use client";

import { ChevronLeft, ChevronRight, type LucideIcon } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import { hueClass } from "@/components/line/station-state";
import { SideChip } from "@/components/ui/badge";
import { IconButton } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import type { ChosenLook } from "@/domain/figure/shapes";
import { stepOfPhase } from "@/domain/plan/step-of-phase";
import type { TodayLine } from "@/domain/progress/dtos";
import { figurePosition } from "@/domain/progress/figure-position";
import {
  atOwnPace,
  playedThrough,
  resumeClock,
  type SessionClock,
  segmentsOf,
  setsDone,
  startClock,
  viewClock,
} from "@/domain/progress/session-clock";
import { clockPlace, type Finished, restoreClock, type SessionPlace } from "@/domain/progress/session-place";
import type { LogOutcome } from "@/domain/progress/words";
import { useDeviceSettings } from "./device-settings";
import { ExerciseControls } from "./exercise-controls";
import { ExerciseFigure } from "./exercise-figure";
import { ExerciseCue, ExerciseHeader, ExerciseTitle } from "./exercise-words";
import { HowToSheet } from "./how-to-sheet";
import { figureSide } from "./item-still";
import { PlayerSettingsSheet } from "./player-settings-sheet";
import { SetBars } from "./set-bars";
import { spokenSide } from "./spoken-side";
import { TimerRing } from "./timer-ring";
import { useClockText } from "./use-clock-text";
import { useCues } from "./use-cues";
import { useDoseText } from "./use-item-text";
import { useSessionClock } from "./use-session-clock";

export type ExerciseScreenProps = {
  line: TodayLine;
  next: TodayLine | null;
  look: ChosenLook;
  sessionLine: ReactNode;
  /** Said above the name: that this is the easier form. */
  note: string | null;
  /** Where the clock stood when the page was left. */
  from: SessionPlace["clock"];
  /** Opened again after its end: it waits for the person. */
  paused: boolean;
  onPlace: (clock: SessionPlace["clock"]) => void;
  onFinish: (finished: Finished) => void;
  onList: () => void;
};

/** One exercise: the figure, the clock around it, and three things to do with one thumb. */
export function ExerciseScreen(props: ExerciseScreenProps) {
  const [{ ownPace }] = useDeviceSettings();
  // Another way to count begins the exercise anew.
  return <Counted key={String(ownPace)} {...props} ownPace={ownPace} />;
}

function Counted({
  ownPace,
  line,
  next,
  look,
  sessionLine,
  note,
  ...rest
}: ExerciseScreenProps & { ownPace: boolean }) {
  const { from, paused, onPlace, onFinish, onList } = rest;
  const t = useTranslations("my.session");
  const [begin] = useState(() => {
    const segments = segmentsOf(line.dose, line.side, line.perSide);
    if (ownPace) return startClock(atOwnPace(segments));
    const restored = restoreClock(segments, from);
    return paused ? restored : resumeClock(restored);
  });
  const { clock, toggle, next: nextOf, previous, wasAway, awake } = useSessionClock(begin);
  const clockText = useClockText(ownPace);
  const titled = useRef(false);
  const words = useCallback(
    (now: SessionClock) => {
      const view = now.finished ? null : viewClock(now);
      if (!view) return null;
      const { announced } = clockText(view);
      const text = titled.current ? announced : `${line.title}. ${announced}`;
      titled.current = true;
      return text;
    },
    [clockText, line.title],
  );
  const { speech } = useCues(clock, words);
  const dose = useDoseText();
  const [sheet, setSheet] = useState<"how" | "settings" | null>(null);
  const openHow = useCallback(() => setSheet("how"), []);
  const openSettings = useCallback(() => setSheet("settings"), []);
  const view = viewClock(clock);
  const second = `${clock.index} ${Math.floor(clock.elapsed)} ${clock.running}`;
  const latest = useRef(clock);
  latest.current = clock;
  useEffect(() => {
    if (second && !ownPace) onPlace(clockPlace(latest.current));
  }, [second, ownPace, onPlace]);
  // Who says "done" in the last set has done it, at a pace of their own.
  const finish = (outcome: LogOutcome) => {
    const counted = outcome === "done" ? { ...clock, finished: true } : clock;
    const spent = Math.round(clock.spent);
    onFinish({ outcome, setsDone: setsDone(counted), secondsSpent: spent, playedThrough: false });
  };
  const isLast = view?.bar === (view?.bars ?? 0) - 1 && view?.segment.kind !== "rest";
  const now = useRef({ finish, isLast });
  now.current = { finish, isLast };
  const [deeds] = useState(() => ({
    tooPainful: () => now.current.finish("too_painful"),
    skip: () => now.current.finish("skipped"),
    finish: () => now.current.finish(now.current.isLast ? "done" : "partly"),
  }));
  const over = useRef(onFinish);
  over.current = onFinish;
  useEffect(() => {
    if (!clock.finished) return;
    const isThrough = playedThrough(clock);
    const spent = Math.round(clock.spent);
    const outcome = isThrough ? "done" : "partly";
    over.current({ outcome, setsDone: setsDone(clock), secondsSpent: spent, playedThrough: isThrough && !ownPace });
  }, [clock, ownPace]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => event.key === "?" && setSheet("settings");
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  if (!view) return null;
  const text = clockText(view);
  const status = clock.running ? text.small : wasAway ? t("wasAway") : t("paused");
  const side = view.segment.side ?? figureSide(line.side);
  const shownSide = view.segment.side ?? spokenSide(line);
  const cue = line.instructions.cues[view.bar % line.instructions.cues.length];
  const isQuiet = view.segment.kind === "ready" || view.segment.kind === "rest" || view.segment.kind === "release";
  return (
    <div className={classNames("flex grow flex-col", hueClass[stepOfPhase[line.phase]])}>
      <ExerciseHeader sessionLine={sessionLine} onList={onList} onSettings={openSettings} />
      <div className="mt-3">
        <TimerRing
          progress={view.progress}
          quiet={isQuiet}
          figure={<ExerciseFigure line={line} side={side} position={figurePosition(clock)} look={look} />}
        >
          <div className="mx-auto flex max-w-46 items-center justify-between">
            <SetButton
              label={t("previousSet")}
              icon={ChevronLeft}
              hidden={view.segment.kind === "time"}
              onClick={previous}
            />
            <p
              role="timer"
              aria-live="off"
              className="font-serif text-[min(4.5rem,20vw)] leading-[min(4rem,18vw)] tracking-[-0.03em]"
            >
              {text.big}
            </p>
            <SetButton label={t("nextSet")} icon={ChevronRight} hidden={view.bars === 1} onClick={nextOf} />
          </div>
          <p className="text-14 text-ink-2">{status}</p>
        </TimerRing>
      </div>
      <p className="sr-only" aria-live="polite">
        {clock.running ? text.announced : status}
      </p>
      <div className="px-5 pt-5 text-center">
        <ExerciseTitle note={note} title={line.title} />
        <div className="mt-2 flex flex-wrap items-center justify-center gap-3">
          {shownSide ? <SideChip side={shownSide} look="large" /> : null}
          <SetBars filled={view.filled} />
          {view.bars > 1 ? (
            <span className="font-semibold">{t("set", { set: view.bar + 1, sets: view.bars })}</span>
          ) : (
            <span className="font-semibold">{dose(line.dose)}</span>
          )}
        </div>
        <ExerciseCue cue={cue} purposes={line.purposes} onHow={openHow} />
      </div>
      <ExerciseControls
        running={clock.running}
        next={next}
        look={look}
        onToggle={toggle}
        onSetDone={ownPace ? nextOf : null}
        onTooPainful={deeds.tooPainful}
        onSkip={deeds.skip}
        onFinish={deeds.finish}
      />
      <HowToSheet line={sheet === "how" ? line : null} onClose={() => setSheet(null)} />
      {sheet === "settings" ? (
        <PlayerSettingsSheet speech={speech} awake={awake} onClose={() => setSheet(null)} />
      ) : null}
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
