import { and, eq } from "drizzle-orm";
import { inPractice } from "@/db/in-practice";
import { auditRecord, catalogItem, clientOverview } from "@/db/schema/index";
import { askedFlags } from "@/domain/assessment/asked-flags";
import type { CatalogKind } from "@/domain/catalog/kinds";
import { ServiceError } from "@/domain/shared/service-error";
import { shippedFlags } from "@/server/services/catalog/read-flags";
import { recordScreen } from "@/server/services/screens/record-screen";
import type { TestPractice } from "./factories";

/** A full red-flag list answered with no, and the answers that differ. */
export function screenAnswers(differing: Record<string, string> = {}, kind: "full" | "short" = "full") {
  const asked = askedFlags(kind, shippedFlags(), {}).filter(({ group }) => group !== "recovery");
  const all = Object.fromEntries(asked.map(({ key }) => [key, "no"]));
  return Object.fromEntries(Object.entries({ ...all, ...differing }).map(([item, answer]) => [item, { answer }]));
}

export function screenClient(own: TestPractice, clientId: string, differing: Record<string, string> = {}) {
  return recordScreen(own.practitioner, { clientId, kind: "full", answers: screenAnswers(differing) });
}

export async function catalogId(own: TestPractice, kind: CatalogKind, key: string): Promise<string> {
  const [item] = await inPractice(own.system, (tx) =>
    tx
      .select({ id: catalogItem.id })
      .from(catalogItem)
      .where(and(eq(catalogItem.practiceId, own.practiceId), eq(catalogItem.kind, kind), eq(catalogItem.key, key))),
  );
  if (!item) throw new Error(`The catalog has no ${kind} ${key}.`);
  return item.id;
}

/** The maintained row of a client, as the list reads it. */
export async function overviewOf(own: TestPractice, clientId: string) {
  const [row] = await inPractice(own.system, (tx) =>
    tx
      .select()
      .from(clientOverview)
      .where(and(eq(clientOverview.practiceId, own.practiceId), eq(clientOverview.clientId, clientId))),
  );
  if (!row) throw new Error("No overview.");
  return row;
}

/** Actions audited about a client, oldest first. */
export async function auditedActions(own: TestPractice, clientId: string): Promise<string[]> {
  const rows = await inPractice(own.system, (tx) =>
    tx
      .select({ action: auditRecord.action })
      .from(auditRecord)
      .where(and(eq(auditRecord.practiceId, own.practiceId), eq(auditRecord.clientId, clientId)))
      .orderBy(auditRecord.at, auditRecord.id),
  );
  return rows.map(({ action }) => action);
}

/** Code and fields of the error a call was refused with; throws when it went through. */
export async function refused(call: Promise<unknown>): Promise<{ code: string; fields: object; why?: unknown }> {
  try {
    await call;
  } catch (error) {
    if (error instanceof ServiceError) return { code: error.code, fields: error.fields, why: error.facts.why };
    throw error;
  }
  throw new Error("Nothing was refused.");
}
