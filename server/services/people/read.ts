import { and, asc, desc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/in-practice";
import { client, invitation, member, practice } from "@/db/schema/index";
import { noInputSchema } from "@/domain/account/schemas";
import type { ClientAccess, InvitationView, MemberView, PracticeView } from "@/domain/people/dtos";
import { clientAccessSchema, invitationsQuerySchema, membersQuerySchema } from "@/domain/people/schemas";
import type { Cursor } from "@/domain/shared/ids";
import { ServiceError } from "@/domain/shared/service-error";
import { defineVerb } from "../verb";
import { orderedRoles } from "./internal";

interface Page<Item> {
  items: Item[];
  next: Cursor | null;
}

/** The practice's present members by name: those with a staff role, or those who are clients. */
export const readMembers = defineVerb({
  right: "member.read",
  input: membersQuerySchema,
  run: async (tx, { group, cursor, limit }, actor) => {
    const ofGroup =
      group === "staff"
        ? sql`${member.roles} && array['practitioner', 'admin']::text[]`
        : sql`${member.roles} @> array['client']::text[]`;
    const rows = await tx
      .select({
        id: member.id,
        name: member.name,
        email: member.email,
        roles: member.roles,
        joinedAt: member.joinedAt,
        isUnclaimed: sql<boolean>`${member.unclaimedAt} is not null`,
      })
      .from(member)
      .where(
        and(
          eq(member.practiceId, actor.practiceId),
          isNull(member.removedAt),
          ofGroup,
          cursor ? sql`(${member.name}, ${member.id}) > (${cursor.after}, ${cursor.id}::uuid)` : undefined,
        ),
      )
      .orderBy(asc(member.name), asc(member.id))
      .limit(limit + 1);
    const ownId = actor.kind === "system" ? null : actor.memberId;
    const items = rows
      .slice(0, limit)
      .map((row): MemberView => ({ ...row, roles: orderedRoles(row.roles), isSelf: row.id === ownId }));
    const last = rows.length > limit ? items.at(-1) : undefined;
    const result: Page<MemberView> = { items, next: last ? { after: last.name, id: last.id } : null };
    return { result, audit: null };
  },
});

/** Invitations that wait or have run out, newest first; accepted and withdrawn ones are in the audit record. */
export const readInvitations = defineVerb({
  right: "member.read",
  input: invitationsQuerySchema,
  run: async (tx, { cursor, limit }, actor) => {
    const rows = await tx
      .select({
        id: invitation.id,
        name: invitation.name,
        email: invitation.email,
        roles: invitation.roles,
        invitedBy: member.name,
        createdAt: invitation.createdAt,
        expiresAt: invitation.expiresAt,
        isExpired: sql<boolean>`${invitation.expiresAt} <= now()`,
        // As text, because a JavaScript date drops the microseconds by which rows are ordered.
        createdText: sql<string>`${invitation.createdAt}::text`,
      })
      .from(invitation)
      .leftJoin(member, and(eq(member.practiceId, invitation.practiceId), eq(member.id, invitation.invitedBy)))
      .where(
        and(
          eq(invitation.practiceId, actor.practiceId),
          isNull(invitation.usedAt),
          isNull(invitation.withdrawnAt),
          cursor
            ? sql`(${invitation.createdAt}, ${invitation.id}) < (${cursor.after}::timestamptz, ${cursor.id}::uuid)`
            : undefined,
        ),
      )
      .orderBy(desc(invitation.createdAt), desc(invitation.id))
      .limit(limit + 1);
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    const result: Page<InvitationView> = {
      items: shown.map(({ createdText: _, ...row }) => ({ ...row, roles: orderedRoles(row.roles) })),
      next: last ? { after: last.createdText, id: last.id } : null,
    };
    return { result, audit: null };
  },
});

/** Whether a client can sign in, or is invited to. */
export const readClientAccess = defineVerb({
  right: "client.invite",
  input: clientAccessSchema,
  run: async (tx, { clientId }, actor) => {
    const result = await clientAccessOf(tx, actor.practiceId, clientId);
    return { result, audit: { action: "client.readAccess", subjectKind: "client", subjectId: clientId, clientId } };
  },
});

async function clientAccessOf(tx: Transaction, practiceId: string, clientId: string): Promise<ClientAccess> {
  const clients = await tx
    .select({ suggestedEmail: client.email })
    .from(client)
    .where(and(eq(client.practiceId, practiceId), eq(client.id, clientId)));
  const found = clients[0];
  if (!found) throw new ServiceError("not_found");
  const members = await tx
    .select({ email: member.email, joinedAt: member.joinedAt })
    .from(member)
    .where(
      and(
        eq(member.practiceId, practiceId),
        eq(member.clientId, clientId),
        isNull(member.removedAt),
        isNull(member.unclaimedAt),
      ),
    )
    .limit(1);
  const invitations = await tx
    .select({
      id: invitation.id,
      email: invitation.email,
      createdAt: invitation.createdAt,
      expiresAt: invitation.expiresAt,
      isExpired: sql<boolean>`${invitation.expiresAt} <= now()`,
    })
    .from(invitation)
    .where(
      and(
        eq(invitation.practiceId, practiceId),
        eq(invitation.clientId, clientId),
        isNotNull(invitation.clientId),
        isNull(invitation.usedAt),
        isNull(invitation.withdrawnAt),
      ),
    )
    .orderBy(desc(invitation.createdAt))
    .limit(1);
  return { ...found, member: members[0] ?? null, invitation: invitations[0] ?? null };
}

/** The practice as everybody in it may see it. */
export const readPractice = defineVerb({
  right: "practice.read",
  input: noInputSchema,
  run: async (tx, _input, actor) => {
    const rows = await tx
      .select({
        name: practice.name,
        zone: practice.zone,
        phone: practice.phone,
        address: practice.address,
        logoId: practice.logoId,
      })
      .from(practice)
      .where(eq(practice.id, actor.practiceId));
    const found = rows[0];
    if (!found) throw new ServiceError("not_found");
    const result: PracticeView = found;
    return { result, audit: null };
  },
});
