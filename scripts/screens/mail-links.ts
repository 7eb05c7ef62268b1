import { and, asc, eq, isNull } from "drizzle-orm";
import { inPractice } from "@/db/in-practice";
import { checkIn } from "@/db/schema/index";
import type { MemberActor } from "@/domain/access/actor";
import { dayInZone } from "@/domain/time/calendar-day";
import { checkInToken } from "@/server/auth/check-in-token";
import { unsubscribeToken } from "@/server/auth/unsubscribe-token";

/** The links of the mails that a client under way gets: a check-in that is open today, and "no more of these". */
export async function mailLinks({ practiceId, clientId }: MemberActor): Promise<{ checkIn: string; stop: string }> {
  if (!clientId) throw new Error("Only a client gets these mails.");
  const system = { kind: "system" as const, practiceId, requestId: "screens" };
  const id = await inPractice(system, async (tx) => {
    const own = and(eq(checkIn.practiceId, practiceId), eq(checkIn.clientId, clientId));
    const [next] = await tx
      .select({ id: checkIn.id })
      .from(checkIn)
      .where(and(own, isNull(checkIn.answeredAt), isNull(checkIn.missedAt)))
      .orderBy(asc(checkIn.dueOn))
      .limit(1);
    if (!next) throw new Error("This client has no check-in to come.");
    const today = { sentAt: new Date(), dueOn: dayInZone(new Date(), "Europe/London") };
    await tx
      .update(checkIn)
      .set(today)
      .where(and(own, eq(checkIn.id, next.id)));
    return next.id;
  });
  return {
    checkIn: `/check-in/${checkInToken(practiceId, id).token}`,
    stop: `/unsubscribe/${unsubscribeToken({ practiceId, clientId, kind: "reminder" })}`,
  };
}
