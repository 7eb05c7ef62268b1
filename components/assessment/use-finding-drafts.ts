"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { failureOf } from "@/components/trpc/failure";
import { useTrpc } from "@/components/trpc/trpc";
import type { SaveState } from "@/components/ui/save-status";
import type { AssessmentView, Finding, Test } from "@/domain/assessment/dtos";
import { choicesOf } from "@/domain/assessment/judge-finding";
import type { Side } from "@/domain/catalog/kinds";
import { storeDrafts, storedDrafts } from "./draft-store";
import { type EntryProblem, problemOf, readingOf, ruleOf } from "./entry-problem";
import { useResend } from "./use-resend";

/** What stands in a field and is not saved yet; `input` is a number as typed, a choice, or empty to clear. */
export interface Draft {
  test: Test;
  side: Side;
  input: string;
  method: string | null;
  status: "waiting" | "saving" | "failed" | "refused";
  problem: EntryProblem | null;
}

const pause = 600;
export const fieldKey = (testId: string, side: Side) => `${testId}/${side}`;

/** Failures that the next try may not meet; anything else is said beside the field instead. */
const passing = new Set(["offline", "unavailable", "unexpected", "rate_limited", "signed_out"]);

type DraftsOf = { clientId: string; assessmentId: string; tests: readonly Test[] };

/**
 * Saves each field by itself, a moment after the last key. What fails to reach the server stays in its field, survives
 * a reload, and is sent again when asked or when the network is back; what is refused says so beside the field.
 */
export function useFindingDrafts({ clientId, assessmentId, tests }: DraftsOf) {
  const trpc = useTrpc();
  const queries = useQueryClient();
  // Without a network they fail at once instead of waiting unseen.
  const always = { networkMode: "always" } as const;
  const saving = useMutation(trpc.assessment.saveFinding.mutationOptions(always)).mutateAsync;
  const clearing = useMutation(trpc.assessment.clearFinding.mutationOptions(always)).mutateAsync;
  const [drafts, setDrafts] = useState<Readonly<Record<string, Draft>>>({});
  const [savedAt, setSavedAt] = useState<Date | null>(null);
  const [reason, setReason] = useState("offline");
  const [asksForScreen, setAsksForScreen] = useState(false);
  const latest = useRef<Readonly<Record<string, Draft>>>({});
  const timers = useRef(new Map<string, number>());
  const queue = useRef(new Map<string, Promise<void>>());

  const write = useCallback(
    (change: (before: Readonly<Record<string, Draft>>) => Readonly<Record<string, Draft>>) => {
      latest.current = change(latest.current);
      setDrafts(latest.current);
      const open = Object.values(latest.current);
      storeDrafts(
        assessmentId,
        open.map(({ test, side, input, method }) => ({ testId: test.id, side, input, method })),
      );
    },
    [assessmentId],
  );
  const keep = useCallback(
    (testId: string, findings: Finding[]) => {
      // Which patterns findings point at has changed with them.
      for (const query of [trpc.causes.patterns, trpc.causes.ranked, trpc.causes.nextTests])
        queries.invalidateQueries({ queryKey: query.pathKey() });
      queries.setQueryData<AssessmentView>(trpc.assessment.read.queryKey({ clientId }), (before) =>
        before
          ? { ...before, findings: [...before.findings.filter((known) => known.testId !== testId), ...findings] }
          : before,
      );
    },
    [queries, trpc, clientId],
  );
  const patch = useCallback(
    (sent: Draft, change: Partial<Draft> | null) =>
      write((before) => {
        const key = fieldKey(sent.test.id, sent.side);
        const known = before[key];
        // Somebody typed on while this was under way: the newer text has its own turn.
        if (known?.input !== sent.input || known.method !== sent.method) return before;
        const { [key]: _done, ...others } = before;
        return change ? { ...before, [key]: { ...sent, ...change } } : others;
      }),
    [write],
  );
  const deliver = useCallback(
    async (draft: Draft) => {
      const { test, side, input, method } = draft;
      const place = { assessmentId, testId: test.id, side };
      patch(draft, { status: "saving" });
      try {
        const reading = readingOf(test, input);
        if (reading === null) keep(test.id, (await clearing(place)).findings);
        else {
          const saved = await saving({ ...place, ...reading, unit: test.unit, method });
          keep(test.id, saved.findings);
          if (saved.asksForScreen) setAsksForScreen(true);
        }
        setSavedAt(new Date());
        patch(draft, null);
      } catch (error) {
        const failure = failureOf(error);
        const isPassing = passing.has(failure.reason);
        if (isPassing) setReason(failure.reason);
        patch(draft, isPassing ? { status: "failed" } : { status: "refused", problem: { failure, offer: null } });
      }
    },
    [assessmentId, clearing, keep, patch, saving],
  );
  const send = useCallback(
    (draft: Draft) => {
      // One after another within a test: the answer about one side carries both.
      const { id } = draft.test;
      const turn = (queue.current.get(id) ?? Promise.resolve()).then(() => deliver(draft));
      queue.current.set(id, turn);
    },
    [deliver],
  );
  /** Checks and sends a field's text now instead of after the pause. True when nothing is wrong with it. */
  const settle = useCallback(
    (test: Test, side: Side): boolean => {
      const key = fieldKey(test.id, side);
      const draft = latest.current[key];
      window.clearTimeout(timers.current.get(key));
      if (draft?.status !== "waiting") return draft?.status !== "refused";
      const problem = problemOf(test, side, draft.input);
      if (problem) write((before) => ({ ...before, [key]: { ...draft, status: "refused", problem } }));
      else send(draft);
      return problem === null;
    },
    [send, write],
  );
  const enter = useCallback(
    (test: Test, side: Side, input: string, method: string | null) => {
      const key = fieldKey(test.id, side);
      write((before) => ({ ...before, [key]: { test, side, input, method, status: "waiting", problem: null } }));
      window.clearTimeout(timers.current.get(key));
      const wait = choicesOf(ruleOf(test)) === null ? pause : 0;
      timers.current.set(
        key,
        window.setTimeout(() => settle(test, side), wait),
      );
    },
    [settle, write],
  );
  useEffect(() => {
    for (const { testId, side, input, method } of storedDrafts(assessmentId)) {
      const test = tests.find(({ id }) => id === testId);
      if (test && !latest.current[fieldKey(testId, side)]) enter(test, side, input, method);
    }
  }, [assessmentId, tests, enter]);
  const open = Object.values(drafts);
  const hasFailed = open.some(({ status }) => status === "failed");
  const retry = () => {
    for (const draft of open) if (draft.status === "failed") send(draft);
  };
  useResend({ hasUnsaved: open.length > 0, hasFailed, retry });
  return {
    drafts,
    enter,
    settle,
    retry,
    asksForScreen,
    hasUnsaved: open.length > 0,
    state: stateOf(open),
    savedAt,
    reason,
  };
}

function stateOf(open: Draft[]): SaveState["kind"] {
  if (open.some(({ status }) => status === "failed")) return "failed";
  if (open.some(({ status }) => status === "saving" || status === "waiting")) return "saving";
  return "idle";
}
