import { getTableConfig } from "drizzle-orm/pg-core";
import { describe, expect, it } from "vitest";
import { clientTables, practitionersWords } from "@/server/services/transfer/client-tables";
import { tenantTables } from "@/server/services/transfer/tables";

/** Where a person writes freely: such a column of a table that a client gets needs a decision. */
const free = /note|why|reason|remark|comment|^text$|contacted|complaint|outcome|overrides|method|^activities$/;

/** What the client wrote, or was told: part of their own copy. */
const shown = [
  "client.complaint",
  "activity_list.activities",
  "assignment.note",
  "discharge.note",
  "discharge.reason",
  "finding.method",
  "log.comment",
  "log.outcome",
  "log.reason",
  "message.text",
  "plan_version.note",
  "red_flag_clearance.contacted_at",
];

const own = () => clientTables("own");

describe("a client's own copy", () => {
  it("has every free text decided: shown to the client, or between practitioners", () => {
    const withheld = Object.entries(practitionersWords).flatMap(([table, names]) =>
      names.map((name) => `${table}.${name}`),
    );
    const handed = own().flatMap(({ name, columns }) => columns.map((column) => `${name}.${column}`));
    const open = handed.filter((column) => free.test(column.split(".")[1] ?? "") && !shown.includes(column));
    expect(open).toEqual([]);
    expect(withheld.filter((column) => handed.includes(column))).toEqual([]);
    // Each decision is about a column that is there.
    const known = tenantTables().flatMap((table) => {
      const { name, columns } = getTableConfig(table);
      return columns.map((column) => `${name}.${column.name}`);
    });
    expect([...withheld, ...shown].filter((column) => !known.includes(column))).toEqual([]);
  });

  it("has no table that only staff read, and the whole record has them", () => {
    const names = own().map(({ name }) => name);
    for (const table of ["client_call", "draft_assignment", "progress_decision"]) {
      expect(names).not.toContain(table);
      expect(clientTables("whole").map(({ name }) => name)).toContain(table);
    }
  });
});
