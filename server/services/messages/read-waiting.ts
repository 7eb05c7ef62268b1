import { sql } from "drizzle-orm";
import { z } from "zod";
import { noInputSchema } from "@/domain/account/schemas";
import { waitingMessagesSchema } from "@/domain/messages/dtos";
import { ownClientId } from "../progress/own-client";
import { defineVerb } from "../verb";
import { countUnread } from "./move-reading";

/** How many clients of the practice wait for somebody to read, or to answer red-flag words; from maintained rows. */
export const readWaitingMessages = defineVerb({
  right: "message.read",
  input: noInputSchema,
  run: async (tx, _input, actor) => {
    const result = await tx.execute(sql`
      select count(*) filter (where unread_messages > 0 or urgent_message_since is not null)::int as "waiting",
        count(*) filter (where urgent_message_since is not null)::int as "urgent"
      from client_overview where practice_id = ${actor.practiceId} and archived_at is null
        and (unread_messages > 0 or urgent_message_since is not null)`);
    return { result: z.array(waitingMessagesSchema).parse(result.rows)[0] ?? { waiting: 0, urgent: 0 }, audit: null };
  },
});

/** How many messages of the practice the client has not read. */
export const readOwnUnread = defineVerb({
  right: "own.message",
  input: noInputSchema,
  run: async (tx, _input, actor) => ({
    result: { unread: await countUnread(tx, actor.practiceId, ownClientId(actor), "client") },
    audit: null,
  }),
});
