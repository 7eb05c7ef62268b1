import { and, eq, isNull } from "drizzle-orm";
import type { z } from "zod";
import type { Transaction } from "@/db/in-practice";
import { invitation, member } from "@/db/schema/index";
import type { Actor } from "@/domain/access/actor";
import type { Role } from "@/domain/access/roles";
import type { Invited } from "@/domain/people/dtos";
import { inviteMemberSchema } from "@/domain/people/schemas";
import { ServiceError } from "@/domain/shared/service-error";
import { defineVerb } from "../verb";
import { deliverInvitation } from "./deliver-invitation";
import { isWaiting, orderedRoles, personOnly, writeInvitation } from "./internal";

const invite = defineVerb({
  right: "member.manage",
  input: inviteMemberSchema,
  run: async (tx, input, actor) => {
    personOnly(actor);
    const roles = orderedRoles(input.roles);
    await refuseKnown(tx, actor.practiceId, input.email, roles);
    const mail = await writeInvitation(tx, actor, { ...input, roles, clientId: null });
    return {
      result: mail,
      audit: { action: "member.invite", subjectKind: "invitation", subjectId: mail.invitationId, detail: { roles } },
    };
  },
});

/**
 * Invites somebody to work in the practice, by a link that is mailed after the commit: single use, seven days.
 * `conflict`: already_member (holds these roles), already_invited (a link to this address still waits).
 */
export async function inviteMember(actor: Actor, input: z.input<typeof inviteMemberSchema>): Promise<Invited> {
  return deliverInvitation(await invite(actor, input), actor.requestId);
}

async function refuseKnown(tx: Transaction, practiceId: string, email: string, roles: Role[]): Promise<void> {
  const known = await tx
    .select({ roles: member.roles })
    .from(member)
    .where(
      and(
        eq(member.practiceId, practiceId),
        eq(member.email, email),
        isNull(member.removedAt),
        isNull(member.unclaimedAt),
      ),
    );
  if (known[0] && roles.every((role) => known[0]?.roles.includes(role))) {
    throw new ServiceError("conflict", { facts: { why: "already_member" } });
  }
  const waiting = await tx
    .select({ id: invitation.id })
    .from(invitation)
    .where(
      and(eq(invitation.practiceId, practiceId), eq(invitation.email, email), isNull(invitation.clientId), isWaiting()),
    )
    .limit(1);
  if (waiting.length > 0) throw new ServiceError("conflict", { facts: { why: "already_invited" } });
}
