import { and, eq, gt, sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import type { Transaction } from "@/db/in-practice";
import { notice, pushDevice } from "@/db/schema/index";
import type { NoticeKind } from "@/domain/reminders/words";
import { enqueue } from "@/server/jobs/enqueue";
import { isWanted, readWays } from "./choice";

interface Telling {
  practiceId: string;
  clientId: string;
  kind: NoticeKind;
  goodUntil: Date;
}

/** Writes what is to be told, once for each way that the client chose, and a job for each. Answers how many. */
export async function writeNotices(
  tx: Transaction,
  { practiceId, clientId, kind, goodUntil }: Telling,
): Promise<number> {
  const ways = await readWays(tx, practiceId, clientId);
  const devices = isWanted(ways, kind, "push")
    ? await tx
        .select({ id: pushDevice.id })
        .from(pushDevice)
        .where(and(eq(pushDevice.practiceId, practiceId), eq(pushDevice.clientId, clientId)))
    : [];
  const base = { practiceId, clientId, kind, goodUntil };
  const rows = [
    ...(isWanted(ways, kind, "mail") ? [{ ...base, id: uuidv7(), channel: "mail" as const, deviceId: null }] : []),
    ...devices.map((device) => ({ ...base, id: uuidv7(), channel: "push" as const, deviceId: device.id })),
  ];
  if (rows.length > 0) await tx.insert(notice).values(rows);
  for (const { id } of rows) await enqueue(tx, "notice.deliver", { practiceId, id });
  return rows.length;
}

const messageDays = 2;
const quietMinutes = 15;

/**
 * Tells a client that their practice has written, without a word of what. Called by the verb that sends a
 * practitioner's message, in its transaction; a second message within a quarter of an hour tells nothing anew.
 */
export async function tellOfMessage(tx: Transaction, practiceId: string, clientId: string): Promise<void> {
  const lately = await tx
    .select({ id: notice.id })
    .from(notice)
    .where(
      and(
        eq(notice.practiceId, practiceId),
        eq(notice.clientId, clientId),
        eq(notice.kind, "message"),
        gt(notice.createdAt, sql`now() - make_interval(mins => ${quietMinutes})`),
      ),
    )
    .limit(1);
  if (lately.length > 0) return;
  const goodUntil = new Date(Date.now() + messageDays * 86_400_000);
  await writeNotices(tx, { practiceId, clientId, kind: "message", goodUntil });
}
