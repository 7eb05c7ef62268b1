import type pg from "pg";
import { createPool, type Database, database } from "./client";

declare global {
  // Next loads server modules more than once; one process must still hold one pool.
  var plumblinePool: pg.Pool | undefined;
  var plumblineConnectionLost: ((error: Error) => void) | undefined;
}

/** Says where lost connections are reported. Set once at start; by default they are only survived. */
export function onConnectionLost(report: (error: Error) => void): void {
  globalThis.plumblineConnectionLost = report;
}

/** The process's pool, opened at first use on `DATABASE_URL` (the app's role, which owns nothing). */
export function pool(): pg.Pool {
  if (globalThis.plumblinePool) return globalThis.plumblinePool;
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error("DATABASE_URL is not set");
  globalThis.plumblinePool = createPool({
    url,
    size: Number(process.env.DATABASE_POOL ?? 10),
    namedStatements: process.env.DATABASE_NAMED_STATEMENTS !== "off",
    onConnectionLost: (error) => globalThis.plumblineConnectionLost?.(error),
  });
  return globalThis.plumblinePool;
}

export async function closePool(): Promise<void> {
  const open = globalThis.plumblinePool;
  globalThis.plumblinePool = undefined;
  await open?.end();
}

/** Global tables only (account, session, practice): outside any practice row-level security hides the rest. */
export function directory(): Database {
  return database(pool());
}
