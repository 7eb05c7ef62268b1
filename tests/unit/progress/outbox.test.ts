import { v7 as uuidv7 } from "uuid";
import { describe, expect, it, vi } from "vitest";
import { type EntryStorage, Outbox } from "@/components/session/outbox";
import { askedFlags } from "@/domain/assessment/asked-flags";
import { defaultChosenLook } from "@/domain/figure/shapes";
import type { Today, TodayLine } from "@/domain/progress/dtos";
import { linesLeft, type WaitingEntry, withWaiting } from "@/domain/progress/waiting";
import { shipped } from "../assessment/shipped-flags";

function memoryStorage(): EntryStorage {
  const entries = new Map<string, string>();
  return {
    get length() {
      return entries.size;
    },
    key: (index) => [...entries.keys()][index] ?? null,
    getItem: (key) => entries.get(key) ?? null,
    setItem: (key, value) => void entries.set(key, value),
    removeItem: (key) => void entries.delete(key),
  };
}

const pain = (score: number): WaitingEntry => ({
  kind: "pain",
  input: { id: uuidv7(), day: "2026-06-10", at: "2026-06-10T20:00:00Z", zone: "Europe/London", score },
});

class Refusal extends Error {}
const offline = () => Promise.reject(new Error("no network"));

function make(send: (entry: WaitingEntry) => Promise<unknown>, storage: EntryStorage | null = memoryStorage()) {
  const onSent = vi.fn();
  const finalReason = (error: unknown) => (error instanceof Refusal ? error.message : null);
  return { onSent, storage, outbox: new Outbox({ storage, owner: "me", send, finalReason, onSent }) };
}

describe("the outbox", () => {
  it("writes down before it sends, and forgets when the portal has answered", async () => {
    const storage = memoryStorage();
    const seen: number[] = [];
    const { outbox, onSent } = make(async () => seen.push(storage.length), storage);
    outbox.add(pain(3));
    await outbox.flush();
    expect(seen).toEqual([1]);
    expect(storage.length).toBe(0);
    expect(onSent).toHaveBeenCalledOnce();
    expect(outbox.snapshot()).toEqual({ waiting: [], refused: [] });
  });

  it("keeps what did not arrive, over a reload too, and sends it again with the same id, in order", async () => {
    const storage = memoryStorage();
    const [first, second] = [pain(3), pain(4)];
    const before = make(offline, storage);
    before.outbox.add(first);
    before.outbox.add(second);
    await before.outbox.flush();
    expect(before.outbox.snapshot().waiting).toEqual([first, second]);
    const sent: WaitingEntry[] = [];
    const after = make(async (entry) => sent.push(entry), storage);
    expect(after.outbox.snapshot().waiting).toEqual([first, second]);
    await after.outbox.flush();
    expect(sent).toEqual([first, second]);
    expect(storage.length).toBe(0);
  });

  it("sets aside what the portal refuses, goes on with the rest, and drops it only when told", async () => {
    const [bad, good] = [pain(3), pain(4)];
    const send = async ({ input }: WaitingEntry) => {
      if (input.id === bad.input.id) throw new Refusal("conflict");
    };
    const { outbox, storage } = make(send);
    outbox.add(bad);
    outbox.add(good);
    await outbox.flush();
    expect(outbox.snapshot()).toEqual({ waiting: [], refused: [{ entry: bad, reason: "conflict" }] });
    expect(storage?.length).toBe(1);
    outbox.dismiss(bad.input.id);
    expect(storage?.length).toBe(0);
  });

  it("shows nobody another person's entries, and ignores what it cannot read", () => {
    const storage = memoryStorage();
    storage.setItem("plumbline.waiting.other.x", JSON.stringify({ entry: pain(3), reason: null }));
    storage.setItem("plumbline.waiting.me.y", "{");
    storage.setItem("plumbline.waiting.me.z", '{"entry":{"kind":"poem","input":{"id":"1"}},"reason":null}');
    expect(make(offline, storage).outbox.snapshot()).toEqual({ waiting: [], refused: [] });
  });

  it("works from memory where the browser forbids storage", async () => {
    const forbidden = { ...memoryStorage(), setItem: () => raise(), length: 0 };
    const { outbox, onSent } = make(async () => undefined, forbidden);
    outbox.add(pain(3));
    await outbox.flush();
    expect(onSent).toHaveBeenCalledOnce();
    expect(make(offline, null).outbox.snapshot().waiting).toEqual([]);
  });
});

function raise(): never {
  throw new Error("quota");
}

describe("Today with what is waiting", () => {
  const line = (assignmentId: string, timesADay: number): TodayLine => ({
    assignmentId,
    lineId: assignmentId,
    itemKey: "e_cat_camel",
    illustration: { pose: null, picture: null },
    title: "Cat and camel",
    position: "quadruped",
    phase: "joint",
    side: "none",
    dose: { timesADay },
    perSide: false,
    minutes: 1,
    note: null,
    purposes: [],
    askEffort: false,
    askPain: false,
    isWalk: false,
    instructions: {
      why: "",
      steps: [],
      cues: [],
      mistakes: [],
      stopWhen: "",
      equipment: [],
      evidence: { grade: "C", note: null },
    },
    doneToday: 0,
    spokenToday: 0,
    lastOutcome: null,
    effect: null,
  });
  const today: Today = {
    day: "2026-06-10",
    zone: "Europe/London",
    partOfDay: "evening",
    look: defaultChosenLook,
    clientName: "A client",
    practice: { name: "A practice", answerTime: "one working day", phone: null },
    lockedLevel: null,
    flagNote: null,
    steps: [],
    published: null,
    changed: null,
    lines: [line("one", 1), line("two", 2)],
    kit: [],
    pain: { today: null, yesterday: null },
    nextDueOn: null,
    flare: null,
    symptomsGone: null,
    painUsual: null,
    shortList: askedFlags("short", shipped, {}),
    stopRules: [],
  };
  const said = (assignmentId: string, day: string, outcome: "done" | "skipped"): WaitingEntry => ({
    kind: "log",
    input: {
      id: uuidv7(),
      assignmentId,
      day,
      at: `${day}T20:00:00Z`,
      zone: "Europe/London",
      outcome,
      reason: outcome === "skipped" ? "time" : null,
    },
  });

  it("counts waiting logs of this day, and shows the newest waiting pain", () => {
    const shown = withWaiting(today, [
      said("one", "2026-06-10", "done"),
      said("two", "2026-06-10", "skipped"),
      said("two", "2026-06-09", "done"),
      pain(5),
      pain(2),
    ]);
    expect(shown.pain.today).toBe(2);
    expect(shown.lines.map(({ doneToday, spokenToday }) => [doneToday, spokenToday])).toEqual([
      [1, 1],
      [0, 1],
    ]);
    expect(linesLeft(shown).map(({ assignmentId }) => assignmentId)).toEqual(["two"]);
  });
});
