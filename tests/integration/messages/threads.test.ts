import { and, eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { beforeAll, describe, expect, it } from "vitest";
import { inPractice } from "@/db/in-practice";
import { clientOverview, message, messageReading, notice } from "@/db/schema/index";
import { archiveClient } from "@/server/services/clients/archive-client";
import { answerClient } from "@/server/services/messages/answer-client";
import { chooseAnswerTime } from "@/server/services/messages/choose-answer-time";
import { markOwnRead, markRead } from "@/server/services/messages/mark-read";
import { markUnread } from "@/server/services/messages/mark-unread";
import { readAnswerTime } from "@/server/services/messages/read-answer-time";
import { readOwnThread, readThread } from "@/server/services/messages/read-thread";
import { readOwnUnread, readWaitingMessages } from "@/server/services/messages/read-waiting";
import { sendMessage } from "@/server/services/messages/send-message";
import { readClientFeed } from "@/server/services/progress/read-client-feed";
import { makeClient, makePractice, type TestClient, type TestPractice } from "../../support/factories";
import { auditedActions } from "../catalog/support";

let own: TestPractice;
let other: TestPractice;
let client: TestClient;
let neighbour: TestClient;

beforeAll(async () => {
  other = await makePractice("Other");
});

const fresh = async () => {
  own = await makePractice();
  client = await makeClient(own, { name: "Nora Field" });
  neighbour = await makeClient(own, { name: "Ola Berg" });
};

const written = (text: string, id = uuidv7()) => ({
  id,
  text,
  day: "2026-11-20",
  at: "2026-11-20T20:10:00.000Z",
  zone: "Europe/London",
});

const overview = async () => {
  const [row] = await inPractice(own.system, (tx) =>
    tx
      .select({
        unread: clientOverview.unreadMessages,
        since: clientOverview.messageSince,
        urgent: clientOverview.urgentMessageSince,
      })
      .from(clientOverview)
      .where(and(eq(clientOverview.practiceId, own.practiceId), eq(clientOverview.clientId, client.clientId))),
  );
  return row;
};

describe("a thread between a client and the practice", () => {
  it("goes there and back, with who has read what", async () => {
    await fresh();
    const first = written("Is a cushion all right?");
    expect(await sendMessage(client.actor, first)).toEqual({ id: first.id, repeated: false });
    expect(await overview()).toMatchObject({ unread: 1, urgent: null, since: expect.any(Date) });
    expect(await readWaitingMessages(own.practitioner, {})).toEqual({ waiting: 1, urgent: 0 });

    const seen = await readThread(own.practitioner, { clientId: client.clientId });
    expect(seen).toMatchObject({ unread: 1, next: null, seen: null, client: { name: "Nora Field" } });
    expect(seen.items).toMatchObject([{ id: first.id, side: "client", authorName: "Nora Field", text: first.text }]);
    expect(await markRead(own.practitioner, { clientId: client.clientId, messageId: first.id })).toEqual({ unread: 0 });
    expect(await overview()).toMatchObject({ unread: 0, since: null });
    expect(await readWaitingMessages(own.practitioner, {})).toEqual({ waiting: 0, urgent: 0 });

    const answer = written("Yes, a flat one.");
    await answerClient(own.practitioner, { clientId: client.clientId, ...answer });
    expect(await readOwnUnread(client.actor, {})).toEqual({ unread: 1 });
    const back = await readOwnThread(client.actor, {});
    expect(back.items.map(({ id }) => id)).toEqual([answer.id, first.id]);
    expect(back.seen).toMatchObject({ messageId: first.id });
    expect(back.unread).toBe(1);
    expect(await markOwnRead(client.actor, { messageId: answer.id })).toEqual({ unread: 0 });
    expect((await readThread(own.practitioner, { clientId: client.clientId })).seen).toMatchObject({
      messageId: answer.id,
    });

    const readings = await inPractice(own.system, (tx) =>
      tx.select().from(messageReading).where(eq(messageReading.practiceId, own.practiceId)),
    );
    expect(readings.map(({ side, memberId }) => [side, memberId]).sort()).toEqual([
      ["client", client.actor.memberId],
      ["practice", own.practitioner.memberId],
    ]);
    expect(await auditedActions(own)).toEqual(
      expect.arrayContaining(["message.send", "message.read", "message.markRead", "message.answer"]),
    );
  });

  it("is marked unread from a message on, and reading an older message never takes back what was read", async () => {
    await fresh();
    const [one, two] = [written("One"), written("Two")];
    await sendMessage(client.actor, one);
    await sendMessage(client.actor, two);
    const of = (messageId: string) => ({ clientId: client.clientId, messageId });
    expect(await markRead(own.practitioner, of(two.id))).toEqual({ unread: 0 });
    expect(await markRead(own.practitioner, of(one.id))).toEqual({ unread: 0 });
    expect(await markUnread(own.practitioner, of(two.id))).toEqual({ unread: 1 });
    expect(await overview()).toMatchObject({ unread: 1 });
    expect(await markUnread(own.practitioner, of(one.id))).toEqual({ unread: 2 });
  });

  it("comes in keyset pages, newest first, nothing twice and nothing left out", async () => {
    await fresh();
    const sent = Array.from({ length: 7 }, (_, index) => written(`Message ${index}`));
    for (const one of sent) await sendMessage(client.actor, one);
    const seen: string[] = [];
    let cursor: { after: string; id: string } | null = null;
    do {
      const page: Awaited<ReturnType<typeof readOwnThread>> = await readOwnThread(client.actor, { limit: 3, cursor });
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.next;
    } while (cursor);
    expect(seen).toEqual(sent.map(({ id }) => id).reverse());
  });
});

describe("a message", () => {
  it("sent again is the same message, with another body a conflict, as somebody else's id is", async () => {
    await fresh();
    const one = written("Once");
    await sendMessage(client.actor, one);
    expect(await sendMessage(client.actor, one)).toEqual({ id: one.id, repeated: true });
    expect(await overview()).toMatchObject({ unread: 1 });
    await expect(sendMessage(client.actor, { ...one, text: "Twice" })).rejects.toMatchObject({ code: "conflict" });
    await expect(sendMessage(neighbour.actor, one)).rejects.toMatchObject({ code: "conflict" });
    await expect(answerClient(own.practitioner, { clientId: client.clientId, ...one })).rejects.toMatchObject({
      code: "conflict",
    });
    expect((await readOwnThread(client.actor, {})).items).toHaveLength(1);
  });

  it("sent twice at the same moment is there once", async () => {
    await fresh();
    const one = written("At once");
    const answers = await Promise.all([1, 2, 3].map(() => sendMessage(client.actor, one)));
    expect(answers.filter(({ repeated }) => !repeated)).toHaveLength(1);
    expect((await readOwnThread(client.actor, {})).items).toHaveLength(1);
  });

  it("arrives whatever the device's clock says, and is never shown as written in the future", async () => {
    await fresh();
    await sendMessage(client.actor, { ...written("Tomorrow"), day: "2031-01-01", at: "2031-01-01T10:00:00.000Z" });
    await sendMessage(client.actor, { ...written("Long ago"), day: "2019-01-01", at: "2019-01-01T10:00:00.000Z" });
    const { items } = await readOwnThread(client.actor, {});
    expect(items.map(({ text }) => text)).toEqual(["Long ago", "Tomorrow"]);
    expect(items[1]?.at).toEqual(items[1]?.receivedAt);
  });

  it("is refused empty, over 4,000 characters, or with an id that no device makes", async () => {
    await fresh();
    for (const wrong of [written("   "), written("x".repeat(4001)), written("x", crypto.randomUUID())])
      await expect(sendMessage(client.actor, wrong)).rejects.toMatchObject({ code: "invalid" });
    await sendMessage(client.actor, written("x".repeat(4000)));
  });

  it("is not taken for an archived client, and can never be changed or deleted", async () => {
    await fresh();
    await sendMessage(client.actor, written("Still here"));
    await archiveClient(own.practitioner, { clientId: client.clientId });
    await expect(sendMessage(client.actor, written("Anybody?"))).rejects.toMatchObject({ code: "conflict" });
    await expect(inPractice(own.system, (tx) => tx.update(message).set({ text: "" }))).rejects.toThrow();
    await expect(inPractice(own.system, (tx) => tx.delete(message))).rejects.toThrow();
  });
});

describe("red-flag words", () => {
  it("mark the client urgent until somebody answers, not only until it is read", async () => {
    await fresh();
    const one = written("Since this morning I am numb between my legs.");
    await sendMessage(client.actor, one);
    const [item] = (await readThread(own.practitioner, { clientId: client.clientId })).items;
    expect(item?.redFlags).toMatchObject([{ key: "rf_ces_saddle", level: "E", negated: false }]);
    await markRead(own.practitioner, { clientId: client.clientId, messageId: one.id });
    expect(await overview()).toMatchObject({ unread: 0, urgent: expect.any(Date) });
    expect(await readWaitingMessages(own.practitioner, {})).toEqual({ waiting: 1, urgent: 1 });
    expect((await readOwnThread(client.actor, {})).client.urgentSince).toBeNull();
    await answerClient(own.practitioner, { clientId: client.clientId, ...written("I am calling you now.") });
    expect(await overview()).toMatchObject({ unread: 0, urgent: null });
  });

  it("that are denied are kept and are not urgent", async () => {
    await fresh();
    await sendMessage(client.actor, written("No fever, and no numbness between my legs."));
    const [item] = (await readThread(own.practitioner, { clientId: client.clientId })).items;
    expect(item?.redFlags.map(({ negated }) => negated)).toEqual([true, true]);
    expect(await overview()).toMatchObject({ unread: 1, urgent: null });
  });

  it("of the practice's own text are nobody's sign", async () => {
    await fresh();
    const asked = written("Do you have fever or numbness between your legs?");
    await answerClient(own.practitioner, { clientId: client.clientId, ...asked });
    expect((await readOwnThread(client.actor, {})).items[0]?.redFlags).toEqual([]);
  });
});

it("an answer tells the client that there is one, once in a quarter of an hour; a client's own message tells nobody", async () => {
  await fresh();
  const told = () =>
    inPractice(own.system, (tx) =>
      tx
        .select({ kind: notice.kind, channel: notice.channel })
        .from(notice)
        .where(and(eq(notice.practiceId, own.practiceId), eq(notice.clientId, client.clientId))),
    );
  await sendMessage(client.actor, written("Hello"));
  expect(await told()).toEqual([]);
  await answerClient(own.practitioner, { clientId: client.clientId, ...written("One") });
  await answerClient(own.practitioner, { clientId: client.clientId, ...written("Two") });
  expect(await told()).toEqual([{ kind: "message", channel: "mail" }]);
});

it("a client's message stands in the feed of what came in, with its urgency", async () => {
  await fresh();
  await sendMessage(client.actor, written("I lost control of my bladder"));
  await answerClient(own.practitioner, { clientId: client.clientId, ...written("Go to hospital now.") });
  const { items } = await readClientFeed(own.practitioner, { clientId: client.clientId });
  expect(items).toMatchObject([{ kind: "message", text: "I lost control of my bladder", urgent: true, photo: false }]);
});

describe("nobody else", () => {
  it("reads or writes a thread: another practice, an admin, another client", async () => {
    await fresh();
    const one = written("Private");
    await sendMessage(client.actor, one);
    const { clientId } = client;
    const answer = () => ({ clientId, ...written("Hello") });
    for (const stranger of [other.practitioner]) {
      await expect(readThread(stranger, { clientId })).rejects.toMatchObject({ code: "not_found" });
      await expect(answerClient(stranger, answer())).rejects.toMatchObject({ code: "not_found" });
      await expect(markRead(stranger, { clientId, messageId: one.id })).rejects.toMatchObject({ code: "not_found" });
      await expect(markUnread(stranger, { clientId, messageId: one.id })).rejects.toMatchObject({ code: "not_found" });
    }
    for (const wrong of [own.admin, client.actor]) {
      await expect(readThread(wrong, { clientId })).rejects.toMatchObject({ code: "not_allowed" });
      await expect(answerClient(wrong, answer())).rejects.toMatchObject({ code: "not_allowed" });
    }
    await expect(sendMessage(own.practitioner, written("As a client"))).rejects.toMatchObject({ code: "not_allowed" });
    expect((await readOwnThread(neighbour.actor, {})).items).toEqual([]);
    await expect(markOwnRead(neighbour.actor, { messageId: one.id })).rejects.toMatchObject({ code: "not_found" });
  });

  it("even where the code forgot to ask: the rows of a client, and the practice's own voice", async () => {
    await fresh();
    await sendMessage(client.actor, written("Mine"));
    const rowsOf = (actor: TestClient["actor"]) => inPractice(actor, (tx) => tx.select().from(message));
    expect(await rowsOf(client.actor)).toHaveLength(1);
    expect(await rowsOf(neighbour.actor)).toHaveLength(0);
    const row = {
      practiceId: own.practiceId,
      clientId: client.clientId,
      authorId: client.actor.memberId,
      text: "Forged",
      day: "2026-11-20",
      at: new Date(),
      zone: "UTC",
    };
    const insert = (actor: TestClient["actor"], side: "client" | "practice") =>
      inPractice(actor, (tx) => tx.insert(message).values({ ...row, id: uuidv7(), side }));
    await expect(insert(client.actor, "practice")).rejects.toThrow();
    await expect(insert(neighbour.actor, "client")).rejects.toThrow();
    await insert(client.actor, "client");
  });
});

it("the practice's answer time is set by an admin, and can be left unpromised", async () => {
  await fresh();
  expect(await readAnswerTime(client.actor, {})).toMatchObject({ within: 1, unit: "working_days" });
  await chooseAnswerTime(own.admin, { within: 24, unit: "hours" });
  expect(await readAnswerTime(client.actor, {})).toMatchObject({ within: 24, unit: "hours" });
  expect((await readOwnThread(client.actor, {})).practice.answerTime).toBe("24 hours");
  await chooseAnswerTime(own.admin, { within: null, unit: "hours" });
  expect((await readOwnThread(client.actor, {})).practice.answerTime).toBeNull();
  await expect(chooseAnswerTime(own.practitioner, { within: 1, unit: "hours" })).rejects.toMatchObject({
    code: "not_allowed",
  });
  for (const within of [0, 73, 1.5])
    await expect(chooseAnswerTime(own.admin, { within, unit: "hours" })).rejects.toMatchObject({ code: "invalid" });
});
