import { Outbox, type OutboxParts } from "./outbox";
import { indexedDbStore } from "./outbox-indexed-db";
import { bringOver } from "./outbox-legacy";
import { judgeFailure, sendEntry } from "./outbox-send";
import { takeTurn } from "./outbox-turn";

/** A phone with one bar needs its time; after that the answer counts as lost, and the same id is sent again. */
const patience = 20_000;

function browserStorage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

/** The queue of one person on this device, with what earlier versions left. Nothing is sent before `flush` or `add`. */
export function openOutbox(owner: string, told: Pick<OutboxParts, "onSent" | "onChange" | "onRound">): Outbox {
  return new Outbox({
    openStore: async () => {
      const store = await indexedDbStore();
      await bringOver(owner, browserStorage(), store);
      return store;
    },
    owner,
    // What makes calls comes with the first entry to send: no page waits for it to open.
    send: async (entry, signal) => {
      const { createBrowserClient } = await import("@/components/trpc/browser-client");
      return sendEntry(createBrowserClient(owner), entry, signal);
    },
    judge: judgeFailure,
    turn: takeTurn,
    now: () => new Date(),
    patience,
    ...told,
  });
}
