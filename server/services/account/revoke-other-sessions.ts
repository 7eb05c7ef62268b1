import { and, eq, isNull, ne, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { directory } from "@/db/pool";
import { authSession } from "@/db/schema/index";
import type { AccountActor } from "@/domain/access/actor";
import { recordAccountEvent } from "./internal";

/** Signs every device of the account out but the one that asks. */
export async function revokeOtherSessions(actor: AccountActor): Promise<void> {
  await directory().transaction(async (tx) => {
    await endSessions(tx, actor.accountId, actor.sessionId);
    await recordAccountEvent(tx, actor.accountId, "sessions_revoked", actor.requestId);
  });
}

/** Ends the account's sessions, all or all but one, in the transaction of what made that necessary. */
export async function endSessions(
  tx: Pick<Database, "update">,
  accountId: string,
  exceptSessionId: string | null,
): Promise<void> {
  await tx
    .update(authSession)
    .set({ revokedAt: sql`now()` })
    .where(
      and(
        eq(authSession.accountId, accountId),
        isNull(authSession.revokedAt),
        exceptSessionId ? ne(authSession.id, exceptSessionId) : undefined,
      ),
    );
}
