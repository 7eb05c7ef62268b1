"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { OutboxNote } from "@/components/session/outbox-note";
import { useOutbox } from "@/components/session/outbox-provider";
import { shownToday } from "@/components/session/shown-today";
import { ClientDock, TaskHeader } from "@/components/shell/client-shell";
import { StopCard } from "@/components/today/stop-card";
import { useTrpc } from "@/components/trpc/trpc";
import { Button } from "@/components/ui/button";
import { RadioGroup } from "@/components/ui/radio-group";
import { type Flag, readScreen } from "@/domain/assessment/screen-level";
import { flarePlan } from "@/domain/progress/flare";

type Answers = Record<string, string>;

/** "I have a flare": a word of calm, the short safety list, and the plan for the next days with one tap. */
export function FlarePage() {
  const t = useTranslations("my.flare");
  const trpc = useTrpc();
  const router = useRouter();
  const { data } = useSuspenseQuery(trpc.my.today.queryOptions({}));
  const outbox = useOutbox();
  const { add } = outbox;
  const [answers, setAnswers] = useState<Answers>({});
  const today = shownToday(data, outbox);
  const quietOf = (flag: Flag) => flag.answers[0]?.value ?? "no";
  const said = today.shortList.filter((flag) => (answers[flag.key] ?? quietOf(flag)) !== quietOf(flag));
  const plan = flarePlan(today.stopRules, today.day);
  async function start() {
    const given = Object.fromEntries(
      today.shortList.map((flag): [string, string] => [flag.key, answers[flag.key] ?? quietOf(flag)]),
    );
    const { day, zone } = today;
    await add?.({ kind: "flare", input: { id: uuidv7(), day, at: new Date().toISOString(), zone, answers: given } });
    const { level } = readScreen(given, today.shortList);
    // What calls for a doctor is shown here and now; the plan is on Today.
    if (level !== "E" && level !== "S") router.replace("/my");
  }
  if (today.lockedLevel)
    return (
      <>
        <TaskHeader backHref="/my" backLabel={t("back")} title={t("title")} />
        <StopCard today={today} level={today.lockedLevel} />
      </>
    );
  return (
    <>
      <TaskHeader backHref="/my" backLabel={t("back")} title={t("title")} />
      <div className="px-5">
        <p className="text-ink-2">{t("calm")}</p>
        <OutboxNote />
        <h2 className="title-22 mt-6">{t("askTitle")}</h2>
        <p className="text-14 text-ink-2">{t("askBody")}</p>
        <div className="mt-2 flex flex-col divide-y divide-line">
          {today.shortList.map(({ key, question, answers: choices }) => (
            <RadioGroup
              key={key}
              size={48}
              className="py-3"
              label={<span className="text-16 font-normal">{question}</span>}
              value={answers[key] ?? null}
              onValueChange={(answer) => setAnswers({ ...answers, [key]: answer })}
              options={choices}
            />
          ))}
        </div>
      </div>
      <ClientDock className="flex-col gap-1">
        {plan && said.length === 0 ? (
          <p className="text-center text-14 text-ink-2">{t("starts", { percent: plan.walkPercent })}</p>
        ) : null}
        <Button variant="primary" size={60} disabled={!add} onClick={() => void start()}>
          {said.length === 0 ? t("none") : t("send")}
        </Button>
      </ClientDock>
    </>
  );
}
