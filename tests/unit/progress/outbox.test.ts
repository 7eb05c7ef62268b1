import { v7 as uuidv7 } from "uuid";
import { describe, expect, it, vi } from "vitest";
import { Outbox, type Verdict } from "@/components/session/outbox";
import { bringOver } from "@/components/session/outbox-legacy";
import { type EntryStore, memoryStore } from "@/components/session/outbox-store";
import type { WaitingEntry } from "@/domain/progress/waiting";

const pain = (score: number): WaitingEntry => ({
  kind: "pain",
  input: { id: uuidv7(), day: "2026-06-10", at: "2026-06-10T20:00:00Z", zone: "Europe/London", score },
});

class Judged extends Error {
  constructor(readonly verdict: Verdict) {
    super(verdict.kind);
  }
}
const refusal = { reason: "conflict", fields: {} };
const refuse = () => Promise.reject(new Judged({ kind: "refused", refusal }));
const offline = () => Promise.reject(new Judged({ kind: "later" }));

/** Two outboxes of one queue stand for two tabs: they share the store and take turns. */
function turns() {
  let last: Promise<void> = Promise.resolve();
  return (_name: string, work: () => Promise<void>) => {
    last = last.then(work, work);
    return last;
  };
}

interface Options {
  store?: EntryStore;
  openStore?: () => Promise<EntryStore>;
  owner?: string;
  turn?: ReturnType<typeof turns>;
  patience?: number;
}

function make(send: (entry: WaitingEntry) => Promise<unknown>, options: Options = {}) {
  const store = options.store ?? memoryStore();
  const onSent = vi.fn();
  const outbox = new Outbox({
    openStore: options.openStore ?? (async () => store),
    owner: options.owner ?? "me",
    send,
    judge: (error) => (error instanceof Judged ? error.verdict : { kind: "later" }),
    turn: options.turn ?? turns(),
    onSent,
    onChange: () => undefined,
    onRound: () => undefined,
    now: () => new Date("2026-06-10T20:00:00Z"),
    patience: options.patience ?? 5_000,
  });
  return { onSent, store, outbox };
}

const waiting = async (store: EntryStore, owner = "me") =>
  (await store.read(owner)).filter((kept) => kept.refusal === null).map(({ entry }) => entry);

describe("the outbox", () => {
  it("has written an entry down when add returns, although nothing has arrived", async () => {
    const never = () => new Promise(() => undefined);
    const { outbox, store } = make(never);
    const said = pain(3);
    await outbox.add(said);
    expect(await waiting(store)).toEqual([said]);
    expect(outbox.snapshot()).toMatchObject({ waiting: [said], since: "2026-06-10T20:00:00.000Z" });
  });

  it("does not return from add before the disk has answered", async () => {
    const order: string[] = [];
    const store = memoryStore();
    const slow: EntryStore = {
      ...store,
      keep: async (owner, kept) => {
        await new Promise((resolve) => setTimeout(resolve, 20));
        await store.keep(owner, kept);
        order.push("written");
      },
    };
    const { outbox } = make(offline, { store: slow });
    await outbox.add(pain(3));
    order.push("said");
    expect(order).toEqual(["written", "said"]);
  });

  it("forgets only when the portal has answered", async () => {
    const seen: number[] = [];
    const { outbox, store, onSent } = make(async () => seen.push((await waiting(store)).length));
    await outbox.add(pain(3));
    await outbox.flush();
    expect(seen).toEqual([1]);
    expect(await store.read("me")).toEqual([]);
    expect(onSent).toHaveBeenCalledOnce();
    expect(outbox.snapshot()).toMatchObject({ waiting: [], refused: [], since: null });
  });

  it("keeps what did not arrive, over a reload too, and sends it again with the same id, in order", async () => {
    const entries = [pain(3), pain(4), pain(5)];
    const before = make(offline);
    for (const entry of entries) await before.outbox.add(entry);
    await before.outbox.flush();
    const sent: WaitingEntry[] = [];
    const after = make(async (entry) => sent.push(entry), { store: before.store });
    await after.outbox.read();
    expect(after.outbox.snapshot().waiting).toEqual(entries);
    await after.outbox.flush();
    expect(sent).toEqual(entries);
    expect(await after.store.read("me")).toEqual([]);
  });

  it("never sends a later entry before an earlier one that has to be tried again", async () => {
    const sent: number[] = [];
    let failures = 3;
    const { outbox } = make(async ({ kind, input }) => {
      if (failures > 0) {
        failures -= 1;
        return offline();
      }
      if (kind === "pain") sent.push(input.score);
    });
    for (const score of [1, 2, 3, 4]) await outbox.add(pain(score));
    for (let round = 0; round < 5; round += 1) await outbox.flush();
    expect(sent).toEqual([1, 2, 3, 4]);
  });

  it("sets aside what the portal refuses, goes on with the rest, and drops it only when told", async () => {
    const [bad, good] = [pain(3), pain(4)];
    const { outbox, store, onSent } = make(({ input }) => (input.id === bad.input.id ? refuse() : Promise.resolve()));
    await outbox.add(bad);
    await outbox.add(good);
    await outbox.flush();
    expect(onSent).toHaveBeenCalledExactlyOnceWith(good);
    expect(outbox.snapshot()).toMatchObject({ waiting: [], refused: [{ entry: bad, refusal }] });
    const reopened = make(offline, { store });
    await reopened.outbox.read();
    expect(reopened.outbox.snapshot().refused).toEqual([{ entry: bad, refusal }]);
    await outbox.dismiss(bad.input.id);
    expect(await store.read("me")).toEqual([]);
  });

  it("lets a refused entry try again when the person asks for it", async () => {
    let open = false;
    const { outbox, onSent } = make(() => (open ? Promise.resolve() : refuse()));
    const said = pain(3);
    await outbox.add(said);
    await outbox.flush();
    open = true;
    await outbox.retry(said.input.id);
    expect(onSent).toHaveBeenCalledExactlyOnceWith(said);
    expect(outbox.snapshot()).toMatchObject({ waiting: [], refused: [] });
  });

  it("goes past an entry on which the portal breaks again and again, but not past what that entry needs", async () => {
    const start: WaitingEntry = {
      kind: "flare",
      input: { id: uuidv7(), day: "2026-06-10", at: "2026-06-10T20:00:00Z", zone: "Europe/London", answers: {} },
    };
    const end: WaitingEntry = {
      kind: "flare_end",
      input: {
        id: uuidv7(),
        flareId: start.input.id,
        day: "2026-06-10",
        at: "2026-06-10T20:00:00Z",
        zone: "Europe/London",
      },
    };
    const other = pain(4);
    const broken = () => Promise.reject(new Judged({ kind: "broken" }));
    const { outbox, store, onSent } = make(({ kind }) => (kind === "flare" ? broken() : Promise.resolve()));
    for (const entry of [start, end, other]) await outbox.add(entry);
    for (let round = 0; round < 3; round += 1) await outbox.flush();
    expect(onSent).not.toHaveBeenCalled();
    for (let round = 0; round < 6; round += 1) await outbox.flush();
    expect(onSent).toHaveBeenCalledExactlyOnceWith(other);
    expect(await waiting(store)).toEqual([start, end]);
  });

  it("keeps everything while signed out, and sends it when the person is back", async () => {
    let signedIn = false;
    const { outbox, store, onSent } = make(() =>
      signedIn ? Promise.resolve() : Promise.reject(new Judged({ kind: "signed_out" })),
    );
    await outbox.add(pain(3));
    await outbox.flush();
    expect(outbox.snapshot().signedOut).toBe(true);
    expect(await waiting(store)).toHaveLength(1);
    signedIn = true;
    await outbox.flush();
    expect(onSent).toHaveBeenCalledOnce();
    expect(outbox.snapshot()).toMatchObject({ signedOut: false, waiting: [] });
  });

  it("counts a send without an answer as lost, and keeps the entry", async () => {
    const { outbox, store } = make(() => new Promise(() => undefined), { patience: 20 });
    await outbox.add(pain(3));
    await outbox.flush();
    expect(await waiting(store)).toHaveLength(1);
  });

  it("neither shows nor sends another person's entries", async () => {
    const store = memoryStore();
    await make(offline, { store, owner: "other" }).outbox.add(pain(9));
    const sent = vi.fn(async () => undefined);
    const { outbox } = make(sent, { store });
    await outbox.flush();
    await outbox.read();
    expect(sent).not.toHaveBeenCalled();
    expect(outbox.snapshot().waiting).toEqual([]);
    expect(await waiting(store, "other")).toHaveLength(1);
  });

  it("sends each entry once and in order from two tabs", async () => {
    const store = memoryStore();
    const turn = turns();
    const sent: number[] = [];
    const send = async ({ kind, input }: WaitingEntry) => {
      await new Promise((resolve) => setTimeout(resolve, 1));
      if (kind === "pain") sent.push(input.score);
    };
    const tabs = [make(send, { store, turn }), make(send, { store, turn })];
    for (const score of [0, 1, 2, 3, 4, 5, 6, 7]) await tabs[score % 2]?.outbox.add(pain(score));
    await Promise.all(tabs.map(({ outbox }) => outbox.flush()));
    expect(sent).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it("keeps the first body of an id that is added twice", async () => {
    const { outbox, store } = make(offline);
    const input = { id: uuidv7(), day: "2026-06-10", at: "2026-06-10T20:00:00Z", zone: "Europe/London" };
    const first: WaitingEntry = { kind: "pain", input: { ...input, score: 3 } };
    await outbox.add(first);
    await outbox.add({ kind: "pain", input: { ...input, score: 4 } });
    expect(await waiting(store)).toEqual([first]);
  });

  it("works from memory where the browser forbids a store, and says so", async () => {
    const { outbox, onSent } = make(async () => undefined, { openStore: () => Promise.reject(new Error("forbidden")) });
    await outbox.add(pain(3));
    await outbox.flush();
    expect(onSent).toHaveBeenCalledOnce();
    expect(outbox.snapshot().onlyMemory).toBe(true);
  });

  it("keeps an entry in memory when the disk is full, and still sends it", async () => {
    const full: EntryStore = { ...memoryStore(), keep: () => Promise.reject(new Error("quota")) };
    const sent = vi.fn(offline);
    const { outbox } = make(sent, { store: full });
    const said = pain(3);
    await outbox.add(said);
    await outbox.flush();
    expect(outbox.snapshot()).toMatchObject({ onlyMemory: true, waiting: [said] });
    expect(sent).toHaveBeenCalledWith(said, expect.anything());
  });
});

describe("what an earlier version kept in localStorage", () => {
  function oldPlace(entries: [string, string][]) {
    const map = new Map(entries);
    return {
      get length() {
        return map.size;
      },
      key: (index: number) => [...map.keys()][index] ?? null,
      getItem: (key: string) => map.get(key) ?? null,
      removeItem: (key: string) => void map.delete(key),
    };
  }

  it("is brought over in order, one's own only, and removed there; what cannot be read is left alone", async () => {
    const [first, second, refused, foreign] = [pain(1), pain(2), pain(3), pain(4)];
    const key = (owner: string, { input }: WaitingEntry) => `plumbline.waiting.${owner}.${input.id}`;
    const old = oldPlace([
      [key("me", second), JSON.stringify({ entry: second, reason: null })],
      [key("me", first), JSON.stringify({ entry: first, reason: null })],
      [key("me", refused), JSON.stringify({ entry: refused, reason: "conflict" })],
      [key("other", foreign), JSON.stringify({ entry: foreign, reason: null })],
      ["plumbline.waiting.me.y", "{"],
      ["plumbline.waiting.me.z", '{"entry":{"kind":"poem","input":{"id":"1"}},"reason":null}'],
    ]);
    const store = memoryStore();
    await bringOver("me", old, store);
    expect((await store.read("me")).map(({ entry, refusal: why }) => [entry, why?.reason ?? null])).toEqual([
      [first, null],
      [second, null],
      [refused, "conflict"],
    ]);
    expect(old.length).toBe(3);
    await bringOver("me", null, store);
  });
});
