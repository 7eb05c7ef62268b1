import { createHash } from "node:crypto";
import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import pg from "pg";
import * as schema from "./schema/index";

export type Database = NodePgDatabase<typeof schema>;

interface PoolOptions {
  url: string;
  size: number;
  /** Named (prepared) statements halve Postgres' work; off behind a transaction pooler that cannot hold them. */
  namedStatements: boolean;
  onConnectionLost: (error: Error) => void;
}

/** A pool whose lost connections are reported, not thrown: without a listener one of them ends the process. */
export function createPool(options: PoolOptions): pg.Pool {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.size,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 60_000,
    application_name: "plumbline",
  });
  pool.on("error", options.onConnectionLost);
  pool.on("connect", (client) => {
    client.on("error", options.onConnectionLost);
    if (options.namedStatements) nameStatements(client);
  });
  return pool;
}

/** Gives every parametrised statement a stable name, so that Postgres plans it once a connection. */
function nameStatements(client: pg.PoolClient) {
  const plainQuery = client.query.bind(client);
  const names = new Map<string, string>();
  const nameOf = (text: string) => {
    const known = names.get(text);
    if (known) return known;
    const name = createHash("sha1").update(text).digest("base64url");
    names.set(text, name);
    return name;
  };
  const query = (config: unknown, values?: unknown, callback?: unknown) => {
    const named =
      isQueryConfig(config) && Array.isArray(values ?? config.values) && config.name === undefined
        ? { ...config, name: nameOf(config.text) }
        : config;
    return Reflect.apply(plainQuery, client, [named, values, callback]);
  };
  Object.assign(client, { query });
}

function isQueryConfig(value: unknown): value is { text: string; name?: string; values?: unknown[] } {
  return (
    typeof value === "object" &&
    value !== null &&
    "text" in value &&
    typeof value.text === "string" &&
    !("submit" in value)
  );
}

/** Drizzle over a pool or over one checked-out connection, with the same schema. */
export function database(connection: pg.Pool | pg.PoolClient): Database {
  return drizzle(connection, { schema });
}
