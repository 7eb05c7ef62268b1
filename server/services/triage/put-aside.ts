import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/in-practice";
import { triageReason } from "@/db/schema/index";
import { ServiceError } from "@/domain/shared/service-error";
import type { TriageKind } from "@/domain/triage/words";
import { holdOwnClient } from "../progress/hold-own-client";
import { chooseLeader } from "./refresh-triage";

/**
 * The client and kind of a reason that stands on the board, with the client's row held so that two deeds take turns.
 * Throws `not_found` for another practice's and for one that holds no longer, `conflict` for one put aside already.
 */
export async function requireStanding(
  tx: Transaction,
  practiceId: string,
  reasonId: string,
): Promise<{ clientId: string; kind: TriageKind; zone: string }> {
  const named = and(eq(triageReason.practiceId, practiceId), eq(triageReason.id, reasonId));
  const [found] = await tx.select({ clientId: triageReason.clientId }).from(triageReason).where(named);
  if (!found) throw new ServiceError("not_found");
  const { zone } = await holdOwnClient(tx, practiceId, found.clientId);
  const [standing] = await tx
    .select({ clientId: triageReason.clientId, kind: triageReason.kind, asideAt: triageReason.asideAt })
    .from(triageReason)
    .where(named);
  if (!standing) throw new ServiceError("not_found");
  if (standing.asideAt) throw new ServiceError("conflict", { facts: { why: "reason_settled" } });
  return { clientId: standing.clientId, kind: standing.kind, zone };
}

interface Deed {
  practiceId: string;
  clientId: string;
  memberId: string;
  how: "called" | "put_off" | "dismissed";
  until: Date | null;
  note: string | null;
}

/** Takes a client's reasons of some kinds off the board; answers which they were. */
export async function putAside(tx: Transaction, deed: Deed, kinds: readonly TriageKind[]): Promise<string[]> {
  const { practiceId, clientId, memberId, how, until, note } = deed;
  const settled = await tx
    .update(triageReason)
    .set({ asideAt: sql`now()`, asideBy: memberId, asideHow: how, asideUntil: until, asideNote: note })
    .where(
      and(
        eq(triageReason.practiceId, practiceId),
        eq(triageReason.clientId, clientId),
        inArray(triageReason.kind, [...kinds]),
        isNull(triageReason.asideAt),
      ),
    )
    .returning({ id: triageReason.id });
  if (until)
    await tx.execute(sql`
      update client_overview set triage_next_at = least(coalesce(triage_next_at, 'infinity'), ${until.toISOString()}::timestamptz)
       where practice_id = ${practiceId} and client_id = ${clientId}`);
  await chooseLeader(tx, practiceId, clientId);
  return settled.map(({ id }) => id);
}
