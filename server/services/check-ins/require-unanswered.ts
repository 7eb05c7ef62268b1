import { and, eq, gt, isNull, lte, sql } from "drizzle-orm";
import type { Transaction } from "@/db/in-practice";
import { checkIn, client } from "@/db/schema/index";
import { ServiceError } from "@/domain/shared/service-error";
import { type CalendarDay, dayInZone } from "@/domain/time/calendar-day";

/**
 * The check-in that a call is about, held until the transaction ends: it was due, nobody has answered it, and no later one
 * has come due since. Throws `not_found`, `used` (answered meanwhile), `conflict` (`check_in_over`, `check_in_declined`).
 */
export async function requireUnanswered(
  tx: Transaction,
  practiceId: string,
  checkInId: string,
  now: Date,
): Promise<{ clientId: string; month: number; zone: string }> {
  const [found] = await tx
    .select({
      clientId: checkIn.clientId,
      month: checkIn.month,
      dueOn: checkIn.dueOn,
      zone: client.zone,
      answered: sql<boolean>`${checkIn.answeredAt} is not null`,
      declined: sql<boolean>`${checkIn.declinedAt} is not null`,
      replaced: sql<boolean>`${checkIn.replacedAt} is not null`,
    })
    .from(checkIn)
    .innerJoin(client, and(eq(client.practiceId, checkIn.practiceId), eq(client.id, checkIn.clientId)))
    .where(and(eq(checkIn.practiceId, practiceId), eq(checkIn.id, checkInId)))
    .for("update", { of: checkIn });
  if (!found) throw new ServiceError("not_found");
  const { clientId, month, dueOn, zone } = found;
  if (found.answered) throw new ServiceError("used");
  if (found.declined) throw new ServiceError("conflict", { facts: { why: "check_in_declined" } });
  const today = dayInZone(now, zone);
  const isOver = found.replaced || dueOn > today || (await hasLater(tx, { practiceId, clientId, dueOn, today }));
  if (isOver) throw new ServiceError("conflict", { facts: { why: "check_in_over" } });
  return { clientId, month, zone };
}

interface Span {
  practiceId: string;
  clientId: string;
  dueOn: CalendarDay;
  today: CalendarDay;
}

async function hasLater(tx: Transaction, { practiceId, clientId, dueOn, today }: Span): Promise<boolean> {
  const rows = await tx
    .select({ id: checkIn.id })
    .from(checkIn)
    .where(
      and(
        eq(checkIn.practiceId, practiceId),
        eq(checkIn.clientId, clientId),
        isNull(checkIn.replacedAt),
        gt(checkIn.dueOn, dueOn),
        lte(checkIn.dueOn, today),
      ),
    )
    .limit(1);
  return rows.length > 0;
}
