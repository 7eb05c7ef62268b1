import { and, asc, eq, isNull } from "drizzle-orm";
import { inPractice } from "@/db/in-practice";
import { calendarFeed, client, reminder } from "@/db/schema/index";
import { ServiceError } from "@/domain/shared/service-error";
import { countAttempt } from "@/server/auth/attempts";
import { hashToken, practiceOfToken } from "@/server/auth/token";
import { writeCalendar } from "@/server/calendar/write-calendar";
import { doorkeeper } from "../account/internal";
import { languageOfClient } from "./language-of-client";

/**
 * A client's reminder times as an iCalendar file, by the secret in its address. Throws `not_found` for an address that
 * is unknown, revoked or of an archived client, `rate_limited` for one that is asked for too often.
 */
export async function readCalendar(token: string, asking: { from: string; requestId: string }): Promise<string> {
  await countAttempt("calendar", hashToken(token), asking.from);
  const practiceId = practiceOfToken(token);
  if (!practiceId) throw new ServiceError("not_found");
  return inPractice(doorkeeper(practiceId, asking.requestId), async (tx) => {
    const [feed] = await tx
      .select({ clientId: calendarFeed.clientId })
      .from(calendarFeed)
      .innerJoin(client, and(eq(client.practiceId, calendarFeed.practiceId), eq(client.id, calendarFeed.clientId)))
      .where(
        and(
          eq(calendarFeed.practiceId, practiceId),
          eq(calendarFeed.tokenHash, hashToken(token)),
          isNull(calendarFeed.revokedAt),
          isNull(client.archivedAt),
        ),
      );
    if (!feed) throw new ServiceError("not_found");
    const rules = await tx
      .select({ id: reminder.id, weekdays: reminder.weekdays, time: reminder.time, createdAt: reminder.createdAt })
      .from(reminder)
      .where(and(eq(reminder.practiceId, practiceId), eq(reminder.clientId, feed.clientId)))
      .orderBy(asc(reminder.time), asc(reminder.id));
    return writeCalendar(await languageOfClient(tx, practiceId, feed.clientId), rules);
  });
}
