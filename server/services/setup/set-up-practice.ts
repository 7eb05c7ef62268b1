import { and, eq, gt, isNull, sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import type { z } from "zod";
import { inPractice, type Transaction } from "@/db/in-practice";
import { directory } from "@/db/pool";
import { account, practice, setupLink } from "@/db/schema/index";
import type { SystemActor } from "@/domain/access/actor";
import type { LinkState } from "@/domain/account/dtos";
import { setUpPracticeSchema } from "@/domain/people/schemas";
import { parseInput } from "@/domain/shared/parse-input";
import { ServiceError } from "@/domain/shared/service-error";
import { hashPassword } from "@/server/auth/password";
import { hashToken } from "@/server/auth/token";
import { recordAudit } from "../audit/record-audit";
import { joinPractice } from "../people/join-practice";
import { loadContentPackWithin } from "./load-content-pack";

/** What a set-up link is good for now; looking uses nothing up. */
export async function readSetupLink(token: string): Promise<LinkState> {
  const rows = await directory()
    .select({
      isUsed: sql<boolean>`${setupLink.usedAt} is not null`,
      isExpired: sql<boolean>`${setupLink.expiresAt} <= now()`,
    })
    .from(setupLink)
    .where(eq(setupLink.tokenHash, hashToken(token)));
  const found = rows[0];
  if (!found) return "unknown";
  return found.isUsed ? "used" : found.isExpired ? "expired" : "open";
}

/**
 * Creates the practice, its catalog from the content pack and its first admin, and uses the
 * link up: all of it or nothing. Of two at once one wins; the other gets `used`. Throws `expired`, `not_found`.
 */
export async function setUpPractice(
  input: z.input<typeof setUpPracticeSchema>,
  requestId: string,
): Promise<{ email: string; practiceId: string }> {
  const { token, practiceName, zone, within, unit, decisionSupport, name, email, password } = parseInput(
    setUpPracticeSchema,
    input,
  );
  const state = await readSetupLink(token);
  if (state !== "open") throw new ServiceError(state === "used" || state === "expired" ? state : "not_found");
  const passwordHash = await hashPassword(password);
  const practiceId = uuidv7();
  const system: SystemActor = { kind: "system", practiceId, requestId };
  return inPractice(system, async (tx) => {
    await consumeLink(tx, token);
    await tx
      .insert(practice)
      .values({ id: practiceId, name: practiceName, zone, answerWithin: within, answerUnit: unit });
    const accountId = uuidv7();
    const made = await tx
      .insert(account)
      .values({ id: accountId, email, name, passwordHash })
      .onConflictDoNothing()
      .returning({ id: account.id });
    if (made.length === 0) throw new ServiceError("invalid", { fields: { email: "taken" } });
    const person = { accountId, name, email };
    const memberId = await joinPractice(tx, practiceId, person, { roles: ["admin"], clientId: null });
    if (decisionSupport)
      await tx
        .update(practice)
        .set({ decisionSupportAt: new Date(), decisionSupportBy: memberId })
        .where(eq(practice.id, practiceId));
    await recordAudit(tx, system, {
      action: "practice.setUp",
      subjectKind: "member",
      subjectId: memberId,
      detail: { roles: ["admin"], decisionSupport },
    });
    await loadContentPackWithin(tx, system);
    return { email, practiceId };
  });
}

async function consumeLink(tx: Transaction, token: string): Promise<void> {
  const used = await tx
    .update(setupLink)
    .set({ usedAt: sql`now()` })
    .where(
      and(eq(setupLink.tokenHash, hashToken(token)), isNull(setupLink.usedAt), gt(setupLink.expiresAt, sql`now()`)),
    )
    .returning({ id: setupLink.id });
  if (used.length === 0) throw new ServiceError("used");
}
