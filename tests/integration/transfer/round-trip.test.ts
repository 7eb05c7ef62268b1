import pg from "pg";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inPractice } from "@/db/in-practice";
import { directory } from "@/db/pool";
import { account, accountPractice, member, practice, pushDevice } from "@/db/schema/index";
import type { MemberActor } from "@/domain/access/actor";
import { addPicture } from "@/server/services/media/add-picture";
import { acceptInvitation } from "@/server/services/people/accept-invitation";
import { inviteClient } from "@/server/services/people/invite-client";
import { makeCalendar } from "@/server/services/reminders/make-calendar";
import { loadDemo } from "@/server/services/setup/load-demo";
import { demoActor } from "../../support/sign-in";
import { asking, mailsTo, newAddress, password, tokenMailedTo } from "../people/people-fixtures";
import { bringArchive, exportPractice, type Files, openAsPractice, unzip } from "./archives";

const superuser = new pg.Client({ connectionString: process.env.TEST_SUPERUSER_URL });
let admin: MemberActor;
let first: Files;
let archive: Buffer;

const text = (files: Files, path: string) => files.get(path)?.toString("utf8") ?? "";
const lines = (files: Files, path: string) => text(files, path).split("\n");
const count = async (table: string) => Number((await superuser.query(`select count(*) from ${table}`)).rows[0].count);

beforeAll(async () => {
  await superuser.connect();
  await loadDemo(new Date("2026-11-22T12:00:00Z"));
  admin = await demoActor("ruth@hillside.example", "admin");
  const client = await demoActor("maria@client.example", "client");
  await addPicture(
    admin,
    await sharp({ create: { width: 200, height: 150, channels: 3, background: "red" } })
      .png()
      .toBuffer(),
  );
  await makeCalendar(client, {});
  await inPractice(client, (tx) =>
    tx.insert(pushDevice).values({
      practiceId: client.practiceId,
      id: "01900000-0000-7000-8000-00000000aaaa",
      clientId: client.clientId ?? "",
      endpoint: "https://push.example/secret-endpoint",
      p256dh: "secret-p256dh",
      auth: "secret-auth",
    }),
  );
  archive = await exportPractice(admin);
  first = await unzip(archive);
}, 120_000);
afterAll(() => superuser.end());

describe("the archive of a practice", () => {
  it("holds every record of the practice and nothing of another", async () => {
    for (const table of ["client", "log", "message", "catalog_version", "audit_record", "pain_rating"]) {
      const { rows } = await superuser.query(`select count(*)::int as own from ${table} where practice_id = $1`, [
        admin.practiceId,
      ]);
      // The record that the export was made comes after the moment that it shows.
      expect(lines(first, `data/${table}.json`).length - 3).toBe(rows[0].own - (table === "audit_record" ? 2 : 0));
    }
    const all = [...first.values()].map((content) => content.toString("utf8")).join("\n");
    expect(all).toContain("Maria Okafor");
    expect(all).not.toContain("Nils Aas");
    expect([...first.keys()].filter((path) => /^media\/.*\.webp$/.test(path)).length).toBeGreaterThan(0);
  });

  it("holds no secret", async () => {
    const all = [...first.values()].map((content) => content.toString("latin1")).join("\n");
    const { rows } = await superuser.query<{ secret: string }>(`
      select password_hash as secret from account union select token_hash from auth_session
      union select token_hash from calendar_feed union select token_hash from invitation
      union select token_hash from check_in where token_hash is not null
      union select endpoint from push_device union select p256dh from push_device union select auth from push_device`);
    expect(rows.length).toBeGreaterThan(8);
    expect(rows.filter(({ secret }) => all.includes(secret))).toEqual([]);
  });

  it("is checked without leaving anything behind", async () => {
    const before = [await count("practice"), await count("account"), await count("client")];
    expect(await bringArchive(admin, archive)).toMatchObject({
      state: "ready",
      practiceName: "Hillside Back Clinic",
      problems: [],
    });
    expect([await count("practice"), await count("account"), await count("client")]).toEqual(before);
  });

  it("becomes a new practice with the same content, into which it lets nobody but who opened it", async () => {
    const { id } = await bringArchive(admin, archive);
    const practiceId = await openAsPractice(admin, id, "Hillside again");
    const entered = await directory().select().from(accountPractice);
    expect(entered.filter((entry) => entry.practiceId === practiceId).map((entry) => entry.accountId)).toEqual([
      admin.accountId,
    ]);
    const again = await unzip(await exportPractice({ ...admin, practiceId }));
    expect([...again.keys()].sort()).toEqual([...first.keys()].sort());
    const own = /^archive\.json$|audit_record|data\/practice\.json|csv\/practice\.csv/;
    const different = [...first.keys()].filter(
      (path) => !own.test(path) && !first.get(path)?.equals(again.get(path) ?? Buffer.alloc(0)),
    );
    expect(different).toEqual([]);
    expect(text(again, "data/practice.json")).toBe(
      text(first, "data/practice.json").replace("Hillside Back Clinic", "Hillside again"),
    );
    // The record goes on from where it was.
    const before: unknown[] = JSON.parse(text(first, "data/audit_record.json"));
    const after: unknown[] = JSON.parse(text(again, "data/audit_record.json"));
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after.slice(before.length)).toMatchObject([{ action: "practice.import" }, { action: "practice.export" }]);
    await comesBack(practiceId);
  });
});

/** A client of the archive is invited and is who they were. */
async function comesBack(practiceId: string): Promise<void> {
  const own = { ...admin, practiceId };
  const system = { kind: "system" as const, practiceId, requestId: "test" };
  const members = await inPractice(system, (tx) => tx.select().from(member));
  const maria = members.find(({ email }) => email === "maria@client.example");
  expect(maria).toMatchObject({ unclaimedAt: expect.any(Date), removedAt: null });
  const email = newAddress();
  await inviteClient(own, { clientId: maria?.clientId ?? "", email, language: "en" });
  expect(mailsTo(email)).toHaveLength(1);
  await acceptInvitation({ as: "new", token: tokenMailedTo(email), name: "Maria", password }, asking);
  const now = (await inPractice(system, (tx) => tx.select().from(member))).find(({ id }) => id === maria?.id);
  expect(now).toMatchObject({ unclaimedAt: null, removedAt: null, roles: ["client"], email });
  const left = await directory().select({ email: account.email }).from(account);
  expect(left.some((row) => row.email === `${maria?.accountId}@unclaimed.invalid`)).toBe(false);
  expect((await directory().select().from(practice)).some(({ id }) => id === practiceId)).toBe(true);
}
