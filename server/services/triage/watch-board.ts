import pg from "pg";
import { z } from "zod";
import { idSchema } from "@/domain/shared/ids";
import { directUrl } from "@/server/jobs/connection";
import { log } from "@/server/log";

const changeSchema = z.object({ practiceId: idSchema, clientId: idSchema });

/** Which client's reasons changed; null: some may have been missed, look at the whole board. */
export type BoardChange = { clientId: string | null };
type Watcher = { practiceId: string; tell: (change: BoardChange) => void };

interface Ear {
  watchers: Set<Watcher>;
  connection: pg.Client | null;
}

declare global {
  // Next loads server modules more than once; one process listens once.
  var plumblineEar: Ear | undefined;
}

const pause = 2_000;

function ear(): Ear {
  globalThis.plumblineEar ??= { watchers: new Set(), connection: null };
  return globalThis.plumblineEar;
}

/**
 * Tells of every committed change of a practice's board until `signal` aborts. One connection a process listens, opened
 * with the first watcher and closed with the last; it goes past any pooler, which could not carry LISTEN.
 */
export function watchBoard(practiceId: string, tell: (change: BoardChange) => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  const { watchers } = ear();
  const watcher: Watcher = { practiceId, tell };
  watchers.add(watcher);
  signal.addEventListener("abort", () => {
    watchers.delete(watcher);
    if (watchers.size > 0) return;
    const open = ear().connection;
    ear().connection = null;
    void open?.end().catch(() => {});
  });
  if (!ear().connection) void listen();
}

function changeIn(payload: string | undefined): z.infer<typeof changeSchema> | null {
  try {
    return changeSchema.safeParse(JSON.parse(payload ?? "")).data ?? null;
  } catch {
    return null;
  }
}

async function listen(): Promise<void> {
  const own = ear();
  const connection = new pg.Client({ connectionString: directUrl(), application_name: "plumbline-live" });
  own.connection = connection;
  const again = () => {
    if (own.connection !== connection) return;
    own.connection = null;
    log().error({}, "board listener lost its connection");
    setTimeout(() => {
      if (own.watchers.size > 0 && !own.connection) void listen();
    }, pause).unref();
  };
  connection.on("error", again);
  connection.on("end", again);
  connection.on("notification", ({ payload }) => {
    const change = changeIn(payload);
    // Another program may notify on this channel; nothing it says may end the process.
    if (!change) return log().error({}, "board listener heard what it does not know");
    for (const { practiceId, tell } of own.watchers)
      if (practiceId === change.practiceId) tell({ clientId: change.clientId });
  });
  try {
    await connection.connect();
    await connection.query("listen triage");
    // What happened before or between two connections was not heard.
    for (const { tell } of own.watchers) tell({ clientId: null });
  } catch {
    again();
  }
}
