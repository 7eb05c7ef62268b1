"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Station } from "@/components/line/station";
import { ClientDock } from "@/components/shell/client-shell";
import { Button, LinkButton } from "@/components/ui/button";
import { stepOfPhase } from "@/domain/plan/step-of-phase";
import type { EasierForm, Today, TodayLine } from "@/domain/progress/dtos";
import type { KeptAnswer } from "@/domain/progress/session-place";
import { ChangeAnswer } from "./change-answer";
import { OutboxNote } from "./outbox-note";
import { useHeadingFocus } from "./use-heading-focus";

export type SessionEndProps = {
  today: Today;
  lines: readonly TodayLine[];
  forms: readonly EasierForm[];
  answers: readonly KeptAnswer[];
  /** The last answer asked to stop for today. */
  stopped: boolean;
  onChange: (answer: KeptAnswer, to: KeptAnswer) => void;
};

/** A quiet end: what was done, what was kept and can still be changed, and that is all. */
export function SessionEnd({ today, lines, forms, answers, stopped, onChange }: SessionEndProps) {
  const t = useTranslations("my.end");
  const log = useTranslations("my.log");
  const heading = useHeadingFocus();
  const [changing, setChanging] = useState<KeptAnswer | null>(null);
  const { answerTime } = today.practice;
  const lineOf = ({ assignmentId, easier }: KeptAnswer) =>
    (easier ? forms.find((form) => form.assignmentId === assignmentId)?.line : undefined) ??
    lines.find((line) => line.assignmentId === assignmentId);
  const done = new Set(
    answers.filter(({ outcome }) => outcome === "done" || outcome === "partly").map(({ assignmentId }) => assignmentId),
  ).size;
  const moreLater = !stopped && lines.some(({ spokenToday, dose }) => spokenToday + 1 < dose.timesADay);
  const changed = changing && lineOf(changing);
  return (
    <>
      <OutboxNote />
      <div className="flex grow flex-col items-center justify-center px-8 pt-8 text-center">
        <Station state="achieved" hue="action" size={24} client className="scale-200" />
        <h1 ref={heading} tabIndex={-1} className="title-28 mt-8 outline-none">
          {stopped ? t("titleStopped") : moreLater ? t("titleForNow") : t("title")}
        </h1>
        <p className="mt-2 text-ink-2">{t("summary", { done, count: lines.length })}</p>
        {stopped ? <p className="mt-1 text-ink-2">{t("stopped", { answerTime: answerTime ?? "none" })}</p> : null}
        {moreLater ? <p className="mt-1 text-ink-2">{t("moreLater")}</p> : null}
        {answers.some(({ outcome }) => outcome === "too_painful") ? (
          <p className="mt-4 text-14 text-ink-2">{t("tooPainful", { answerTime: answerTime ?? "none" })}</p>
        ) : null}
      </div>
      {answers.length > 0 ? (
        <section className="px-5 pt-6" aria-labelledby="said">
          <h2 id="said" className="text-14 text-ink-2">
            {t("said")}
          </h2>
          <ul className="mt-1 divide-y divide-line">
            {answers.map((answer) => {
              const line = lineOf(answer);
              const title = line?.title ?? "";
              return line ? (
                <li key={answer.logId} className="flex min-h-14 items-center gap-3 py-1">
                  <Station
                    state={answer.outcome === "done" || answer.outcome === "partly" ? "achieved" : "not_indicated"}
                    hue={stepOfPhase[line.phase]}
                    size={16}
                  />
                  <span className="min-w-0 grow">
                    <span className="block leading-[1.375rem] font-semibold">{title}</span>
                    <span className="block text-14 text-ink-2">{log(`outcome.${answer.outcome}`)}</span>
                  </span>
                  <Button
                    variant="text"
                    size={48}
                    className="-me-3 text-14"
                    aria-label={t("changeOf", { title })}
                    onClick={() => setChanging(answer)}
                  >
                    {t("change")}
                  </Button>
                </li>
              ) : null;
            })}
          </ul>
        </section>
      ) : null}
      <ClientDock className="flex-col">
        {stopped ? (
          <LinkButton href="/my/flare" variant="primary" size={60}>
            {t("questions")}
          </LinkButton>
        ) : null}
        <LinkButton href="/my" variant="soft" size={60} className="grow">
          {t("back")}
        </LinkButton>
      </ClientDock>
      {changing && changed ? (
        <ChangeAnswer
          key={changing.logId}
          answer={changing}
          line={changed}
          zone={today.zone}
          onChanged={(to) => onChange(changing, to)}
          onClose={() => setChanging(null)}
        />
      ) : null}
    </>
  );
}
