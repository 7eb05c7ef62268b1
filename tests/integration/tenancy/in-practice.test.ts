import { eq, sql } from "drizzle-orm";
import pg from "pg";
import { describe, expect, it } from "vitest";
import { inPractice } from "@/db/in-practice";
import { directory } from "@/db/pool";
import { client, log, member } from "@/db/schema/index";
import { makeClient, makePractice } from "../../support/factories";

describe("inPractice", () => {
  it("shows the rows of its own practice and of no other, even without a condition", async () => {
    const [own, other] = [await makePractice("Own"), await makePractice("Other")];
    await makeClient(own, { name: "Seen" });
    await makeClient(other, { name: "Hidden" });
    const names = await inPractice(own.practitioner, (tx) => tx.select({ name: client.name }).from(client));
    expect(names).toEqual([{ name: "Seen" }]);
  });

  it("shows nothing outside a practice", async () => {
    const own = await makePractice();
    await makeClient(own);
    expect(await directory().select().from(client)).toEqual([]);
  });

  it("shows a client their own row only", async () => {
    const own = await makePractice();
    const me = await makeClient(own, { name: "Me" });
    await makeClient(own, { name: "Somebody else" });
    const names = await inPractice(me.actor, (tx) => tx.select({ name: client.name }).from(client));
    expect(names).toEqual([{ name: "Me" }]);
  });

  it("refuses a row written for another practice", async () => {
    const [own, other] = [await makePractice(), await makePractice()];
    const theirs = await makeClient(other);
    const moved = inPractice(own.practitioner, (tx) =>
      tx.insert(client).values({ practiceId: other.practiceId, id: theirs.clientId, name: "x", zone: "UTC" }),
    );
    await expect(moved).rejects.toThrow();
  });

  it("signs out a removed member at the next transaction", async () => {
    const own = await makePractice();
    await inPractice(own.system, (tx) =>
      tx.update(member).set({ removedAt: sql`now()` }).where(eq(member.id, own.practitioner.memberId)),
    );
    await expect(inPractice(own.practitioner, async () => "in")).rejects.toMatchObject({ code: "signed_out" });
  });

  it("refuses a role the member does not hold", async () => {
    const own = await makePractice();
    await expect(inPractice({ ...own.practitioner, kind: "admin" }, async () => "in")).rejects.toMatchObject({
      code: "not_allowed",
    });
  });

  it("cannot change or delete what is append-only", async () => {
    const own = await makePractice();
    await expect(inPractice(own.system, (tx) => tx.delete(log))).rejects.toThrow();
  });

  it("survives a killed idle transaction: its later statement fails, nothing of it reaches another practice", async () => {
    const [own, other] = [await makePractice(), await makePractice()];
    const killed = inPractice(own.practitioner, async (tx) => {
      await tx.execute(sql`set local idle_in_transaction_session_timeout = 50`);
      await new Promise((resolve) => setTimeout(resolve, 250));
      await tx
        .insert(client)
        .values({ practiceId: own.practiceId, id: own.practitioner.memberId, name: "late", zone: "UTC" });
    });
    await expect(killed).rejects.toThrow();
    for (const practice of [own, other]) {
      const rows = await inPractice(practice.practitioner, (tx) => tx.select({ id: client.id }).from(client));
      expect(rows).toEqual([]);
    }
  });

  it("survives a terminated backend: the transaction fails, the pool goes on", async () => {
    const own = await makePractice();
    const superuser = new pg.Client({ connectionString: process.env.TEST_SUPERUSER_URL });
    await superuser.connect();
    const cut = inPractice(own.practitioner, async (tx) => {
      const { rows } = await tx.execute(sql`select pg_backend_pid() as pid`);
      await superuser.query("select pg_terminate_backend($1)", [rows[0]?.pid]);
      await tx.select().from(client);
    });
    await expect(cut).rejects.toThrow();
    await superuser.end();
    for (let round = 0; round < 12; round += 1) {
      expect(await inPractice(own.practitioner, (tx) => tx.select().from(client))).toEqual([]);
    }
  });
});
