import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "@/db/in-practice";
import type { MemberActor } from "@/domain/access/actor";
import type { MessageSide } from "@/domain/messages/schemas";
import { ServiceError } from "@/domain/shared/service-error";
import { holdOwnClient } from "../progress/hold-own-client";
import { refreshMessages } from "./refresh-messages";
import { unreadBy } from "./unread";

interface Move {
  clientId: string;
  side: MessageSide;
  messageId: string;
  /** `after`: read up to this message, never back; `before`: from this message on it is unread again. */
  to: "after" | "before";
}

/**
 * Moves how far a side has read, and says who did it and when. Returns how many of the other side's messages are unread
 * now, and whether anything moved. Throws `not_found` for a message that is not of this thread.
 */
export async function moveReading(
  tx: Transaction,
  { practiceId, memberId }: MemberActor,
  { clientId, side, messageId, to }: Move,
): Promise<{ unread: number; moved: boolean }> {
  await holdOwnClient(tx, practiceId, clientId);
  const own = sql`practice_id = ${practiceId} and client_id = ${clientId}`;
  const known = await tx.execute(sql`select 1 from message where ${own} and id = ${messageId}`);
  if (known.rows.length === 0) throw new ServiceError("not_found");
  const until = to === "after" ? sql`received_at` : sql`received_at - interval '1 microsecond'`;
  const onlyOn = to === "after" ? sql`where message_reading.read_until < excluded.read_until` : sql``;
  const moved = await tx.execute(sql`
    insert into message_reading (practice_id, client_id, side, read_until, member_id, at)
    select practice_id, client_id, ${side}, ${until}, ${memberId}::uuid, clock_timestamp() from message where ${own} and id = ${messageId}
    on conflict (practice_id, client_id, side) do update
      set read_until = excluded.read_until, member_id = excluded.member_id, at = excluded.at ${onlyOn}
    returning side`);
  if (side === "practice") await refreshMessages(tx, practiceId, clientId);
  return { unread: await countUnread(tx, practiceId, clientId, side), moved: moved.rows.length > 0 };
}

const countSchema = z.object({ unread: z.number() });

/** Messages of the other side that this side has not read. */
export async function countUnread(
  tx: Transaction,
  practiceId: string,
  clientId: string,
  side: MessageSide,
): Promise<number> {
  const result = await tx.execute(
    sql`select count(*)::int as "unread" from message where ${unreadBy(practiceId, clientId, side)}`,
  );
  return countSchema.parse(result.rows[0]).unread;
}
