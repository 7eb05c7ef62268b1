import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/in-practice";
import { clientOverview } from "@/db/schema/index";
import { ServiceError } from "@/domain/shared/service-error";

/**
 * Throws `locked` while an emergency or same-day answer of the client's red-flag list awaits a clearance. Program
 * assignment asks with all levels, an assessment with `emergencyOnly`.
 */
export async function requireUnlocked(
  tx: Transaction,
  practiceId: string,
  clientId: string,
  { emergencyOnly = false }: { emergencyOnly?: boolean } = {},
): Promise<void> {
  const [overview] = await tx
    .select({ lockedLevel: clientOverview.lockedLevel })
    .from(clientOverview)
    .where(and(eq(clientOverview.practiceId, practiceId), eq(clientOverview.clientId, clientId)));
  const level = overview?.lockedLevel;
  if (!level || (emergencyOnly && level !== "E")) return;
  throw new ServiceError("locked", { facts: { why: level === "E" ? "screen_emergency" : "screen_same_day" } });
}
