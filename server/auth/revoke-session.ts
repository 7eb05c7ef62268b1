import { and, eq, isNull, sql } from "drizzle-orm";
import { directory } from "@/db/pool";
import { authSession } from "@/db/schema/index";
import { hashToken } from "./token";

/** Ends the session of a cookie: the next request with it is signed out. */
export async function revokeByToken(token: string): Promise<void> {
  await directory()
    .update(authSession)
    .set({ revokedAt: sql`now()` })
    .where(and(eq(authSession.tokenHash, hashToken(token)), isNull(authSession.revokedAt)));
}
