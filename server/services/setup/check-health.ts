import { sql } from "drizzle-orm";
import { directory } from "@/db/pool";
import { practice } from "@/db/schema/index";

export interface Health {
  status: "ok" | "database_unavailable";
}

/** Looks at the database with the app's own role: reachable, migrated and readable. Never throws. */
export async function checkHealth(): Promise<Health> {
  try {
    await directory().select({ one: sql<number>`1` }).from(practice).limit(1);
    return { status: "ok" };
  } catch {
    return { status: "database_unavailable" };
  }
}
