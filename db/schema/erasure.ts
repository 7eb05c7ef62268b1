import { sql } from "drizzle-orm";
import { foreignKey, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { ErasedOutcome } from "@/domain/erasure/words";
import type { Onset } from "@/domain/outcomes/onset";
import { client } from "./clients";
import { clientPolicy, moment, rowId, staffPolicy, tenantId, tenantPolicy } from "./columns";
import { practice } from "./identity";

/** A client's wish that everything about them be erased. It goes with the client; withdrawn, it stays. */
export const erasureRequest = pgTable(
  "erasure_request",
  {
    practiceId: tenantId().references(() => practice.id),
    id: rowId(),
    clientId: uuid("client_id").notNull(),
    requestedAt: moment("requested_at").notNull().defaultNow(),
    withdrawnAt: moment("withdrawn_at"),
  },
  (table) => [
    primaryKey({ columns: [table.practiceId, table.id] }),
    // One wish at a time.
    uniqueIndex("erasure_request_open").on(table.practiceId, table.clientId).where(sql`withdrawn_at is null`),
    index("erasure_request_client").on(table.practiceId, table.clientId),
    index("erasure_request_time").on(table.practiceId, table.requestedAt, table.id).where(sql`withdrawn_at is null`),
    foreignKey({
      name: "erasure_request_client_fk",
      columns: [table.practiceId, table.clientId],
      foreignColumns: [client.practiceId, client.id],
    }),
    tenantPolicy(),
    clientPolicy(),
  ],
);

/** How many erased clients there were of each outcome: counts alone, with nothing that leads back to a person. */
export const erasedOutcome = pgTable(
  "erased_outcome",
  {
    practiceId: tenantId().references(() => practice.id),
    onset: text("onset").$type<Onset>().notNull(),
    stepsAchieved: integer("steps_achieved").notNull(),
    /** At twelve months. */
    outcome: text("outcome").$type<ErasedOutcome>().notNull(),
    clients: integer("clients").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.practiceId, table.onset, table.stepsAchieved, table.outcome] }),
    tenantPolicy(),
    staffPolicy(),
  ],
);
