import type pg from "pg";

/** Rows that are records of what happened: the app may add and read them, never change or delete. */
export const appendOnlyTables = [
  "account_event",
  "audit_record",
  "catalog_version",
  "catalog_transition",
  "red_flag_screen",
  "screen_answer",
  "red_flag_clearance",
  "pain_map",
  "pain_point",
  "cause_change",
  "step_change",
  "progress_decision",
  "flare",
  "flare_end",
  "plan_version",
  "assignment",
  "assignment_purpose",
  "activity_list",
  "measure_request",
  "measure_response",
  "log",
  "media",
  "check_in_answer",
  "check_in_call",
  "client_call",
  "message",
  "pain_rating",
  "relief_use",
] as const;

/** What the owner does for the app, because the app may not delete what is append-only; each asks who calls it and why. */
export const ownersFunctions = ["erase_client_records(uuid)", "erase_account(uuid, uuid)"] as const;

/**
 * Brings rights and row-level security to every table, however new: RLS enabled tables are forced (so that even
 * the owner is filtered), and the app's role gets exactly what it needs. One transaction: an app that is already
 * running never finds its rights gone. Safe to run again at any time.
 */
export async function protectTables(owner: pg.Client, appRole: string): Promise<void> {
  const role = owner.escapeIdentifier(appRole);
  const { rows } = await owner.query<{ name: string; secured: boolean; forced: boolean }>(
    `select relname as name, relrowsecurity as secured, relforcerowsecurity as forced
       from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by relname`,
  );
  await owner.query("begin");
  await owner.query(`grant usage on schema public to ${role}`);
  for (const table of rows) {
    const name = owner.escapeIdentifier(table.name);
    if (table.secured && !table.forced) await owner.query(`alter table ${name} force row level security`);
    const appendOnly = appendOnlyTables.some((known) => known === table.name);
    await owner.query(`revoke all on ${name} from public, ${role}`);
    await owner.query(
      `grant ${appendOnly ? "select, insert" : "select, insert, update, delete"} on ${name} to ${role}`,
    );
  }
  for (const signature of ownersFunctions) {
    await owner.query(`revoke all on function ${signature} from public, ${role}`);
    await owner.query(`grant execute on function ${signature} to ${role}`);
  }
  await owner.query("commit");
}
