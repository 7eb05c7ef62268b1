"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { FlareRow } from "@/components/flare/flare-row";
import { LineStop } from "@/components/line/vertical-line";
import { OutboxNote } from "@/components/session/outbox-note";
import { useOutbox } from "@/components/session/outbox-provider";
import { RedFlagRow } from "@/components/session/red-flag-row";
import { shownToday } from "@/components/session/shown-today";
import { ClientDock, TaskHeader } from "@/components/shell/client-shell";
import { StopCard } from "@/components/today/stop-card";
import { useTrpc } from "@/components/trpc/trpc";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Slider } from "@/components/ui/slider";
import type { Today, TodayLine } from "@/domain/progress/dtos";
import { mostHelpful } from "@/domain/progress/most-helpful";
import { painBand } from "@/domain/progress/pain-words";
import { ReliefResult } from "./relief-result";
import { ReliefRow } from "./relief-row";
import { TechniqueCard } from "./technique-card";

const beforeId = "pain-before";

type Stage = "choosing" | "running" | "rating" | "saved";

/** "It hurts now": pain before, a technique with its timer, pain after. */
export function ReliefPage({ stills }: { stills: Record<string, ReactNode> }) {
  const t = useTranslations("my.relief");
  const trpc = useTrpc();
  const { data } = useSuspenseQuery(trpc.my.today.queryOptions({}));
  const outbox = useOutbox();
  const today = shownToday(data, outbox);
  const first = today.kit[0];
  return (
    <>
      <TaskHeader backHref="/my" backLabel={t("back")} title={t("title")} />
      <p className="ps-14 pe-5 text-ink-2">{t("slowly")}</p>
      <OutboxNote />
      {today.lockedLevel ? <StopCard today={today} level={today.lockedLevel} /> : null}
      {!today.lockedLevel && !first ? (
        <div className="px-5">
          <EmptyState title={t("emptyTitle")}>
            {t("emptyBody", { answerTime: today.practice.answerTime ?? "none" })}
          </EmptyState>
          <RedFlagRow />
        </div>
      ) : null}
      {!today.lockedLevel && first ? <Kit today={today} first={first} stills={stills} /> : null}
    </>
  );
}

function Kit({ today, first, stills }: { today: Today; first: TodayLine; stills: Record<string, ReactNode> }) {
  const t = useTranslations("my.relief");
  const pain = useTranslations("my.pain");
  const { add } = useOutbox();
  // The order of the start stays: a saved use must not move the rows under the thumb.
  const [kit] = useState(today.kit);
  const [line, setLine] = useState(first);
  const [stage, setStage] = useState<Stage>("choosing");
  const [before, setBefore] = useState<number | null>(today.pain.today);
  const [after, setAfter] = useState<number | null>(null);
  const [seconds, setSeconds] = useState(0);
  const words = (score: number) => pain("spoken", { score, word: pain(`band.${painBand(score)}`).toLocaleLowerCase() });
  async function save(painAfter: number | null) {
    if (before === null || !add) return;
    const at = new Date().toISOString();
    const { day, zone } = today;
    await add({
      kind: "relief",
      input: {
        id: uuidv7(),
        assignmentId: line.assignmentId,
        day,
        at,
        zone,
        painBefore: before,
        painAfter,
        secondsSpent: seconds,
      },
    });
    setStage("saved");
  }
  function startAgain(wanted: TodayLine) {
    setLine(wanted);
    setBefore(after ?? before);
    setAfter(null);
    setSeconds(0);
    setStage("choosing");
  }
  const others = kit.filter(({ assignmentId }) => assignmentId !== line.assignmentId);
  if (stage === "saved")
    return (
      <ReliefResult
        before={before ?? 0}
        after={after}
        practice={today.practice}
        others={others}
        onTry={startAgain}
        stills={stills}
      />
    );
  const choosing = stage === "choosing";
  const rating = stage === "rating";
  return (
    <>
      <div className="px-5 pt-4">
        <LineStop
          state={before === null ? "under_way" : "achieved"}
          hue="relieve"
          after={before === null ? "ahead" : "walked"}
        >
          <ScoreHead title={t("before")} score={before} />
          <Slider
            id={beforeId}
            label={t("beforeLabel")}
            value={before}
            onValueChange={setBefore}
            valueText={words}
            emptyText={pain("unanswered")}
            disabled={rating}
            className="-mb-2"
          />
        </LineStop>
        <LineStop state={rating ? "achieved" : before === null ? "planned" : "under_way"} hue="relieve">
          <TechniqueCard
            key={line.assignmentId}
            line={line}
            look={today.look}
            still={stills[line.assignmentId]}
            isBest={line.assignmentId === mostHelpful(kit)?.assignmentId}
            running={stage === "running"}
            over={rating}
            onStart={before === null ? null : () => setStage("running")}
            onSeconds={setSeconds}
            onEnd={() => setStage("rating")}
          />
          {choosing && others.length > 0 ? (
            <>
              <h2 className="mt-3 text-14 text-ink-3">{t("orTry")}</h2>
              <ul>
                {others.map((other) => (
                  <ReliefRow
                    key={other.assignmentId}
                    line={other}
                    still={stills[other.assignmentId]}
                    onChoose={() => setLine(other)}
                  />
                ))}
              </ul>
            </>
          ) : null}
        </LineStop>
        <LineStop state={rating ? "under_way" : "planned"} hue="relieve" after="none">
          {rating ? (
            <>
              <ScoreHead title={t("after")} score={after} />
              <Slider
                label={t("afterLabel")}
                value={after}
                onValueChange={setAfter}
                valueText={words}
                emptyText={pain("unanswered")}
              />
            </>
          ) : (
            <p className="flex flex-wrap justify-between gap-x-3">
              <span className="font-semibold">{t("after")}</span>
              <span className="text-14 leading-6 text-ink-2">{t("weAsk")}</span>
            </p>
          )}
        </LineStop>
        {today.flare ? null : <FlareRow className="mt-2" />}
        <RedFlagRow />
      </div>
      <ClientDock className="flex-col">
        {choosing ? (
          <Button
            variant={before === null ? "soft" : "primary"}
            size={60}
            onClick={() => (before === null ? document.getElementById(beforeId)?.focus() : setStage("running"))}
          >
            {before === null ? t("sayFirst") : t("start", { title: line.title })}
          </Button>
        ) : null}
        {stage === "running" ? (
          <Button variant="primary" size={60} onClick={() => setStage("rating")}>
            {t("doneRate")}
          </Button>
        ) : null}
        {rating ? (
          <>
            <Button variant="primary" size={60} disabled={after === null} onClick={() => void save(after)}>
              {t("save")}
            </Button>
            <Button variant="text" size={48} onClick={() => void save(null)}>
              {t("withoutRating")}
            </Button>
          </>
        ) : null}
      </ClientDock>
    </>
  );
}

function ScoreHead({ title, score }: { title: string; score: number | null }) {
  const t = useTranslations("my.pain");
  return (
    <p className="flex min-h-6 items-center justify-between gap-3">
      <span className="font-semibold">{title}</span>
      <span className="flex items-center gap-2">
        <span className="text-ink-2">{score === null ? t("unanswered") : t(`band.${painBand(score)}`)}</span>
        {score === null ? null : (
          <span aria-hidden="true" className="font-serif text-28 leading-6">
            {score}
          </span>
        )}
      </span>
    </p>
  );
}
