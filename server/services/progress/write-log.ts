import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/in-practice";
import { log } from "@/db/schema/index";
import { asSaid } from "@/domain/progress/log-day";
import { checkAdded } from "./check-repeat";
import { refreshDay } from "./refresh-day";
import { refreshOverview } from "./refresh-overview";

type StoredLog = typeof log.$inferSelect;
export type NewLog = Omit<StoredLog, "receivedAt">;

/** The client's own log of this id as it was sent, or nothing. */
export async function findLog(
  tx: Transaction,
  own: Pick<NewLog, "practiceId" | "clientId" | "id">,
): Promise<NewLog | undefined> {
  const [known] = await tx
    .select()
    .from(log)
    .where(and(eq(log.practiceId, own.practiceId), eq(log.clientId, own.clientId), eq(log.id, own.id)));
  if (!known) return undefined;
  const { receivedAt: _, ...rest } = known;
  return asSaid(rest);
}

/** Adds the log and brings day and overview up to date. Throws `conflict` where somebody else's log has its id. */
export async function writeLog(tx: Transaction, row: NewLog): Promise<void> {
  const added = await tx
    .insert(log)
    .values(row)
    .onConflictDoNothing({ target: [log.practiceId, log.id] })
    .returning({ id: log.id });
  checkAdded(added);
  await refreshDay(tx, row.practiceId, row.clientId, row.day);
  await refreshOverview(tx, row.practiceId, row.clientId);
}
