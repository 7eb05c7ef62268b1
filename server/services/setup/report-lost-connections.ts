import { onConnectionLost } from "@/db/pool";
import { log } from "@/server/log";

/** Says in the log when Postgres drops a connection; the pool itself survives it. Called once, at start. */
export function reportLostConnections(): void {
  onConnectionLost((error) => log().warn({ err: error }, "database connection lost"));
}
