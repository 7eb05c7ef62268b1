import pg from "pg";
import { scramVerifier } from "./scram";

export const DATABASE = "plumbline";
export const SUPERUSER = "postgres";
export const OWNER_ROLE = "plumbline_owner";
export const APP_ROLE = "plumbline_app";

const RIGHTS = "login nosuperuser nocreatedb nocreaterole nobypassrls noreplication";

async function setRole(client: pg.Client, role: string, password: string): Promise<void> {
  const found = await client.query("select 1 from pg_roles where rolname = $1", [role]);
  const verb = found.rowCount ? "alter" : "create";
  await client.query(
    `${verb} role ${pg.escapeIdentifier(role)} ${RIGHTS} password ${pg.escapeLiteral(scramVerifier(password))}`,
  );
}

/** Nobody but the owner and the app's role may even connect to the database. */
export async function closeToStrangers(client: pg.Client, database: string): Promise<void> {
  const name = pg.escapeIdentifier(database);
  await client.query(`revoke all on database ${name} from public`);
  await client.query(`grant connect on database ${name} to ${APP_ROLE}`);
}

/** Makes the owner (migrates) and the app's role (owns nothing, cannot bypass row-level security). Safe to repeat. */
export async function createRoles(client: pg.Client, passwords: { owner: string; app: string }): Promise<void> {
  await setRole(client, OWNER_ROLE, passwords.owner);
  await setRole(client, APP_ROLE, passwords.app);
}

/** Makes the database if it is missing. Safe to repeat. */
export async function createDatabase(client: pg.Client, database: string): Promise<void> {
  const name = pg.escapeIdentifier(database);
  const found = await client.query("select 1 from pg_database where datname = $1", [database]);
  if (!found.rowCount) await client.query(`create database ${name} owner ${OWNER_ROLE}`);
  await closeToStrangers(client, database);
}
