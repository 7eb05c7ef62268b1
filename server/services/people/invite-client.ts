import { and, eq, isNotNull, isNull, ne } from "drizzle-orm";
import type { z } from "zod";
import type { Transaction } from "@/db/in-practice";
import { client, invitation, member } from "@/db/schema/index";
import type { Actor } from "@/domain/access/actor";
import type { Invited } from "@/domain/people/dtos";
import { inviteClientSchema } from "@/domain/people/schemas";
import { ServiceError } from "@/domain/shared/service-error";
import { defineVerb } from "../verb";
import { deliverInvitation } from "./deliver-invitation";
import { isWaiting, personOnly, writeInvitation } from "./internal";

const invite = defineVerb({
  right: "client.invite",
  input: inviteClientSchema,
  run: async (tx, { clientId, email, language }, actor) => {
    personOnly(actor);
    const name = await lockClient(tx, actor.practiceId, clientId);
    await refuseKnown(tx, actor.practiceId, clientId, email);
    const mail = await writeInvitation(tx, actor, { name, email, roles: ["client"], clientId, language });
    const subject = { subjectKind: "invitation", subjectId: mail.invitationId, clientId };
    return { result: mail, audit: { action: "client.invite", ...subject } };
  },
});

/**
 * Invites a client to their own record. `conflict`: client_has_member, already_invited, client_archived, or
 * other_client when the address belongs to another client of the practice.
 */
export async function inviteClient(actor: Actor, input: z.input<typeof inviteClientSchema>): Promise<Invited> {
  return deliverInvitation(await invite(actor, input), actor.requestId);
}

// The lock makes two invitations of one client take turns, so that the second one sees the first.
async function lockClient(tx: Transaction, practiceId: string, clientId: string): Promise<string> {
  const rows = await tx
    .select({ name: client.name, archivedAt: client.archivedAt })
    .from(client)
    .where(and(eq(client.practiceId, practiceId), eq(client.id, clientId)))
    .for("update");
  const found = rows[0];
  if (!found) throw new ServiceError("not_found");
  if (found.archivedAt) throw new ServiceError("conflict", { facts: { why: "client_archived" } });
  return found.name;
}

async function refuseKnown(tx: Transaction, practiceId: string, clientId: string, email: string): Promise<void> {
  const inPractice = and(eq(member.practiceId, practiceId), isNull(member.removedAt), isNull(member.unclaimedAt));
  const own = await tx
    .select({ id: member.id })
    .from(member)
    .where(and(inPractice, eq(member.clientId, clientId)))
    .limit(1);
  if (own.length > 0) throw new ServiceError("conflict", { facts: { why: "client_has_member" } });
  const another = await tx
    .select({ id: member.id })
    .from(member)
    .where(and(inPractice, eq(member.email, email), isNotNull(member.clientId), ne(member.clientId, clientId)))
    .limit(1);
  if (another.length > 0) throw new ServiceError("conflict", { facts: { why: "other_client" } });
  const waiting = await tx
    .select({ id: invitation.id })
    .from(invitation)
    .where(and(eq(invitation.practiceId, practiceId), eq(invitation.clientId, clientId), isWaiting()))
    .limit(1);
  if (waiting.length > 0) throw new ServiceError("conflict", { facts: { why: "already_invited" } });
}
