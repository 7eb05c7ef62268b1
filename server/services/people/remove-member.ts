import { and, eq, isNull, sql } from "drizzle-orm";
import { accountPractice, member } from "@/db/schema/index";
import { removeMemberSchema } from "@/domain/people/schemas";
import { ServiceError } from "@/domain/shared/service-error";
import { defineVerb } from "../verb";
import { endMemberSessions, keepAnAdmin } from "./internal";

/**
 * Takes a member out of the practice: out at their next request, wherever they are signed in to it. What they wrote
 * stays. `conflict` (last_admin), `not_found`.
 */
export const removeMember = defineVerb({
  right: "member.manage",
  input: removeMemberSchema,
  run: async (tx, { memberId }, actor) => {
    await keepAnAdmin(tx, actor.practiceId, memberId);
    const removed = await tx
      .update(member)
      .set({ removedAt: sql`now()`, removedBy: actor.kind === "system" ? null : actor.memberId })
      .where(and(eq(member.practiceId, actor.practiceId), eq(member.id, memberId), isNull(member.removedAt)))
      .returning({ accountId: member.accountId, clientId: member.clientId, roles: member.roles });
    const found = removed[0];
    if (!found) throw new ServiceError("not_found");
    await tx
      .delete(accountPractice)
      .where(and(eq(accountPractice.practiceId, actor.practiceId), eq(accountPractice.accountId, found.accountId)));
    await endMemberSessions(tx, actor.practiceId, memberId);
    return {
      result: {},
      audit: {
        action: "member.remove",
        subjectKind: "member",
        subjectId: memberId,
        clientId: found.clientId,
        detail: { roles: found.roles },
      },
    };
  },
});
