import { and, eq, inArray } from "drizzle-orm";
import type { Transaction } from "@/db/in-practice";
import { cause, causeFinding, finding } from "@/db/schema/index";
import { type CauseStatus, openCauseStatuses, type Severity } from "@/domain/assessment/words";
import type { PatternSide } from "@/domain/catalog/schemas";
import { ServiceError } from "@/domain/shared/service-error";

interface LockedCause {
  clientId: string;
  patternId: string;
  side: PatternSide;
  severity: Severity | null;
  status: CauseStatus;
  revision: number;
}

/** A cause locked until the transaction ends; `stale` when it was edited after `revision`. */
export async function lockCause(
  tx: Transaction,
  practiceId: string,
  causeId: string,
  revision: number,
): Promise<LockedCause> {
  const [known] = await tx
    .select({
      clientId: cause.clientId,
      patternId: cause.patternId,
      side: cause.side,
      severity: cause.severity,
      status: cause.status,
      revision: cause.revision,
    })
    .from(cause)
    .where(and(eq(cause.practiceId, practiceId), eq(cause.id, causeId)))
    .for("update");
  if (!known) throw new ServiceError("not_found");
  if (known.revision !== revision)
    throw new ServiceError("stale", { facts: { yours: revision, newest: known.revision } });
  return known;
}

/** Replaces the findings that support a cause. All have to be this client's own. */
export async function writeSupport(
  tx: Transaction,
  practiceId: string,
  { causeId, clientId, findingIds }: { causeId: string; clientId: string; findingIds: readonly string[] },
): Promise<void> {
  const wanted = [...new Set(findingIds)];
  const own =
    wanted.length === 0
      ? []
      : await tx
          .select({ id: finding.id })
          .from(finding)
          .where(and(eq(finding.practiceId, practiceId), eq(finding.clientId, clientId), inArray(finding.id, wanted)));
  if (own.length < wanted.length) throw new ServiceError("invalid", { fields: { findingIds: "not_found" } });
  await tx.delete(causeFinding).where(and(eq(causeFinding.practiceId, practiceId), eq(causeFinding.causeId, causeId)));
  if (wanted.length > 0)
    await tx.insert(causeFinding).values(wanted.map((findingId) => ({ practiceId, causeId, findingId, clientId })));
}

/** Refuses a second open cause of the same pattern and side: it would count twice everywhere. */
export async function refuseDouble(
  tx: Transaction,
  practiceId: string,
  { clientId, patternId, side, except }: { clientId: string; patternId: string; side: PatternSide; except?: string },
): Promise<void> {
  const same = await tx
    .select({ id: cause.id })
    .from(cause)
    .where(
      and(
        eq(cause.practiceId, practiceId),
        eq(cause.clientId, clientId),
        eq(cause.patternId, patternId),
        eq(cause.side, side),
        inArray(cause.status, openCauseStatuses),
      ),
    );
  if (same.some(({ id }) => id !== except)) throw new ServiceError("conflict", { fields: { side: "duplicate" } });
}
