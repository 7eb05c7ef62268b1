import { and, eq, isNull, notInArray } from "drizzle-orm";
import type { Transaction } from "@/db/in-practice";
import { authSession, member } from "@/db/schema/index";
import type { Role } from "@/domain/access/roles";
import { changeRolesSchema } from "@/domain/people/schemas";
import { ServiceError } from "@/domain/shared/service-error";
import { defineVerb } from "../verb";
import { keepAnAdmin, orderedRoles } from "./internal";

/**
 * Sets a member's staff roles; whoever works in a role they lost has to choose again at the next request. A client
 * stays one. `conflict` (last_admin), `invalid` on `roles` when none would be left, `not_found`.
 */
export const changeRoles = defineVerb({
  right: "member.manage",
  input: changeRolesSchema,
  run: async (tx, { memberId, roles: staffRoles }, actor) => {
    if (!staffRoles.includes("admin")) await keepAnAdmin(tx, actor.practiceId, memberId);
    const own = and(eq(member.practiceId, actor.practiceId), eq(member.id, memberId), isNull(member.removedAt));
    const rows = await tx.select({ roles: member.roles }).from(member).where(own).for("update");
    const known = rows[0];
    if (!known) throw new ServiceError("not_found");
    const kept: Role[] = known.roles.includes("client") ? ["client"] : [];
    const held = orderedRoles([...staffRoles, ...kept]);
    if (held.length === 0) throw new ServiceError("invalid", { fields: { roles: "role_needed" } });
    await tx.update(member).set({ roles: held }).where(own);
    await leaveLostPlaces(tx, actor.practiceId, memberId, held);
    return {
      result: { roles: held },
      audit: {
        action: "member.changeRoles",
        subjectKind: "member",
        subjectId: memberId,
        detail: { before: known.roles, after: held },
      },
    };
  },
});

async function leaveLostPlaces(tx: Transaction, practiceId: string, memberId: string, held: Role[]): Promise<void> {
  await tx
    .update(authSession)
    .set({ practiceId: null, memberId: null, role: null, clientId: null })
    .where(
      and(
        eq(authSession.practiceId, practiceId),
        eq(authSession.memberId, memberId),
        isNull(authSession.revokedAt),
        notInArray(authSession.role, held),
      ),
    );
}
