import { createHash } from "node:crypto";
import { getTableConfig, PgTable } from "drizzle-orm/pg-core";
import type pg from "pg";
import * as schema from "@/db/schema/index";

/** Columns whose text is a word of ours or a key, not something a person typed: a marker would break the row. */
const words = new Set([
  "action",
  "actor_kind",
  "block",
  "choice",
  "code",
  "email",
  "from_status",
  "grade",
  "item_key",
  "key",
  "kind",
  "level",
  "locked_level",
  "onset",
  "method_kind",
  "origin",
  "outcome",
  "phase",
  "position",
  "quality",
  "reason",
  "region",
  "reliability",
  "request_id",
  "role",
  "roles",
  "side",
  "sidedness",
  "sides",
  "status",
  "step",
  "subject_kind",
  "target_side",
  "tendency",
  "to_status",
  "token_hash",
  "unit",
  "zone",
  "find_state",
  "relieve_state",
  "muscles_state",
  "joints_state",
]);
/** Where `reason` and `outcome` are a person's own sentences. */
const sentences = new Set(["step_exemption.reason", "red_flag_clearance.outcome"]);

interface TenantTable {
  name: string;
  texts: string[];
  /** The column by which its rows belong to a client. */
  client: "client_id" | "id" | null;
}

function tenantTables(): TenantTable[] {
  const known: unknown[] = Object.values(schema);
  return known.flatMap((table) => {
    if (!(table instanceof PgTable)) return [];
    const { name, columns } = getTableConfig(table);
    if (
      !columns.some((column) => column.name === "practice_id") ||
      name === "account_practice" ||
      name === "auth_session"
    )
      return [];
    const texts = columns
      .filter(
        (column) =>
          column.getSQLType() === "text" && (!words.has(column.name) || sentences.has(`${name}.${column.name}`)),
      )
      .map((column) => column.name);
    const isAbout = columns.some((column) => column.name === "client_id");
    return [{ name, texts, client: name === "client" ? "id" : isAbout ? "client_id" : null }];
  });
}

/** Puts the marker into every text of the practice that a person wrote, so that a leak is a string search. */
export async function markTexts(superuser: pg.Client, practiceId: string, marker: string): Promise<void> {
  for (const { name, texts } of tenantTables()) {
    if (texts.length === 0) continue;
    const changes = texts.map((column) => `${column} = '${marker} ' || ${column}`).join(", ");
    await superuser.query(`update ${name} set ${changes} where practice_id = $1`, [practiceId]);
  }
  await superuser.query(`update practice set name = '${marker} ' || name where id = $1`, [practiceId]);
  await superuser.query(
    `update catalog_version set content = jsonb_set(content, '{title}', to_jsonb('${marker} ' || (content ->> 'title'))) where practice_id = $1`,
    [practiceId],
  );
}

/** The same into every text about one client. */
export async function markClientTexts(
  superuser: pg.Client,
  practiceId: string,
  clientId: string,
  marker: string,
): Promise<void> {
  for (const { name, texts, client } of tenantTables()) {
    if (texts.length === 0 || !client) continue;
    const changes = texts.map((column) => `${column} = '${marker} ' || ${column}`).join(", ");
    await superuser.query(`update ${name} set ${changes} where practice_id = $1 and ${client} = $2`, [
      practiceId,
      clientId,
    ]);
  }
}

/**
 * A hash over every row a practice has, by place and writing transaction: equal before and after means that nothing
 * was written there, not even the same values again.
 */
export async function fingerprint(superuser: pg.Client, practiceId: string): Promise<string> {
  const parts = tenantTables().map(
    ({ name }) =>
      `select '${name}' as name, md5(string_agg(ctid::text || xmin::text, ',' order by ctid)) as rows from ${name} where practice_id = $1`,
  );
  const { rows } = await superuser.query(`${parts.join(" union all ")} order by name`, [practiceId]);
  return createHash("sha256").update(JSON.stringify(rows)).digest("hex");
}
