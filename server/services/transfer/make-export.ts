import { and, eq, isNull, sql } from "drizzle-orm";
import { inPractice, type Transaction } from "@/db/in-practice";
import { practice, transfer, transferPart } from "@/db/schema/index";
import type { SystemActor } from "@/domain/access/actor";
import { ServiceError } from "@/domain/shared/service-error";
import { transferLimits } from "@/domain/transfer/words";
import { wordsOf } from "@/server/i18n/words";
import { recordAudit } from "../audit/record-audit";
import { keepParts } from "./parts";
import { practiceArchive } from "./practice-archive";
import { failTransfer, noteProgress } from "./progress";

/**
 * Makes the archive that an admin asked for; the queue's task `transfer.export`. All tables are read as of one moment,
 * however long it takes. A second attempt begins anew; one that was finished or let go is left alone.
 */
export async function makeExport(actor: SystemActor, transferId: string): Promise<void> {
  if (!(await begin(actor, transferId))) return;
  try {
    const madeAt = new Date();
    const bytes = await inPractice(actor, async (tx) => {
      await seeOneMoment(tx);
      const practiceName = await nameOf(tx, actor.practiceId);
      const readme = `${wordsOf("en").transfer.readme}\n\n${wordsOf("es").transfer.readme}\n`;
      const facts = { practiceId: actor.practiceId, practiceName, madeAt, readme };
      return keepParts(
        actor,
        transferId,
        practiceArchive(tx, facts, (progress) => noteProgress(actor, transferId, progress)),
      );
    });
    await finish(actor, transferId, bytes);
  } catch (error) {
    await failTransfer(actor, transferId, "unexpected");
    throw error;
  }
}

/** Has to be the first statement; times are written in UTC. */
export async function seeOneMoment(tx: Transaction): Promise<void> {
  await tx.execute(sql`set transaction isolation level repeatable read, read only`);
  await tx.execute(sql`set local timezone = 'UTC'`);
}

async function nameOf(tx: Transaction, practiceId: string): Promise<string> {
  const [found] = await tx.select({ name: practice.name }).from(practice).where(eq(practice.id, practiceId));
  if (!found) throw new ServiceError("not_found");
  return found.name;
}

async function begin(actor: SystemActor, transferId: string): Promise<boolean> {
  const { practiceId } = actor;
  return inPractice(actor, async (tx) => {
    const [begun] = await tx
      .update(transfer)
      .set({ startedAt: sql`now()`, failedAt: null, failure: null, stepsDone: 0, records: 0 })
      .where(and(eq(transfer.practiceId, practiceId), eq(transfer.id, transferId), isNull(transfer.finishedAt)))
      .returning({ id: transfer.id });
    if (!begun) return false;
    await tx
      .delete(transferPart)
      .where(and(eq(transferPart.practiceId, practiceId), eq(transferPart.transferId, begun.id)));
    return true;
  });
}

async function finish(actor: SystemActor, transferId: string, bytes: number): Promise<void> {
  await inPractice(actor, async (tx) => {
    const [finished] = await tx
      .update(transfer)
      .set({
        finishedAt: sql`now()`,
        expiresAt: sql`now() + make_interval(days => ${transferLimits.days})`,
        bytes,
      })
      .where(and(eq(transfer.practiceId, actor.practiceId), eq(transfer.id, transferId), isNull(transfer.failedAt)))
      .returning({ id: transfer.id });
    // Meanwhile a client was erased whom the archive holds.
    if (!finished) {
      await tx
        .delete(transferPart)
        .where(and(eq(transferPart.practiceId, actor.practiceId), eq(transferPart.transferId, transferId)));
      return;
    }
    await recordAudit(tx, actor, {
      action: "practice.makeExport",
      subjectKind: "transfer",
      subjectId: transferId,
      detail: { bytes },
    });
  });
}
