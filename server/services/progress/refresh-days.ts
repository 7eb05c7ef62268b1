import { and, eq, gte, lte } from "drizzle-orm";
import type { Transaction } from "@/db/in-practice";
import { clientDay } from "@/db/schema/index";
import type { CalendarDay } from "@/domain/time/calendar-day";
import { refreshDay } from "./refresh-day";

interface Days {
  practiceId: string;
  clientId: string;
  from: CalendarDay;
  to: CalendarDay;
}

/** Counts days anew about which something was said already: what they asked for has changed. A flare is a few days long. */
export async function refreshDays(tx: Transaction, { practiceId, clientId, from, to }: Days): Promise<void> {
  const known = await tx
    .select({ day: clientDay.day })
    .from(clientDay)
    .where(
      and(
        eq(clientDay.practiceId, practiceId),
        eq(clientDay.clientId, clientId),
        gte(clientDay.day, from),
        lte(clientDay.day, to),
      ),
    );
  for (const { day } of known) await refreshDay(tx, practiceId, clientId, day);
}
