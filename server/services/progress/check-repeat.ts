import { ServiceError } from "@/domain/shared/service-error";

/** A row as it can be compared: moments by their millisecond, lists by their parts, all else by value. */
type Value = string | number | Date | readonly string[] | null;
type Comparable = Record<string, Value>;

const takenId = () => new ServiceError("conflict", { facts: { why: "other_body" } });

/** What a device sends again is the same record or a conflict, never an overwrite. */
export function checkRepeat(stored: Comparable, sent: Comparable): void {
  if (Object.entries(sent).some(([field, value]) => plain(stored[field]) !== plain(value))) throw takenId();
}

/** Nothing was inserted, and nothing of the client's has this id: it belongs to somebody they cannot see. */
export function checkAdded(rows: readonly unknown[]): void {
  if (rows.length === 0) throw takenId();
}

function plain(value: Value | undefined): string | number | null {
  if (value instanceof Date) return value.getTime();
  if (value === null || value === undefined) return null;
  return typeof value === "object" ? JSON.stringify(value) : value;
}
