import { CircleHelp, ListChecks, Settings2, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { memo, type ReactNode } from "react";
import { TaskHeader } from "@/components/shell/client-shell";
import { IconButton } from "@/components/ui/button";
import type { TodayLine } from "@/domain/progress/dtos";
import { useHeadingFocus } from "./use-heading-focus";
import { useWhyText } from "./use-item-text";

// The clock paints thirty times a second; what stands here changes with the exercise or the set only.

type HeaderProps = { sessionLine: ReactNode; onList: () => void; onSettings: () => void };

export const ExerciseHeader = memo(function ExerciseHeader({ sessionLine, onList, onSettings }: HeaderProps) {
  const t = useTranslations("my.session");
  return (
    <TaskHeader
      backHref="/my"
      backLabel={t("close")}
      icon={<X size={24} strokeWidth={1.75} aria-hidden="true" />}
      line={sessionLine}
      aside={
        <span className="flex shrink-0">
          <IconButton label={t("asList")} size={48} onClick={onList}>
            <ListChecks size={24} strokeWidth={1.75} aria-hidden="true" />
          </IconButton>
          <IconButton label={t("settings")} size={48} onClick={onSettings}>
            <Settings2 size={24} strokeWidth={1.75} aria-hidden="true" />
          </IconButton>
        </span>
      }
    />
  );
});

export const ExerciseTitle = memo(function ExerciseTitle({ note, title }: { note: string | null; title: string }) {
  const heading = useHeadingFocus();
  return (
    <>
      {note ? <p className="text-14 font-semibold text-hue">{note}</p> : null}
      <h1 ref={heading} tabIndex={-1} className="title-28 outline-none">
        {title}
      </h1>
    </>
  );
});

type CueProps = { cue: string | undefined; purposes: TodayLine["purposes"]; onHow: () => void };

/** What to mind in this set, what it is for, and how it is done. */
export const ExerciseCue = memo(function ExerciseCue({ cue, purposes, onHow }: CueProps) {
  const t = useTranslations("my.session");
  const why = useWhyText()(purposes);
  return (
    <>
      <p className="mt-4 text-ink-2">{cue}</p>
      {why ? (
        <p className="mt-1 text-14 text-ink-3">
          {t.rich("why", {
            target: why.target,
            day: why.foundOn,
            b: (part) => <b className="font-semibold text-ink-2">{part}</b>,
          })}
        </p>
      ) : null}
      <button
        type="button"
        onClick={onHow}
        className="mt-1 inline-flex min-h-12 items-center gap-2 px-3 text-14 font-semibold text-action"
      >
        <CircleHelp size={18} strokeWidth={1.75} aria-hidden="true" />
        {t("howTo")}
      </button>
    </>
  );
});
