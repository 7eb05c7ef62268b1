"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { failureOf } from "@/components/trpc/failure";
import { useTrpc } from "@/components/trpc/trpc";
import type { SaveState } from "@/components/ui/save-status";
import type { AssessmentView, Finding, Test } from "@/domain/assessment/dtos";
import { checkReading, choicesOf, type TestRule } from "@/domain/assessment/judge-finding";
import type { Side } from "@/domain/catalog/kinds";

/** What stands in a field and is not saved yet; `input` is a number as typed, a choice, or empty to clear. */
export interface Draft {
  test: Test;
  side: Side;
  input: string;
  status: "waiting" | "saving" | "failed" | "refused";
  /** Message key under `errors.field`, for a refused one. */
  problem: string | null;
}

const pause = 600;
export const fieldKey = (testId: string, side: Side) => `${testId}/${side}`;

/** A published test as the pure rules want it. */
export const ruleOf = (test: Test): TestRule => ({
  ...test,
  min: test.min ?? undefined,
  max: test.max ?? undefined,
  choices: test.choices ?? undefined,
  sideDifference: test.sideDifference ?? undefined,
});

function readingOf(test: Test, input: string): { value: number | null; choice: string | null } {
  if (choicesOf(ruleOf(test))) return { value: null, choice: input };
  return { value: Number(input.trim().replace(",", ".").replace("−", "-")), choice: null };
}

function problemOf(test: Test, side: Side, input: string): string | null {
  if (input.trim() === "") return null;
  const reading = readingOf(test, input);
  if (Number.isNaN(reading.value)) return "not_a_number";
  const fields = checkReading(ruleOf(test), side, reading);
  return fields.value ?? fields.choice ?? fields.side ?? null;
}

/**
 * Saves each field by itself, a moment after the last key. What fails to reach the server stays in its field and is
 * sent again when asked, or when the network is back; what is refused says so beside the field.
 */
export function useFindingDrafts({ clientId, assessmentId }: { clientId: string; assessmentId: string }) {
  const trpc = useTrpc();
  const queries = useQueryClient();
  const saving = useMutation(trpc.assessment.saveFinding.mutationOptions()).mutateAsync;
  const clearing = useMutation(trpc.assessment.clearFinding.mutationOptions()).mutateAsync;
  const [drafts, setDrafts] = useState<Readonly<Record<string, Draft>>>({});
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const [reason, setReason] = useState("offline");
  const [asksForScreen, setAsksForScreen] = useState(false);
  const timers = useRef(new Map<string, number>());

  const keep = useCallback(
    (testId: string, findings: Finding[]) => {
      // Which patterns findings point at has changed with them.
      queries.invalidateQueries({ queryKey: trpc.causes.patterns.pathKey() });
      queries.setQueryData<AssessmentView>(trpc.assessment.read.queryKey({ clientId }), (before) =>
        before
          ? { ...before, findings: [...before.findings.filter((known) => known.testId !== testId), ...findings] }
          : before,
      );
    },
    [queries, trpc, clientId],
  );
  const patch = useCallback(
    (key: string, sent: Draft, change: Partial<Draft> | null) =>
      setDrafts((before) => {
        // Somebody typed on while this was under way: the newer text has its own turn.
        if (before[key]?.input !== sent.input) return before;
        const { [key]: _done, ...others } = before;
        return change ? { ...before, [key]: { ...sent, ...change } } : others;
      }),
    [],
  );
  const send = useCallback(
    async (draft: Draft) => {
      const { test, side, input } = draft;
      const key = fieldKey(test.id, side);
      const place = { assessmentId, testId: test.id, side };
      patch(key, draft, { status: "saving" });
      try {
        if (input.trim() === "") keep(test.id, (await clearing(place)).findings);
        else {
          const saved = await saving({ ...place, ...readingOf(test, input) });
          keep(test.id, saved.findings);
          if (saved.asksForScreen) setAsksForScreen(true);
        }
        setSavedAt(new Date().toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" }));
        patch(key, draft, null);
      } catch (error) {
        const failure = failureOf(error);
        const field = Object.values(failure.fields)[0];
        if (!field) setReason(failure.facts.why ? `why.${failure.facts.why}` : failure.reason);
        patch(key, draft, field ? { status: "refused", problem: field } : { status: "failed" });
      }
    },
    [assessmentId, clearing, keep, patch, saving],
  );
  const enter = useCallback(
    (test: Test, side: Side, input: string) => {
      const key = fieldKey(test.id, side);
      const problem = problemOf(test, side, input);
      const draft: Draft = { test, side, input, status: problem ? "refused" : "waiting", problem };
      setDrafts((before) => ({ ...before, [key]: draft }));
      window.clearTimeout(timers.current.get(key));
      if (problem) return;
      const isTap = choicesOf(ruleOf(test)) !== null;
      timers.current.set(
        key,
        window.setTimeout(() => send(draft), isTap ? 0 : pause),
      );
    },
    [send],
  );
  const open = Object.values(drafts);
  const retry = () => {
    for (const draft of open) if (draft.status === "failed") send(draft);
  };
  useResend(open.length > 0, retry);
  return { drafts, enter, retry, asksForScreen, hasUnsaved: open.length > 0, state: stateOf(open, savedAt), reason };
}

/** Sends again when the network is back, and asks before a page with unsaved fields is left. */
function useResend(hasUnsaved: boolean, retry: () => void): void {
  const latest = useRef(retry);
  useEffect(() => {
    latest.current = retry;
  });
  useEffect(() => {
    const again = () => latest.current();
    window.addEventListener("online", again);
    return () => window.removeEventListener("online", again);
  }, []);
  useEffect(() => {
    if (!hasUnsaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [hasUnsaved]);
}

function stateOf(open: Draft[], savedAt: string | null): SaveState["kind"] | { saved: string } {
  if (open.some(({ status }) => status === "failed")) return "failed";
  if (open.some(({ status }) => status === "saving" || status === "waiting")) return "saving";
  return savedAt ? { saved: savedAt } : "idle";
}
