import { and, eq, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/in-practice";
import { calendarFeed } from "@/db/schema/index";
import { noInputSchema } from "@/domain/account/schemas";
import { ownClientId } from "../progress/own-client";
import { defineVerb } from "../verb";

/** Ends the client's calendar address: from now on it answers "not found". Ending nothing is no error. */
export const revokeCalendar = defineVerb({
  right: "own.change",
  input: noInputSchema,
  async run(tx, _input, actor) {
    const clientId = ownClientId(actor);
    await endFeeds(tx, actor.practiceId, clientId);
    return {
      result: {},
      audit: { action: "calendar.revoke", subjectKind: "client", subjectId: clientId, clientId },
    };
  },
});

export async function endFeeds(tx: Transaction, practiceId: string, clientId: string): Promise<void> {
  await tx
    .update(calendarFeed)
    .set({ revokedAt: sql`now()` })
    .where(
      and(eq(calendarFeed.practiceId, practiceId), eq(calendarFeed.clientId, clientId), isNull(calendarFeed.revokedAt)),
    );
}
