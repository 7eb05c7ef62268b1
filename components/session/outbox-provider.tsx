"use client";

import { useRouter } from "next/navigation";
import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from "react";
import { claimDevice } from "@/components/offline/own-device";
import { tellWorker } from "@/components/offline/tell-worker";
import { emptyOutbox, type Outbox, type OutboxState } from "./outbox";
import { openOutbox } from "./outbox-open";
import { tellRound, tellSent } from "./outbox-sent";

/**
 * `brought`: how many entries the page found waiting when it came alive; null until the device's store has been read.
 * `openedAt`: when it came alive (ms, the device's clock).
 */
type Opened = { outbox: Outbox; brought: number | null; openedAt: number };

const OutboxContext = createContext<Opened | null>(null);

const between = { shortest: 2_000, longest: 30_000, idle: 30_000 };

/** Keeps what the client says until the portal has it: sends at once, when the network returns, and again and again. */
export function OutboxProvider({ owner, children }: { owner: string; children: ReactNode }) {
  const router = useRouter();
  const [opened, setOpened] = useState<Opened | null>(null);
  useEffect(() => {
    claimDevice(owner);
    const others = "BroadcastChannel" in window ? new BroadcastChannel(`plumbline.outbox.${owner}`) : null;
    let sent = 0;
    let wait = between.shortest;
    let again: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    const outbox = openOutbox(owner, {
      // Shown at once from what was sent; the portal's own answer follows when the queue is through.
      onSent: (entry) => {
        sent += 1;
        tellSent(entry);
      },
      onChange: () => others?.postMessage(null),
      onRound: () => {
        if (isOver) return;
        const isLeft = outbox.snapshot().waiting.length > 0;
        if (sent > 0) {
          tellRound();
          if (!isLeft) void tellWorker({ kind: "keep", member: owner, what: "day" });
        }
        wait = sent > 0 || !isLeft ? between.shortest : Math.min(wait * 1.5, between.longest);
        sent = 0;
        clearTimeout(again);
        again = setTimeout(outbox.flush, isLeft ? wait * (1 + Math.random() / 4) : between.idle);
      },
    });
    const openedAt = Date.now();
    setOpened({ outbox, brought: null, openedAt });
    const hurry = () => {
      wait = between.shortest;
      void outbox.flush();
    };
    const onVisible = () => document.visibilityState === "visible" && hurry();
    if (others) others.onmessage = () => void outbox.read();
    void outbox.read().then(async () => {
      const brought = outbox.snapshot().waiting.length;
      if (isOver) return;
      setOpened({ outbox, brought, openedAt });
      await outbox.flush();
      // Pages that the server rendered without what was still waiting are asked for anew.
      if (!isOver && outbox.snapshot().waiting.length < brought) router.refresh();
    });
    window.addEventListener("online", hurry);
    document.addEventListener("visibilitychange", onVisible);
    return () => {
      isOver = true;
      others?.close();
      clearTimeout(again);
      window.removeEventListener("online", hurry);
      document.removeEventListener("visibilitychange", onVisible);
    };
  }, [owner, router]);
  return <OutboxContext value={opened}>{children}</OutboxContext>;
}

const subscribeToNothing = () => () => undefined;

type Deeds = Pick<Outbox, "add" | "dismiss" | "retry" | "flush">;

/**
 * The queue and what is in it. The deeds are null until the page has come alive. `await add(…)` before the screen says
 * that something is saved: it returns when the entry is on the device's disk.
 */
export function useOutbox(): OutboxState & { brought: number | null; openedAt: number | null } & {
  [Deed in keyof Deeds]: Deeds[Deed] | null;
} {
  const opened = useContext(OutboxContext);
  const outbox = opened?.outbox;
  const state = useSyncExternalStore(
    outbox?.subscribe ?? subscribeToNothing,
    outbox?.snapshot ?? (() => emptyOutbox),
    () => emptyOutbox,
  );
  return {
    ...state,
    brought: opened?.brought ?? null,
    openedAt: opened?.openedAt ?? null,
    add: outbox?.add ?? null,
    dismiss: outbox?.dismiss ?? null,
    retry: outbox?.retry ?? null,
    flush: outbox?.flush ?? null,
  };
}
