import { isNull, sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { directory } from "@/db/pool";
import { setupLink } from "@/db/schema/index";
import { hashToken, newToken } from "@/server/auth/token";

const lifetime = 24 * 3_600_000;

/**
 * A new one-time link that creates a practice and its first admin, good for 24 hours; links made before are dead.
 * Only its hash is stored: whoever starts the portal prints it once. Call it only while there is no practice.
 */
export async function createSetupLink(baseUrl: string): Promise<string> {
  const token = newToken();
  const expiresAt = new Date(Date.now() + lifetime);
  await directory().transaction(async (tx) => {
    await tx.update(setupLink).set({ expiresAt: sql`now()` }).where(isNull(setupLink.usedAt));
    await tx.insert(setupLink).values({ id: uuidv7(), tokenHash: hashToken(token), expiresAt });
  });
  return `${baseUrl.replace(/\/+$/, "")}/setup/${token}`;
}
