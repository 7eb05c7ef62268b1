import { and, eq, isNull, sql } from "drizzle-orm";
import type { z } from "zod";
import { directory } from "@/db/pool";
import { authSession } from "@/db/schema/index";
import type { AccountActor } from "@/domain/access/actor";
import { revokeSessionSchema } from "@/domain/account/schemas";
import { parseInput } from "@/domain/shared/parse-input";
import { ServiceError } from "@/domain/shared/service-error";
import { recordAccountEvent } from "./internal";

/** Signs one of the account's own devices out: its next request is signed out. Anything else is `not_found`. */
export async function revokeSession(actor: AccountActor, input: z.input<typeof revokeSessionSchema>): Promise<void> {
  const { sessionId } = parseInput(revokeSessionSchema, input);
  await directory().transaction(async (tx) => {
    const ended = await tx
      .update(authSession)
      .set({ revokedAt: sql`now()` })
      .where(
        and(eq(authSession.id, sessionId), eq(authSession.accountId, actor.accountId), isNull(authSession.revokedAt)),
      )
      .returning({ id: authSession.id });
    if (ended.length === 0) throw new ServiceError("not_found");
    await recordAccountEvent(tx, actor.accountId, "session_revoked", actor.requestId);
  });
}
