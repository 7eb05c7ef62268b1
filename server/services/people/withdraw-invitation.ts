import { and, eq, isNull, sql } from "drizzle-orm";
import { invitation } from "@/db/schema/index";
import { invitationIdSchema } from "@/domain/people/schemas";
import { ServiceError } from "@/domain/shared/service-error";
import { defineVerb } from "../verb";
import { personOnly } from "./internal";
import { requireInvitationRight } from "./require-invitation-right";

/** Takes an invitation back: its link opens nothing from now on. `used` when it was accepted or withdrawn before. */
export const withdrawInvitation = defineVerb({
  right: "client.invite",
  input: invitationIdSchema,
  run: async (tx, { invitationId }, actor) => {
    personOnly(actor);
    await requireInvitationRight(tx, actor, invitationId);
    const withdrawn = await tx
      .update(invitation)
      .set({ withdrawnAt: sql`now()` })
      .where(
        and(
          eq(invitation.practiceId, actor.practiceId),
          eq(invitation.id, invitationId),
          isNull(invitation.usedAt),
          isNull(invitation.withdrawnAt),
        ),
      )
      .returning({ clientId: invitation.clientId });
    const found = withdrawn[0];
    if (!found) throw new ServiceError("used");
    const subject = { subjectKind: "invitation", subjectId: invitationId, clientId: found.clientId };
    return { result: {}, audit: { action: "invitation.withdraw", ...subject } };
  },
});
