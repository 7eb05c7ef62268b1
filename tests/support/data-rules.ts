import type pg from "pg";

/** Tables that belong to no practice; everything else is a tenant table. */
export const globalTables = [
  "account",
  "account_event",
  "account_practice",
  "attempt",
  "auth_session",
  "password_reset",
  "practice",
  "setup_link",
];

export interface RuleBreach {
  rule: string;
  where: string;
}

const tenantTables = `
  select c.oid, c.relname as name, c.relrowsecurity as secured, c.relforcerowsecurity as forced
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> all($1)`;

const columnsOf = (key: string, relation: string) =>
  `(select array_agg(column_.attname order by part.position) from unnest(${key}) with ordinality part(number, position)
      join pg_attribute column_ on column_.attrelid = ${relation} and column_.attnum = part.number)`;

/**
 * Everything in the database's own catalogue that breaks a data rule of the architecture: tenant key first in every
 * key and index, row-level security forced, no sub-select in a policy, every foreign key indexed and carrying the
 * practice on both sides, no sequences.
 */
export async function findRuleBreaches(client: pg.Client): Promise<RuleBreach[]> {
  const find = async (rule: string, statement: string, values: unknown[] = [globalTables]) => {
    const { rows } = await client.query<{ where: string }>(statement, values);
    return rows.map(({ where }) => ({ rule, where }));
  };
  const searches = [
    () =>
      find(
        "practice_id is a uuid and not null",
        `select t.name as where from (${tenantTables}) t where not exists(
         select 1 from pg_attribute a where a.attrelid = t.oid and a.attname = 'practice_id' and a.attnotnull and a.atttypid = 'uuid'::regtype)`,
      ),
    () =>
      find(
        "row-level security is forced",
        `select t.name as where from (${tenantTables}) t where not (t.secured and t.forced)`,
      ),
    () =>
      find(
        "a tenant policy names the practice",
        `select t.name as where from (${tenantTables}) t where not exists(
         select 1 from pg_policy p where p.polrelid = t.oid and p.polpermissive and p.polcmd = '*'
           and pg_get_expr(p.polqual, p.polrelid) = '(practice_id = (NULLIF(current_setting(''app.practice_id''::text, true), ''''::text))::uuid)'
           and pg_get_expr(p.polwithcheck, p.polrelid) = pg_get_expr(p.polqual, p.polrelid))`,
      ),
    () =>
      find(
        "no other permissive policy widens it",
        `select t.name as where from (${tenantTables}) t join pg_policy p on p.polrelid = t.oid and p.polpermissive and p.polname <> 'tenant'`,
      ),
    () =>
      find(
        "no policy holds a sub-select",
        `select polname || ' on ' || polrelid::regclass as where from pg_policy
        where coalesce(pg_get_expr(polqual, polrelid), '') || coalesce(pg_get_expr(polwithcheck, polrelid), '') ~* '\\mselect\\M'`,
        [],
      ),
    () =>
      find(
        "rows about a client are fenced for clients",
        `select t.name as where from (${tenantTables}) t
        where exists(select 1 from pg_attribute a where a.attrelid = t.oid and a.attname = 'client_id' and a.attnotnull)
          and not exists(select 1 from pg_policy p where p.polrelid = t.oid and not p.polpermissive and p.polname in ('own_client', 'staff_only'))`,
      ),
    () =>
      find(
        "the practice comes first in every key and index",
        `select t.name || ': ' || i.indexrelid::regclass as where from (${tenantTables}) t join pg_index i on i.indrelid = t.oid
        where (${columnsOf("i.indkey", "t.oid")})[1] <> 'practice_id'`,
      ),
    () =>
      find(
        "a foreign key between tenant tables carries the practice first on both sides",
        `select k.conname as where from pg_constraint k join (${tenantTables}) t on t.oid = k.conrelid
         join (${tenantTables}) r on r.oid = k.confrelid
        where k.contype = 'f' and ((${columnsOf("k.conkey", "k.conrelid")})[1] <> 'practice_id' or (${columnsOf("k.confkey", "k.confrelid")})[1] <> 'practice_id')`,
      ),
    () =>
      find(
        "every foreign key has an index that begins with its columns",
        // A key to a global table is found behind the practice: (practice_id, account_id) serves account_id.
        `with keys as (
           select conname, conrelid, conkey, cardinality(conkey) as size,
                  (select attnum from pg_attribute where attrelid = conrelid and attname = 'practice_id') as practice
             from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace),
         indexes as (select indrelid, string_to_array(indkey::text, ' ')::int2[] as columns from pg_index)
         select conname as where from keys where not exists(
           select 1 from indexes where indrelid = conrelid and (
             (columns[1:size] @> conkey and columns[1:size] <@ conkey)
             or (columns[1] = practice and columns[2:size + 1] @> conkey and columns[2:size + 1] <@ conkey)))`,
        [],
      ),
    () =>
      find(
        "no sequences",
        "select relname as where from pg_class where relkind = 'S' and relnamespace = 'public'::regnamespace",
        [],
      ),
  ];
  const breaches: RuleBreach[] = [];
  for (const search of searches) breaches.push(...(await search()));
  return breaches;
}
