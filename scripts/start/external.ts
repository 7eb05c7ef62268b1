import pg from "pg";
import { codeOf, StartFailure } from "./failure";
import { APP_ROLE } from "./roles";
import { scramVerifier } from "./scram";
import { findSecret, keepSecret } from "./secrets";
import { versionProblem } from "./server-version";

interface ExternalOptions {
  databaseUrl: string;
  migrationUrl: string | undefined;
  /** Where the password of a role made here is kept. */
  folder: string;
}

export interface ExternalDatabase {
  version: string;
  host: string;
  ownerUrl: string;
  appUrl: string;
  /** Set when a role was made or found: what the person should know. */
  note?: string;
}

interface Login {
  role: string;
  version: string;
  mayCreate: boolean;
  mayMakeRoles: boolean;
  bypasses: boolean;
}

/** Parses a connection address, or says in one line what is wrong with it, without repeating the password. */
export function parseDatabaseUrl(name: string, text: string): URL {
  const shape = `${name} must look like postgres://user:password@host:5432/database`;
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    throw new StartFailure(`${shape}: this one is not an address (are signs in the password percent-encoded?).`);
  }
  if (!/^postgres(ql)?:$/.test(url.protocol))
    throw new StartFailure(`${shape}: this one starts with ${url.protocol}//.`);
  if (!url.username) throw new StartFailure(`${shape}: this one names no user.`);
  if (url.pathname.length < 2) throw new StartFailure(`${shape}: this one names no database.`);
  return url;
}

/** Turns what the driver threw into one line that says what to do. */
export function connectionProblem(name: string, url: URL, error: unknown): string {
  const server = `${url.hostname || "the local socket"}:${url.port || "5432"}`;
  const message = error instanceof Error ? error.message : "";
  switch (codeOf(error)) {
    case "ECONNREFUSED":
      return `No Postgres answers at ${server}: start it, or correct ${name}.`;
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return `The host ${url.hostname} is not known: correct ${name}.`;
    case "ETIMEDOUT":
    case "EHOSTUNREACH":
    case "ENETUNREACH":
      return `${server} cannot be reached: check the network and the firewall, or correct ${name}.`;
    case "28P01":
    case "28000":
      return `${server} refuses the user ${url.username}: correct the user or the password in ${name}.`;
    case "3D000":
      return `${server} has no database ${url.pathname.slice(1)}: create it, or correct ${name}.`;
    case "53300":
      return `${server} has no free connection: raise max_connections, or end other clients.`;
    case "57P03":
      return `${server} is starting or stopping: try again in a moment.`;
  }
  if (/does not support SSL/.test(message)) return `${server} does not speak TLS: remove sslmode from ${name}.`;
  if (/certificate/i.test(message))
    return `The certificate of ${server} is not trusted: set NODE_EXTRA_CA_CERTS to its authority.`;
  if (/timeout/i.test(message))
    return `${server} does not answer: check the network and the firewall, or correct ${name}.`;
  return `Cannot use ${name} at ${server}: ${codeOf(error) || "the connection ended"}.`;
}

async function withClient<T>(name: string, url: URL, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url.href, connectionTimeoutMillis: 10_000 });
  client.on("error", () => {});
  try {
    await client.connect();
    return await work(client);
  } catch (error) {
    if (error instanceof StartFailure) throw error;
    throw new StartFailure(connectionProblem(name, url, error));
  } finally {
    await client.end().catch(() => {});
  }
}

async function inspect(client: pg.Client): Promise<Login> {
  const { rows } = await client.query<Login & { number: number }>(
    `select current_user as role, current_setting('server_version_num')::int as number,
            current_setting('server_version') as version,
            has_database_privilege(current_database(), 'create') and has_schema_privilege('public', 'create')
              as "mayCreate",
            rolcreaterole or rolsuper as "mayMakeRoles", rolsuper or rolbypassrls as bypasses
     from pg_roles where rolname = current_user`,
  );
  const login = rows[0];
  if (!login) throw new StartFailure("The server does not say who is logged in.");
  const problem = versionProblem(login.number);
  if (problem) throw new StartFailure(problem);
  return { ...login, version: login.version.split(" ")[0] ?? login.version };
}

function hostOf(url: URL): string {
  return url.hostname || "a local socket";
}

async function openWithBoth(app: URL, owner: URL): Promise<ExternalDatabase> {
  const migrator = await withClient("MIGRATION_DATABASE_URL", owner, inspect);
  if (!migrator.mayCreate) {
    throw new StartFailure(`MIGRATION_DATABASE_URL's role ${migrator.role} may not create tables: use the owner's.`);
  }
  const login = await withClient("DATABASE_URL", app, inspect);
  if (login.bypasses || login.role === migrator.role) {
    throw new StartFailure(
      `DATABASE_URL's role ${login.role} is not held by row-level security: give the app a role of its own that owns nothing.`,
    );
  }
  return { version: login.version, host: hostOf(app), ownerUrl: owner.href, appUrl: app.href };
}

const BY_HAND = `create it with a password, set DATABASE_URL to it and MIGRATION_DATABASE_URL to the owner.`;

async function openWithOwner(owner: URL, folder: string): Promise<ExternalDatabase> {
  const secretName = `app@${owner.hostname}:${owner.port || "5432"}`;
  const found = await withClient("DATABASE_URL", owner, async (client) => {
    const login = await inspect(client);
    if (!login.mayCreate) {
      throw new StartFailure(
        `DATABASE_URL's role ${login.role} may not create tables: set MIGRATION_DATABASE_URL to the owner's.`,
      );
    }
    const exists = (await client.query("select 1 from pg_roles where rolname = $1", [APP_ROLE])).rowCount === 1;
    const kept = findSecret(folder, secretName);
    if (exists && !kept) {
      throw new StartFailure(
        `The role ${APP_ROLE} is there but its password is not in ${folder}: set DATABASE_URL to it and MIGRATION_DATABASE_URL to the owner.`,
      );
    }
    if (!exists && !login.mayMakeRoles) {
      throw new StartFailure(`${login.role} may not create the role ${APP_ROLE}, which the app needs: ${BY_HAND}`);
    }
    const password = keepSecret(folder, secretName);
    if (!exists) {
      await client.query(`create role ${APP_ROLE} login password ${pg.escapeLiteral(scramVerifier(password))}`);
    }
    const { rows } = await client.query<{ name: string }>("select current_database() as name");
    await client.query(`grant connect on database ${pg.escapeIdentifier(rows[0]?.name ?? "")} to ${APP_ROLE}`);
    return { login, password, made: !exists };
  });
  const app = new URL(owner);
  app.username = APP_ROLE;
  app.password = found.password;
  await withClient(`the role ${APP_ROLE}`, app, inspect);
  const note = found.made
    ? `made the role ${APP_ROLE} for the app; its password is in ${folder}/secrets.json`
    : `the app logs in as ${APP_ROLE}`;
  return { version: found.login.version, host: hostOf(owner), ownerUrl: owner.href, appUrl: app.href, note };
}

/**
 * Checks a Postgres that somebody else runs: reachable, 15 or newer, and an app role that row-level security holds.
 * Given only an owner's address it makes that role and keeps its password in `folder`.
 */
export function openExternal({ databaseUrl, migrationUrl, folder }: ExternalOptions): Promise<ExternalDatabase> {
  const given = parseDatabaseUrl("DATABASE_URL", databaseUrl);
  if (!migrationUrl) return openWithOwner(given, folder);
  return openWithBoth(given, parseDatabaseUrl("MIGRATION_DATABASE_URL", migrationUrl));
}
