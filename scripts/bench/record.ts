import type pg from "pg";
import { pool } from "@/db/pool";

/** One message to Postgres as the portal sent it. */
export interface RecordedStatement {
  text: string;
  values: unknown[];
}

/** Runs `work` and returns what it sent to the database, in order. */
export async function recordStatements(work: () => Promise<unknown>): Promise<RecordedStatement[]> {
  const recorded: RecordedStatement[] = [];
  const connections = pool();
  const restore: (() => void)[] = [];
  const listened = new Set<pg.PoolClient>();
  const listen = (connection: pg.PoolClient) => {
    if (listened.has(connection)) return;
    listened.add(connection);
    const plain = connection.query;
    const query = (config: unknown, ...rest: unknown[]) => {
      const text = typeof config === "string" ? config : String(Reflect.get(Object(config), "text"));
      const values: unknown = Array.isArray(rest[0]) ? rest[0] : Reflect.get(Object(config), "values");
      recorded.push({ text, values: Array.isArray(values) ? [...values] : [] });
      return Reflect.apply(plain, connection, [config, ...rest]);
    };
    Object.assign(connection, { query });
    restore.push(() => Object.assign(connection, { query: plain }));
  };
  connections.on("acquire", listen);
  try {
    await work();
  } finally {
    connections.off("acquire", listen);
    for (const undo of restore) undo();
  }
  return recorded;
}
