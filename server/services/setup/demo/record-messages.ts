import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/in-practice";
import { member, message, messageReading } from "@/db/schema/index";
import { demoThreads } from "@/db/seed/demo-messages";
import type { DemoClient } from "@/db/seed/demo-shape";
import { redFlagWords } from "@/domain/messages/red-flag-words";
import { addDays } from "@/domain/time/calendar-day";
import { refreshMessages } from "../../messages/refresh-messages";
import { seededChance } from "./chance";
import { type DemoContext, momentAt } from "./context";

/** The messages of one demo client, where there are any, and how far each side has read them. */
export async function recordMessages(
  tx: Transaction,
  context: DemoContext,
  person: DemoClient,
  clientId: string,
): Promise<void> {
  const thread = demoThreads[person.name];
  const staffId = context.staffIds[person.practitioner];
  if (!thread || !staffId) return;
  const { practiceId, zone } = context;
  const [own] = await tx
    .select({ id: member.id })
    .from(member)
    .where(and(eq(member.practiceId, practiceId), eq(member.clientId, clientId)));
  if (!own) return;
  const memberOf = { client: own.id, practice: staffId };
  // A source of its own: what is drawn here must not move the logs of the other clients.
  const chance = seededChance(9000 + person.name.length);
  const rows = thread.messages.map(({ from, daysAgo, at: [hour, minute], text }) => {
    const at = momentAt(context, daysAgo, hour, minute);
    return {
      practiceId,
      id: chance.id(at),
      clientId,
      side: from,
      authorId: memberOf[from],
      text,
      redFlags: from === "client" ? redFlagWords(text) : [],
      day: addDays(context.today, -daysAgo),
      at,
      zone,
      receivedAt: at,
    };
  });
  await tx.insert(message).values(rows);
  for (const side of ["client", "practice"] as const) {
    const last = rows[thread.read[side] - 1];
    if (last)
      await tx.insert(messageReading).values({
        practiceId,
        clientId,
        side,
        readUntil: last.receivedAt,
        memberId: memberOf[side],
        at: last.receivedAt,
      });
  }
  await refreshMessages(tx, practiceId, clientId);
}
