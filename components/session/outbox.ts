import type { WaitingEntry } from "@/domain/progress/waiting";

export interface RefusedEntry {
  entry: WaitingEntry;
  /** Why the portal will never take it: a code of `ServiceError`. */
  reason: string;
}

export interface OutboxState {
  /** Written down here and not confirmed by the portal, oldest first. */
  waiting: readonly WaitingEntry[];
  refused: readonly RefusedEntry[];
}

/** Where entries outlive the page: localStorage, or nothing where the browser forbids it. */
export type EntryStorage = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

export interface OutboxParts {
  storage: EntryStorage | null;
  /** Whose entries these are: several people may share a phone. */
  owner: string;
  send: (entry: WaitingEntry) => Promise<unknown>;
  /** The code of a failure that sending again cannot mend; null to keep the entry and try later. */
  finalReason: (error: unknown) => string | null;
  onSent: (entry: WaitingEntry) => void;
}

const empty: OutboxState = { waiting: [], refused: [] };
const prefix = "plumbline.waiting.";

/**
 * A queue of what the client said, in memory and in localStorage (no offline store: that is another thing). Written
 * before the screen says "saved", sent in order, and sent again with the same id until the portal answers.
 */
export class Outbox {
  private readonly listeners = new Set<() => void>();
  private readonly place: string;
  private state = empty;
  private sending: Promise<void> | null = null;

  constructor(private readonly parts: OutboxParts) {
    this.place = `${prefix}${parts.owner}.`;
    this.state = this.readStored();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): OutboxState => this.state;

  /** Writes the entry down, then sends. Returns when it is written, not when it has arrived. */
  readonly add = (entry: WaitingEntry): void => {
    this.store({ entry, reason: null });
    this.change({ ...this.state, waiting: [...this.state.waiting, entry] });
    void this.flush();
  };

  /** Drops an entry that the portal refused, once the person has seen why. */
  readonly dismiss = (id: string): void => {
    this.forget(id);
    this.change({ ...this.state, refused: this.state.refused.filter(({ entry }) => entry.input.id !== id) });
  };

  /** Sends what waits, one after the other; stops at the first that has to be tried later. */
  readonly flush = (): Promise<void> => {
    this.sending ??= this.sendAll().finally(() => {
      this.sending = null;
    });
    return this.sending;
  };

  private async sendAll(): Promise<void> {
    for (;;) {
      const entry = this.state.waiting[0];
      if (!entry) return;
      try {
        await this.parts.send(entry);
      } catch (error) {
        const reason = this.parts.finalReason(error);
        if (reason === null) return;
        this.store({ entry, reason });
        this.change({ waiting: this.without(entry), refused: [...this.state.refused, { entry, reason }] });
        continue;
      }
      this.forget(entry.input.id);
      this.change({ ...this.state, waiting: this.without(entry) });
      this.parts.onSent(entry);
    }
  }

  private without(entry: WaitingEntry): WaitingEntry[] {
    return this.state.waiting.filter(({ input }) => input.id !== entry.input.id);
  }

  private change(state: OutboxState): void {
    this.state = state;
    for (const listener of this.listeners) listener();
  }

  // Each entry has a key of its own: two open tabs never overwrite each other's.
  private store(stored: Stored): void {
    try {
      this.parts.storage?.setItem(this.place + stored.entry.input.id, JSON.stringify(stored));
    } catch {
      // Full or forbidden: the entry stays in memory and is sent from there.
    }
  }

  private forget(id: string): void {
    this.parts.storage?.removeItem(this.place + id);
  }

  private readStored(): OutboxState {
    const { storage } = this.parts;
    if (!storage) return empty;
    const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? "");
    // Ids begin with their time, so their order is the order of what was said.
    const own = keys.filter((key) => key.startsWith(this.place)).sort();
    const entries = own.flatMap((key) => parseStored(storage.getItem(key)) ?? []);
    return {
      waiting: entries.flatMap(({ entry, reason }) => (reason === null ? entry : [])),
      refused: entries.flatMap(({ entry, reason }) => (reason === null ? [] : { entry, reason })),
    };
  }
}

interface Stored {
  entry: WaitingEntry;
  reason: string | null;
}

function parseStored(text: string | null): Stored | null {
  try {
    const value: unknown = JSON.parse(text ?? "");
    return isStored(value) ? value : null;
  } catch {
    return null;
  }
}

const kinds: ReadonlySet<string> = new Set<WaitingEntry["kind"]>([
  "log",
  "correction",
  "pain",
  "relief",
  "flare",
  "flare_end",
  "measure",
  "activities",
]);

/** Only this class writes under its keys; a foreign or cut value lacks the kind or the id and is left alone. */
function isStored(value: unknown): value is Stored {
  if (typeof value !== "object" || value === null || !("entry" in value) || !("reason" in value)) return false;
  const { entry } = value;
  if (typeof entry !== "object" || entry === null || !("kind" in entry) || !("input" in entry)) return false;
  const { kind, input } = entry;
  return (
    typeof kind === "string" &&
    kinds.has(kind) &&
    typeof input === "object" &&
    input !== null &&
    "id" in input &&
    typeof input.id === "string"
  );
}
