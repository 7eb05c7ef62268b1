import { Logger, runMigrations } from "graphile-worker";
import type pg from "pg";

export const jobSchema = "graphile_worker";
const silent = new Logger(() => () => {});

/**
 * Brings the queue's own schema up to date as the owner. Its tables have row-level security without a policy, so that
 * nobody but their owner sees them: the app's role gets one, and the rights that adding and working off jobs needs.
 * The queue holds ids only and belongs to no practice; what an admin sees of it stands in `failed_job`.
 */
export async function prepareJobQueue(owner: pg.Client, ownerUrl: string, appRole: string): Promise<void> {
  await runMigrations({ connectionString: ownerUrl, schema: jobSchema, logger: silent, maxPoolSize: 2 });
  const role = owner.escapeIdentifier(appRole);
  const { rows } = await owner.query<{ name: string; secured: boolean; known: boolean }>(
    `select c.relname as name, c.relrowsecurity as secured,
            exists(select 1 from pg_policy p where p.polrelid = c.oid and p.polname = 'plumbline_app') as known
       from pg_class c where c.relnamespace = $1::regnamespace and c.relkind in ('r', 'p') order by c.relname`,
    [jobSchema],
  );
  await owner.query("begin");
  await owner.query(`grant usage on schema ${jobSchema} to ${role}`);
  await owner.query(`grant select, insert, update, delete on all tables in schema ${jobSchema} to ${role}`);
  await owner.query(`grant usage on all sequences in schema ${jobSchema} to ${role}`);
  await owner.query(`grant execute on all functions in schema ${jobSchema} to ${role}`);
  for (const table of rows) {
    const name = `${jobSchema}.${owner.escapeIdentifier(table.name)}`;
    if (table.known) await owner.query(`drop policy plumbline_app on ${name}`);
    if (table.secured)
      await owner.query(`create policy plumbline_app on ${name} to ${role} using (true) with check (true)`);
  }
  await owner.query("commit");
}
