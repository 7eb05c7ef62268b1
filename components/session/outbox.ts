import type { WaitingEntry } from "@/domain/progress/waiting";
import { type EntryStore, type KeptEntry, memoryStore, type Refusal } from "./outbox-store";
import type { TakeTurn } from "./outbox-turn";

/**
 * What a failed send means. `later`: no network, too busy, a gateway's page; the whole queue waits. `broken`: the portal
 * failed on this entry. `signed_out`: the person has to sign in. `refused`: sending again cannot mend it.
 */
export type Verdict = { kind: "later" | "broken" | "signed_out" } | { kind: "refused"; refusal: Refusal };

export interface OutboxState {
  /** False until the device's store has been read. */
  isOpen: boolean;
  /** Written down here and not confirmed by the portal, oldest first. */
  waiting: readonly WaitingEntry[];
  /** When the oldest of them was said (ISO); null when nothing waits. */
  since: string | null;
  refused: readonly { entry: WaitingEntry; refusal: Refusal }[];
  /** The portal takes nothing before the person has signed in again. */
  signedOut: boolean;
  /** The browser forbids a store: what waits is lost with the page. */
  onlyMemory: boolean;
  sending: boolean;
}

export interface OutboxParts {
  /** Rejects where the browser forbids a store. */
  openStore: () => Promise<EntryStore>;
  /** Whose entries these are: several people may share a phone. */
  owner: string;
  send: (entry: WaitingEntry, signal: AbortSignal) => Promise<unknown>;
  judge: (error: unknown) => Verdict;
  turn: TakeTurn;
  onSent: (entry: WaitingEntry) => void;
  /** Something changed on the disk that other tabs may show. */
  onChange: () => void;
  /** A round of sending is over, whatever came of it. */
  onRound: () => void;
  now: () => Date;
  /** Milliseconds after which a send without an answer counts as lost. */
  patience: number;
}

export const emptyOutbox: OutboxState = {
  isOpen: false,
  waiting: [],
  since: null,
  refused: [],
  signedOut: false,
  onlyMemory: false,
  sending: false,
};

/** After so many failures of the portal on one entry, those behind it no longer wait for it. */
const mostBreaks = 6;

/**
 * A queue of what the client said. An entry is on the device's disk before the screen says "saved", is sent in order
 * with the id that the device gave it, and leaves the disk only when the portal has answered.
 */
export class Outbox {
  private readonly listeners = new Set<() => void>();
  private readonly breaks = new Map<string, number>();
  private readonly memory = memoryStore();
  private readonly store: Promise<EntryStore>;
  private state = emptyOutbox;
  private round: Promise<void> | null = null;

  constructor(private readonly parts: OutboxParts) {
    this.store = parts.openStore().catch(() => this.giveUpDisk());
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): OutboxState => this.state;

  /** Writes the entry down and returns when it is on the disk, not when it has arrived; sending begins at once. */
  readonly add = async (entry: WaitingEntry): Promise<void> => {
    const kept: KeptEntry = { entry, enteredAt: this.parts.now().toISOString(), refusal: null };
    try {
      await (await this.store).keep(this.parts.owner, kept);
    } catch {
      // Full or withdrawn: this one lives as long as the page, and the banner says so.
      this.giveUpDisk();
      await this.memory.keep(this.parts.owner, kept);
    }
    await this.read();
    this.parts.onChange();
    void this.flush();
  };

  /** Drops an entry that the portal refused, once the person has seen why. */
  readonly dismiss = async (id: string): Promise<void> => {
    await this.drop(id);
    await this.read();
    this.parts.onChange();
  };

  /** Lets a refused entry wait again: the clock is right now, or the practice has changed its mind. */
  readonly retry = async (id: string): Promise<void> => {
    await (await this.store).mark(this.parts.owner, id, null);
    await this.memory.mark(this.parts.owner, id, null);
    await this.read();
    await this.flush();
  };

  /** Removes everything of this person from the device, sent or not: they have signed out, and know what is lost. */
  readonly forgetAll = async (): Promise<void> => {
    for (const { entry } of await this.all()) await this.drop(entry.input.id);
    await this.read();
    this.parts.onChange();
  };

  /** Reads the disk anew: another tab may have written or sent. */
  readonly read = async (): Promise<void> => {
    const kept = await this.all().catch(() => null);
    // The disk does not answer just now: what is shown stays, and the next read tells.
    if (!kept) return;
    const waiting = kept.filter(({ refusal }) => refusal === null);
    this.change({
      isOpen: true,
      waiting: waiting.map(({ entry }) => entry),
      since: waiting[0]?.enteredAt ?? null,
      refused: kept.flatMap(({ entry, refusal }) => (refusal ? { entry, refusal } : [])),
    });
  };

  /** Sends what waits, one after the other; stops at the first that has to be tried later. */
  readonly flush = (): Promise<void> => {
    this.round ??= this.parts
      .turn(`plumbline.outbox.${this.parts.owner}`, () => this.sendAll())
      .catch(() => undefined)
      .finally(() => {
        this.round = null;
        this.change({ sending: false });
        this.parts.onRound();
      });
    return this.round;
  };

  private async sendAll(): Promise<void> {
    const passed = new Set<string>();
    for (;;) {
      // Read each time: another tab may have added something since.
      const waiting = (await this.all()).filter(({ refusal }) => refusal === null);
      const next = waiting.find(({ entry }) => !passed.has(entry.input.id) && !passed.has(needs(entry)));
      if (!next) return;
      this.change({ sending: true });
      const { id } = next.entry.input;
      const verdict = await this.sendOne(next.entry);
      if (verdict === null) {
        await this.drop(id);
        this.breaks.delete(id);
        this.change({ signedOut: false });
        this.parts.onSent(next.entry);
      } else if (verdict.kind === "refused") {
        await (await this.store).mark(this.parts.owner, id, verdict.refusal);
        await this.memory.mark(this.parts.owner, id, verdict.refusal);
      } else if (verdict.kind === "broken" && this.countBreak(id) >= mostBreaks) {
        passed.add(id);
      } else {
        if (verdict.kind === "signed_out") this.change({ signedOut: true });
        return;
      }
      await this.read();
      this.parts.onChange();
    }
  }

  /** Null when the portal has it. */
  private async sendOne(entry: WaitingEntry): Promise<Verdict | null> {
    const end = new AbortController();
    const timer = setTimeout(() => end.abort(), this.parts.patience);
    try {
      const late = new Promise<never>((_, reject) => {
        end.signal.addEventListener("abort", () => reject(new Error("late")), { once: true });
      });
      await Promise.race([this.parts.send(entry, end.signal), late]);
      return null;
    } catch (error) {
      return end.signal.aborted ? { kind: "later" } : this.parts.judge(error);
    } finally {
      clearTimeout(timer);
    }
  }

  private countBreak(id: string): number {
    const count = (this.breaks.get(id) ?? 0) + 1;
    this.breaks.set(id, count);
    return count;
  }

  private async all(): Promise<KeptEntry[]> {
    const store = await this.store;
    const [onDisk, inMemory] = await Promise.all([store.read(this.parts.owner), this.memory.read(this.parts.owner)]);
    return store === this.memory ? onDisk : [...onDisk, ...inMemory];
  }

  private async drop(id: string): Promise<void> {
    await (await this.store).drop(this.parts.owner, id);
    await this.memory.drop(this.parts.owner, id);
  }

  private giveUpDisk(): EntryStore {
    this.change({ onlyMemory: true });
    return this.memory;
  }

  private change(part: Partial<OutboxState>): void {
    this.state = { ...this.state, ...part };
    for (const listener of this.listeners) listener();
  }
}

/** What has to arrive before: a correction follows its log, the end of a flare its start. */
function needs({ kind, input }: WaitingEntry): string {
  if (kind === "correction") return input.correctsId;
  if (kind === "flare_end") return input.flareId;
  if (kind === "measure") return input.activityListId ?? "";
  return "";
}
