import { is } from "drizzle-orm";
import { getTableConfig, type PgColumn, PgTable } from "drizzle-orm/pg-core";
import * as schema from "@/db/schema/index";

/** A table as an archive carries it, in the database's own names, which are the field's words. */
export interface CarriedTable {
  name: string;
  /** Of the primary key without the practice, with their types. */
  key: { name: string; type: string }[];
  /** Carried columns in the schema's order, without the practice. */
  columns: string[];
  /** The column whose bytes lie in the archive as a file of their own. */
  bytes: string | null;
  /** The column that points at another row of the same table. */
  own: string | null;
}

/** Tenant tables that stay behind, and why. Everything else is carried, however new. */
export const leftBehind: Readonly<Record<string, string>> = {
  invitation: "Open links into the practice, by the hashes of their secrets.",
  push_device: "Keys and addresses by which a browser is reached; they hold for this portal alone.",
  calendar_feed: "The hashes of secret addresses.",
  notice: "What is on its way to somebody now; forgotten after a month here too.",
  failed_job: "What this portal's own queue could not do.",
  transfer: "Archives of this practice, which would hold each other.",
  transfer_part: "The same.",
};

/** Columns that stay behind in tables that are carried, and why. */
export const leftColumns: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  practice: { id: "The archive becomes another practice.", demo_loaded_at: "True of this portal only." },
  member: {
    account_id: "Accounts, with their passwords, belong to persons and not to the practice.",
    unclaimed_at: "True of this portal only.",
  },
  check_in: { token_hash: "The hash of a secret link." },
};

const tables = Object.values(schema).filter((entry) => is(entry, PgTable));

/** Every table whose rows belong to a practice: its primary key begins with the practice. */
export function tenantTables(): PgTable[] {
  return tables.filter((table) => keyOf(table)[0]?.name === "practice_id");
}

/** The columns of the primary key, as the table itself holds them. */
function keyOf(table: PgTable): PgColumn[] {
  const { primaryKeys, columns } = getTableConfig(table);
  const named = primaryKeys[0]?.columns.map(({ name }) => name);
  if (!named) return columns.filter((column) => column.primary);
  return named.flatMap((name) => columns.find((column) => column.name === name) ?? []);
}

const targetsOf = (table: PgTable): PgTable[] =>
  getTableConfig(table).foreignKeys.map((key) => key.reference().foreignTable);

/** The carried tables, each after those that it points at, so that they can be written in this order. */
export function carriedTables(): CarriedTable[] {
  const left = new Set(tenantTables().filter((table) => !(getTableConfig(table).name in leftBehind)));
  const ordered: PgTable[] = [];
  while (left.size > 0) {
    const ready = [...left].filter((table) =>
      targetsOf(table).every((target) => target === table || !left.has(target)),
    );
    if (ready.length === 0) throw new Error("tables point at each other in a circle");
    for (const table of ready) {
      ordered.push(table);
      left.delete(table);
    }
  }
  return ordered.map(carried);
}

/** The practice's own row: global, with the id as its key. */
export function practiceTable(): CarriedTable {
  return carried(schema.practice);
}

function carried(table: PgTable): CarriedTable {
  const { name, columns } = getTableConfig(table);
  const stays = leftColumns[name] ?? {};
  const kept = columns.filter((column) => column.name !== "practice_id" && !(column.name in stays));
  const isBytes = (column: PgColumn) => column.getSQLType() === "bytea";
  const ownKey = getTableConfig(table).foreignKeys.find((key) => key.reference().foreignTable === table);
  const own = ownKey?.reference().columns.find((column) => column.name !== "practice_id");
  return {
    name,
    key: keyOf(table)
      .filter((column) => column.name !== "practice_id" && !(column.name in stays))
      .map((column) => ({ name: column.name, type: column.getSQLType() })),
    columns: kept.filter((column) => !isBytes(column)).map((column) => column.name),
    bytes: kept.find(isBytes)?.name ?? null,
    own: own?.name ?? null,
  };
}

/** Where a row's bytes lie in the archive. */
export function fileOf(table: CarriedTable, row: Readonly<Record<string, unknown>>): string {
  const key = table.key.map(({ name }) => String(row[name])).join("-");
  return table.name === "media" ? `media/${key}.webp` : `media/${table.name}-${key}.bin`;
}
