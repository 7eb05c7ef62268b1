import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/in-practice";
import { invitation } from "@/db/schema/index";
import type { MemberActor } from "@/domain/access/actor";
import { authorize } from "@/domain/access/authorize";
import { ServiceError } from "@/domain/shared/service-error";

/** A client's invitation is for whoever may invite clients; one that gives staff roles is for member managers only. */
export async function requireInvitationRight(tx: Transaction, actor: MemberActor, invitationId: string): Promise<void> {
  const rows = await tx
    .select({ roles: invitation.roles })
    .from(invitation)
    .where(and(eq(invitation.practiceId, actor.practiceId), eq(invitation.id, invitationId)));
  const found = rows[0];
  if (!found) throw new ServiceError("not_found");
  const isForClient = found.roles.every((role) => role === "client");
  authorize(actor, isForClient ? "client.invite" : "member.manage");
}
