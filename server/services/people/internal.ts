import { and, eq, gt, isNull, sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import type { Transaction } from "@/db/in-practice";
import { authSession, invitation, member, practice } from "@/db/schema/index";
import type { MemberActor } from "@/domain/access/actor";
import { type Role, roles } from "@/domain/access/roles";
import type { Language } from "@/domain/shared/language";
import { ServiceError } from "@/domain/shared/service-error";
import { practiceToken } from "@/server/auth/token";

export const invitationDays = 7;

/** A link's secret and how long it is good for. */
export function newInvitationLink(practiceId: string): { token: string; tokenHash: string; expiresAt: Date } {
  return { ...practiceToken(practiceId), expiresAt: new Date(Date.now() + invitationDays * 86_400_000) };
}

/** Roles in the table's order, each once. */
export function orderedRoles(held: readonly Role[]): Role[] {
  return roles.filter((role) => held.includes(role));
}

/** The condition of an invitation that still waits: neither used nor withdrawn nor run out. */
export function isWaiting() {
  return and(isNull(invitation.usedAt), isNull(invitation.withdrawnAt), gt(invitation.expiresAt, sql`now()`));
}

export interface InvitationMail {
  invitationId: string;
  token: string;
  to: string;
  name: string;
  isClient: boolean;
  inviter: string;
  practiceName: string;
  zone: string;
  language: Language;
  expiresAt: Date;
}

interface NewInvitation {
  name: string;
  email: string;
  roles: Role[];
  clientId: string | null;
  language: Language;
}

/** Writes the invitation and gathers what its mail needs; the mail itself goes out after the commit. */
export async function writeInvitation(
  tx: Transaction,
  actor: MemberActor,
  invited: NewInvitation,
): Promise<InvitationMail> {
  const { token, tokenHash, expiresAt } = newInvitationLink(actor.practiceId);
  const invitationId = uuidv7();
  await tx.insert(invitation).values({
    practiceId: actor.practiceId,
    id: invitationId,
    tokenHash,
    email: invited.email,
    name: invited.name,
    roles: invited.roles,
    clientId: invited.clientId,
    language: invited.language,
    invitedBy: actor.memberId,
    expiresAt,
    mailedCount: 1,
  });
  const sender = await readSender(tx, actor);
  const isClient = invited.clientId !== null;
  const { name, email: to, language } = invited;
  return { ...sender, invitationId, token, to, name, language, isClient, expiresAt };
}

/** Who a mail says it comes from. */
export async function readSender(tx: Transaction, actor: MemberActor) {
  const rows = await tx
    .select({ inviter: member.name, practiceName: practice.name, zone: practice.zone })
    .from(member)
    .innerJoin(practice, eq(practice.id, member.practiceId))
    .where(and(eq(member.practiceId, actor.practiceId), eq(member.id, actor.memberId)));
  const sender = rows[0];
  if (!sender) throw new ServiceError("signed_out");
  return sender;
}

/** Verbs that people do and jobs do not. */
export function personOnly(actor: { kind: Role | "system" }): asserts actor is MemberActor {
  if (actor.kind === "system") throw new ServiceError("not_allowed");
}

/** Locks the practice's admins and throws `conflict` (last_admin) when the member is the only one. */
export async function keepAnAdmin(tx: Transaction, practiceId: string, memberId: string): Promise<void> {
  // Locked in one order: two admins who demote each other take turns, and the second one finds itself the last.
  const admins = await tx
    .select({ id: member.id })
    .from(member)
    .where(
      and(
        eq(member.practiceId, practiceId),
        isNull(member.removedAt),
        isNull(member.unclaimedAt),
        sql`${member.roles} @> array['admin']::text[]`,
      ),
    )
    .orderBy(member.id)
    .for("update");
  const isAdmin = admins.some((admin) => admin.id === memberId);
  if (isAdmin && admins.length === 1) throw new ServiceError("conflict", { facts: { why: "last_admin" } });
}

/** Signs out the sessions that work in this practice as this member. Those in other practices go on. */
export async function endMemberSessions(tx: Transaction, practiceId: string, memberId: string): Promise<void> {
  await tx
    .update(authSession)
    .set({ revokedAt: sql`now()` })
    .where(
      and(eq(authSession.practiceId, practiceId), eq(authSession.memberId, memberId), isNull(authSession.revokedAt)),
    );
}
