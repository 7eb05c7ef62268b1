import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/in-practice";
import { refreshTriage } from "../triage/refresh-triage";
import { unreadBy } from "./unread";

/**
 * Rewrites what the practitioner's list shows of a client's messages: how many nobody has read and since when, and since
 * when red-flag words wait for an answer. Every verb that writes or reads messages calls it last.
 */
export async function refreshMessages(tx: Transaction, practiceId: string, clientId: string): Promise<void> {
  const own = sql`practice_id = ${practiceId} and client_id = ${clientId}`;
  await tx.execute(sql`
    update client_overview set unread_messages = waiting.count, message_since = waiting.since,
        urgent_message_since = (select min(received_at) from message where ${own} and side = 'client'
          and red_flags @? '$[*] ? (@.negated == false)'
          and received_at > coalesce((select max(received_at) from message where ${own} and side = 'practice'), '-infinity'))
      from (select count(*)::int as count, min(received_at) as since from message
          where ${unreadBy(practiceId, clientId, "practice")}) waiting
     where client_overview.practice_id = ${practiceId} and client_overview.client_id = ${clientId}`);
  await refreshTriage(tx, practiceId, clientId);
}
