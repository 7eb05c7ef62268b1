import { and, eq, sql } from "drizzle-orm";
import { inPractice, type Transaction } from "@/db/in-practice";
import { checkIn, client, practice } from "@/db/schema/index";
import type { CheckInLink } from "@/domain/check-ins/dtos";
import { isOver } from "@/domain/check-ins/schedule";
import type { Language } from "@/domain/shared/language";
import { dayInZone } from "@/domain/time/calendar-day";
import { hashToken, practiceOfToken } from "@/server/auth/token";
import { answerTimeWords } from "@/server/i18n/answer-time-words";
import { doorkeeper } from "../account/internal";
import { type Clock, systemClock } from "../progress/own-client";

const closed = (state: "used" | "expired" | "unknown"): CheckInLink => ({ state, practice: null, month: null });

/** What a check-in's link shows. Looking answers nothing, writes nothing and names no client. */
export async function readCheckInLink(
  token: string,
  { requestId, language }: { requestId: string; language: Language },
  clock: Clock = systemClock,
): Promise<CheckInLink> {
  const practiceId = practiceOfToken(token);
  if (!practiceId) return closed("unknown");
  return inPractice(doorkeeper(practiceId, requestId), async (tx) => {
    const found = await findCheckIn(tx, practiceId, token, clock());
    if (!found) return closed("unknown");
    if (found.state !== "open") return closed(found.state);
    const { name, phone, zone } = found;
    const answerTime = answerTimeWords(found, language);
    return { state: "open", practice: { name, phone, answerTime, zone }, month: found.month };
  });
}

/** The check-in of a link, or null: one that was never sent has no link yet. `lock`: others wait for the commit. */
export async function findCheckIn(
  tx: Transaction,
  practiceId: string,
  token: string,
  now: Date,
  lock: "lock" | "look" = "look",
) {
  const query = tx
    .select({
      id: checkIn.id,
      clientId: checkIn.clientId,
      month: checkIn.month,
      dueOn: checkIn.dueOn,
      clientZone: client.zone,
      name: practice.name,
      phone: practice.phone,
      within: practice.answerWithin,
      unit: practice.answerUnit,
      text: practice.answerTime,
      zone: practice.zone,
      answered: sql<boolean>`${checkIn.answeredAt} is not null`,
      ended: sql<boolean>`${checkIn.missedAt} is not null or ${checkIn.declinedAt} is not null or ${checkIn.replacedAt} is not null`,
    })
    .from(checkIn)
    .innerJoin(client, and(eq(client.practiceId, checkIn.practiceId), eq(client.id, checkIn.clientId)))
    .innerJoin(practice, eq(practice.id, checkIn.practiceId))
    .where(
      and(
        eq(checkIn.practiceId, practiceId),
        eq(checkIn.tokenHash, hashToken(token)),
        sql`${checkIn.sentAt} is not null`,
      ),
    );
  const [row] = await (lock === "lock" ? query.for("update", { of: checkIn }) : query);
  if (!row) return null;
  const ended = row.ended || isOver(row.dueOn, dayInZone(now, row.clientZone));
  const state: "open" | "used" | "expired" = row.answered ? "used" : ended ? "expired" : "open";
  return { ...row, state };
}
