import { and, eq, isNull, sql } from "drizzle-orm";
import type { z } from "zod";
import { invitation } from "@/db/schema/index";
import type { Actor } from "@/domain/access/actor";
import type { Invited } from "@/domain/people/dtos";
import { invitationIdSchema } from "@/domain/people/schemas";
import { ServiceError } from "@/domain/shared/service-error";
import { defineVerb } from "../verb";
import { deliverInvitation } from "./deliver-invitation";
import { type InvitationMail, newInvitationLink, personOnly, readSender } from "./internal";
import { requireInvitationRight } from "./require-invitation-right";

const renew = defineVerb({
  right: "client.invite",
  input: invitationIdSchema,
  run: async (tx, { invitationId }, actor) => {
    personOnly(actor);
    await requireInvitationRight(tx, actor, invitationId);
    const { token, tokenHash, expiresAt } = newInvitationLink(actor.practiceId);
    const renewed = await tx
      .update(invitation)
      .set({ tokenHash, expiresAt, mailedCount: sql`${invitation.mailedCount} + 1` })
      .where(
        and(
          eq(invitation.practiceId, actor.practiceId),
          eq(invitation.id, invitationId),
          isNull(invitation.usedAt),
          isNull(invitation.withdrawnAt),
        ),
      )
      .returning({
        to: invitation.email,
        name: invitation.name,
        language: invitation.language,
        clientId: invitation.clientId,
      });
    const found = renewed[0];
    if (!found) throw new ServiceError("used");
    const { clientId, ...receiver } = found;
    const sender = await readSender(tx, actor);
    const mail: InvitationMail = {
      ...sender,
      ...receiver,
      invitationId,
      token,
      expiresAt,
      isClient: clientId !== null,
    };
    return {
      result: mail,
      audit: { action: "invitation.resend", subjectKind: "invitation", subjectId: invitationId, clientId },
    };
  },
});

/** Mails an invitation again with a new link for seven more days; the old link is dead. `used`: it waits no more. */
export async function resendInvitation(actor: Actor, input: z.input<typeof invitationIdSchema>): Promise<Invited> {
  return deliverInvitation(await renew(actor, input), actor.requestId);
}
