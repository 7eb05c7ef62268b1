import { getTableConfig } from "drizzle-orm/pg-core";
import { type CarriedTable, carriedTables, leftBehind, tenantTables } from "./tables";

/** Who the copy is for: the client as they press the button, or the practice that gives out the whole record. */
export type RecordScope = "own" | "whole";

/** Not handed out with a record: who read it is answered by the practice, and what is only counted from the rest. */
const notHanded = new Set([
  "audit_record",
  "client_overview",
  "triage_reason",
  "outcome_fact",
  "outcome_item",
  "outcome_measure",
]);

/**
 * What practitioners wrote for each other in tables that a client otherwise gets. It is part of the whole record, which
 * the practice gives out after a look at what it says of others; the client's own copy leaves it out.
 */
export const practitionersWords: Readonly<Record<string, readonly string[]>> = {
  cause: ["note"],
  cause_change: ["note"],
  client_caution: ["note"],
  screen_answer: ["note"],
  red_flag_clearance: ["contacted", "outcome"],
  step_exemption: ["reason"],
  episode: ["why"],
  discharge: ["why"],
  plan: ["minutes_reason"],
  plan_version: ["minutes_reason"],
  assignment: ["override_reason", "overrides"],
};

/** Tables about one client, in the order of an archive. For the client themselves: those that their sign-in may read. */
export function clientTables(scope: RecordScope): CarriedTable[] {
  const readable = new Set(
    tenantTables().flatMap((table) => {
      const { name, policies } = getTableConfig(table);
      return policies.some((policy) => policy.name === "own_client") ? [name] : [];
    }),
  );
  return carriedTables()
    .filter(({ name, columns }) => name === "client" || columns.includes("client_id"))
    .filter(({ name }) => !notHanded.has(name) && !(name in leftBehind) && name !== "member")
    .filter(({ name }) => scope === "whole" || readable.has(name))
    .map((table) => {
      const withheld = scope === "own" ? (practitionersWords[table.name] ?? []) : [];
      return { ...table, columns: table.columns.filter((column) => !withheld.includes(column)) };
    });
}
