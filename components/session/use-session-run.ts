"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { SaveLogInput } from "@/domain/progress/schemas";
import type { Finished, KeptAnswer, SessionPlace } from "@/domain/progress/session-place";
import { forgetPlace, writePlace } from "./session-store";

/** What of the session is decided by taps; where the clock stands is kept beside it. */
export type RunState = Omit<SessionPlace, "clock"> & { stopped: boolean; reopened: boolean };

export interface SessionRun {
  state: RunState;
  /** Where the clock stood when the page was left; null once the exercise is another. */
  from: SessionPlace["clock"];
  keepClock: (clock: SessionPlace["clock"]) => void;
  finish: (finished: Finished) => void;
  /** Back from the answer to the exercise, where its clock stood. */
  reopen: () => void;
  hurt: (logId: string, finished: Finished) => void;
  doEasier: () => void;
  /** Keeps an answer and goes on, or ends the session. */
  kept: (log: Pick<SaveLogInput, "id" | "assignmentId" | "outcome">, then: "next" | "stop" | "stay") => void;
  goOn: (stop: boolean) => void;
  end: (answers: readonly KeptAnswer[]) => void;
  change: (answer: KeptAnswer, to: KeptAnswer) => void;
}

/** Walks a session and writes down each step on this device, so that a call or a reload does not lose it. */
export function useSessionRun(
  { owner, day, lines }: { owner: string | null; day: string; lines: readonly string[] },
  stored: SessionPlace | null,
): SessionRun {
  const [state, setState] = useState<RunState>(() => {
    const fresh = { index: 0, stage: "exercise" as const, easier: false, finished: null, hurtLogId: null, answers: [] };
    if (!stored) return { ...fresh, day, lines, stopped: false, reopened: false };
    const { clock: _clock, ...rest } = stored;
    return { ...rest, stopped: false, reopened: false };
  });
  const clock = useRef(stored?.clock ?? null);
  const latest = useRef(state);
  latest.current = state;
  const write = useCallback(() => {
    if (owner === null) return;
    const { stopped: _stopped, reopened: _reopened, ...place } = latest.current;
    if (place.index >= place.lines.length) forgetPlace(owner);
    else writePlace(owner, { ...place, clock: clock.current });
  }, [owner]);
  useEffect(() => {
    if (state) write();
  }, [state, write]);
  const keepClock = useCallback(
    (place: SessionPlace["clock"]) => {
      clock.current = place;
      write();
    },
    [write],
  );
  const move = useCallback((to: (before: RunState) => Partial<RunState>) => {
    setState((before) => ({ ...before, ...to(before) }));
  }, []);
  const finish = useCallback((finished: Finished) => move(() => ({ stage: "answer", finished })), [move]);
  const nextOne = ({ index, lines: all }: RunState, stop: boolean): Partial<RunState> => {
    clock.current = null;
    const rest = { stage: "exercise" as const, easier: false, finished: null, hurtLogId: null, reopened: false };
    return { ...rest, index: stop ? all.length : index + 1, stopped: stop };
  };
  return {
    state,
    from: clock.current,
    keepClock,
    finish,
    reopen: () => move(() => ({ stage: "exercise", finished: null, hurtLogId: null, reopened: true })),
    hurt: (logId, finished) => move(() => ({ stage: "painful", hurtLogId: logId, finished })),
    doEasier: () => {
      clock.current = null;
      move(() => ({ stage: "exercise", easier: true, finished: null, hurtLogId: null, reopened: false }));
    },
    kept: ({ id, assignmentId, outcome }, then) =>
      move((before) => {
        const answer = { logId: id, assignmentId, outcome, easier: before.easier };
        const answers = [...before.answers, answer];
        return then === "stay" ? { answers } : { ...nextOne(before, then === "stop"), answers };
      }),
    goOn: (stop) => move((before) => nextOne(before, stop)),
    end: (answers) =>
      move((before) => ({ ...nextOne(before, true), stopped: false, answers: [...before.answers, ...answers] })),
    change: (answer, to) =>
      move(({ answers }) => ({ answers: answers.map((known) => (known.logId === answer.logId ? to : known)) })),
  };
}
