import { ServiceError } from "@/domain/shared/service-error";

/** A row as it can be compared: moments by their millisecond, all else by value. */
type Comparable = Record<string, string | number | Date | null>;

const takenId = () => new ServiceError("conflict", { facts: { why: "other_body" } });

/** What a device sends again is the same record or a conflict, never an overwrite. */
export function checkRepeat(stored: Comparable, sent: Comparable): void {
  if (Object.entries(sent).some(([field, value]) => plain(stored[field]) !== plain(value))) throw takenId();
}

/** Nothing was inserted, and nothing of the client's has this id: it belongs to somebody they cannot see. */
export function checkAdded(rows: readonly unknown[]): void {
  if (rows.length === 0) throw takenId();
}

function plain(value: string | number | Date | null | undefined): string | number | null {
  if (value instanceof Date) return value.getTime();
  return value ?? null;
}
