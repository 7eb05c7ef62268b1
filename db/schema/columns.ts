import { sql } from "drizzle-orm";
import { customType, pgPolicy, timestamp, uuid } from "drizzle-orm/pg-core";

/** Every tenant table starts with these two; the primary key is (practice_id, id). */
export const tenantId = () => uuid("practice_id").notNull();
export const rowId = () => uuid("id").notNull();
export const moment = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });
export const bytes = customType<{ data: Buffer }>({ dataType: () => "bytea" });
export const createdAt = () => moment("created_at").notNull().defaultNow();

const ownPractice = sql`practice_id = nullif(current_setting('app.practice_id', true), '')::uuid`;

/** First floor of row-level security: rows of the practice that the transaction has named, or none. */
export const tenantPolicy = () =>
  pgPolicy("tenant", { as: "permissive", for: "all", using: ownPractice, withCheck: ownPractice });

/**
 * Second floor, for rows about one client: staff see the practice, a client sees their own rows.
 * No sub-select: a distributed table refuses one.
 */
export const clientPolicy = (column: "client_id" | "id" = "client_id") => {
  const own = sql.raw(
    `current_setting('app.scope', true) = 'practice' or ${column} = nullif(current_setting('app.client_id', true), '')::uuid`,
  );
  return pgPolicy("own_client", { as: "restrictive", for: "all", using: own, withCheck: own });
};

/** Rows that clients never read (a client's own account may still append to the audit record). */
export const staffReadPolicy = () =>
  pgPolicy("staff_reads", {
    as: "restrictive",
    for: "select",
    using: sql`current_setting('app.scope', true) = 'practice'`,
  });

/** Rows that the whole practice reads and only staff add. */
export const staffWritePolicy = () =>
  pgPolicy("staff_writes", {
    as: "restrictive",
    for: "insert",
    withCheck: sql`current_setting('app.scope', true) = 'practice'`,
  });

/** Rows that only staff may read or write. */
export const staffPolicy = () => {
  const staff = sql`current_setting('app.scope', true) = 'practice'`;
  return pgPolicy("staff_only", { as: "restrictive", for: "all", using: staff, withCheck: staff });
};
