import { expect } from "vitest";
import { inPractice } from "@/db/in-practice";
import { auditRecord } from "@/db/schema/index";
import type { Actor } from "@/domain/access/actor";
import type { CatalogEntry } from "@/domain/catalog/entry";
import { importItems } from "@/server/services/catalog/import-items";
import type { TestPractice } from "@/tests/support/factories";
import { bridge, gluteus, slump, sway } from "@/tests/unit/catalog/samples";

/** Four published items that name each other. */
export const smallCatalog: CatalogEntry[] = [
  { kind: "muscle", content: gluteus },
  { kind: "test", content: slump },
  { kind: "pattern", content: sway },
  { kind: "exercise", content: bridge },
];

export async function publishEntries(own: TestPractice, entries: CatalogEntry[] = smallCatalog): Promise<void> {
  const rows = entries.map((entry, index) => ({ row: index + 1, ...entry }));
  const rules = { origin: "pack", publish: true, dryRun: false } as const;
  const { applied } = await inPractice(own.system, (tx) => importItems(tx, own.system, rows, rules));
  expect(applied).toBe(true);
}

/** Names of the audited acts of a practice, oldest first. */
export async function auditedActions(own: TestPractice): Promise<string[]> {
  const rows = await inPractice(own.system, (tx) =>
    tx.select({ action: auditRecord.action, id: auditRecord.id }).from(auditRecord),
  );
  return rows.sort((a, b) => (a.id < b.id ? -1 : 1)).map((row) => row.action);
}

/** Everyone who must not get through, and how they are answered. */
export async function expectRefused(call: (actor: Actor) => Promise<unknown>, own: TestPractice, client: Actor) {
  await expect(call(own.practitioner)).rejects.toMatchObject({ code: "not_allowed" });
  await expect(call(client)).rejects.toMatchObject({ code: "not_allowed" });
}
