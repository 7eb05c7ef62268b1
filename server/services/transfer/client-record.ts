import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/in-practice";
import { noInputSchema } from "@/domain/account/schemas";
import { clientIdSchema } from "@/domain/clients/schemas";
import { wordsOf } from "@/server/i18n/words";
import { requireClient } from "../clients/require-client";
import { ownClientId } from "../progress/own-client";
import { defineVerb } from "../verb";
import { clientTables, type RecordScope } from "./client-tables";
import { readRows } from "./read-rows";
import { asCsv, asJson, byteFiles } from "./table-files";
import { writeZip, type ZipEntry } from "./write-zip";

/**
 * The client's own copy of what the portal keeps of them, as a ZIP: what they gave and what they may see, their photos,
 * as JSON and CSV. Without what practitioners noted for each other. On record.
 */
export const saveOwnRecord = defineVerb({
  right: "own.export",
  input: noInputSchema,
  run: async (tx, _input, actor) => {
    const clientId = ownClientId(actor);
    const content = await recordOf(tx, actor.practiceId, clientId, "own");
    const detail = { bytes: content.byteLength };
    return {
      result: content,
      audit: { action: "client.saveOwnRecord", subjectKind: "client", subjectId: clientId, clientId, detail },
    };
  },
});

/**
 * The whole record of a client for whoever the practice has to give it to, notes too. An admin makes it without being
 * able to read records in the portal: each one is on record with their name. Throws `not_found`.
 */
export const saveClientRecord = defineVerb({
  right: "client.export",
  input: clientIdSchema,
  run: async (tx, { clientId }, actor) => {
    await requireClient(tx, actor.practiceId, clientId);
    const content = await recordOf(tx, actor.practiceId, clientId, "whole");
    const detail = { bytes: content.byteLength };
    return {
      result: content,
      audit: { action: "client.saveRecord", subjectKind: "client", subjectId: clientId, clientId, detail },
    };
  },
});

/** Held whole, because one client's record is small: a year is about a megabyte, and photos are re-encoded. */
async function recordOf(tx: Transaction, practiceId: string, clientId: string, scope: RecordScope): Promise<Buffer> {
  await tx.execute(sql`set local timezone = 'UTC'`);
  const chunks: Buffer[] = [];
  for await (const chunk of writeZip(entriesOf(tx, practiceId, clientId, scope))) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function* entriesOf(
  tx: Transaction,
  practiceId: string,
  clientId: string,
  scope: RecordScope,
): AsyncGenerator<ZipEntry> {
  const mtime = new Date();
  const readme = `${wordsOf("en").transfer.record.readme}\n\n${wordsOf("es").transfer.record.readme}\n`;
  yield { path: "README.txt", content: once(Buffer.from(readme)), compress: true, mtime };
  for (const table of clientTables(scope)) {
    const only = sql`${sql.identifier(table.name === "client" ? "id" : "client_id")} = ${clientId}::uuid`;
    const rows = () => readRows(tx, practiceId, table, only);
    yield { path: `data/${table.name}.json`, content: asJson(rows(), () => {}), compress: true, mtime };
    yield { path: `csv/${table.name}.csv`, content: asCsv(table, rows()), compress: true, mtime };
    if (table.bytes) for await (const file of byteFiles(tx, practiceId, table, rows())) yield { ...file, mtime };
  }
}

async function* once(content: Buffer) {
  yield content;
}
