import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "@/db/in-practice";
import type { CarriedTable } from "./tables";

const pageSize = 1000;
const pageSchema = z.array(z.object({ row: z.string() }));
const rowSchema = z.record(z.string(), z.unknown());
const fileSchema = z.array(z.object({ content: z.instanceof(Buffer) }));
export type CarriedRow = z.infer<typeof rowSchema>;

/** A row as Postgres writes it in JSON (full microseconds, shortest exact numbers), and the same read. */
export interface ReadRow {
  text: string;
  row: CarriedRow;
}

/** The rows of one practice by their key, a keyset page at a time. `only` narrows them. */
export async function* readRows(
  tx: Transaction,
  practiceId: string,
  table: CarriedTable,
  only: SQL = sql`true`,
): AsyncGenerator<ReadRow> {
  const columns = names(table.columns);
  const key = names(table.key.map(({ name }) => name));
  const tenant = table.name === "practice" ? sql`id` : sql`practice_id`;
  let last: CarriedRow | null = null;
  while (true) {
    const after: SQL = last && table.key.length > 0 ? sql`(${key}) > (${keyValues(table, last)})` : sql`true`;
    const page = await tx.execute(
      sql`select row_to_json(found)::text as row from (
        select ${columns} from ${sql.identifier(table.name)}
         where ${tenant} = ${practiceId}::uuid and ${only} and ${after}
         order by ${table.key.length > 0 ? key : tenant} limit ${pageSize}) found`,
    );
    const rows = pageSchema.parse(page.rows);
    for (const { row: text } of rows) {
      last = rowSchema.parse(JSON.parse(text));
      yield { text, row: last };
    }
    if (rows.length < pageSize || table.key.length === 0) return;
  }
}

/** The bytes of one row. */
export async function readBytes(
  tx: Transaction,
  practiceId: string,
  table: CarriedTable,
  row: CarriedRow,
): Promise<Buffer> {
  if (!table.bytes) throw new Error(`${table.name} holds no bytes`);
  const key = names(table.key.map(({ name }) => name));
  const found = await tx.execute(
    sql`select coalesce(${sql.identifier(table.bytes)}, ''::bytea) as content from ${sql.identifier(table.name)}
         where practice_id = ${practiceId}::uuid and (${key}) = (${keyValues(table, row)})`,
  );
  const [file] = fileSchema.parse(found.rows);
  if (!file) throw new Error(`a row of ${table.name} is gone`);
  return file.content;
}

const names = (columns: readonly string[]): SQL =>
  sql.join(
    columns.map((column) => sql.identifier(column)),
    sql`, `,
  );

const keyValues = (table: CarriedTable, row: CarriedRow): SQL =>
  sql.join(
    table.key.map(({ name, type }) => sql`${String(row[name])}::${sql.raw(type)}`),
    sql`, `,
  );
