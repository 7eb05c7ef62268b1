import { and, eq, isNull, sql } from "drizzle-orm";
import { inPractice } from "@/db/in-practice";
import { directory } from "@/db/pool";
import { account, member, practice, transfer } from "@/db/schema/index";
import type { SystemActor } from "@/domain/access/actor";
import { ServiceError } from "@/domain/shared/service-error";
import type { TransferProblem } from "@/domain/transfer/problems";
import { ArchiveFault, NothingImported } from "./archive-fault";
import { insertArchive, type NewPractice, practiceToTry } from "./insert-archive";
import type { Importer } from "./insert-members";
import { openArchive } from "./open-archive";
import { failTransfer, noteProgress } from "./progress";
import { requireTransfer } from "./require-transfer";

/**
 * Looks through an archive that was brought here, by importing it and taking everything back: what the import would
 * stumble over is named, and nothing stays. The queue's task `transfer.check`.
 */
export async function checkImport(actor: SystemActor, transferId: string): Promise<void> {
  const begun = await begin(actor, transferId);
  if (!begun || begun.finishedAt) return;
  const looked = await attempt(actor, transferId, begun.bytes, (name) =>
    practiceToTry(begun.importer, name, actor.requestId),
  );
  await inPractice(actor, (tx) =>
    tx
      .update(transfer)
      .set({ finishedAt: sql`now()`, problems: looked.problems, practiceName: looked.name })
      .where(and(eq(transfer.practiceId, actor.practiceId), eq(transfer.id, transferId))),
  );
}

/** Opens the accepted archive as a new practice, all of it or nothing; the queue's task `transfer.import`. */
export async function runImport(actor: SystemActor, transferId: string): Promise<void> {
  const begun = await begin(actor, transferId);
  if (!begun?.newPracticeId || begun.importedAt) return;
  const { newPracticeId, newName, importer } = begun;
  if (!(await exists(newPracticeId))) {
    const done = await attempt(
      actor,
      transferId,
      begun.bytes,
      (name) => ({
        practiceId: newPracticeId,
        name: newName ?? name,
        importer,
        requestId: actor.requestId,
      }),
      true,
    );
    if (done.problems.length > 0) return failTransfer(actor, transferId, "not_archive");
  }
  await inPractice(actor, (tx) =>
    tx
      .update(transfer)
      .set({ importedAt: sql`now()` })
      .where(and(eq(transfer.practiceId, actor.practiceId), eq(transfer.id, transferId), isNull(transfer.importedAt))),
  );
}

async function attempt(
  actor: SystemActor,
  transferId: string,
  bytes: number,
  target: (name: string) => NewPractice,
  keep = false,
): Promise<{ problems: TransferProblem[]; name: string | null }> {
  let name: string | null = null;
  try {
    const archive = await openArchive(actor, transferId, bytes);
    name = archive.manifest.practice;
    const into = target(name);
    await inPractice({ kind: "system", practiceId: into.practiceId, requestId: actor.requestId }, async (tx) => {
      await tx.execute(sql`set local timezone = 'UTC'`);
      await insertArchive(tx, archive, into, (progress) => noteProgress(actor, transferId, progress));
      if (!keep) throw new NothingImported([]);
    });
    return { problems: [], name };
  } catch (error) {
    if (error instanceof NothingImported) return { problems: error.problems, name };
    if (error instanceof ArchiveFault) return { problems: [error.problem], name };
    await failTransfer(actor, transferId, "unexpected");
    throw error;
  }
}

async function exists(practiceId: string): Promise<boolean> {
  const found = await directory().select({ id: practice.id }).from(practice).where(eq(practice.id, practiceId));
  return found.length > 0;
}

async function begin(actor: SystemActor, transferId: string) {
  return inPractice(actor, async (tx) => {
    const found = await requireTransfer(tx, actor.practiceId, transferId, "import").catch((error: unknown) => {
      if (error instanceof ServiceError) return null;
      throw error;
    });
    if (!found) return null;
    const isIt = and(eq(transfer.practiceId, actor.practiceId), eq(transfer.id, transferId));
    await tx.update(transfer).set({ startedAt: sql`now()`, failedAt: null, failure: null }).where(isIt);
    const by = found.acceptedBy ? eq(member.id, found.acceptedBy) : eq(member.id, transfer.requestedBy);
    const [importer] = await tx
      .select({ accountId: account.id, name: account.name, email: account.email })
      .from(transfer)
      .innerJoin(member, and(eq(member.practiceId, transfer.practiceId), by))
      .innerJoin(account, eq(account.id, member.accountId))
      .where(isIt);
    if (!importer) throw new ServiceError("not_found");
    const known: Importer = importer;
    return { ...found, importer: known };
  });
}
