import type { StartConfig } from "./config";
import { openExternal } from "./external";
import { startPostgres } from "./postgres";
import { keepSecret } from "./secrets";

export interface OpenDatabase {
  detail: string;
  note?: string;
  ownerUrl: string;
  appUrl: string;
  /** The name the app logs in with. */
  appRole: string;
  authSecret: string;
  /** True when `stop` leaves the server alone, because somebody else started it. */
  shared: boolean;
  /** Settles when an embedded server ends; never for an external one. */
  ended: Promise<void>;
  stop: () => Promise<void>;
}

function roleOf(url: string): string {
  return decodeURIComponent(new URL(url).username);
}

/** Starts the embedded Postgres, or checks the external one that DATABASE_URL names. */
export async function openDatabase(config: StartConfig): Promise<OpenDatabase> {
  const { databaseUrl, migrationUrl, folder } = config;
  const authSecret = config.authSecret ?? keepSecret(folder, "auth");
  if (databaseUrl) {
    const external = await openExternal({ databaseUrl, migrationUrl, folder });
    return {
      ...external,
      detail: `external, ${external.version}, ${external.host}`,
      appRole: roleOf(external.appUrl),
      authSecret,
      shared: true,
      ended: new Promise(() => {}),
      stop: async () => {},
    };
  }
  const embedded = await startPostgres({ folder, flavour: "durable" });
  const verb = embedded.attached ? "already running" : embedded.created ? "created and started" : "started";
  return {
    ...embedded,
    detail: `${verb}, ${embedded.version}, port ${embedded.port}`,
    appRole: roleOf(embedded.appUrl),
    authSecret,
    shared: embedded.attached,
  };
}
