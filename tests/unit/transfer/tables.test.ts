import { getTableName } from "drizzle-orm";
import { getTableConfig } from "drizzle-orm/pg-core";
import { describe, expect, it } from "vitest";
import { carriedTables, leftBehind, leftColumns, practiceTable, tenantTables } from "@/server/services/transfer/tables";

const secretWords = /hash|secret|token|password|p256dh|endpoint|^auth$|private|key_?pair/;
const all = () => [practiceTable(), ...carriedTables()];

describe("what an archive carries", () => {
  it("is every tenant table, except those that are named with a reason", () => {
    const tenant = tenantTables().map(getTableName).sort();
    expect(tenant.length).toBeGreaterThan(50);
    const accounted = [...carriedTables().map(({ name }) => name), ...Object.keys(leftBehind)].sort();
    expect(accounted).toEqual(tenant);
    expect(Object.values(leftBehind).filter((reason) => reason.length < 5)).toEqual([]);
  });

  it("is every column of them, except those that are named with a reason", () => {
    const tables = carriedTables();
    for (const table of tenantTables()) {
      const { name, columns } = getTableConfig(table);
      const carried = tables.find((known) => known.name === name);
      if (!carried) continue;
      const here = [
        ...carried.columns,
        ...(carried.bytes ? [carried.bytes] : []),
        ...Object.keys(leftColumns[name] ?? {}),
      ];
      expect(["practice_id", ...here].sort()).toEqual(columns.map((column) => column.name).sort());
    }
  });

  it("is nothing that looks like a secret", () => {
    const named = all().flatMap(({ name, columns }) => columns.map((column) => `${name}.${column}`));
    expect(named.filter((column) => secretWords.test(column.split(".")[1] ?? ""))).toEqual([]);
    // The same words find what is left behind: the guard sees.
    const left = tenantTables().flatMap((table) => {
      const { name, columns } = getTableConfig(table);
      return columns.map((column) => `${name}.${column.name}`);
    });
    const found = left.filter((column) => secretWords.test(column.split(".")[1] ?? ""));
    expect(found).toContain("check_in.token_hash");
    expect(found).toContain("push_device.p256dh");
  });

  it("points at nothing that stays behind", () => {
    const carried = new Set(all().map(({ name }) => name));
    for (const table of tenantTables()) {
      const { name, foreignKeys } = getTableConfig(table);
      if (!carried.has(name)) continue;
      const lost = foreignKeys
        .map((key) => getTableName(key.reference().foreignTable))
        .filter((target) => target !== "account" && !carried.has(target));
      expect({ name, lost }).toEqual({ name, lost: [] });
    }
  });
});
