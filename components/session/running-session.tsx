"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { SessionLine } from "@/components/line/session-line";
import { stepOfPhase } from "@/domain/plan/step-of-phase";
import type { EasierForm, Today, TodayLine } from "@/domain/progress/dtos";
import type { SaveLogInput } from "@/domain/progress/schemas";
import type { Finished, SessionPlace } from "@/domain/progress/session-place";
import { type Answer, answerInput } from "./answer-form";
import { ExerciseScreen } from "./exercise-screen";
import { ListScreen } from "./list-screen";
import { LogScreen } from "./log-screen";
import { useOutbox } from "./outbox-provider";
import { type AfterPain, PainfulScreen } from "./painful-screen";
import { SessionEnd } from "./session-end";
import { useSessionRun } from "./use-session-run";

export type RunningSessionProps = {
  today: Today;
  lines: readonly TodayLine[];
  stored: SessionPlace | null;
  /** Null: nothing is written down on the device yet. */
  owner: string | null;
  forms: readonly EasierForm[];
};

/** Exercise, answer, the next one; what was too painful stops at once, and those who know it by heart tick a list. */
export function RunningSession({ today, lines, stored, owner, forms }: RunningSessionProps) {
  const t = useTranslations("my.session");
  const router = useRouter();
  const { add } = useOutbox();
  const run = useSessionRun({ owner, day: today.day, lines: lines.map(({ assignmentId }) => assignmentId) }, stored);
  const [asList, setAsList] = useState(false);
  const { index, stage, finished, hurtLogId, reopened } = run.state;
  const line = lines[index];
  const form = forms.find(({ assignmentId }) => assignmentId === line?.assignmentId) ?? null;
  const isEasier = run.state.easier && form !== null;
  const shown = isEasier ? form.line : line;
  const instead = isEasier ? { itemId: form.itemId, version: form.version } : null;
  const said = () => ({ day: today.day, at: new Date().toISOString(), zone: today.zone });

  async function tooPainful(given: TodayLine, seen: Finished) {
    if (!add) return;
    const id = uuidv7();
    const { setsDone, secondsSpent } = seen;
    const log: SaveLogInput = {
      id,
      assignmentId: given.assignmentId,
      ...said(),
      outcome: "too_painful",
      instead,
      setsDone,
      secondsSpent,
    };
    // The practice hears of it even if the phone is put away now.
    await add({ kind: "log", input: log });
    run.kept(log, "stay");
    run.hurt(id, seen);
  }
  if (!line || !shown)
    return (
      <SessionEnd
        today={today}
        lines={lines}
        forms={forms}
        answers={run.state.answers}
        stopped={run.state.stopped}
        onChange={run.change}
      />
    );
  const next = lines[index + 1] ?? null;
  const sessionLine = (
    <SessionLine
      current={index}
      stations={lines.map((entry, position) => ({
        key: entry.assignmentId,
        hue: stepOfPhase[entry.phase],
        state:
          position < index || (position === index && stage === "answer")
            ? "achieved"
            : position === index
              ? "under_way"
              : "planned",
      }))}
    />
  );
  if (asList)
    return (
      <ListScreen
        today={today}
        lines={lines.slice(index)}
        onBack={() => setAsList(false)}
        onSaved={(answers) => {
          setAsList(false);
          run.end(answers);
        }}
      />
    );
  const shared = { line: shown, next, sessionLine };
  async function save(log: SaveLogInput, stop: boolean) {
    if (!add) return;
    await add({ kind: "log", input: log });
    if (log.outcome === "too_painful" && !stop && finished) {
      run.kept(log, "stay");
      run.hurt(log.id, finished);
    } else run.kept(log, stop ? "stop" : "next");
  }
  async function afterPain(what: AfterPain, more: Answer | null) {
    if (more && hurtLogId && add) {
      const { day: _day, ...moment } = said();
      const id = uuidv7();
      const counted = { setsDone: finished?.setsDone ?? null, secondsSpent: finished?.secondsSpent ?? null };
      await add({
        kind: "correction",
        input: { id, correctsId: hurtLogId, ...moment, ...counted, ...answerInput(more) },
      });
      const known = run.state.answers.find(({ logId }) => logId === hurtLogId);
      if (known) run.change(known, { ...known, logId: id });
    }
    if (what === "easier") run.doEasier();
    else run.goOn(what === "stop");
    if (what === "relief") router.push("/my/relief");
  }
  if (stage === "painful")
    return (
      <PainfulScreen
        key={`hurt ${line.assignmentId} ${isEasier}`}
        {...shared}
        today={today}
        easier={isEasier ? null : form}
        onContinue={(what, more) => void afterPain(what, more)}
        onBack={run.reopen}
      />
    );
  return stage === "answer" && finished ? (
    <LogScreen
      key={`log ${line.assignmentId} ${isEasier}`}
      {...shared}
      today={today}
      finished={finished}
      instead={instead}
      onSave={(log, stop) => void save(log, stop)}
      onBack={run.reopen}
    />
  ) : (
    <ExerciseScreen
      key={`${line.assignmentId} ${isEasier}`}
      {...shared}
      look={today.look}
      note={isEasier ? t("easierOf", { title: line.title }) : null}
      from={run.from}
      paused={reopened}
      onPlace={run.keepClock}
      onFinish={(seen) => (seen.outcome === "too_painful" ? void tooPainful(line, seen) : run.finish(seen))}
      onList={() => setAsList(true)}
    />
  );
}
