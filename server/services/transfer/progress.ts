import { and, eq, sql } from "drizzle-orm";
import { inPractice } from "@/db/in-practice";
import { transfer } from "@/db/schema/index";
import type { Actor } from "@/domain/access/actor";
import type { TransferFailure } from "@/domain/transfer/words";
import type { ArchiveProgress } from "./practice-archive";

const isIt = (actor: Actor, transferId: string) =>
  and(eq(transfer.practiceId, actor.practiceId), eq(transfer.id, transferId));

/** How far the work has got, for whoever looks; committed by itself while the work's own transaction goes on. */
export async function noteProgress(actor: Actor, transferId: string, progress: ArchiveProgress): Promise<void> {
  await inPractice(actor, (tx) => tx.update(transfer).set(progress).where(isIt(actor, transferId)));
}

/** That it did not work, and why; a later attempt takes it back. */
export async function failTransfer(actor: Actor, transferId: string, failure: TransferFailure): Promise<void> {
  await inPractice(actor, (tx) =>
    tx.update(transfer).set({ failedAt: sql`now()`, failure }).where(isIt(actor, transferId)),
  );
}
