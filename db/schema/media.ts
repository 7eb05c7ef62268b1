import { customType, foreignKey, index, integer, pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";
import { createdAt, rowId, staffWritePolicy, tenantId, tenantPolicy } from "./columns";
import { member, practice } from "./identity";

const bytes = customType<{ data: Buffer }>({ dataType: () => "bytea" });

/**
 * Pictures that a practice uploaded, as the portal has re-encoded them. Append-only: a version of the catalog names
 * its picture for ever, so a new picture is a new row.
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
    tenantPolicy(),
    staffWritePolicy(),
  ],
);
