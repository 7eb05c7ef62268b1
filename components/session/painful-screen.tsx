"use client";

import { Heart } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { ClientDock } from "@/components/shell/client-shell";
import { SideChip } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { langOf } from "@/domain/catalog/in-language";
import type { EasierForm, Today, TodayLine } from "@/domain/progress/dtos";
import { adviceFor } from "@/domain/progress/log-advice";
import { type Answer, AnswerForm, plainAnswer } from "./answer-form";
import { ItemStill } from "./item-still";
import { LightAdvice } from "./light-advice";
import { RedFlagRow } from "./red-flag-row";
import { spokenSide } from "./spoken-side";
import { StageHeader } from "./stage-header";
import { useHeadingFocus } from "./use-heading-focus";
import { useDoseText } from "./use-item-text";

/** What follows: the easier form, relief, the next exercise, or nothing more today. */
export type AfterPain = "easier" | "relief" | "go_on" | "stop";

export type PainfulScreenProps = {
  today: Today;
  line: TodayLine;
  next: TodayLine | null;
  easier: EasierForm | null;
  sessionLine: ReactNode;
  /** `more`: what the person added; null when nothing. */
  onContinue: (what: AfterPain, more: Answer | null) => void;
  onBack: () => void;
};

const hurt: Answer = { ...plainAnswer, outcome: "too_painful" };

/** It hurt too much: the exercise has stopped and the practice is told. Now the easier form, relief, or on. */
export function PainfulScreen({ today, line, next, easier, sessionLine, onContinue, onBack }: PainfulScreenProps) {
  const t = useTranslations("my.painful");
  const log = useTranslations("my.log");
  const dose = useDoseText();
  const heading = useHeadingFocus();
  const [answer, setAnswer] = useState(hurt);
  const { practice, kit, painUsual, pain, stopRules } = today;
  const advice = adviceFor(stopRules, {
    usual: painUsual,
    before: pain.today,
    during: answer.pain,
    signs: answer.signs,
  });
  const stops = advice === "emergency" || advice === "stop_all";
  const more = answer === hurt ? null : answer;
  const side = easier && spokenSide(easier.line);
  return (
    <>
      <StageHeader label={log("backToExercise")} line={sessionLine} onBack={onBack} />
      <div className="flex flex-col gap-5 px-5 pt-4">
        <div>
          <h1 ref={heading} tabIndex={-1} className="title-28 leading-8 outline-none">
            {log("stopped")}
          </h1>
          <p className="mt-1 text-ink-2">
            {t("told", { title: line.title, practice: practice.name, answerTime: practice.answerTime ?? "none" })}
          </p>
        </div>
        {easier && !stops ? (
          <Card padded={false} className="flex items-center gap-3.5 p-3.5">
            <ItemStill item={easier.line} look={today.look} className="h-17 w-24 rounded-12" />
            <div className="min-w-0 grow">
              <p className="text-14 text-ink-2">{t("easierTitle")}</p>
              <p lang={langOf(easier.line.inEnglish, "title")} className="leading-[1.375rem] font-semibold">
                {easier.line.title}
              </p>
              <p className="flex flex-wrap items-center gap-2 text-14 text-ink-2">
                {dose(easier.line.dose)}
                {side ? <SideChip side={side} look="client" /> : null}
              </p>
            </div>
          </Card>
        ) : null}
        {easier || stops ? null : <p className="text-ink-2">{t("noEasier")}</p>}
        <AnswerForm
          label={log("title")}
          outcomeKnown
          value={answer}
          onValueChange={setAnswer}
          asks={{ askEffort: false, askPain: true }}
          painBefore={null}
          reasonMissing={false}
          tooPainfulNote={null}
          advice={<LightAdvice advice={advice} today={today} />}
        />
        <RedFlagRow className="-mt-2" />
      </div>
      <ClientDock className="flex-col gap-2">
        {stops ? (
          <Button variant="primary" size={60} onClick={() => onContinue("stop", more)}>
            {log("saveAndStop")}
          </Button>
        ) : (
          <>
            {easier ? (
              <Button variant="primary" size={60} onClick={() => onContinue("easier", more)}>
                {t("doEasier")}
              </Button>
            ) : null}
            <div className="grid auto-cols-fr grid-flow-col gap-2">
              {kit.length > 0 ? (
                <Button
                  size={48}
                  variant="outline"
                  icon={<Heart size={20} strokeWidth={1.75} aria-hidden="true" className="text-relieve" />}
                  onClick={() => onContinue("relief", more)}
                >
                  {t("relief")}
                </Button>
              ) : null}
              <Button size={48} variant={easier ? "soft" : "primary"} onClick={() => onContinue("go_on", more)}>
                {next ? t("goOn") : t("finish")}
              </Button>
            </div>
          </>
        )}
      </ClientDock>
    </>
  );
}
