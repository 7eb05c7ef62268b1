"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { useFailureText } from "@/components/forms/use-failure-text";
import { type Failure, failureOf } from "@/components/trpc/failure";
import { useTrpc, useTrpcClient } from "@/components/trpc/trpc";
import type { SaveState } from "@/components/ui/save-status";
import type { BuilderView, DraftView, LineView } from "@/domain/plan/dtos";

type Client = ReturnType<typeof useTrpcClient>;
export interface DraftKey {
  clientId: string;
  revision: number;
}

/** One change of the draft: in words, on the screen at once (where it can be foreseen), and as a call. */
export interface DraftChange {
  words: string;
  foresee?: (lines: LineView[]) => LineView[];
  /** `now` is the draft it meets, which somebody else may have changed since. */
  write: (client: Client, key: DraftKey, now: DraftView) => Promise<DraftView>;
}

export type ChangeOutcome = { ok: true; draft: DraftView } | { ok: false; failure: Failure };

/** A change that somebody else's save refused, with the lines its author saw. */
export interface StaleChange {
  change: DraftChange;
  seen: LineView[];
}

interface Job {
  change: DraftChange;
  seen: LineView[];
  settle: (outcome: ChangeOutcome) => void;
}

const clock = () =>
  new Intl.DateTimeFormat(document.documentElement.lang || undefined, { hour: "2-digit", minute: "2-digit" }).format(
    new Date(),
  );

/**
 * Saves the draft as one goes: changes run one after the other, each on the revision the last one gave. A stale one
 * stops the queue and is kept for the person to decide; one that did not reach the portal waits to be tried again.
 */
export function useDraft(view: BuilderView) {
  const clientId = view.client.id;
  const trpc = useTrpc();
  const trpcClient = useTrpcClient();
  const queries = useQueryClient();
  const failureText = useFailureText();
  const queryKey = trpc.plan.builder.queryKey({ clientId });
  const [save, setSave] = useState<SaveState>({ kind: "idle" });
  const [stale, setStale] = useState<StaleChange | null>(null);
  const [waiting, setWaiting] = useState<DraftChange | null>(null);
  const jobs = useRef<Job[]>([]);
  const running = useRef(false);
  const revision = useRef(view.draft.revision);

  useEffect(() => {
    if (!running.current) revision.current = view.draft.revision;
  }, [view.draft.revision]);

  const draftNow = () => queries.getQueryData(queryKey)?.draft ?? view.draft;
  const show = (change: (draft: DraftView) => DraftView) =>
    queries.setQueryData<BuilderView>(queryKey, (known) => known && { ...known, draft: change(known.draft) });

  const reload = useCallback(
    () => queries.fetchQuery(trpc.plan.builder.queryOptions({ clientId }, { staleTime: 0 })),
    [queries, trpc, clientId],
  );

  async function work() {
    if (running.current) return;
    running.current = true;
    for (let job = jobs.current.shift(); job; job = jobs.current.shift()) {
      setSave({ kind: "saving" });
      const outcome = await attempt(job.change);
      if (outcome.ok) {
        revision.current = outcome.draft.revision;
        if (jobs.current.length === 0) show(() => outcome.draft);
        setSave({ kind: "saved", time: clock() });
        setWaiting(null);
      } else {
        await stop(job, outcome.failure);
      }
      job.settle(outcome);
    }
    running.current = false;
  }

  async function attempt(change: DraftChange): Promise<ChangeOutcome> {
    try {
      return { ok: true, draft: await change.write(trpcClient, { clientId, revision: revision.current }, draftNow()) };
    } catch (error) {
      return { ok: false, failure: failureOf(error) };
    }
  }

  async function stop(job: Job, failure: Failure) {
    for (const other of jobs.current.splice(0)) other.settle({ ok: false, failure });
    if (failure.reason === "offline") {
      setWaiting(job.change);
      setSave({ kind: "failed", reason: failureText(failure).text ?? "" });
      return;
    }
    const fresh = await reload().catch(() => null);
    if (fresh) revision.current = fresh.draft.revision;
    const isStale = failure.reason === "stale";
    if (isStale) setStale({ change: job.change, seen: job.seen });
    setSave(
      job.change.foresee && !isStale ? { kind: "failed", reason: failureText(failure).text ?? "" } : { kind: "idle" },
    );
  }

  function run(change: DraftChange): Promise<ChangeOutcome> {
    const seen = draftNow().lines;
    const { foresee } = change;
    if (foresee) show((draft) => ({ ...draft, lines: foresee(draft.lines) }));
    return new Promise((settle) => {
      jobs.current.push({ change, seen, settle });
      void work();
    });
  }

  return {
    run,
    /** The lines as they are at this moment, for deeds that come later than the look they were offered with. */
    linesNow: () => draftNow().lines,
    save,
    stale,
    reload,
    /** Sends what did not reach the portal once more. */
    retry: waiting ? () => void run({ ...waiting, foresee: undefined }) : undefined,
    /** Goes on with the other person's draft, or repeats one's own change on it. */
    settleStale: (again: boolean) => {
      const kept = stale;
      setStale(null);
      setSave({ kind: "idle" });
      if (again && kept) void run(kept.change);
    },
  };
}

export type Draft = ReturnType<typeof useDraft>;
