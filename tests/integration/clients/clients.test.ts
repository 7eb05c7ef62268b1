import { eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { beforeAll, describe, expect, it, test } from "vitest";
import { inPractice } from "@/db/in-practice";
import { client, clientDay, clientOverview } from "@/db/schema/index";
import type { ClientFilter } from "@/domain/clients/schemas";
import { addDays, dayInZone } from "@/domain/time/calendar-day";
import { archiveClient } from "@/server/services/clients/archive-client";
import { bringBackClient } from "@/server/services/clients/bring-back-client";
import { changeClient } from "@/server/services/clients/change-client";
import { createClient } from "@/server/services/clients/create-client";
import { readClient } from "@/server/services/clients/read-client";
import { findClients, listClients } from "@/server/services/clients/read-list";
import { makeClient, makePractice, type TestPractice } from "../../support/factories";
import { auditedActions, overviewOf, refused, screenClient } from "../../support/find-fixtures";

let own: TestPractice;
let other: TestPractice;

beforeAll(async () => {
  own = await makePractice();
  other = await makePractice("Other practice");
});

describe("taking a client on", () => {
  it("needs a name and one contact, and takes the practice's zone", async () => {
    const { clientId } = await createClient(own.practitioner, { name: " Ada Byron ", phone: "+44 20 7946 0000" });
    const read = await readClient(own.practitioner, { clientId });
    expect(read).toMatchObject({ name: "Ada Byron", email: null, zone: "Europe/London", next: { key: "screen" } });
    expect(await overviewOf(own, clientId)).toMatchObject({ name: "Ada Byron", findState: "not_started" });
    expect(await auditedActions(own, clientId)).toEqual(["client.create", "client.read"]);
  });

  it.each([
    ["no contact", { name: "A" }, { email: "contact_needed" }],
    ["no name", { name: " ", email: "a@example.test" }, { name: "required" }],
    ["an address that is none", { name: "A", email: "at home" }, { email: "email" }],
    ["a number that is none", { name: "A", phone: "call me" }, { phone: "phone" }],
    ["a NUL byte", { name: "A\u0000", email: "a@example.test" }, { name: "control_character" }],
    ["a zone that is none", { name: "A", email: "a@example.test", zone: "Mars/Base" }, { zone: "zone" }],
    ["a birthday to come", { name: "A", email: "a@example.test", bornOn: "2999-01-01" }, { bornOn: "in_future" }],
  ])("refuses %s", async (_name, input, fields) => {
    expect(await refused(createClient(own.practitioner, input))).toMatchObject({ code: "invalid", fields });
  });

  it("refuses an unknown field", async () => {
    const input = { name: "A", email: "a@example.test", role: "admin" };
    expect((await refused(createClient(own.practitioner, input))).code).toBe("invalid");
  });

  it("refuses admins and clients", async () => {
    const { actor } = await makeClient(own);
    const input = { name: "A", email: "a@example.test" };
    expect((await refused(createClient(own.admin, input))).code).toBe("not_allowed");
    expect((await refused(createClient(actor, input))).code).toBe("not_allowed");
  });
});

describe("changing a client", () => {
  it("changes what is given and keeps the rest", async () => {
    const { clientId } = await createClient(own.practitioner, { name: "Before", email: "Before@Example.test" });
    await changeClient(own.practitioner, { clientId, name: "After", phone: "020 7946 0001", email: null });
    const read = await readClient(own.practitioner, { clientId });
    expect(read).toMatchObject({ name: "After", phone: "020 7946 0001", email: null });
    expect((await overviewOf(own, clientId)).searchText).toBe("after 020 7946 0001");
  });

  it("refuses to lose the last contact, and writes nothing then", async () => {
    const { clientId } = await createClient(own.practitioner, { name: "One", email: "one@example.test" });
    const refusal = await refused(changeClient(own.practitioner, { clientId, name: "Two", email: null }));
    expect(refusal).toMatchObject({ code: "invalid", fields: { email: "contact_needed" } });
    expect((await readClient(own.practitioner, { clientId })).name).toBe("One");
  });

  it("archives and brings back, and an archived record stands still", async () => {
    const { clientId } = await createClient(own.practitioner, { name: "Gone", email: "gone@example.test" });
    await archiveClient(own.practitioner, { clientId });
    expect((await refused(changeClient(own.practitioner, { clientId, name: "X" }))).why).toBe("client_archived");
    expect((await readClient(own.practitioner, { clientId })).next.key).toBe("bring_back");
    await bringBackClient(own.practitioner, { clientId });
    await changeClient(own.practitioner, { clientId, name: "Back" });
    expect((await overviewOf(own, clientId)).archivedAt).toBeNull();
  });

  const verbs = { changeClient, archiveClient, bringBackClient, readClient };
  it.each(Object.entries(verbs))(
    "%s: another practice's client is not found, other roles are refused",
    async (_n, verb) => {
      const theirs = await makeClient(other, { name: "MARKER" });
      expect((await refused(verb(own.practitioner, { clientId: theirs.clientId }))).code).toBe("not_found");
      expect((await refused(verb(own.practitioner, { clientId: uuidv7() }))).code).toBe("not_found");
      expect((await refused(verb(own.admin, { clientId: theirs.clientId }))).code).toBe("not_allowed");
      expect((await refused(verb(theirs.actor, { clientId: theirs.clientId }))).code).toBe("not_allowed");
    },
  );
});

describe("the list", () => {
  let place: TestPractice;
  const names = (filter: ClientFilter, search = "", silentDays = 7) =>
    listClients(place.practitioner, { filter, search, silentDays }).then(({ items }) => items.map(({ name }) => name));

  beforeAll(async () => {
    place = await makePractice("List practice");
    for (const name of ["Ann 50%", "Ben", "Cleo", "Dora", "Ella"]) await makeClient(place, { name });
  });

  const clientNamed = async (name: string) => {
    const { items } = await listClients(place.practitioner, { search: name });
    const [found] = items;
    if (!found) throw new Error(`No ${name}.`);
    return found.id;
  };

  test("pages by name without gaps or doubles", async () => {
    const seen: string[] = [];
    let cursor: { after: string; id: string } | null = null;
    do {
      const page: Awaited<ReturnType<typeof listClients>> = await listClients(place.practitioner, { limit: 2, cursor });
      seen.push(...page.items.map(({ name }) => name));
      cursor = page.next;
    } while (cursor);
    expect(seen).toEqual(["Ann 50%", "Ben", "Cleo", "Dora", "Ella"]);
  });

  test("searches names and contacts, and % is a letter", async () => {
    expect(await names("all", "EL")).toEqual(["Ella"]);
    expect(await names("all", "50%")).toEqual(["Ann 50%"]);
    expect(await names("all", "%")).toEqual(["Ann 50%"]);
    expect(await names("all", "_")).toEqual([]);
    const found = await findClients(place.practitioner, { search: "dor" });
    expect(found.items.map(({ name }) => name)).toEqual(["Dora"]);
  });

  test("shows who is locked, and what is next", async () => {
    await screenClient(place, await clientNamed("Ben"), { rf_ces_saddle: "recent" });
    const { items } = await listClients(place.practitioner, { filter: "locked" });
    expect(items).toMatchObject([{ name: "Ben", lockedLevel: "E", next: { key: "clear_emergency" } }]);
  });

  test("shows who has nothing published, and who is silent", async () => {
    const clientId = await clientNamed("Cleo");
    await inPractice(place.system, (tx) =>
      tx
        .update(clientOverview)
        .set({ publishedNumber: 1, publishedAt: new Date(Date.now() - 20 * 86_400_000) })
        .where(eq(clientOverview.clientId, clientId)),
    );
    expect(await names("unpublished")).toEqual(["Ann 50%", "Ben", "Dora", "Ella"]);
    expect(await names("silent", "", 14)).toEqual(["Cleo"]);
    expect(await names("silent", "", 21)).toEqual([]);
  });

  test("shows whose symptoms are gone while causes are open, with the pain of 14 days", async () => {
    const clientId = await clientNamed("Dora");
    const today = dayInZone(new Date(), "Europe/London");
    const days = [0, 2, 4, 6, 8].map((back) => ({
      practiceId: place.practiceId,
      clientId,
      day: addDays(today, -back),
      dueCount: 1,
      doneCount: 1,
      partlyCount: 0,
      skippedCount: 0,
      tooPainfulCount: 0,
      reliefCount: 0,
      pain: 1,
    }));
    await inPractice(place.system, async (tx) => {
      await tx.insert(clientDay).values(days);
      await tx
        .update(clientOverview)
        .set({ openCauses: 2, painNow: 1, painDay: today })
        .where(eq(clientOverview.clientId, clientId));
    });
    const { items } = await listClients(place.practitioner, { filter: "symptoms_gone" });
    expect(items.map(({ name }) => name)).toEqual(["Dora"]);
    expect(items[0]?.painDays).toEqual([null, null, null, null, null, 1, null, 1, null, 1, null, 1, null, 1]);
  });

  test("leaves archived clients out, and shows them apart", async () => {
    const clientId = await clientNamed("Ella");
    await archiveClient(place.practitioner, { clientId });
    expect(await names("all")).not.toContain("Ella");
    expect(await names("archived")).toEqual(["Ella"]);
  });

  test("never shows another practice's clients, and refuses other roles", async () => {
    await makeClient(other, { name: "MARKER of another practice" });
    expect(JSON.stringify(await listClients(place.practitioner, { limit: 100 }))).not.toContain("MARKER");
    expect(JSON.stringify(await findClients(place.practitioner, { search: "marker" }))).not.toContain("MARKER");
    const { actor } = await makeClient(place);
    for (const verb of [() => listClients(actor, {}), () => findClients(place.admin, { search: "" })])
      expect((await refused(verb())).code).toBe("not_allowed");
  });

  test.each([
    ["limit of 101", { limit: 101 }],
    ["an unknown filter", { filter: "mine" }],
    ["a cursor that is none", { cursor: { after: "A", id: "x" } }],
  ])("refuses a %s", async (_name, input) => {
    const call = Reflect.apply(listClients, null, [place.practitioner, input]);
    expect((await refused(Promise.resolve(call))).code).toBe("invalid");
  });
});

test("a client's row stays in its practice whatever id is asked for", async () => {
  const theirs = await makeClient(other);
  const rows = await inPractice(own.practitioner, (tx) =>
    tx.select({ id: client.id }).from(client).where(eq(client.id, theirs.clientId)),
  );
  expect(rows).toEqual([]);
});
