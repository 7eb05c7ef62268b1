"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { ClientDock, TaskHeader } from "@/components/shell/client-shell";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import type { Today, TodayLine } from "@/domain/progress/dtos";
import { adviceFor } from "@/domain/progress/log-advice";
import type { SaveLogInput } from "@/domain/progress/schemas";
import { AnswerForm, answerInput, missingReason, plainAnswer } from "./answer-form";
import type { Finished } from "./exercise-screen";
import { ItemStill, spokenSide } from "./item-still";
import { LightAdvice } from "./light-advice";
import { RedFlagRow } from "./red-flag-row";
import { useHeadingFocus } from "./use-heading-focus";
import { useDoseText } from "./use-item-text";

export type LogScreenProps = {
  today: Today;
  line: TodayLine;
  next: TodayLine | null;
  finished: Finished;
  sessionLine: ReactNode;
  /** `stop`: the answer ends the session. */
  onSave: (log: SaveLogInput, stop: boolean) => void;
};

/** "How did it go?": what the clock saw is chosen already, so one tap saves and goes on. */
export function LogScreen({ today, line, next, finished, sessionLine, onSave }: LogScreenProps) {
  const t = useTranslations("my.log");
  const side = useTranslations("ui.side");
  const dose = useDoseText();
  const [id] = useState(() => uuidv7());
  const [answer, setAnswer] = useState({ ...plainAnswer, outcome: finished.outcome });
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
  function save() {
    setTried(true);
    if (missingReason(answer)) return;
    const log: SaveLogInput = {
      id,
      assignmentId: line.assignmentId,
      day: today.day,
      at: new Date().toISOString(),
      zone: today.zone,
      setsDone: finished.setsDone,
      secondsSpent: finished.secondsSpent,
      ...answerInput(answer),
    };
    onSave(log, stops);
  }
  return (
    <>
      <TaskHeader backHref="/my" backLabel={t("back")} line={sessionLine} />
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
          onValueChange={setAnswer}
          asks={line}
          painBefore={today.pain.today}
          reasonMissing={tried}
          advice={<LightAdvice advice={advice} today={today} />}
          tooPainfulNote={
            <Banner tone="attention" live="status" title={t("stopped")}>
              {t("stoppedNote", { practice: today.practice.name, answerTime: today.practice.answerTime })}
            </Banner>
          }
        />
        <RedFlagRow className="mt-1" />
      </div>
      <ClientDock className="flex-col gap-0">
        {next && !stops ? (
          <p className="mb-1 text-center text-14 leading-7 text-ink-2">{t("next", { title: next.title })}</p>
        ) : null}
        <Button variant="primary" size={60} onClick={save}>
          {stops ? t("saveAndStop") : next ? t("saveAndGoOn") : t("saveAndFinish")}
        </Button>
      </ClientDock>
    </>
  );
}
