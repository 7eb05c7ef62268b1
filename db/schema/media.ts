import { sql } from "drizzle-orm";
import { foreignKey, index, integer, pgPolicy, pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";
import { client } from "./clients";
import { bytes, createdAt, rowId, tenantId, tenantPolicy } from "./columns";
import { member, practice } from "./identity";

const ownClient = "client_id = nullif(current_setting('app.client_id', true), '')::uuid";
const isStaff = "current_setting('app.scope', true) = 'practice'";

/**
 * Pictures of the catalog, and photos in a client's messages, as the portal has re-encoded them. Append-only: a version
 * of the catalog names its picture for ever, so a new picture is a new row.
 */
export const media = pgTable(
  "media",
  {
    practiceId: tenantId().references(() => practice.id),
    id: rowId(),
    /** Pixels. */
    width: integer("width").notNull(),
    height: integer("height").notNull(),
    /** WebP, as the portal wrote it. */
    content: bytes("content").notNull(),
    /** Whose thread the photo belongs to; null for the catalog's pictures, which the whole practice sees. */
    clientId: uuid("client_id"),
    createdBy: uuid("created_by").notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.practiceId, table.id] }),
    foreignKey({
      name: "media_member_fk",
      columns: [table.practiceId, table.createdBy],
      foreignColumns: [member.practiceId, member.id],
    }),
    index("media_created_by").on(table.practiceId, table.createdBy),
    foreignKey({
      name: "media_client_fk",
      columns: [table.practiceId, table.clientId],
      foreignColumns: [client.practiceId, client.id],
    }),
    index("media_client").on(table.practiceId, table.clientId, table.createdAt),
    tenantPolicy(),
    // Staff add pictures of any kind, clients photos of their own thread only.
    pgPolicy("staff_writes", {
      as: "restrictive",
      for: "insert",
      withCheck: sql.raw(`${isStaff} or ${ownClient}`),
    }),
    pgPolicy("own_client", {
      as: "restrictive",
      for: "select",
      using: sql.raw(`client_id is null or ${isStaff} or ${ownClient}`),
    }),
  ],
);
