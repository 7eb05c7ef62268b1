import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/in-practice";
import type { ProblemReason } from "@/domain/transfer/problems";
import type { ProblemList } from "./archive-fault";
import type { CarriedRow } from "./read-rows";
import type { CarriedTable } from "./tables";

export interface NumberedRow {
  number: number;
  row: CarriedRow;
}

/** What Postgres says of a row that it does not take; anything else is no fault of the row. */
const reasons: Record<string, ProblemReason> = {
  "23502": "missing_value",
  "23503": "missing_reference",
  "23505": "duplicate",
  "23514": "wrong_value",
  "42501": "wrong_value",
};

/**
 * Writes rows as the archive has them. When Postgres refuses the page, row after row is tried, so that each bad one is
 * named; the others stand. Returns the rows that were refused.
 */
export async function insertPage(
  tx: Transaction,
  practiceId: string,
  table: CarriedTable,
  rows: readonly NumberedRow[],
  problems: ProblemList,
): Promise<void> {
  if (rows.length === 0) return;
  if (await tryInsert(tx, practiceId, table, rows)) return;
  for (const one of rows) {
    const refused = await refusalOf(tx, practiceId, table, [one]);
    if (refused) problems.add({ ...refused, file: `data/${table.name}.json`, row: one.number });
  }
}

/**
 * The same for rows that point at rows of their own table, whose order is unknown: again and again, as long as one
 * more finds what it points at.
 */
export async function insertInRounds(
  tx: Transaction,
  practiceId: string,
  table: CarriedTable,
  rows: readonly NumberedRow[],
  problems: ProblemList,
): Promise<void> {
  let left = [...rows];
  while (left.length > 0 && !(await tryInsert(tx, practiceId, table, left))) {
    const waiting: NumberedRow[] = [];
    for (const one of left) if (!(await tryInsert(tx, practiceId, table, [one]))) waiting.push(one);
    if (waiting.length === left.length) return insertPage(tx, practiceId, table, waiting, problems);
    left = waiting;
  }
}

async function tryInsert(
  tx: Transaction,
  practiceId: string,
  table: CarriedTable,
  rows: readonly NumberedRow[],
): Promise<boolean> {
  return (await refusalOf(tx, practiceId, table, rows)) === null;
}

async function refusalOf(
  tx: Transaction,
  practiceId: string,
  table: CarriedTable,
  rows: readonly NumberedRow[],
): Promise<{ reason: ProblemReason; field: string | null } | null> {
  await tx.execute(sql`savepoint rows`);
  try {
    await tx.execute(insertion(practiceId, table, rows));
    await tx.execute(sql`release savepoint rows`);
    return null;
  } catch (error) {
    const { code, column } = databaseFault(error);
    const reason = code?.startsWith("22") ? "wrong_value" : reasons[code ?? ""];
    if (!reason) throw error;
    await tx.execute(sql`rollback to savepoint rows`);
    return { reason, field: column };
  }
}

function insertion(practiceId: string, table: CarriedTable, rows: readonly NumberedRow[]) {
  const columns = sql.join(
    Object.keys(rows[0]?.row ?? {}).map((name) => sql.identifier(name)),
    sql`, `,
  );
  const name = sql.identifier(table.name);
  const tenant = sql.identifier(table.name === "practice" ? "id" : "practice_id");
  const given = JSON.stringify(rows.map(({ row }) => row));
  return sql`insert into ${name} (${tenant}, ${columns})
    select ${practiceId}::uuid, ${columns} from jsonb_populate_recordset(null::${name}, ${given}::jsonb)`;
}

function databaseFault(error: unknown): { code: string | null; column: string | null } {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const text = (name: string) => {
    const value: unknown = typeof cause === "object" && cause !== null ? Reflect.get(cause, name) : null;
    return typeof value === "string" ? value : null;
  };
  return { code: text("code"), column: text("column") };
}
