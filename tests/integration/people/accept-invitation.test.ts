import { eq, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { inPractice } from "@/db/in-practice";
import { directory } from "@/db/pool";
import { account, accountPractice, invitation } from "@/db/schema/index";
import { acceptInvitation } from "@/server/services/people/accept-invitation";
import { inviteClient } from "@/server/services/people/invite-client";
import { inviteMember } from "@/server/services/people/invite-member";
import { readInvitationLink } from "@/server/services/people/read-invitation-link";
import { removeMember } from "@/server/services/people/remove-member";
import { withdrawInvitation } from "@/server/services/people/withdraw-invitation";
import { makeClient, makeMember, makePractice, type TestPractice } from "../../support/factories";
import {
  accountOf,
  actionsIn,
  asking,
  givePassword,
  makeAccount,
  newAddress,
  password,
  readMember,
  refusal,
  tokenMailedTo,
} from "./people-fixtures";

async function inviteAna(own: TestPractice, email = newAddress()) {
  const { invitationId } = await inviteMember(own.admin, { name: "Ana", email, roles: ["practitioner"] });
  return { email, invitationId, token: tokenMailedTo(email) };
}

const asNew = (token: string) => ({ as: "new" as const, token, name: "Ana Lim", password });
const asExisting = (token: string) => ({ as: "existing" as const, token, password });

describe("accepting an invitation", () => {
  it("makes account, membership and audit record, once", async () => {
    const own = await makePractice();
    const { email, token } = await inviteAna(own);
    const accepted = await acceptInvitation(asNew(token), asking);
    expect(accepted).toEqual({ email, practiceId: own.practiceId, role: "practitioner" });
    const accountId = await accountOf(email);
    expect(await readMember(own, accountId ?? "")).toMatchObject({ roles: ["practitioner"], removedAt: null });
    expect(await actionsIn(own)).toEqual(["member.invite", "invitation.accept"]);
    await expect(acceptInvitation(asNew(token), asking)).rejects.toMatchObject(refusal("used"));
    expect(await readInvitationLink(token, "test")).toEqual({ state: "used" });
  });

  it("lets one of two at the same moment win and writes nothing for the other", async () => {
    const own = await makePractice();
    const { email, token } = await inviteAna(own);
    const both = await Promise.allSettled([
      acceptInvitation(asNew(token), asking),
      acceptInvitation(asNew(token), asking),
    ]);
    expect(both.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
    const lost = both.find((one) => one.status === "rejected");
    expect(lost?.reason).toMatchObject({ code: "used" });
    const accounts = await directory().select().from(account).where(eq(account.email, email));
    expect(accounts).toHaveLength(1);
    expect((await actionsIn(own)).filter((action) => action === "invitation.accept")).toHaveLength(1);
  });

  it("refuses withdrawn, expired and unknown links, and writes nothing", async () => {
    const own = await makePractice();
    const withdrawn = await inviteAna(own);
    await withdrawInvitation(own.admin, { invitationId: withdrawn.invitationId });
    await expect(acceptInvitation(asNew(withdrawn.token), asking)).rejects.toMatchObject(
      refusal("used", { why: "withdrawn" }),
    );
    const expired = await inviteAna(own);
    await inPractice(own.system, (tx) =>
      tx
        .update(invitation)
        .set({ expiresAt: sql`now() - interval '1 second'` })
        .where(eq(invitation.id, expired.invitationId)),
    );
    expect(await readInvitationLink(expired.token, "test")).toEqual({ state: "expired" });
    await expect(acceptInvitation(asNew(expired.token), asking)).rejects.toMatchObject(refusal("expired"));
    const known = (await inviteAna(own)).token;
    for (const token of ["x", `${known}x`, known.replace(/^[^.]+/, "AAAAAAAAAAAAAAAAAAAAAA")]) {
      expect(await readInvitationLink(token, "test")).toEqual({ state: "unknown" });
      await expect(acceptInvitation(asNew(token), asking)).rejects.toMatchObject(refusal("not_found"));
    }
    expect(await accountOf(withdrawn.email)).toBeNull();
    expect(await accountOf(expired.email)).toBeNull();
  });

  it("cannot be used through another practice's name in the link", async () => {
    const [own, other] = [await makePractice(), await makePractice()];
    const [mine, theirs] = [await inviteAna(own), await inviteAna(other)];
    const crossed = `${theirs.token.split(".")[0]}.${mine.token.split(".")[1]}`;
    await expect(acceptInvitation(asNew(crossed), asking)).rejects.toMatchObject(refusal("not_found"));
  });

  it("asks for a password of 12 characters that is not one letter over and over", async () => {
    const own = await makePractice();
    const { token } = await inviteAna(own);
    const weak = (word: string) => acceptInvitation({ ...asNew(token), password: word }, asking);
    await expect(weak("short")).rejects.toMatchObject({ fields: { password: "password_short" } });
    await expect(weak("aaaaaaaaaaaaaaaa")).rejects.toMatchObject({ fields: { password: "password_simple" } });
    await expect(weak("ab cd ".repeat(60))).rejects.toMatchObject({ fields: { password: "password_long" } });
    expect(await readInvitationLink(token, "test")).toMatchObject({ state: "open" });
  });

  it("lets an account that exists join only when it proves its password", async () => {
    const [own, other] = [await makePractice(), await makePractice()];
    const known = await makeMember(other.practiceId, "practitioner");
    const { email, token } = await inviteAna(own, `${known.accountId}@example.test`);
    await givePassword(known.accountId);
    expect(await readInvitationLink(token, "test")).toMatchObject({ hasAccount: true });
    await expect(acceptInvitation(asNew(token), asking)).rejects.toMatchObject(
      refusal("conflict", { why: "account_exists" }),
    );
    await expect(acceptInvitation({ ...asExisting(token), password: "wrong" }, asking)).rejects.toMatchObject({
      code: "invalid",
      fields: { password: "wrong_password" },
    });
    expect(await readMember(own, known.accountId)).toBeNull();
    expect(await acceptInvitation(asExisting(token), asking)).toMatchObject({ email });
    const entered = await directory()
      .select({ practiceId: accountPractice.practiceId })
      .from(accountPractice)
      .where(eq(accountPractice.accountId, known.accountId));
    expect(entered.map((row) => row.practiceId).sort()).toEqual([own.practiceId, other.practiceId].sort());
  });

  it("adds roles to somebody who is a member already", async () => {
    const own = await makePractice();
    await givePassword(own.practitioner.accountId);
    const email = `${own.practitioner.accountId}@example.test`;
    await inviteMember(own.admin, { name: "P", email, roles: ["admin"] });
    await acceptInvitation(asExisting(tokenMailedTo(email)), asking);
    expect(await readMember(own, own.practitioner.accountId)).toMatchObject({
      id: own.practitioner.memberId,
      roles: ["practitioner", "admin"],
    });
  });

  it("brings a removed member back with the new roles alone", async () => {
    const own = await makePractice();
    await givePassword(own.practitioner.accountId);
    await removeMember(own.admin, { memberId: own.practitioner.memberId });
    const email = `${own.practitioner.accountId}@example.test`;
    await inviteMember(own.admin, { name: "P", email, roles: ["admin"] });
    await acceptInvitation(asExisting(tokenMailedTo(email)), asking);
    expect(await readMember(own, own.practitioner.accountId)).toMatchObject({ roles: ["admin"], removedAt: null });
  });

  it("ties a client to their own record", async () => {
    const own = await makePractice();
    const known = await makeClient(own);
    await removeMember(own.admin, { memberId: known.actor.memberId });
    const { email } = await makeAccount();
    await inviteClient(own.practitioner, { clientId: known.clientId, email });
    const accepted = await acceptInvitation(asExisting(tokenMailedTo(email)), asking);
    expect(accepted.role).toBe("client");
    expect(await readMember(own, (await accountOf(email)) ?? "")).toMatchObject({ clientId: known.clientId });
  });

  it("does not tie one member to two clients", async () => {
    const own = await makePractice();
    const [first, second] = [await makeClient(own), await makeClient(own)];
    await removeMember(own.admin, { memberId: second.actor.memberId });
    const email = newAddress();
    await inviteClient(own.practitioner, { clientId: second.clientId, email });
    const token = tokenMailedTo(email);
    // The first client takes over the invited address after the invitation went out.
    await directory().update(account).set({ email }).where(eq(account.id, first.actor.accountId));
    await givePassword(first.actor.accountId);
    await expect(acceptInvitation(asExisting(token), asking)).rejects.toMatchObject(
      refusal("conflict", { why: "other_client" }),
    );
    expect(await readInvitationLink(token, "test")).toMatchObject({ state: "open" });
  });
});
