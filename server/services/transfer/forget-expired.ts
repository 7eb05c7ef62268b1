import { and, eq, inArray, sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { inPractice } from "@/db/in-practice";
import { directory } from "@/db/pool";
import { practice, transfer, transferPart } from "@/db/schema/index";

/** Deletes the files of archives whose time is over, in every practice; for the queue, every few minutes. */
export async function forgetExpired(): Promise<void> {
  for (const { id: practiceId } of await directory().select({ id: practice.id }).from(practice)) {
    const actor = { kind: "system" as const, practiceId, requestId: uuidv7() };
    await inPractice(actor, (tx) =>
      tx.delete(transferPart).where(
        and(
          eq(transferPart.practiceId, practiceId),
          inArray(
            transferPart.transferId,
            tx
              .select({ id: transfer.id })
              .from(transfer)
              .where(and(eq(transfer.practiceId, practiceId), sql`${transfer.expiresAt} <= now()`)),
          ),
        ),
      ),
    );
  }
}
