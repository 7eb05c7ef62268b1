import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { EntryStore, KeptEntry } from "./outbox-store";

/** `sequence` is the order of what was said: a clock that is set back must not change it. */
type Row = KeptEntry & { owner: string; id: string; sequence?: number };

interface OutboxSchema extends DBSchema {
  entry: { key: number; value: Row; indexes: { owner: string; id: [string, string] } };
}

const name = "plumbline-outbox";

/** The entries on this device's disk. Rejects where the browser forbids it (some private windows do). */
export async function indexedDbStore(): Promise<EntryStore> {
  let opened: IDBPDatabase<OutboxSchema> | null = null;
  async function open(): Promise<IDBPDatabase<OutboxSchema>> {
    opened ??= await openDB<OutboxSchema>(name, 1, {
      upgrade(database) {
        const entries = database.createObjectStore("entry", { keyPath: "sequence", autoIncrement: true });
        entries.createIndex("owner", "owner");
        entries.createIndex("id", ["owner", "id"], { unique: true });
      },
      blocking: forget,
      terminated: forget,
    });
    return opened;
  }
  function forget() {
    opened?.close();
    opened = null;
  }
  /** Phones close the store behind a page that slept: once more with a new connection, then it is an error. */
  async function using<Result>(work: (database: IDBPDatabase<OutboxSchema>) => Promise<Result>): Promise<Result> {
    try {
      return await work(await open());
    } catch {
      forget();
      return work(await open());
    }
  }
  await open();
  return {
    keep: (owner, kept) =>
      using(async (database) => {
        const { id } = kept.entry.input;
        const write = database.transaction("entry", "readwrite", { durability: "strict" });
        const known = await write.store.index("id").getKey([owner, id]);
        if (known === undefined) await write.store.add({ ...kept, owner, id });
        await write.done;
      }),
    read: (owner) =>
      using(async (database) => {
        const rows = await database.getAllFromIndex("entry", "owner", owner);
        return rows.map(({ entry, enteredAt, refusal }) => ({ entry, enteredAt, refusal }));
      }),
    mark: (owner, id, refusal) =>
      using(async (database) => {
        const write = database.transaction("entry", "readwrite", { durability: "strict" });
        const row = await write.store.index("id").get([owner, id]);
        if (row) await write.store.put({ ...row, refusal });
        await write.done;
      }),
    drop: (owner, id) =>
      using(async (database) => {
        const write = database.transaction("entry", "readwrite", { durability: "strict" });
        const sequence = await write.store.index("id").getKey([owner, id]);
        if (sequence !== undefined) await write.store.delete(sequence);
        await write.done;
      }),
  };
}
