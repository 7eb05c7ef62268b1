import { and, eq, isNull } from "drizzle-orm";
import type { z } from "zod";
import { inPractice } from "@/db/in-practice";
import { accountPractice, authSession, member } from "@/db/schema/index";
import type { AccountActor } from "@/domain/access/actor";
import type { CurrentPlace } from "@/domain/account/dtos";
import { choosePlaceSchema } from "@/domain/account/schemas";
import { parseInput } from "@/domain/shared/parse-input";
import { ServiceError } from "@/domain/shared/service-error";
import { recordAudit } from "../audit/record-audit";
import { doorkeeper } from "./internal";
import { readPlaces } from "./read-places";

/**
 * Lets a session work in one practice in one role from now on. A practice or role that the account does not hold
 * is `not_found`. The membership is held until the session is written, so that a removal meanwhile ends it too.
 */
export async function choosePlace(
  actor: AccountActor,
  input: z.input<typeof choosePlaceSchema>,
): Promise<CurrentPlace> {
  const { practiceId, role } = parseInput(choosePlaceSchema, input);
  return inPractice(doorkeeper(practiceId, actor.requestId), async (tx) => {
    const rows = await tx
      .select({ memberId: member.id, roles: member.roles, clientId: member.clientId })
      .from(member)
      .innerJoin(
        accountPractice,
        and(eq(accountPractice.practiceId, member.practiceId), eq(accountPractice.accountId, member.accountId)),
      )
      .where(and(eq(member.practiceId, practiceId), eq(member.accountId, actor.accountId), isNull(member.removedAt)))
      .for("share", { of: member });
    const held = rows[0];
    if (!held?.roles.includes(role)) throw new ServiceError("not_found");
    const clientId = role === "client" ? held.clientId : null;
    if (role === "client" && !clientId) throw new ServiceError("not_found");
    const own = and(
      eq(authSession.id, actor.sessionId),
      eq(authSession.accountId, actor.accountId),
      isNull(authSession.revokedAt),
    );
    const sessions = await tx
      .select({ practiceId: authSession.practiceId, role: authSession.role })
      .from(authSession)
      .where(own)
      .for("update");
    const before = sessions[0];
    if (!before) throw new ServiceError("signed_out");
    if (before.practiceId === practiceId && before.role === role) return { practiceId, role };
    await tx.update(authSession).set({ practiceId, memberId: held.memberId, role, clientId }).where(own);
    const { accountId, requestId } = actor;
    const entering = { kind: role, practiceId, accountId, memberId: held.memberId, clientId, requestId };
    await recordAudit(tx, entering, {
      action: "session.enter",
      subjectKind: "member",
      subjectId: held.memberId,
      clientId,
      detail: { role },
    });
    return { practiceId, role };
  });
}

/** Right after sign-in: somebody with one practice and one role need not be asked. */
export async function chooseOnlyPlace(actor: AccountActor): Promise<CurrentPlace | null> {
  const [place, ...others] = await readPlaces(actor.accountId, actor.requestId);
  const [role, ...otherRoles] = place?.roles ?? [];
  if (!place || !role || others.length > 0 || otherRoles.length > 0) return null;
  return choosePlace(actor, { practiceId: place.practiceId, role });
}
