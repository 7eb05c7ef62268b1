import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/in-practice";
import { ServiceError } from "@/domain/shared/service-error";

/**
 * Throws `locked` while an emergency or same-day answer of the client's red-flag list awaits a clearance (ORD-01).
 * Program assignment asks with all levels, an assessment with `emergencyOnly`. It asks the records themselves, not
 * the overview that is kept from them.
 */
export async function requireUnlocked(
  tx: Transaction,
  practiceId: string,
  clientId: string,
  { emergencyOnly = false }: { emergencyOnly?: boolean } = {},
): Promise<void> {
  const { rows } = await tx.execute(sql`
    select screen.level from red_flag_screen screen
     where screen.practice_id = ${practiceId} and screen.client_id = ${clientId} and screen.level in ('E', 'S')
       and not exists(select 1 from red_flag_clearance cleared
                       where cleared.practice_id = ${practiceId} and cleared.screen_id = screen.id)
     order by screen.level limit 1`);
  const level = rows[0]?.level;
  if (!level || (emergencyOnly && level !== "E")) return;
  throw new ServiceError("locked", { facts: { why: level === "E" ? "screen_emergency" : "screen_same_day" } });
}
