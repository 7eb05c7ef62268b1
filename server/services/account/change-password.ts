import { eq } from "drizzle-orm";
import type { z } from "zod";
import { directory } from "@/db/pool";
import { account } from "@/db/schema/index";
import type { AccountActor } from "@/domain/access/actor";
import { changePasswordSchema } from "@/domain/account/schemas";
import { parseInput } from "@/domain/shared/parse-input";
import { ServiceError } from "@/domain/shared/service-error";
import { countAttempt } from "@/server/auth/attempts";
import { hashPassword, verifyPassword } from "@/server/auth/password";
import { recordAccountEvent } from "./internal";
import { endSessions } from "./revoke-other-sessions";

/**
 * Sets a new password for somebody who knows the old one, and signs all other devices out. A wrong old password is
 * `invalid` on `current`; too many are `rate_limited`. `from` is the network address that asks.
 */
export async function changePassword(
  actor: AccountActor,
  input: z.input<typeof changePasswordSchema>,
  from: string,
): Promise<void> {
  const { current, next } = parseInput(changePasswordSchema, input);
  const counted = await countAttempt("password", actor.accountId, from);
  const rows = await directory()
    .select({ passwordHash: account.passwordHash })
    .from(account)
    .where(eq(account.id, actor.accountId));
  const fits = await verifyPassword(rows[0]?.passwordHash ?? null, current);
  if (!fits) throw new ServiceError("invalid", { fields: { current: "wrong_password" } });
  await counted.forget();
  const passwordHash = await hashPassword(next);
  await directory().transaction(async (tx) => {
    await tx.update(account).set({ passwordHash }).where(eq(account.id, actor.accountId));
    await endSessions(tx, actor.accountId, actor.sessionId);
    await recordAccountEvent(tx, actor.accountId, "password_changed", actor.requestId);
  });
}
