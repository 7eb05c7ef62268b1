import { and, eq, sql } from "drizzle-orm";
import { inPractice, type Transaction } from "@/db/in-practice";
import { account, invitation, member, practice } from "@/db/schema/index";
import type { LinkState } from "@/domain/account/dtos";
import type { InvitationLink } from "@/domain/people/dtos";
import { hashToken, practiceOfToken } from "@/server/auth/token";
import { doorkeeper } from "../account/internal";

/** What a link shows before anything is done with it. Looking uses nothing up; only an open one names anybody. */
export async function readInvitationLink(token: string, requestId: string): Promise<InvitationLink> {
  const practiceId = practiceOfToken(token);
  if (!practiceId) return { state: "unknown" };
  return inPractice(doorkeeper(practiceId, requestId), async (tx) => {
    const found = await findByToken(tx, practiceId, token);
    if (!found) return { state: "unknown" };
    const { state, id, clientId, language, ...shown } = found;
    return state === "open" ? { state, ...shown } : { state };
  });
}

/** The invitation of a link inside its practice, or null. `lock` makes others who want to use it wait for the commit. */
export async function findByToken(tx: Transaction, practiceId: string, token: string, lock: "lock" | "look" = "look") {
  const query = tx
    .select({
      id: invitation.id,
      clientId: invitation.clientId,
      practiceName: practice.name,
      invitedBy: member.name,
      name: invitation.name,
      email: invitation.email,
      roles: invitation.roles,
      language: invitation.language,
      hasAccount: sql<boolean>`${account.id} is not null`,
      expiresAt: invitation.expiresAt,
      state: sql<LinkState>`case when ${invitation.usedAt} is not null then 'used'
        when ${invitation.withdrawnAt} is not null then 'withdrawn'
        when ${invitation.expiresAt} <= now() then 'expired' else 'open' end`,
    })
    .from(invitation)
    .innerJoin(practice, eq(practice.id, invitation.practiceId))
    .leftJoin(member, and(eq(member.practiceId, invitation.practiceId), eq(member.id, invitation.invitedBy)))
    .leftJoin(account, eq(account.email, invitation.email))
    .where(and(eq(invitation.practiceId, practiceId), eq(invitation.tokenHash, hashToken(token))));
  const rows = await (lock === "lock" ? query.for("update", { of: invitation }) : query);
  return rows[0] ?? null;
}
