import { Check, ChevronRight, Hand, Pause, Play, SkipForward } from "lucide-react";
import { useTranslations } from "next-intl";
import { memo } from "react";
import type { ChosenLook } from "@/domain/figure/shapes";
import type { TodayLine } from "@/domain/progress/dtos";
import { LineStill } from "./line-still";

export type ExerciseControlsProps = {
  running: boolean;
  next: TodayLine | null;
  look: ChosenLook;
  onToggle: () => void;
  /** Without time limits the big button says that the set is done. */
  onSetDone: (() => void) | null;
  onTooPainful: () => void;
  onSkip: () => void;
  onFinish: () => void;
};

/** The foot of the player: too painful, pause, skip, and on to the next one. */
export const ExerciseControls = memo(function ExerciseControls(props: ExerciseControlsProps) {
  const { running, next, look, onToggle, onSetDone, onTooPainful, onSkip, onFinish } = props;
  const t = useTranslations("my.session");
  const round =
    "grid size-[min(5rem,21vw)] place-items-center rounded-full bg-action text-on-action transition-[scale] active:scale-98 motion-reduce:active:scale-100";
  return (
    <div className="sticky bottom-(--dock) z-20 mt-auto bg-[linear-gradient(to_bottom,transparent,var(--ground)_12px)] pt-3 after:absolute after:inset-x-0 after:top-full after:h-(--dock) after:bg-ground">
      <div className="grid grid-cols-[minmax(0,1fr)_min(5rem,21vw)_minmax(0,1fr)] items-center px-5">
        <button
          type="button"
          onClick={onTooPainful}
          className="flex min-h-16 flex-col items-center justify-center gap-0.5 text-14 font-semibold text-attention"
        >
          <Hand size={24} strokeWidth={1.75} aria-hidden="true" />
          {t("tooPainful")}
        </button>
        {onSetDone ? (
          <button type="button" onClick={onSetDone} aria-label={t("setDone")} className={round}>
            <Check size={34} strokeWidth={2.5} aria-hidden="true" />
          </button>
        ) : (
          <button type="button" onClick={onToggle} aria-label={running ? t("pause") : t("goOn")} className={round}>
            {running ? (
              <Pause size={34} strokeWidth={0} fill="currentColor" aria-hidden="true" />
            ) : (
              <Play size={34} strokeWidth={0} fill="currentColor" aria-hidden="true" className="ms-1" />
            )}
          </button>
        )}
        <button
          type="button"
          onClick={onSkip}
          className="flex min-h-16 flex-col items-center justify-center gap-0.5 text-14 font-semibold text-ink-2"
        >
          <SkipForward size={24} strokeWidth={1.75} aria-hidden="true" />
          {t("skip")}
        </button>
      </div>
      <button
        type="button"
        onClick={onFinish}
        className="mx-5 mt-4 flex min-h-14 w-[calc(100%-2.5rem)] items-center gap-3 rounded-12 on-sunken px-3 py-1 text-start"
      >
        {next ? <LineStill line={next} look={look} className="h-11 w-15 bg-transparent" /> : null}
        <span className="min-w-0 grow">
          <span className="block text-12 text-ink-2">{next ? t("finishAndNext") : t("finishLast")}</span>
          <span className="line-clamp-2 leading-5 font-semibold">{next ? next.title : t("finish")}</span>
        </span>
        <ChevronRight size={20} strokeWidth={1.75} aria-hidden="true" className="text-ink-3 rtl:-scale-x-100" />
      </button>
    </div>
  );
});
