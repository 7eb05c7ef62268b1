import { and, desc, eq, sql } from "drizzle-orm";
import { member, transfer } from "@/db/schema/index";
import { noInputSchema } from "@/domain/account/schemas";
import type { TransferView, transferStates } from "@/domain/transfer/dtos";
import { defineVerb } from "../verb";

const shown = 20;

/** The practice's newest twenty archives, made or brought here, with how far each has got. */
export const readTransfers = defineVerb({
  right: "practice.transfer",
  input: noInputSchema,
  run: async (tx, _input, actor) => {
    const rows = await tx
      .select({
        id: transfer.id,
        kind: transfer.kind,
        requestedBy: member.name,
        requestedAt: transfer.requestedAt,
        stepsDone: transfer.stepsDone,
        stepsTotal: transfer.stepsTotal,
        records: transfer.records,
        bytes: transfer.bytes,
        expiresAt: transfer.expiresAt,
        failure: transfer.failure,
        practiceName: transfer.practiceName,
        newName: transfer.newName,
        problems: transfer.problems,
        isExpired: sql<boolean>`coalesce(${transfer.expiresAt} <= now(), false)`,
        isUploaded: sql<boolean>`${transfer.kind} = 'export' or ${transfer.uploadedAt} is not null`,
        isStarted: sql<boolean>`${transfer.startedAt} is not null`,
        isFinished: sql<boolean>`${transfer.finishedAt} is not null`,
        isFailed: sql<boolean>`${transfer.failedAt} is not null`,
        isAccepted: sql<boolean>`${transfer.acceptedAt} is not null`,
        isImported: sql<boolean>`${transfer.importedAt} is not null`,
      })
      .from(transfer)
      .leftJoin(member, and(eq(member.practiceId, transfer.practiceId), eq(member.id, transfer.requestedBy)))
      .where(eq(transfer.practiceId, actor.practiceId))
      .orderBy(desc(transfer.requestedAt), desc(transfer.id))
      .limit(shown);
    const items = rows.map(
      ({ isExpired, isUploaded, isStarted, isFinished, isFailed, isAccepted, isImported, ...row }): TransferView => ({
        ...row,
        state: stateOf({
          failed: isFailed,
          imported: isImported,
          importing: isAccepted,
          refused: isFinished && row.problems.length > 0,
          expired: isExpired,
          ready: isFinished,
          uploading: !isUploaded,
          waiting: !isStarted,
          working: true,
        }),
      }),
    );
    return { result: { items }, audit: null };
  },
});

/** The first that is true, in the order of `transferStates`, which is the order of the keys above. */
function stateOf(is: Record<(typeof transferStates)[number], boolean>): (typeof transferStates)[number] {
  const { failed, imported, importing, refused, expired, ready, uploading, waiting } = is;
  if (failed) return "failed";
  if (imported) return "imported";
  if (importing) return "importing";
  if (refused) return "refused";
  if (expired) return "expired";
  if (ready) return "ready";
  if (uploading) return "uploading";
  return waiting ? "waiting" : "working";
}
