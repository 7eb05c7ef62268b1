"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from "react";
import { failureOf } from "@/components/trpc/failure";
import { useTrpc, useTrpcClient } from "@/components/trpc/trpc";
import { type WaitingEntry, withWaiting } from "@/domain/progress/waiting";
import { Outbox, type OutboxState } from "./outbox";

const OutboxContext = createContext<Outbox | null>(null);
const nothing: OutboxState = { waiting: [], refused: [] };

/** What sending again cannot mend. Signed out, offline, too busy or broken: the entry stays and waits. */
const finalReasons = new Set([
  "invalid",
  "not_found",
  "conflict",
  "not_current",
  "not_allowed",
  "too_large",
  "retired",
]);

function browserStorage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

/** Keeps what the client says until the portal has it: sends at once, when the network returns, and every half minute. */
export function OutboxProvider({ owner, children }: { owner: string; children: ReactNode }) {
  const trpc = useTrpc();
  const client = useTrpcClient();
  const queries = useQueryClient();
  const router = useRouter();
  const [outbox, setOutbox] = useState<Outbox | null>(null);
  useEffect(() => {
    const send = ({ kind, input }: WaitingEntry) => {
      switch (kind) {
        case "log":
          return client.my.saveLog.mutate(input);
        case "correction":
          return client.my.correctLog.mutate(input);
        case "pain":
          return client.my.ratePain.mutate(input);
        case "relief":
          return client.my.saveReliefUse.mutate(input);
        case "flare":
          return client.my.tapFlare.mutate(input);
        case "flare_end":
          return client.my.endFlare.mutate(input);
        case "measure":
          return client.outcomes.answer.mutate(input);
        case "activities":
          return client.outcomes.chooseActivities.mutate(input);
      }
    };
    const own = new Outbox({
      storage: browserStorage(),
      owner,
      send,
      finalReason: (error) => {
        const { reason } = failureOf(error);
        return finalReasons.has(reason) ? reason : null;
      },
      onSent: (entry) => {
        // Shown at once from what was sent; the portal's own answer follows.
        queries.setQueryData(trpc.my.today.queryKey({}), (today) => today && withWaiting(today, [entry]));
        void queries.invalidateQueries({ queryKey: trpc.my.pathKey() });
        void queries.invalidateQueries({ queryKey: trpc.outcomes.pathKey() });
      },
    });
    setOutbox(own);
    const flush = () => void own.flush();
    const onVisible = () => document.visibilityState === "visible" && flush();
    const broughtAlong = own.snapshot().waiting.length > 0;
    // Pages that the server rendered without what was still waiting are asked for anew.
    void own.flush().then(() => broughtAlong && router.refresh());
    window.addEventListener("online", flush);
    document.addEventListener("visibilitychange", onVisible);
    const again = setInterval(flush, 30_000);
    return () => {
      window.removeEventListener("online", flush);
      document.removeEventListener("visibilitychange", onVisible);
      clearInterval(again);
    };
  }, [owner, client, queries, trpc, router]);
  return <OutboxContext value={outbox}>{children}</OutboxContext>;
}

const subscribeToNothing = () => () => undefined;

/** The queue and what is in it. `add` is null until the page has come alive. */
export function useOutbox(): OutboxState & { add: Outbox["add"] | null; dismiss: Outbox["dismiss"] | null } {
  const outbox = useContext(OutboxContext);
  const state = useSyncExternalStore(
    outbox?.subscribe ?? subscribeToNothing,
    outbox?.snapshot ?? (() => nothing),
    () => nothing,
  );
  return { ...state, add: outbox?.add ?? null, dismiss: outbox?.dismiss ?? null };
}
