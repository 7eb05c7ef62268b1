import { v7 as uuidv7 } from "uuid";
import { describe, expect, it } from "vitest";
import { inviteClient } from "@/server/services/people/invite-client";
import { inviteMember } from "@/server/services/people/invite-member";
import { readInvitations } from "@/server/services/people/read";
import { readInvitationLink } from "@/server/services/people/read-invitation-link";
import { resendInvitation } from "@/server/services/people/resend-invitation";
import { withdrawInvitation } from "@/server/services/people/withdraw-invitation";
import { makeClient, makePractice } from "../../support/factories";
import { actionsIn, mailsTo, makeClientWithoutLogin, newAddress, refusal, tokenMailedTo } from "./people-fixtures";

describe("inviting a member", () => {
  it("mails a link that shows who invites, without using anything up", async () => {
    const own = await makePractice("Hill");
    const email = newAddress();
    const invited = await inviteMember(own.admin, { name: "Ana Lim", email, roles: ["admin", "practitioner"] });
    expect(invited).toMatchObject({ delivery: "filed", link: null });
    const token = tokenMailedTo(email);
    for (let look = 0; look < 2; look += 1) {
      expect(await readInvitationLink(token, "test")).toMatchObject({
        state: "open",
        practiceName: "Hill",
        invitedBy: "Hill admin",
        name: "Ana Lim",
        email,
        roles: ["practitioner", "admin"],
        hasAccount: false,
      });
    }
    expect(await actionsIn(own)).toEqual(["member.invite"]);
  });

  it("is for admins alone", async () => {
    const own = await makePractice();
    const client = await makeClient(own);
    const input = { name: "Ana", email: newAddress(), roles: ["admin" as const] };
    for (const actor of [own.practitioner, client.actor]) {
      await expect(inviteMember(actor, input)).rejects.toMatchObject(refusal("not_allowed"));
    }
    expect(mailsTo(input.email)).toEqual([]);
  });

  it("refuses what is no address, no role, or would reach the mail's subject", async () => {
    const own = await makePractice();
    const wrong = inviteMember(own.admin, { name: "Ana\nBcc: x@y.z", email: "ana@", roles: [] });
    await expect(wrong).rejects.toMatchObject({
      code: "invalid",
      fields: { name: "control_character", email: "email", roles: "role_needed" },
    });
    await expect(
      inviteMember(own.admin, { name: "A\u0000", email: newAddress(), roles: ["admin"] }),
    ).rejects.toMatchObject({ code: "invalid", fields: { name: "control_character" } });
  });

  it("refuses a second link to the same address, and an address whose member holds the roles", async () => {
    const own = await makePractice();
    const input = { name: "Ana", email: newAddress(), roles: ["admin" as const] };
    await inviteMember(own.admin, input);
    await expect(inviteMember(own.admin, { ...input, email: input.email.toUpperCase() })).rejects.toMatchObject(
      refusal("conflict", { why: "already_invited" }),
    );
    const again = { ...input, email: `${own.admin.accountId}@example.test` };
    await expect(inviteMember(own.admin, again)).rejects.toMatchObject(refusal("conflict", { why: "already_member" }));
  });
});

describe("inviting a client", () => {
  it("is for practitioners and admins of the client's practice", async () => {
    const [own, other] = [await makePractice(), await makePractice()];
    const { clientId } = await makeClientWithoutLogin(own);
    const { clientId: second } = await makeClientWithoutLogin(own);
    expect(await inviteClient(own.practitioner, { clientId, email: newAddress() })).toMatchObject({ link: null });
    expect(await inviteClient(own.admin, { clientId: second, email: newAddress() })).toMatchObject({ link: null });
    const client = await makeClient(own);
    await expect(inviteClient(client.actor, { clientId, email: newAddress() })).rejects.toMatchObject(
      refusal("not_allowed"),
    );
    await expect(inviteClient(other.practitioner, { clientId, email: newAddress() })).rejects.toMatchObject(
      refusal("not_found"),
    );
    await expect(inviteClient(own.practitioner, { clientId: uuidv7(), email: newAddress() })).rejects.toMatchObject(
      refusal("not_found"),
    );
  });

  it("says nothing of health or of the record in its mail", async () => {
    const own = await makePractice("Hill");
    const { clientId } = await makeClientWithoutLogin(own);
    const email = newAddress();
    await inviteClient(own.practitioner, { clientId, email });
    const mail = mailsTo(email).join();
    expect(mail).not.toMatch(/pain|back|exercise|plan/i);
    expect(mail).not.toContain(clientId);
  });

  it("refuses a client who signs in already, one who is invited, and another client's address", async () => {
    const own = await makePractice();
    const signedIn = await makeClient(own);
    await expect(
      inviteClient(own.practitioner, { clientId: signedIn.clientId, email: newAddress() }),
    ).rejects.toMatchObject(refusal("conflict", { why: "client_has_member" }));
    const { clientId } = await makeClientWithoutLogin(own);
    const taken = `${signedIn.actor.accountId}@example.test`;
    await expect(inviteClient(own.practitioner, { clientId, email: taken })).rejects.toMatchObject(
      refusal("conflict", { why: "other_client" }),
    );
    const both = await Promise.allSettled([
      inviteClient(own.practitioner, { clientId, email: newAddress() }),
      inviteClient(own.admin, { clientId, email: newAddress() }),
    ]);
    expect(both.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});

describe("sending again and withdrawing", () => {
  it("kills the old link, and a withdrawn one cannot be sent again", async () => {
    const own = await makePractice();
    const email = newAddress();
    const { invitationId } = await inviteMember(own.admin, { name: "Ana", email, roles: ["practitioner"] });
    const first = tokenMailedTo(email);
    await resendInvitation(own.admin, { invitationId });
    const second = tokenMailedTo(email);
    expect(await readInvitationLink(first, "test")).toEqual({ state: "unknown" });
    expect(await readInvitationLink(second, "test")).toMatchObject({ state: "open" });
    await withdrawInvitation(own.admin, { invitationId });
    expect(await readInvitationLink(second, "test")).toEqual({ state: "withdrawn" });
    await expect(resendInvitation(own.admin, { invitationId })).rejects.toMatchObject(refusal("used"));
    await expect(withdrawInvitation(own.admin, { invitationId })).rejects.toMatchObject(refusal("used"));
    expect(await actionsIn(own)).toEqual(["member.invite", "invitation.resend", "invitation.withdraw"]);
  });

  it("is for whoever may invite such a person, in their own practice", async () => {
    const [own, other] = [await makePractice(), await makePractice()];
    const staff = await inviteMember(own.admin, { name: "Ana", email: newAddress(), roles: ["admin"] });
    const { clientId } = await makeClientWithoutLogin(own);
    const client = await inviteClient(own.admin, { clientId, email: newAddress() });
    const someone = await makeClient(own);
    for (const verb of [resendInvitation, withdrawInvitation]) {
      const staffLink = { invitationId: staff.invitationId };
      await expect(verb(own.practitioner, staffLink)).rejects.toMatchObject(refusal("not_allowed"));
      await expect(verb(someone.actor, staffLink)).rejects.toMatchObject(refusal("not_allowed"));
      await expect(verb(other.admin, staffLink)).rejects.toMatchObject(refusal("not_found"));
      await verb(own.practitioner, { invitationId: client.invitationId });
    }
  });

  it("lists what waits, page by page, for admins alone", async () => {
    const own = await makePractice();
    const emails = [newAddress(), newAddress(), newAddress()];
    for (const email of emails) await inviteMember(own.admin, { name: "Ana", email, roles: ["admin"] });
    const first = await readInvitations(own.admin, { limit: 2 });
    const rest = await readInvitations(own.admin, { limit: 2, cursor: first.next });
    expect([...first.items, ...rest.items].map((item) => item.email)).toEqual([...emails].reverse());
    expect(rest.next).toBeNull();
    await expect(readInvitations(own.practitioner, {})).rejects.toMatchObject(refusal("not_allowed"));
    const other = await makePractice();
    expect((await readInvitations(other.admin, {})).items).toEqual([]);
  });
});
