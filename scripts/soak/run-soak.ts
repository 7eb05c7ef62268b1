import { asc, eq } from "drizzle-orm";
import { inPractice } from "@/db/in-practice";
import { assignment, log, painRating } from "@/db/schema/index";
import { sessionCookieName } from "@/server/auth/cookies";
import { startCutProxy } from "@/tests/support/cut-proxy";
import { makeClient, makePractice, type TestPractice } from "@/tests/support/factories";
import { sessionFor } from "@/tests/support/sign-in";
import { startChaos } from "./chaos";
import { type Ledger, newPhone, openTab, type Person, type Phone, saying } from "./phones";

export interface SoakOptions {
  portalUrl: string;
  sessions: number;
  people: number;
  /** Null: the server is somebody else's too, and is left alive. */
  killServer: (() => Promise<void>) | null;
  killEvery: number;
  /** Publishes a first plan for a client. */
  publish: (practice: TestPractice, clientId: string) => Promise<void>;
}

export interface SoakResult {
  entered: number;
  acknowledged: number;
  sendings: number;
  acknowledgedButMissing: number;
  doubled: number;
  enteredButGone: number;
  outOfOrder: number;
  stillWaiting: number;
  cuts: Map<string, number>;
}

const entriesASession = 6;
const lanes = 8;

/** Sessions on a bad network: the portal's own queue against its own server, through a line that is cut in every way. */
export async function runSoak(options: SoakOptions): Promise<SoakResult> {
  const practice = await makePractice("Soak");
  const people = await Promise.all(Array.from({ length: options.people }, () => newPerson(practice, options)));
  const line = await startCutProxy(options.portalUrl);
  const ledger: Ledger = { entered: new Map(), acknowledged: new Set(), sendings: 0 };
  const phones = people.flatMap((person) => [newPhone(person, true), newPhone(person, false)]);
  const chaos = startChaos(line, options.killServer, options.killEvery);
  let begun = 0;
  try {
    await Promise.all(
      Array.from({ length: lanes }, async () => {
        while (begun < options.sessions) {
          const phone = phones[begun % phones.length];
          begun += 1;
          if (phone) await runSession(phone, line.url, ledger);
        }
      }),
    );
  } finally {
    await chaos.end();
  }
  // The network is good again: everybody opens the portal once more.
  for (const phone of phones) await deliver(phone, line.url, ledger);
  const stillWaiting = (await Promise.all(phones.map(({ disk, person }) => disk.read(person.owner)))).flat().length;
  await line.close();
  return { ...(await compare(practice, ledger, phones)), stillWaiting, cuts: chaos.counts };
}

async function newPerson(practice: TestPractice, { publish }: SoakOptions): Promise<Person> {
  const { actor, clientId } = await makeClient(practice);
  await publish(practice, clientId);
  const lines = await inPractice(practice.system, (tx) =>
    tx.select({ id: assignment.id }).from(assignment).where(eq(assignment.clientId, clientId)),
  );
  const cookie = `${sessionCookieName()}=${await sessionFor(actor)}`;
  return { owner: actor.memberId, cookie, assignmentIds: lines.map(({ id }) => id) };
}

/** Says six things with short pauses; tabs are closed with a request under way, opened twice, and opened again. */
async function runSession(phone: Phone, url: string, ledger: Ledger): Promise<void> {
  let tab = openTab(phone, url, ledger);
  const second = Math.random() < 0.3 ? openTab(phone, url, ledger) : null;
  for (let count = 0; count < entriesASession; count += 1) {
    const entry = saying(phone);
    const place = phone.said;
    await tab.outbox.add(entry);
    ledger.entered.set(entry.input.id, { phone: phone.name, place });
    if (second) void second.outbox.flush();
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 120));
    if (Math.random() < 0.15) {
      tab.close();
      tab = openTab(phone, url, ledger);
    }
  }
  void tab.outbox.flush();
  await new Promise((resolve) => setTimeout(resolve, Math.random() * 400));
  tab.close();
  second?.close();
}

async function deliver(phone: Phone, url: string, ledger: Ledger): Promise<void> {
  const tab = openTab(phone, url, ledger);
  for (let round = 0; round < 20; round += 1) {
    await tab.outbox.flush();
    if ((await phone.disk.read(phone.person.owner)).length === 0) break;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  tab.close();
}

async function compare(practice: TestPractice, ledger: Ledger, phones: readonly Phone[]) {
  const { logs, ratings } = await inPractice(practice.system, async (tx) => ({
    logs: await tx.select().from(log).where(eq(log.practiceId, practice.practiceId)).orderBy(asc(log.receivedAt)),
    ratings: await tx.select().from(painRating).where(eq(painRating.practiceId, practice.practiceId)),
  }));
  const rows = [...logs, ...ratings];
  const stored = new Set(rows.map(({ id }) => id));
  const kept = (await Promise.all(phones.map(({ disk, person }) => disk.read(person.owner)))).flat();
  const onPhones = new Set(kept.map(({ entry }) => entry.input.id));
  // An id is a key and cannot double: what somebody did twice would be the same words, or a row that nobody said.
  const words = new Set(logs.map(({ comment }) => comment));
  const unknown = rows.filter(({ id }) => !ledger.entered.has(id)).length;
  return {
    entered: ledger.entered.size,
    acknowledged: ledger.acknowledged.size,
    sendings: ledger.sendings,
    acknowledgedButMissing: [...ledger.acknowledged].filter((id) => !stored.has(id)).length,
    doubled: logs.length - words.size + unknown,
    enteredButGone: [...ledger.entered.keys()].filter((id) => !stored.has(id) && !onPhones.has(id)).length,
    outOfOrder: phones.filter(({ sharesTurns, name }) => sharesTurns && !isInOrder(logs, ledger, name)).length,
  };
}

function isInOrder(logs: readonly { id: string }[], { entered }: Ledger, phone: string): boolean {
  const places = logs.flatMap(({ id }) => {
    const known = entered.get(id);
    return known?.phone === phone ? known.place : [];
  });
  return places.every((place, index) => index === 0 || place > (places[index - 1] ?? 0));
}
