import { and, eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { inPractice } from "@/db/in-practice";
import { auditRecord, client } from "@/db/schema/index";
import { type ChosenLook, defaultChosenLook } from "@/domain/figure/shapes";
import { chooseLook } from "@/server/services/clients/choose-look";
import { readOwnPlan } from "@/server/services/progress/read-own-plan";
import { readToday } from "@/server/services/progress/read-today";
import { makeClient, makePractice, type TestPractice } from "../../support/factories";

const mine: ChosenLook = { tone: "brown", hair: "short", outfit: "shorts", build: "broad" };
let own: TestPractice;
beforeAll(async () => {
  own = await makePractice();
});

const looksOf = (practice: TestPractice, clientId: string) =>
  inPractice(practice.system, (tx) =>
    tx
      .select({ look: client.figureLook })
      .from(client)
      .where(and(eq(client.practiceId, practice.practiceId), eq(client.id, clientId))),
  );

describe("how the figures look", () => {
  it("is the usual until the client chooses, and then on their day and in their plan", async () => {
    const { actor } = await makeClient(own);
    expect((await readToday(actor, {})).look).toEqual(defaultChosenLook);
    expect(await chooseLook(actor, mine)).toEqual(mine);
    expect((await readToday(actor, {})).look).toEqual(mine);
    expect((await readOwnPlan(actor, {})).look).toEqual(mine);
  });

  it("is the client's own: nobody else's changes, and nobody else may choose", async () => {
    const me = await makeClient(own);
    const other = await makeClient(own);
    await chooseLook(me.actor, mine);
    expect(await looksOf(own, other.clientId)).toEqual([{ look: null }]);
    for (const actor of [own.practitioner, own.admin])
      await expect(chooseLook(actor, mine)).rejects.toMatchObject({ code: "not_allowed" });
    // Row security says the same without the verb: the other client's row is out of reach.
    const reached = await inPractice(me.actor, (tx) =>
      tx
        .update(client)
        .set({ figureLook: mine })
        .where(eq(client.practiceId, own.practiceId))
        .returning({ id: client.id }),
    );
    expect(reached).toEqual([{ id: me.clientId }]);
  });

  it("refuses what cannot be drawn, by the field", async () => {
    const { actor } = await makeClient(own);
    const odd: unknown = { ...mine, tone: "green", hat: "tall" };
    // A caller from outside is not held by the types.
    await expect(Reflect.apply(chooseLook, undefined, [actor, odd])).rejects.toMatchObject({ code: "invalid" });
  });

  it("is kept in the audit record without what was chosen", async () => {
    const { actor, clientId } = await makeClient(own);
    await chooseLook(actor, mine);
    const records = await inPractice(own.system, (tx) =>
      tx
        .select()
        .from(auditRecord)
        .where(and(eq(auditRecord.practiceId, own.practiceId), eq(auditRecord.clientId, clientId))),
    );
    expect(records).toMatchObject([{ action: "client.choose-look", memberId: actor.memberId, detail: {} }]);
  });

  it("falls back to the usual when a stored look is of another release", async () => {
    const { actor, clientId } = await makeClient(own);
    await inPractice(own.system, (tx) =>
      tx.execute(
        sql`update client set figure_look = '{"tone": "blue"}' where practice_id = ${own.practiceId} and id = ${clientId}`,
      ),
    );
    expect((await readToday(actor, {})).look).toEqual(defaultChosenLook);
  });
});
