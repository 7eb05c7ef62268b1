import { type SQL, sql } from "drizzle-orm";
import type { MessageSide } from "@/domain/messages/schemas";

/** Of a client's thread: what the other side wrote and this side has not read. A condition on `message`. */
export const unreadBy = (practiceId: string, clientId: string, side: MessageSide): SQL => {
  const own = sql`practice_id = ${practiceId} and client_id = ${clientId}`;
  return sql`${own} and side <> ${side}
    and received_at > coalesce((select read_until from message_reading where ${own} and side = ${side}), '-infinity')`;
};
