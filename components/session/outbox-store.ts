import type { WaitingEntry } from "@/domain/progress/waiting";

/** Why the portal set an entry aside: a code of `ServiceError`, and the fields it named. */
export interface Refusal {
  reason: string;
  fields: Record<string, string>;
}

export interface KeptEntry {
  entry: WaitingEntry;
  /** When it was said, by the device's clock (ISO). */
  enteredAt: string;
  /** Null while it waits. */
  refusal: Refusal | null;
}

/** Where entries outlive the page. Each owner sees only their own; the order is the order in which they were said. */
export interface EntryStore {
  /** Resolves when the entry is on the disk. An id that is kept already stays as it was said first. */
  keep(owner: string, kept: KeptEntry): Promise<void>;
  read(owner: string): Promise<KeptEntry[]>;
  /** Sets an entry aside, or lets it wait again with null. */
  mark(owner: string, id: string, refusal: Refusal | null): Promise<void>;
  drop(owner: string, id: string): Promise<void>;
}

/** The same contract as long as the page lives: for browsers that forbid a store. */
export function memoryStore(): EntryStore {
  let rows: { owner: string; kept: KeptEntry }[] = [];
  const isThat = (owner: string, id: string) => (row: { owner: string; kept: KeptEntry }) =>
    row.owner === owner && row.kept.entry.input.id === id;
  return {
    async keep(owner, kept) {
      if (!rows.some(isThat(owner, kept.entry.input.id))) rows.push({ owner, kept });
    },
    async read(owner) {
      return rows.filter((row) => row.owner === owner).map(({ kept }) => kept);
    },
    async mark(owner, id, refusal) {
      const matches = isThat(owner, id);
      rows = rows.map((row) => (matches(row) ? { owner, kept: { ...row.kept, refusal } } : row));
    },
    async drop(owner, id) {
      const matches = isThat(owner, id);
      rows = rows.filter((row) => !matches(row));
    },
  };
}
