import { beforeAll, describe, expect, it } from "vitest";
import { inPractice } from "@/db/in-practice";
import { cause, clientCall, clientCaution, message } from "@/db/schema/index";
import type { MemberActor } from "@/domain/access/actor";
import { loadDemo } from "@/server/services/setup/load-demo";
import { saveClientRecord, saveOwnRecord } from "@/server/services/transfer/client-record";
import { makeClient, makePractice } from "../../support/factories";
import { demoActor } from "../../support/sign-in";
import { actionsIn, refusal } from "../people/people-fixtures";
import { type Files, unzip } from "./archives";

let maria: MemberActor;
let kate: MemberActor;
let own: Files;
let whole: Files;

const allOf = (files: Files) => [...files.values()].map((content) => content.toString("utf8")).join("\n");
const records = (files: Files, table: string): unknown[] =>
  JSON.parse(files.get(`data/${table}.json`)?.toString("utf8") ?? "[]");

beforeAll(async () => {
  await loadDemo(new Date("2026-11-22T12:00:00Z"));
  maria = await demoActor("maria@client.example", "client");
  kate = await demoActor("kate@hillside.example", "practitioner");
  const { practiceId, memberId } = kate;
  const clientId = maria.clientId ?? "";
  await inPractice(kate, async (tx) => {
    await tx.update(cause).set({ note: "Between colleagues: cause" });
    await tx.insert(clientCaution).values({
      practiceId,
      id: crypto.randomUUID(),
      clientId,
      code: "AC",
      note: "Between colleagues: caution",
    });
    await tx.insert(clientCall).values({
      practiceId,
      id: crypto.randomUUID(),
      clientId,
      kind: "pain_high",
      reached: true,
      note: "Between colleagues: call",
      calledBy: memberId,
    });
  });
  own = await unzip(await saveOwnRecord(maria, {}));
  whole = await unzip(await saveClientRecord(kate, { clientId }));
}, 60_000);

describe("a client's own copy", () => {
  it("holds what they gave and see, as JSON and CSV", () => {
    expect(records(own, "client")).toMatchObject([{ name: "Maria Okafor" }]);
    for (const table of ["log", "pain_rating", "message", "measure_response", "assignment", "finding", "cause"]) {
      expect({ table, count: records(own, table).length }).not.toEqual({ table, count: 0 });
      expect(own.get(`csv/${table}.csv`)?.toString("utf8").split("\r\n").length).toBeGreaterThan(2);
    }
  });

  it("holds nothing of anybody else", async () => {
    const threads = await inPractice(kate, (tx) =>
      tx.select({ id: message.id, clientId: message.clientId }).from(message),
    );
    const others = threads.filter(({ clientId }) => clientId !== maria.clientId);
    expect(others.length).toBeGreaterThan(0);
    for (const files of [own, whole]) {
      const all = allOf(files);
      expect(others.filter(({ id }) => all.includes(id))).toEqual([]);
    }
  });

  it("leaves out what practitioners noted for each other, which the whole record holds", () => {
    expect(allOf(own)).not.toContain("Between colleagues");
    expect(own.has("data/client_call.json")).toBe(false);
    for (const word of ["cause", "caution", "call"]) expect(allOf(whole)).toContain(`Between colleagues: ${word}`);
  });

  it("holds no secret and no colleague's record of reading", () => {
    for (const files of [own, whole]) {
      expect(
        [...files.keys()].filter((path) => /audit|push|calendar|invitation|notice\.|triage|member/.test(path)),
      ).toEqual([]);
      expect(allOf(files)).not.toMatch(/token_hash|password|p256dh/);
    }
  });
});

describe("saving a record", () => {
  it("is each one's right, and on record", async () => {
    const [here, other] = [await makePractice(), await makePractice()];
    const { clientId, actor } = await makeClient(here);
    await saveOwnRecord(actor, {});
    await saveClientRecord(here.practitioner, { clientId });
    await saveClientRecord(here.admin, { clientId });
    expect(await actionsIn(here)).toEqual(["client.saveOwnRecord", "client.saveRecord", "client.saveRecord"]);
    for (const who of [here.practitioner, here.admin])
      await expect(saveOwnRecord(who, {})).rejects.toMatchObject(refusal("not_allowed"));
    await expect(saveClientRecord(actor, { clientId })).rejects.toMatchObject(refusal("not_allowed"));
    await expect(saveClientRecord(other.admin, { clientId })).rejects.toMatchObject(refusal("not_found"));
  });
});
