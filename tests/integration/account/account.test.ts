import { eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { describe, expect, it } from "vitest";
import { directory } from "@/db/pool";
import { accountEvent, authSession } from "@/db/schema/index";
import { checkPassword } from "@/server/auth/check-password";
import { findSession } from "@/server/auth/session";
import { changePassword } from "@/server/services/account/change-password";
import { chooseOnlyPlace, choosePlace } from "@/server/services/account/choose-place";
import { readAccount, readSessions } from "@/server/services/account/read";
import { revokeOtherSessions } from "@/server/services/account/revoke-other-sessions";
import { revokeSession } from "@/server/services/account/revoke-session";
import { makeClient, makeMember, makePractice } from "../../support/factories";
import { actionsIn, asking, isSignedIn, makeAccount, password, refusal, signIn } from "../people/people-fixtures";

async function eventsOf(accountId: string): Promise<string[]> {
  const rows = await directory()
    .select({ action: accountEvent.action })
    .from(accountEvent)
    .where(eq(accountEvent.accountId, accountId))
    .orderBy(accountEvent.id);
  return rows.map((row) => row.action);
}

describe("choosing where to work", () => {
  it("is done at once for somebody with one practice and one role", async () => {
    const own = await makePractice();
    const { token, actor } = await signIn(own.practitioner.accountId);
    expect((await findSession(token))?.place).toBeNull();
    await chooseOnlyPlace(actor);
    const { memberId, practiceId } = own.practitioner;
    expect((await findSession(token))?.place).toEqual({ practiceId, memberId, role: "practitioner", clientId: null });
    expect(await actionsIn(own)).toEqual(["session.enter"]);
  });

  it("is left to somebody with two roles", async () => {
    const own = await makePractice();
    const both = await makeMember(own.practiceId, "admin", { roles: ["admin", "practitioner"] });
    const { token, actor } = await signIn(both.accountId);
    expect(await chooseOnlyPlace(actor)).toBeNull();
    expect((await findSession(token))?.place).toBeNull();
    const view = await readAccount(actor, null);
    expect(view.places).toEqual([
      { practiceId: own.practiceId, practiceName: "Test practice", roles: ["practitioner", "admin"] },
    ]);
    await choosePlace(actor, { practiceId: own.practiceId, role: "admin" });
    expect((await findSession(token))?.place?.role).toBe("admin");
  });

  it("ties a client's session to their own record", async () => {
    const own = await makePractice();
    const client = await makeClient(own);
    const { token, actor } = await signIn(client.actor.accountId);
    await choosePlace(actor, { practiceId: own.practiceId, role: "client" });
    expect((await findSession(token))?.place?.clientId).toBe(client.clientId);
  });

  it("refuses roles and practices that the account does not hold, as if they were not there", async () => {
    const [own, other] = [await makePractice(), await makePractice()];
    const { actor } = await signIn(own.practitioner.accountId);
    for (const place of [
      { practiceId: own.practiceId, role: "admin" as const },
      { practiceId: own.practiceId, role: "client" as const },
      { practiceId: other.practiceId, role: "practitioner" as const },
      { practiceId: uuidv7(), role: "practitioner" as const },
    ]) {
      await expect(choosePlace(actor, place)).rejects.toMatchObject(refusal("not_found"));
    }
    expect((await readAccount(actor, null)).places).toHaveLength(1);
  });

  it("does nothing for a session that was ended", async () => {
    const own = await makePractice();
    const { actor } = await signIn(own.practitioner.accountId);
    await revokeSession(actor, { sessionId: actor.sessionId });
    const place = { practiceId: own.practiceId, role: "practitioner" as const };
    await expect(choosePlace(actor, place)).rejects.toMatchObject(refusal("signed_out"));
  });
});

describe("sessions", () => {
  it("are listed with the device in words, this one marked", async () => {
    const { accountId } = await makeAccount();
    const first = await signIn(accountId);
    const second = await signIn(accountId);
    const sessions = await readSessions(first.actor);
    expect(sessions.map(({ id, isThis, browser, system }) => ({ id, isThis, browser, system }))).toEqual([
      { id: second.actor.sessionId, isThis: false, browser: "Firefox", system: "Windows" },
      { id: first.actor.sessionId, isThis: true, browser: "Firefox", system: "Windows" },
    ]);
  });

  it("end one by one or all but this", async () => {
    const { accountId } = await makeAccount();
    const [here, second, third] = [await signIn(accountId), await signIn(accountId), await signIn(accountId)];
    await revokeSession(here.actor, { sessionId: second.actor.sessionId });
    expect([await isSignedIn(here.token), await isSignedIn(second.token), await isSignedIn(third.token)]).toEqual([
      true,
      false,
      true,
    ]);
    await revokeOtherSessions(here.actor);
    expect([await isSignedIn(here.token), await isSignedIn(third.token)]).toEqual([true, false]);
    expect(await eventsOf(accountId)).toEqual(["session_revoked", "sessions_revoked"]);
  });

  it("of somebody else are not there", async () => {
    const [mine, theirs] = [await makeAccount(), await makeAccount()];
    const [me, them] = [await signIn(mine.accountId), await signIn(theirs.accountId)];
    const ended = revokeSession(me.actor, { sessionId: them.actor.sessionId });
    await expect(ended).rejects.toMatchObject(refusal("not_found"));
    expect(await isSignedIn(them.token)).toBe(true);
    expect((await readSessions(me.actor)).map((session) => session.id)).toEqual([me.actor.sessionId]);
  });

  it("note when they were last seen, every five minutes at most", async () => {
    const { accountId } = await makeAccount();
    const { token, actor } = await signIn(accountId);
    const seen = async () => (await readSessions(actor))[0]?.seenAt.getTime() ?? 0;
    const setSeen = (minutesAgo: number) =>
      directory()
        .update(authSession)
        .set({ seenAt: new Date(Date.now() - minutesAgo * 60_000) })
        .where(eq(authSession.id, actor.sessionId));
    await setSeen(4);
    const recent = await seen();
    await findSession(token);
    expect(await seen()).toBe(recent);
    await setSeen(6);
    await findSession(token);
    expect(await seen()).toBeGreaterThan(recent);
  });

  it("expire", async () => {
    const { accountId } = await makeAccount();
    const { token, actor } = await signIn(accountId);
    await directory()
      .update(authSession)
      .set({ expiresAt: new Date(Date.now() - 1000) })
      .where(eq(authSession.id, actor.sessionId));
    expect(await isSignedIn(token)).toBe(false);
    expect(await readSessions(actor)).toEqual([]);
  });
});

describe("changing the password", () => {
  it("needs the old one, signs other devices out and keeps this one", async () => {
    const { accountId, email } = await makeAccount();
    const [here, there] = [await signIn(accountId), await signIn(accountId)];
    const next = "a new and longer one";
    await expect(changePassword(here.actor, { current: "wrong", next }, "test")).rejects.toMatchObject({
      code: "invalid",
      fields: { current: "wrong_password" },
    });
    expect(await isSignedIn(there.token)).toBe(true);
    await changePassword(here.actor, { current: password, next }, "test");
    expect([await isSignedIn(here.token), await isSignedIn(there.token)]).toEqual([true, false]);
    expect(await checkPassword(email, password, asking)).toBeNull();
    expect(await checkPassword(email, next, asking)).toMatchObject({ accountId });
    expect(await eventsOf(accountId)).toEqual(["password_changed", "wrong_password", "signed_in"]);
  });

  it("is slowed down after ten wrong tries", async () => {
    const { accountId } = await makeAccount();
    const { actor } = await signIn(accountId);
    const wrong = () => changePassword(actor, { current: "wrong", next: "a new and longer one" }, uuidv7());
    for (let round = 0; round < 10; round += 1) await expect(wrong()).rejects.toMatchObject({ code: "invalid" });
    await expect(wrong()).rejects.toMatchObject({ code: "rate_limited", facts: { minutes: 15 } });
  });
});
