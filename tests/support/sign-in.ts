import { and, eq } from "drizzle-orm";
import { inPractice } from "@/db/in-practice";
import { directory } from "@/db/pool";
import { account, accountPractice, authSession, member } from "@/db/schema/index";
import type { MemberActor } from "@/domain/access/actor";
import type { Role } from "@/domain/access/roles";
import { openSession } from "@/server/auth/session";
import { hashToken } from "@/server/auth/token";

/** Signs an actor in without the page: a session row in their place; returns the cookie's secret. */
export async function sessionFor(actor: MemberActor): Promise<string> {
  const { token } = await openSession(actor.accountId, "test");
  const { practiceId, memberId, kind, clientId } = actor;
  await directory()
    .update(authSession)
    .set({ practiceId, memberId, role: kind, clientId })
    .where(eq(authSession.tokenHash, hashToken(token)));
  return token;
}

/** A demo person as an actor, in one of the roles they hold. */
export async function demoActor(email: string, kind: Role): Promise<MemberActor> {
  const [person] = await directory()
    .select({ accountId: account.id, practiceId: accountPractice.practiceId })
    .from(account)
    .innerJoin(accountPractice, eq(accountPractice.accountId, account.id))
    .where(eq(account.email, email));
  if (!person) throw new Error(`No demo person ${email}.`);
  const { accountId, practiceId } = person;
  const system = { kind: "system" as const, practiceId, requestId: "test" };
  const [found] = await inPractice(system, (tx) =>
    tx
      .select({ memberId: member.id, clientId: member.clientId })
      .from(member)
      .where(and(eq(member.practiceId, practiceId), eq(member.accountId, accountId))),
  );
  if (!found) throw new Error(`${email} is no member.`);
  return { kind, practiceId, accountId, ...found, requestId: "test" };
}
