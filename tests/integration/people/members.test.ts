import { describe, expect, it } from "vitest";
import { inPractice } from "@/db/in-practice";
import { findSession } from "@/server/auth/session";
import { changePractice } from "@/server/services/people/change-practice";
import { changeRoles } from "@/server/services/people/change-roles";
import { inviteClient } from "@/server/services/people/invite-client";
import { readClientAccess, readMembers, readPractice } from "@/server/services/people/read";
import { removeMember } from "@/server/services/people/remove-member";
import { createContext } from "@/server/trpc/context";
import { createCaller } from "@/server/trpc/root";
import { makeClient, makeMember, makePractice } from "../../support/factories";
import {
  actionsIn,
  isSignedIn,
  makeClientWithoutLogin,
  newAddress,
  readMember,
  refusal,
  signIn,
  signInAs,
} from "./people-fixtures";

describe("the members of a practice", () => {
  it("are listed by name, page by page, staff and clients apart", async () => {
    const own = await makePractice("B");
    await makeMember(own.practiceId, "practitioner", { name: "A practitioner" });
    await makeClient(own, { name: "C client" });
    const first = await readMembers(own.admin, { group: "staff", limit: 2 });
    const rest = await readMembers(own.admin, { group: "staff", limit: 2, cursor: first.next });
    expect([...first.items, ...rest.items].map((row) => row.name)).toEqual([
      "A practitioner",
      "B admin",
      "B practitioner",
    ]);
    expect(first.items.map((row) => row.isSelf)).toEqual([false, true]);
    const clients = await readMembers(own.admin, { group: "clients" });
    expect(clients.items.map((row) => row.name)).toEqual(["C client"]);
  });

  it("are for admins alone, and never those of another practice", async () => {
    const [own, other] = [await makePractice("Own"), await makePractice("Other")];
    const client = await makeClient(own);
    for (const actor of [own.practitioner, client.actor]) {
      await expect(readMembers(actor, { group: "staff" })).rejects.toMatchObject(refusal("not_allowed"));
    }
    const names = (await readMembers(other.admin, { group: "staff" })).items.map((row) => row.name);
    expect(names).toEqual(["Other admin", "Other practitioner"]);
  });
});

describe("changing roles", () => {
  it("gives and takes staff roles and keeps a client a client", async () => {
    const own = await makePractice();
    const { memberId, accountId } = own.practitioner;
    expect(await changeRoles(own.admin, { memberId, roles: ["admin", "practitioner"] })).toEqual({
      roles: ["practitioner", "admin"],
    });
    const client = await makeClient(own);
    await changeRoles(own.admin, { memberId: client.actor.memberId, roles: ["admin"] });
    expect(await readMember(own, client.actor.accountId)).toMatchObject({ roles: ["client", "admin"] });
    await changeRoles(own.admin, { memberId: client.actor.memberId, roles: [] });
    expect(await readMember(own, client.actor.accountId)).toMatchObject({ roles: ["client"] });
    await expect(changeRoles(own.admin, { memberId, roles: [] })).rejects.toMatchObject({
      code: "invalid",
      fields: { roles: "role_needed" },
    });
    expect(await readMember(own, accountId)).toMatchObject({ roles: ["practitioner", "admin"] });
  });

  it("sends whoever works in a lost role to choose again", async () => {
    const own = await makePractice();
    const both = await makeMember(own.practiceId, "admin", { roles: ["practitioner", "admin"] });
    const asAdmin = await signInAs(both);
    const asPractitioner = await signInAs({ ...both, kind: "practitioner" });
    await changeRoles(own.admin, { memberId: both.memberId, roles: ["practitioner"] });
    expect((await findSession(asAdmin))?.place).toBeNull();
    expect((await findSession(asPractitioner))?.place?.role).toBe("practitioner");
    await expect(inPractice(both, async () => "in")).rejects.toMatchObject(refusal("not_allowed"));
  });

  it("never takes the last admin away, not even when two admins do it to each other at once", async () => {
    const own = await makePractice();
    const last = refusal("conflict", { why: "last_admin" });
    const self = { memberId: own.admin.memberId };
    await expect(changeRoles(own.admin, { ...self, roles: ["practitioner"] })).rejects.toMatchObject(last);
    await expect(removeMember(own.admin, self)).rejects.toMatchObject(last);
    const second = await makeMember(own.practiceId, "admin");
    const both = await Promise.allSettled([
      removeMember(own.admin, { memberId: second.memberId }),
      changeRoles(second, { ...self, roles: ["practitioner"] }),
    ]);
    expect(both.filter((one) => one.status === "fulfilled")).toHaveLength(1);
  });

  it("is for admins of the same practice", async () => {
    const [own, other] = [await makePractice(), await makePractice()];
    const client = await makeClient(own);
    const input = { memberId: own.practitioner.memberId, roles: ["admin" as const] };
    for (const actor of [own.practitioner, client.actor]) {
      await expect(changeRoles(actor, input)).rejects.toMatchObject(refusal("not_allowed"));
      await expect(removeMember(actor, { memberId: input.memberId })).rejects.toMatchObject(refusal("not_allowed"));
    }
    await expect(changeRoles(other.admin, input)).rejects.toMatchObject(refusal("not_found"));
    await expect(removeMember(other.admin, { memberId: input.memberId })).rejects.toMatchObject(refusal("not_found"));
    expect(await readMember(own, own.practitioner.accountId)).toMatchObject({
      roles: ["practitioner"],
      removedAt: null,
    });
  });
});

describe("removing a member", () => {
  it("puts them out at their next request, here and not elsewhere", async () => {
    const [own, other] = [await makePractice(), await makePractice()];
    const { accountId, memberId } = own.practitioner;
    const here = await signInAs(own.practitioner);
    const nowhere = await signIn(accountId);
    const caller = (token: string) =>
      createCaller(createContext(new Headers({ cookie: `next-auth.session-token=${token}` })));
    expect(await caller(here).people.practice({})).toMatchObject({ name: "Test practice" });
    await removeMember(own.admin, { memberId });
    await expect(caller(here).people.practice({})).rejects.toMatchObject({ code: "UNAUTHORIZED" });
    expect(await isSignedIn(here)).toBe(false);
    expect(await isSignedIn(nowhere.token)).toBe(true);
    expect((await caller(nowhere.token).account.me({})).places).toEqual([]);
    await expect(
      caller(nowhere.token).account.choose({ practiceId: own.practiceId, role: "practitioner" }),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await isSignedIn(await signInAs(other.practitioner))).toBe(true);
    expect(await actionsIn(own)).toContain("member.remove");
    await expect(removeMember(own.admin, { memberId })).rejects.toMatchObject(refusal("not_found"));
  });
});

describe("the practice's own facts", () => {
  const facts = { name: "New name", zone: "Europe/Paris", address: "Hill Road 1, London", phone: "+44 20 7946 0000" };

  it("are read by everybody in it and changed by admins", async () => {
    const [own, other] = [await makePractice(), await makePractice("Other")];
    const client = await makeClient(own);
    expect(await changePractice(own.admin, facts)).toEqual({ ...facts, logoId: null });
    for (const actor of [own.practitioner, own.admin, client.actor]) {
      expect(await readPractice(actor, {})).toEqual({ ...facts, logoId: null });
    }
    for (const actor of [own.practitioner, client.actor]) {
      await expect(changePractice(actor, facts)).rejects.toMatchObject(refusal("not_allowed"));
    }
    expect(await readPractice(other.admin, {})).toMatchObject({ name: "Other" });
  });

  it("have to be a zone and a phone number", async () => {
    const own = await makePractice();
    const wrong = changePractice(own.admin, { ...facts, zone: "Mars/Base", phone: "call me" });
    await expect(wrong).rejects.toMatchObject({ fields: { zone: "zone", phone: "phone" } });
  });
});

describe("a client's access", () => {
  it("tells whether they sign in or are invited, to staff of the practice", async () => {
    const [own, other] = [await makePractice(), await makePractice()];
    const known = await makeClient(own);
    const { clientId } = await makeClientWithoutLogin(own);
    const email = newAddress();
    await inviteClient(own.practitioner, { clientId, email });
    expect(await readClientAccess(own.practitioner, { clientId: known.clientId })).toMatchObject({
      member: { email: `${known.actor.accountId}@example.test` },
      invitation: null,
    });
    expect(await readClientAccess(own.admin, { clientId })).toMatchObject({ member: null, invitation: { email } });
    await expect(readClientAccess(other.practitioner, { clientId })).rejects.toMatchObject(refusal("not_found"));
    await expect(readClientAccess(known.actor, { clientId })).rejects.toMatchObject(refusal("not_allowed"));
  });
});
