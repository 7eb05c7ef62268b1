import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/in-practice";
import { isOfKinds, kindsWhileUrgent, type UrgentItem } from "@/domain/plan/urgent-only";
import { ServiceError } from "@/domain/shared/service-error";
import { readRules } from "../catalog/read-rules";

/**
 * Throws `locked` where one of the items may not be given yet: an urgent answer of the client's red-flag list awaits
 * the practitioner's confirmation, and the order rules leave only walking, heat and positions (ORD-02, 3.4.2).
 */
export async function requireCalm(
  tx: Transaction,
  practiceId: string,
  clientId: string,
  items: readonly UrgentItem[],
): Promise<void> {
  if (items.length === 0) return;
  const { rows } = await tx.execute(sql`
    select 1 from red_flag_screen screen
     where screen.practice_id = ${practiceId} and screen.client_id = ${clientId} and screen.level = 'U'
       and not exists(select 1 from red_flag_clearance cleared
                       where cleared.practice_id = ${practiceId} and cleared.screen_id = screen.id)
     limit 1`);
  if (rows.length === 0) return;
  const kinds = kindsWhileUrgent(await readRules(tx, practiceId, ["ORD"]));
  if (items.every((item) => isOfKinds(item, kinds))) return;
  throw new ServiceError("locked", { facts: { why: "screen_urgent" } });
}
