import { and, eq, gt, isNull, sql } from "drizzle-orm";
import type { z } from "zod";
import { directory } from "@/db/pool";
import { account, passwordReset } from "@/db/schema/index";
import type { LinkState } from "@/domain/account/dtos";
import { resetPasswordSchema } from "@/domain/account/schemas";
import { parseInput } from "@/domain/shared/parse-input";
import { ServiceError } from "@/domain/shared/service-error";
import { hashPassword } from "@/server/auth/password";
import { hashToken } from "@/server/auth/token";
import { recordAccountEvent } from "./internal";
import { endSessions } from "./revoke-other-sessions";

/** What a reset link is good for now; looking uses nothing up. */
export async function readResetLink(token: string): Promise<LinkState> {
  const rows = await directory()
    .select({
      isUsed: sql<boolean>`${passwordReset.usedAt} is not null`,
      isExpired: sql<boolean>`${passwordReset.expiresAt} <= now()`,
    })
    .from(passwordReset)
    .where(eq(passwordReset.tokenHash, hashToken(token)));
  const found = rows[0];
  if (!found) return "unknown";
  return found.isUsed ? "used" : found.isExpired ? "expired" : "open";
}

/**
 * Sets the password of the account a link was mailed to, uses the link and its siblings up, and signs every device
 * out. Of two at once one wins; a link that is not open throws `used`, `expired` or `not_found`.
 */
export async function resetPassword(
  input: z.input<typeof resetPasswordSchema>,
  requestId: string,
): Promise<{ email: string }> {
  const { token, password } = parseInput(resetPasswordSchema, input);
  refuseUnlessOpen(await readResetLink(token));
  const passwordHash = await hashPassword(password);
  return directory().transaction(async (tx) => {
    const used = await tx
      .update(passwordReset)
      .set({ usedAt: sql`now()` })
      .where(
        and(
          eq(passwordReset.tokenHash, hashToken(token)),
          isNull(passwordReset.usedAt),
          gt(passwordReset.expiresAt, sql`now()`),
        ),
      )
      .returning({ accountId: passwordReset.accountId });
    const accountId = used[0]?.accountId;
    if (!accountId) throw new ServiceError("used");
    await tx
      .update(passwordReset)
      .set({ usedAt: sql`now()` })
      .where(and(eq(passwordReset.accountId, accountId), isNull(passwordReset.usedAt)));
    const changed = await tx
      .update(account)
      .set({ passwordHash })
      .where(eq(account.id, accountId))
      .returning({ email: account.email });
    await endSessions(tx, accountId, null);
    await recordAccountEvent(tx, accountId, "password_reset", requestId);
    const found = changed[0];
    if (!found) throw new ServiceError("not_found");
    return found;
  });
}

function refuseUnlessOpen(state: LinkState): void {
  if (state === "open") return;
  throw new ServiceError(state === "used" || state === "expired" ? state : "not_found");
}
