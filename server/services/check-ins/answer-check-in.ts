import { and, eq } from "drizzle-orm";
import { inPractice, type Transaction } from "@/db/in-practice";
import { checkIn, checkInAnswer } from "@/db/schema/index";
import { answerCheckInSchema, type CheckInAnswerInput } from "@/domain/check-ins/schemas";
import { parseInput } from "@/domain/shared/parse-input";
import { ServiceError } from "@/domain/shared/service-error";
import { dayInZone } from "@/domain/time/calendar-day";
import { countAttempt } from "@/server/auth/attempts";
import { hashToken, practiceOfToken } from "@/server/auth/token";
import { doorkeeper } from "../account/internal";
import { recordAudit } from "../audit/record-audit";
import { holdOwnClient } from "../progress/hold-own-client";
import { type Clock, systemClock } from "../progress/own-client";
import { refreshTriage } from "../triage/refresh-triage";
import { findCheckIn } from "./read-link";

/**
 * Keeps the one answer to a check-in, by the secret in its link, without a password. The link opens nothing else. Of two
 * at once one wins, the other gets `used`. Throws `not_found`, `used`, `expired`, `invalid` or `rate_limited`.
 */
export async function answerCheckIn(
  input: CheckInAnswerInput,
  asking: { from: string; requestId: string },
  clock: Clock = systemClock,
): Promise<Record<string, never>> {
  const { token, ...answer } = parseInput(answerCheckInSchema, input);
  await countAttempt("link", hashToken(token), asking.from);
  const practiceId = practiceOfToken(token);
  if (!practiceId) throw new ServiceError("not_found");
  const keeper = doorkeeper(practiceId, asking.requestId);
  await inPractice(keeper, async (tx) => {
    const now = clock();
    const found = await findCheckIn(tx, practiceId, token, now, "lock");
    if (!found) throw new ServiceError("not_found");
    if (found.state !== "open") throw new ServiceError(found.state);
    const { id, clientId, month } = found;
    await keepAnswer(tx, { ...answer, practiceId, checkInId: id, clientId, way: "link", recordedBy: null }, now);
    await recordAudit(tx, keeper, {
      action: "checkIn.answer",
      subjectKind: "checkIn",
      subjectId: id,
      clientId,
      detail: { month, way: "link" },
    });
  });
  return {};
}

type Kept = Omit<typeof checkInAnswer.$inferInsert, "day" | "at">;

/** Writes the one answer of a check-in that the caller holds locked, and lets the board know. */
export async function keepAnswer(tx: Transaction, answer: Kept, now: Date): Promise<void> {
  const { practiceId, checkInId, clientId, zone } = answer;
  await tx.insert(checkInAnswer).values({ ...answer, day: dayInZone(now, zone), at: now });
  await tx
    .update(checkIn)
    .set({ answeredAt: now, nextDueAt: null })
    .where(and(eq(checkIn.practiceId, practiceId), eq(checkIn.id, checkInId)));
  await holdOwnClient(tx, practiceId, clientId);
  await refreshTriage(tx, practiceId, clientId, { now });
}
