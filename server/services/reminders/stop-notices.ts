import { and, eq, isNull, sql } from "drizzle-orm";
import { inPractice } from "@/db/in-practice";
import { checkIn, client, noticeChoice, practice } from "@/db/schema/index";
import type { UnsubscribeKind } from "@/domain/reminders/words";
import { ServiceError } from "@/domain/shared/service-error";
import { countAttempt } from "@/server/auth/attempts";
import { hashToken } from "@/server/auth/token";
import { readUnsubscribeToken } from "@/server/auth/unsubscribe-token";
import { doorkeeper } from "../account/internal";
import { recordAudit } from "../audit/record-audit";
import { readWays } from "./choice";

/** What a mail's "no more of these" would stop. Looking stops nothing; an unknown link names nobody. */
export async function readStopLink(
  token: string,
  requestId: string,
): Promise<{ kind: UnsubscribeKind | null; practiceName: string | null }> {
  const meant = readUnsubscribeToken(token);
  if (!meant) return { kind: null, practiceName: null };
  return inPractice(doorkeeper(meant.practiceId, requestId), async (tx) => {
    const rows = await tx.select({ name: practice.name }).from(practice).where(eq(practice.id, meant.practiceId));
    return { kind: rows[0] ? meant.kind : null, practiceName: rows[0]?.name ?? null };
  });
}

/**
 * Stops one kind of mail to one client, by the secret in the mail, without a password. Again is no error. Throws
 * `not_found` for a link that the portal did not make, `rate_limited` for too many.
 */
export async function stopNotices(
  token: string,
  asking: { from: string; requestId: string },
): Promise<Record<string, never>> {
  await countAttempt("link", hashToken(token), asking.from);
  const meant = readUnsubscribeToken(token);
  if (!meant) throw new ServiceError("not_found");
  const { practiceId, clientId, kind } = meant;
  const keeper = doorkeeper(practiceId, asking.requestId);
  await inPractice(keeper, async (tx) => {
    const known = await tx
      .select({ zone: client.zone })
      .from(client)
      .where(and(eq(client.practiceId, practiceId), eq(client.id, clientId)));
    if (!known[0]) throw new ServiceError("not_found");
    if (kind === "checkIn") {
      await tx
        .update(checkIn)
        .set({ declinedAt: sql`now()`, nextDueAt: null })
        .where(
          and(
            eq(checkIn.practiceId, practiceId),
            eq(checkIn.clientId, clientId),
            isNull(checkIn.answeredAt),
            isNull(checkIn.missedAt),
            isNull(checkIn.declinedAt),
            isNull(checkIn.replacedAt),
          ),
        );
    } else {
      const { zone, ...ways } = await readWays(tx, practiceId, clientId);
      const off = kind === "reminder" ? { remindByMail: false } : { messageByMail: false };
      await tx
        .insert(noticeChoice)
        .values({ practiceId, clientId, zone: zone ?? known[0].zone, ...ways, ...off })
        .onConflictDoUpdate({ target: [noticeChoice.practiceId, noticeChoice.clientId], set: off });
    }
    await recordAudit(tx, keeper, {
      action: "reminder.stop",
      subjectKind: "client",
      subjectId: clientId,
      clientId,
      detail: { kind },
    });
  });
  return {};
}
