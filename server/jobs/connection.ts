import { env } from "@/server/env";

/**
 * The worker listens and holds locks, which a transaction pooler cannot carry: behind one, DIRECT_DATABASE_URL names
 * Postgres itself, for the same role.
 */
export function directUrl(): string {
  return env().DIRECT_DATABASE_URL ?? env().DATABASE_URL;
}
