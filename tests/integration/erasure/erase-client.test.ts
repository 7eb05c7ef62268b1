import { eq, sql } from "drizzle-orm";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inPractice } from "@/db/in-practice";
import { directory } from "@/db/pool";
import { account, accountPractice, erasedOutcome, member, outcomeFact } from "@/db/schema/index";
import type { MemberActor } from "@/domain/access/actor";
import { jobHandlers } from "@/server/jobs/tasks";
import { readAudit } from "@/server/services/audit/read";
import { eraseClient } from "@/server/services/erasure/erase-client";
import { readErasures, readOwnErasure } from "@/server/services/erasure/read";
import { readErasedCounts } from "@/server/services/erasure/read-counts";
import { requestErasure } from "@/server/services/erasure/request-erasure";
import { withdrawErasure } from "@/server/services/erasure/withdraw-request";
import { keepOutcomes } from "@/server/services/outcomes/keep-outcomes";
import { loadDemo } from "@/server/services/setup/load-demo";
import { makeClient, makeMember, makePractice } from "../../support/factories";
import { demoActor } from "../../support/sign-in";
import { fingerprint, markClientTexts } from "../../support/tenancy-marker";
import { refusal } from "../people/people-fixtures";
import { exportPractice } from "../transfer/archives";

const marker = "ZQX-ERASED-CLIENT";
const superuser = new pg.Client({ connectionString: process.env.TEST_SUPERUSER_URL });
beforeAll(() => superuser.connect());
afterAll(() => superuser.end());

/** Every table of the database, the queue's too, in whose rows one of the words stands, as text of any column. */
async function tablesWith(words: string[]): Promise<string[]> {
  const { rows: tables } = await superuser.query<{ name: string }>(
    `select quote_ident(n.nspname) || '.' || quote_ident(c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and n.nspname in ('public', 'graphile_worker') order by 1`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const { rows } = await superuser.query(
      `select exists(select 1 from ${name} t where exists(select 1 from unnest($1::text[]) word where strpos(lower(t::text), lower(word)) > 0)) as here`,
      [words],
    );
    if (rows[0].here) found.push(name.replace("public.", ""));
  }
  return found;
}

const rowsAbout = async (clientId: string) => {
  const { rows } = await superuser.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'client_id'
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by 1`,
  );
  const left: string[] = [];
  for (const { name } of rows) {
    const found = await superuser.query(`select 1 from ${name} where client_id = $1 limit 1`, [clientId]);
    if (found.rows.length > 0) left.push(name);
  }
  return left;
};

describe("a client of the demo who is erased", () => {
  let admin: MemberActor;
  let maria: MemberActor;
  const clientId = () => maria.clientId ?? "";

  beforeAll(async () => {
    await loadDemo(new Date("2026-11-22T12:00:00Z"));
    await keepOutcomes();
    admin = await demoActor("ruth@hillside.example", "admin");
    maria = await demoActor("maria@client.example", "client");
    await requestErasure(maria, {});
  }, 60_000);

  it("is in no table any more, not by name, address, telephone or any word of theirs", async () => {
    const { rows } = await superuser.query<{ phone: string; activities: { text: string }[] }>(
      `select c.phone, l.activities from client c join activity_list l on l.client_id = c.id where c.id = $1`,
      [clientId()],
    );
    await markClientTexts(superuser, admin.practiceId, clientId(), marker);
    const words = [marker, "Maria Okafor", "maria@client.example", ...rows.flatMap(({ phone }) => phone ?? [])];
    // The walk sees them while they are there.
    const before = await tablesWith(words);
    expect(before.length).toBeGreaterThan(12);
    expect(before).toEqual(expect.arrayContaining(["account", "client", "client_overview", "member", "message"]));
    const others = await superuser.query(
      "select count(*)::int as logs from log where practice_id = $1 and client_id <> $2",
      [admin.practiceId, clientId()],
    );
    const { rows: neighbours } = await superuser.query("select id from practice where id <> $1", [admin.practiceId]);
    const next = await fingerprint(superuser, neighbours[0].id);
    await exportPractice(admin);
    const waiting = await subjectsOfJobs(clientId());

    await eraseClient(admin, { clientId: clientId(), name: `${marker} Maria Okafor` });

    expect(await tablesWith(words)).toEqual([]);
    expect(await rowsAbout(clientId())).toEqual(["audit_record"]);
    const after = await superuser.query(
      "select count(*)::int as logs from log where practice_id = $1 and client_id <> $2",
      [admin.practiceId, clientId()],
    );
    expect(after.rows).toEqual(others.rows);
    expect(after.rows[0].logs).toBeGreaterThan(100);
    expect(await fingerprint(superuser, neighbours[0].id)).toBe(next);
    // What waits in the queue finds nobody and is done.
    expect(waiting.length).toBeGreaterThan(0);
    const system = { kind: "system" as const, practiceId: admin.practiceId, requestId: "test" };
    for (const { task, id } of waiting) await jobHandlers[task](system, id);
  });

  it("is out at once, and stands in the record as erased, without the name", async () => {
    await expect(readOwnErasure(maria, {})).rejects.toMatchObject(refusal("signed_out"));
    const { items } = await readAudit(admin, { action: "client.erase" });
    expect(items).toMatchObject([
      { memberId: admin.memberId, clientId: clientId(), clientName: null, detail: {}, actorKind: "admin" },
    ]);
    expect(await readErasures(admin, {})).toEqual({ requests: [], erased: 1 });
  });

  it("is one more in the counts of outcomes", async () => {
    const kept = await inPractice(admin, (tx) => tx.select().from(erasedOutcome));
    expect(kept).toMatchObject([{ clients: 1, outcome: "missing" }]);
    const counts = { clients: 1, painFree: 0, notPainFree: 0, missing: 1 };
    expect(await readErasedCounts(admin, { group: "all" })).toEqual(counts);
    await expect(readErasedCounts({ ...maria, kind: "client" }, { group: "all" })).rejects.toMatchObject(
      refusal("not_allowed"),
    );
    expect(
      await inPractice(admin, (tx) => tx.select().from(outcomeFact).where(eq(outcomeFact.clientId, clientId()))),
    ).toEqual([]);
  });
});

async function subjectsOfJobs(clientId: string) {
  const of = async (task: "notice.deliver" | "reminder.due" | "checkIn.due", table: string) => {
    const { rows } = await superuser.query<{ id: string }>(`select id from ${table} where client_id = $1`, [clientId]);
    return rows.map(({ id }) => ({ task, id }));
  };
  return [
    ...(await of("notice.deliver", "notice")),
    ...(await of("reminder.due", "reminder")),
    ...(await of("checkIn.due", "check_in")),
    { task: "triage.review" as const, id: clientId },
  ];
}

describe("erasing", () => {
  it("is for admins of the practice, who type the name on file", async () => {
    const [own, other] = [await makePractice(), await makePractice()];
    const { clientId, actor } = await makeClient(own, { name: "Ada Long" });
    const name = "Ada Long";
    for (const who of [own.practitioner, actor])
      await expect(eraseClient(who, { clientId, name })).rejects.toMatchObject(refusal("not_allowed"));
    await expect(eraseClient(other.admin, { clientId, name })).rejects.toMatchObject(refusal("not_found"));
    await expect(eraseClient(own.admin, { clientId, name: "Ada" })).rejects.toMatchObject({
      fields: { name: "other_name" },
    });
    expect(await rowsAbout(clientId)).toContain("member");
    await eraseClient(own.admin, { clientId, name });
    await expect(eraseClient(own.admin, { clientId, name })).rejects.toMatchObject(refusal("not_found"));
  });

  it("leaves the sign-in alone where it is good for another practice", async () => {
    const [own, other] = [await makePractice(), await makePractice()];
    const { clientId, actor } = await makeClient(own, { name: "Ada" });
    await directory().insert(accountPractice).values({ accountId: actor.accountId, practiceId: other.practiceId });
    await eraseClient(own.admin, { clientId, name: "Ada" });
    const left = await directory().select().from(accountPractice).where(eq(accountPractice.accountId, actor.accountId));
    expect(left.map(({ practiceId }) => practiceId)).toEqual([other.practiceId]);
    expect(await directory().select().from(account).where(eq(account.id, actor.accountId))).toHaveLength(1);
  });

  it("empties the sign-in of somebody whom another practice still names as a former member", async () => {
    const [own, other] = [await makePractice(), await makePractice()];
    const { clientId, actor } = await makeClient(own, { name: "Ada" });
    await inPractice(other.system, (tx) =>
      tx.insert(member).values({
        practiceId: other.practiceId,
        id: "01900000-0000-7000-8000-00000000bbbb",
        accountId: actor.accountId,
        name: "Once here",
        email: "once@example.test",
        roles: ["practitioner"],
        removedAt: new Date(),
      }),
    );
    await eraseClient(own.admin, { clientId, name: "Ada" });
    const [left] = await directory().select().from(account).where(eq(account.id, actor.accountId));
    expect(left).toMatchObject({ email: `${actor.accountId}@erased.invalid`, name: "", passwordHash: "erased" });
  });

  it("lets somebody who also works here go on working", async () => {
    const own = await makePractice();
    const { clientId } = await makeClient(own, { name: "Ada" });
    await superuser.query("delete from member where client_id = $1", [clientId]);
    const both = await makeMember(own.practiceId, "practitioner", { roles: ["practitioner", "client"], clientId });
    await eraseClient(own.admin, { clientId, name: "Ada" });
    const [left] = await inPractice(own.system, (tx) => tx.select().from(member).where(eq(member.id, both.memberId)));
    expect(left).toMatchObject({ roles: ["practitioner"], clientId: null, removedAt: null });
  });

  it("is the only way to what is append-only: the database asks for the record of it in the same transaction", async () => {
    const own = await makePractice();
    const { clientId, actor } = await makeClient(own);
    const call = sql`select erase_client_records(${clientId}::uuid)`;
    const said = (error: unknown) => String(error instanceof Error ? error.cause : error);
    await expect(inPractice(own.admin, (tx) => tx.execute(call)).catch((error) => said(error))).resolves.toContain(
      "not on record",
    );
    await expect(inPractice(actor, (tx) => tx.execute(call)).catch((error) => said(error))).resolves.toContain(
      "no practice",
    );
    const login = sql`select erase_account(${actor.accountId}::uuid, ${clientId}::uuid)`;
    await expect(inPractice(own.admin, (tx) => tx.execute(login)).catch((error) => said(error))).resolves.toContain(
      "not on record",
    );
  });

  it("finds every table: a foreign key to a client is always called client_id", async () => {
    const { rows } = await superuser.query(
      `select conname from pg_constraint k where k.contype = 'f' and k.confrelid = 'client'::regclass
        and not exists(select 1 from pg_attribute a where a.attrelid = k.conrelid and a.attnum = any(k.conkey) and a.attname = 'client_id')`,
    );
    expect(rows).toEqual([]);
  });
});

describe("the wish to be erased", () => {
  it("is the client's own, seen by admins, and can be taken back", async () => {
    const own = await makePractice();
    const { clientId, actor } = await makeClient(own, { name: "Ada" });
    expect(await readOwnErasure(actor, {})).toEqual({ requestedAt: null });
    await requestErasure(actor, {});
    await requestErasure(actor, {});
    expect(await readErasures(own.admin, {})).toMatchObject({ requests: [{ clientId, name: "Ada" }], erased: 0 });
    expect(await readOwnErasure(actor, {})).toMatchObject({ requestedAt: expect.any(Date) });
    await withdrawErasure(actor, {});
    expect(await readErasures(own.admin, {})).toEqual({ requests: [], erased: 0 });
    await expect(withdrawErasure(actor, {})).rejects.toMatchObject(refusal("not_found"));
    for (const who of [own.practitioner, own.admin]) {
      await expect(requestErasure(who, {})).rejects.toMatchObject(refusal("not_allowed"));
      await expect(withdrawErasure(who, {})).rejects.toMatchObject(refusal("not_allowed"));
    }
    await expect(readErasures(own.practitioner, {})).rejects.toMatchObject(refusal("not_allowed"));
  });
});
