"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { ClientDock } from "@/components/shell/client-shell";
import { Button } from "@/components/ui/button";
import type { Today, TodayLine } from "@/domain/progress/dtos";
import type { KeptAnswer } from "@/domain/progress/session-place";
import { type ListAnswer, ListRow } from "./list-row";
import { useOutbox } from "./outbox-provider";
import { StageHeader } from "./stage-header";
import { useCountdown } from "./use-countdown";

export type ListScreenProps = {
  today: Today;
  lines: readonly TodayLine[];
  onBack: () => void;
  onSaved: (answers: KeptAnswer[]) => void;
};

type Answers = ReadonlyMap<string, ListAnswer>;

/** Seconds in which "all done" can be taken back before it is kept. */
const undoSeconds = 6;

/** The whole session as a list, for those who know it by heart: tick, or all at once with a way back. */
export function ListScreen({ today, lines, onBack, onSaved }: ListScreenProps) {
  const t = useTranslations("my.list");
  const { add } = useOutbox();
  const [answers, setAnswers] = useState<Answers>(new Map());
  const [before, setBefore] = useState<Answers | null>(null);
  // One set of ids for this list: saving twice is saving once.
  const [ids] = useState(() => new Map(lines.map(({ assignmentId }) => [assignmentId, uuidv7()])));
  const isOver = useRef(false);
  async function save(given: Answers) {
    if (!add || isOver.current) return;
    isOver.current = true;
    const kept: KeptAnswer[] = [];
    for (const { assignmentId } of lines) {
      const answer = given.get(assignmentId);
      const id = ids.get(assignmentId);
      if (!answer || !id) continue;
      const said = { day: today.day, at: new Date().toISOString(), zone: today.zone };
      await add({ kind: "log", input: { id, assignmentId, ...said, ...answer } });
      kept.push({ logId: id, assignmentId, outcome: answer.outcome, easier: false });
    }
    onSaved(kept);
  }
  const all: Answers = new Map(
    lines.map(({ assignmentId }) => [assignmentId, answers.get(assignmentId) ?? { outcome: "done", reason: null }]),
  );
  const pending = before !== null;
  // Leaving the page while the way back is still open keeps what was tapped.
  const leave = useRef<() => void>(() => undefined);
  leave.current = () => {
    if (pending) void save(answers);
  };
  useEffect(() => {
    const onHide = () => leave.current();
    window.addEventListener("pagehide", onHide);
    return () => {
      window.removeEventListener("pagehide", onHide);
      leave.current();
    };
  }, []);
  function change(assignmentId: string, answer: ListAnswer | null) {
    const changed = new Map(answers);
    if (answer) changed.set(assignmentId, answer);
    else changed.delete(assignmentId);
    setAnswers(changed);
    setBefore(null);
  }
  return (
    <>
      <StageHeader label={t("back")} title={t("title")} onBack={onBack} />
      <p className="ps-14 pe-5 text-ink-2">{t("lead")}</p>
      <ul className="mt-3 flex flex-col divide-y divide-line px-5">
        {lines.map((line) => (
          <ListRow
            key={line.assignmentId}
            line={line}
            look={today.look}
            answer={answers.get(line.assignmentId) ?? null}
            onChange={(answer) => change(line.assignmentId, answer)}
          />
        ))}
      </ul>
      <ClientDock className="flex-col gap-2">
        {pending ? (
          <Undo
            count={answers.size}
            onUndo={() => {
              setAnswers(before);
              setBefore(null);
            }}
            onSave={() => void save(answers)}
          />
        ) : (
          <>
            <Button
              variant="primary"
              size={60}
              disabled={!add}
              onClick={() => {
                setBefore(answers);
                setAnswers(all);
              }}
            >
              {answers.size > 0 && answers.size < lines.length ? t("restDone") : t("allDone")}
            </Button>
            {answers.size > 0 ? (
              <Button variant="soft" size={48} disabled={!add} onClick={() => void save(answers)}>
                {t("save", { count: answers.size })}
              </Button>
            ) : null}
          </>
        )}
      </ClientDock>
    </>
  );
}

function Undo({ count, onUndo, onSave }: { count: number; onUndo: () => void; onSave: () => void }) {
  const t = useTranslations("my.list");
  const { left } = useCountdown(undoSeconds, onSave);
  return (
    <>
      <p role="status" className="text-center text-14 text-ink-2">
        {t("pending", { count })}
      </p>
      <Button variant="outline" size={60} className="bg-ground" onClick={onUndo}>
        {t("undo", { seconds: left ?? 0 })}
      </Button>
      <Button variant="text" size={48} onClick={onSave}>
        {t("saveNow")}
      </Button>
    </>
  );
}
