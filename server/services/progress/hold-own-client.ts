import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "@/db/in-practice";
import { ServiceError } from "@/domain/shared/service-error";

const zoneRowSchema = z.object({ zone: z.string() });

/**
 * Reads the client's zone and holds the client's row: two sends at once would each count the day without the other.
 * Throws `not_found`.
 */
export async function holdOwnClient(tx: Transaction, practiceId: string, clientId: string): Promise<{ zone: string }> {
  const result = await tx.execute(
    sql`select zone from client where practice_id = ${practiceId} and id = ${clientId} for no key update`,
  );
  if (result.rows.length === 0) throw new ServiceError("not_found");
  return zoneRowSchema.parse(result.rows[0]);
}
