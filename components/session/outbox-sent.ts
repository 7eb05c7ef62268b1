import type { WaitingEntry } from "@/domain/progress/waiting";

/** What a page does when entries have arrived. */
export interface SentListener {
  onSent: (entry: WaitingEntry) => void | Promise<void>;
  /** The queue is through, and something of it has arrived: the portal's own answer may be read. */
  onRound: () => void;
}

const listeners = new Set<SentListener>();
let rounds = 0;

/** How often something has arrived since the browser opened the portal: a page kept from earlier compares it. */
export const arrivals = () => rounds;

/** Hears of each entry that the portal has taken, until the returned function is called. */
export function listenToSent(listener: SentListener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function tellSent(entry: WaitingEntry): void {
  for (const { onSent } of listeners) void onSent(entry);
}

export function tellRound(): void {
  rounds += 1;
  for (const { onRound } of listeners) onRound();
}
