import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import { inPractice } from "@/db/in-practice";
import { transfer } from "@/db/schema/index";
import type { Actor, MemberActor, SystemActor } from "@/domain/access/actor";
import { manifestSchema } from "@/domain/transfer/manifest";
import { partBytes } from "@/domain/transfer/words";
import { acceptImport } from "@/server/services/transfer/accept-import";
import { finishUpload } from "@/server/services/transfer/finish-upload";
import { makeExport } from "@/server/services/transfer/make-export";
import { openExport } from "@/server/services/transfer/open-export";
import { partsOf } from "@/server/services/transfer/parts";
import { readTransfers } from "@/server/services/transfer/read";
import { readDirectory, readZipFile } from "@/server/services/transfer/read-zip";
import { receivePart } from "@/server/services/transfer/receive-part";
import { requestExport } from "@/server/services/transfer/request-export";
import { startImport } from "@/server/services/transfer/start-import";
import { checkImport, runImport } from "@/server/services/transfer/take-in";
import { writeZip } from "@/server/services/transfer/write-zip";

export type Files = Map<string, Buffer>;

export const systemOf = (actor: Actor): SystemActor => ({
  kind: "system",
  practiceId: actor.practiceId,
  requestId: "test",
});

/** Asks for the archive, lets the job make it and saves it. */
export async function exportPractice(admin: MemberActor): Promise<Buffer> {
  const { transferId } = await requestExport(admin, {});
  await makeExport(systemOf(admin), transferId);
  const { bytes } = await openExport(admin, { transferId });
  const chunks: Buffer[] = [];
  for await (const chunk of partsOf(admin, transferId)(0, bytes)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const collect = async (chunks: AsyncIterable<Buffer>) => {
  const all: Buffer[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return Buffer.concat(all);
};

export async function unzip(archive: Buffer): Promise<Files> {
  async function* range(start: number, end: number) {
    yield archive.subarray(start, end);
  }
  const files: Files = new Map();
  for (const [path, entry] of await readDirectory(range, archive.byteLength))
    files.set(path, await collect(await readZipFile(range, entry)));
  return files;
}

export async function zip(files: Files): Promise<Buffer> {
  async function* once(content: Buffer) {
    yield content;
  }
  async function* entries() {
    for (const [path, content] of files)
      yield { path, content: once(content), compress: true, mtime: new Date("2026-11-27T12:00:00Z") };
  }
  return collect(writeZip(entries()));
}

/** Replaces a file as somebody would who knows the format: hash and all. */
export function forge(files: Files, path: string, change: (text: string) => string): Files {
  const content = Buffer.from(change(files.get(path)?.toString("utf8") ?? ""));
  const manifest = manifestSchema.parse(JSON.parse(files.get("archive.json")?.toString("utf8") ?? ""));
  const records = content.toString("utf8").trim().split("\n").length - 2;
  const sha256 = createHash("sha256").update(content).digest("hex");
  const listed = manifest.files.map((file) => (file.path === path ? { path, records, sha256 } : file));
  return new Map(files)
    .set(path, content)
    .set("archive.json", Buffer.from(JSON.stringify({ ...manifest, files: listed })));
}

/** Brings an archive here and lets the job check it; what the admin is then shown. */
export async function bringArchive(admin: MemberActor, archive: Buffer) {
  const { transferId } = await startImport(admin, { bytes: archive.byteLength });
  for (let number = 0; number * partBytes < archive.byteLength; number += 1) {
    const content = archive.subarray(number * partBytes, (number + 1) * partBytes);
    await receivePart(admin, { transferId, number, content: Buffer.from(content) });
  }
  await finishUpload(admin, { transferId });
  await checkImport(systemOf(admin), transferId);
  return shown(admin, transferId);
}

export async function shown(admin: MemberActor, transferId: string) {
  const { items } = await readTransfers(admin, {});
  const found = items.find(({ id }) => id === transferId);
  if (!found) throw new Error("no such archive");
  return found;
}

/** Accepts a checked archive and lets the job open it; the new practice's id. */
export async function openAsPractice(admin: MemberActor, transferId: string, name: string): Promise<string> {
  await acceptImport(admin, { transferId, name });
  await runImport(systemOf(admin), transferId);
  const [found] = await inPractice(admin, (tx) =>
    tx.select({ id: transfer.newPracticeId }).from(transfer).where(eq(transfer.id, transferId)),
  );
  return found?.id ?? "";
}
