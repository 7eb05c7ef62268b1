import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { Transaction } from "@/db/in-practice";
import { discharge } from "@/db/schema/index";

/** The discharge that stands, or null while the client is in care. */
export async function standingDischarge(tx: Transaction, practiceId: string, clientId: string) {
  const [found] = await tx
    .select({
      id: discharge.id,
      episodeId: discharge.episodeId,
      planAfter: discharge.planAfter,
      planVersion: discharge.planVersion,
    })
    .from(discharge)
    .where(and(eq(discharge.practiceId, practiceId), eq(discharge.clientId, clientId), isNull(discharge.endedAt)));
  return found ?? null;
}

/** Whether a client's plan has ended with their discharge, of the row `plan`: only what relieves is left of it. */
export const planHasEnded: SQL = sql`exists(select 1 from discharge ended where ended.practice_id = plan.practice_id
  and ended.client_id = plan.client_id and ended.ended_at is null and ended.plan_after = 'end')`;
