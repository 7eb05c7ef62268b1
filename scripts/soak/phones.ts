import { createTRPCClient, httpBatchLink } from "@trpc/client";
import superjson from "superjson";
import { v7 as uuidv7 } from "uuid";
import { Outbox } from "@/components/session/outbox";
import { judgeFailure, sendEntry } from "@/components/session/outbox-send";
import { type EntryStore, memoryStore } from "@/components/session/outbox-store";
import type { WaitingEntry } from "@/domain/progress/waiting";
import { dayInZone } from "@/domain/time/days";
import type { AppRouter } from "@/server/trpc/root";

const zone = "Europe/London";

/** What people saw: an entry counts as entered when `add` returned, as acknowledged when the queue dropped it as sent. */
export interface Ledger {
  entered: Map<string, { phone: string; place: number }>;
  acknowledged: Set<string>;
  sendings: number;
}

export interface Person {
  owner: string;
  cookie: string;
  assignmentIds: string[];
}

/** One device of one person: its disk outlives its tabs. `sharesTurns`: a browser with Web Locks; without, tabs may send at once. */
export interface Phone {
  name: string;
  person: Person;
  disk: EntryStore;
  sharesTurns: boolean;
  turn: <Result>(work: () => Promise<Result>) => Promise<Result>;
  said: number;
}

export function newPhone(person: Person, sharesTurns: boolean): Phone {
  let last: Promise<unknown> = Promise.resolve();
  return {
    name: uuidv7(),
    person,
    disk: memoryStore(),
    sharesTurns,
    turn: (work) => {
      const next = last.then(work, work);
      last = next.catch(() => undefined);
      return next;
    },
    said: 0,
  };
}

export interface Tab {
  outbox: Outbox;
  /** The tab is gone in the middle of whatever it did: nothing of it happens any more, its request stays under way. */
  close: () => void;
}

/** A tab with the portal's own queue and its own way of sending and judging; only the disk is Node's. */
export function openTab(phone: Phone, url: string, ledger: Ledger): Tab {
  const { owner, cookie } = phone.person;
  const client = createTRPCClient<AppRouter>({
    links: [
      httpBatchLink({
        url: `${url}/api/trpc`,
        transformer: superjson,
        methodOverride: "POST",
        maxItems: 1,
        headers: { cookie, origin: url, "x-member": owner },
      }),
    ],
  });
  let isOpen = true;
  let died: () => void = () => undefined;
  const death = new Promise<void>((resolve) => {
    died = resolve;
  });
  const never = new Promise<never>(() => undefined);
  /** After the tab's end nothing reaches the disk, and nobody hears of anything. */
  const alive = <Result>(work: () => Promise<Result>): Promise<Result> =>
    isOpen ? work().then((result) => (isOpen ? result : never)) : never;
  const disk: EntryStore = {
    keep: (who, kept) => alive(() => phone.disk.keep(who, kept)),
    read: (who) => alive(() => phone.disk.read(who)),
    mark: (who, id, refusal) => alive(() => phone.disk.mark(who, id, refusal)),
    drop: (who, id) => alive(() => phone.disk.drop(who, id)),
  };
  const outbox = new Outbox({
    openStore: async () => disk,
    owner,
    send: (entry, signal) => {
      ledger.sendings += 1;
      return alive(() => sendEntry(client, entry, signal));
    },
    judge: judgeFailure,
    // A lock is free when its tab is gone.
    turn: (_name, work) => {
      const untilDeath = () => Promise.race([work(), death]);
      return phone.sharesTurns ? phone.turn(untilDeath) : untilDeath();
    },
    onSent: ({ input }) => void ledger.acknowledged.add(input.id),
    onChange: () => undefined,
    onRound: () => undefined,
    now: () => new Date(),
    patience: 1_500,
  });
  return {
    outbox,
    close: () => {
      isOpen = false;
      died();
    },
  };
}

/** The next thing that somebody says: an exercise done, or the pain of the moment. */
export function saying(phone: Phone): WaitingEntry {
  const now = new Date();
  const said = { id: uuidv7(), day: dayInZone(now, zone), at: now.toISOString(), zone };
  phone.said += 1;
  if (phone.said % 5 === 0) return { kind: "pain", input: { ...said, score: phone.said % 11 } };
  const { assignmentIds } = phone.person;
  const assignmentId = assignmentIds[phone.said % assignmentIds.length] ?? "";
  return { kind: "log", input: { ...said, assignmentId, outcome: "done", comment: `${phone.name} ${phone.said}` } };
}
