"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { ClientDock } from "@/components/shell/client-shell";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import type { Today, TodayLine } from "@/domain/progress/dtos";
import { adviceFor } from "@/domain/progress/log-advice";
import type { SaveLogInput } from "@/domain/progress/schemas";
import type { Finished } from "@/domain/progress/session-place";
import { type Answer, AnswerForm, answerInput, missingReason, plainAnswer } from "./answer-form";
import { useDeviceSettings } from "./device-settings";
import { ItemStill } from "./item-still";
import { LightAdvice } from "./light-advice";
import { RedFlagRow } from "./red-flag-row";
import { spokenSide } from "./spoken-side";
import { StageHeader } from "./stage-header";
import { useCountdown } from "./use-countdown";
import { useHeadingFocus } from "./use-heading-focus";
import { useDoseText } from "./use-item-text";

export type LogScreenProps = {
  today: Today;
  line: TodayLine;
  next: TodayLine | null;
  finished: Finished;
  sessionLine: ReactNode;
  /** The easier form that was done in place of what was assigned. */
  instead: SaveLogInput["instead"];
  /** `stop`: the answer ends the session. */
  onSave: (log: SaveLogInput, stop: boolean) => void;
  onBack: () => void;
};

/** Seconds in which "done" can be changed before a hands-free session goes on. */
const autoSeconds = 8;

/**
 * "How did it go?": what the clock saw is chosen already, so one tap saves and goes on. Hands-free, what was counted to its end
 * saves itself as done; any touch of the answer stops that.
 */
export function LogScreen(props: LogScreenProps) {
  const { today, line, next, finished, sessionLine, instead, onSave, onBack } = props;
  const t = useTranslations("my.log");
  const side = useTranslations("ui.side");
  const dose = useDoseText();
  const [id] = useState(() => uuidv7());
  const [answer, setAnswer] = useState<Answer>({ ...plainAnswer, outcome: finished.outcome });
  const heading = useHeadingFocus();
  const [tried, setTried] = useState(false);
  const shownSide = spokenSide(line);
  const what = [line.title, shownSide && side(shownSide).toLocaleLowerCase(), dose(line.dose)];
  const advice = adviceFor(today.stopRules, {
    usual: today.painUsual,
    before: today.pain.today,
    during: answer.outcome === "skipped" ? null : answer.pain,
    signs: answer.outcome === "skipped" ? [] : answer.signs,
  });
  const stops = advice === "emergency" || advice === "stop_all";
  const [settings] = useDeviceSettings();
  const goesOn = settings.handsFree && !settings.ownPace && finished.playedThrough && finished.outcome === "done";
  const auto = useCountdown(goesOn ? autoSeconds : null, save);
  function change(given: Answer) {
    auto.stop();
    setAnswer(given);
  }
  function save() {
    setTried(true);
    if (missingReason(answer)) return;
    auto.stop();
    const log: SaveLogInput = {
      id,
      assignmentId: line.assignmentId,
      day: today.day,
      at: new Date().toISOString(),
      zone: today.zone,
      instead,
      setsDone: finished.setsDone,
      secondsSpent: finished.secondsSpent,
      ...answerInput(answer),
    };
    onSave(log, stops);
  }
  return (
    <>
      <StageHeader label={t("backToExercise")} line={sessionLine} onBack={onBack} />
      <div className="mt-4 flex items-center gap-3.5 px-5">
        <ItemStill item={line} look={today.look} className="h-17 w-24 rounded-12" />
        <div className="min-w-0">
          <h1 ref={heading} tabIndex={-1} className="title-28 leading-8 outline-none">
            {t("title")}
          </h1>
          <p className="text-ink-2">{what.filter(Boolean).join(", ")}</p>
        </div>
      </div>
      <div className="mt-5 px-5">
        <AnswerForm
          label={t("title")}
          labelHidden
          value={answer}
          onValueChange={change}
          asks={line}
          painBefore={today.pain.today}
          reasonMissing={tried}
          advice={<LightAdvice advice={advice} today={today} />}
          tooPainfulNote={
            <Banner tone="attention" live="status" title={t("stopped")}>
              {t("stoppedNote", { practice: today.practice.name, answerTime: today.practice.answerTime ?? "none" })}
            </Banner>
          }
        />
        <RedFlagRow className="mt-1" />
      </div>
      <ClientDock className="flex-col gap-0">
        {auto.left !== null ? (
          <>
            <p className="text-center text-14 leading-6 text-ink-2">
              {next ? t("autoNext", { title: next.title, seconds: auto.left }) : t("autoEnd", { seconds: auto.left })}
            </p>
            <Button variant="soft" size={48} className="mb-2" onClick={auto.stop}>
              {t("autoStop")}
            </Button>
          </>
        ) : next && !stops ? (
          <p className="mb-1 text-center text-14 leading-7 text-ink-2">{t("next", { title: next.title })}</p>
        ) : null}
        <Button variant="primary" size={60} onClick={save}>
          {stops ? t("saveAndStop") : next ? t("saveAndGoOn") : t("saveAndFinish")}
        </Button>
        {goesOn ? (
          <p role="status" className="sr-only">
            {auto.left === null ? t("autoStopped") : t("autoAnnounced", { seconds: autoSeconds })}
          </p>
        ) : null}
      </ClientDock>
    </>
  );
}
