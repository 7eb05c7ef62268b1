import { and, eq, sql } from "drizzle-orm";
import { inPractice, type Transaction } from "@/db/in-practice";
import { transferPart } from "@/db/schema/index";
import type { Actor } from "@/domain/access/actor";
import { ServiceError } from "@/domain/shared/service-error";
import { partBytes } from "@/domain/transfer/words";

/** Keeps a stream of bytes as parts of one size, each committed by itself. Returns how many bytes there were. */
export async function keepParts(actor: Actor, transferId: string, chunks: AsyncIterable<Buffer>): Promise<number> {
  let waiting: Buffer[] = [];
  let size = 0;
  let number = 0;
  let bytes = 0;
  const keep = async (content: Buffer) => {
    const part = { practiceId: actor.practiceId, transferId, number, content };
    await inPractice(actor, (tx) => writePart(tx, part));
    number += 1;
    bytes += content.byteLength;
  };
  for await (const chunk of chunks) {
    waiting.push(chunk);
    size += chunk.byteLength;
    if (size < partBytes) continue;
    let whole = Buffer.concat(waiting);
    for (; whole.byteLength >= partBytes; whole = whole.subarray(partBytes)) await keep(whole.subarray(0, partBytes));
    waiting = [whole];
    size = whole.byteLength;
  }
  if (size > 0) await keep(Buffer.concat(waiting));
  return bytes;
}

/** Keeps one part; the same one again is taken once more, because a connection may break after it has arrived. */
export async function writePart(
  tx: Transaction,
  part: { practiceId: string; transferId: string; number: number; content: Buffer },
): Promise<void> {
  await tx
    .insert(transferPart)
    .values(part)
    .onConflictDoUpdate({
      target: [transferPart.practiceId, transferPart.transferId, transferPart.number],
      set: { content: sql`excluded.content` },
    });
}

async function readPart(actor: Actor, transferId: string, number: number): Promise<Buffer> {
  const [part] = await inPractice(actor, (tx) =>
    tx
      .select({ content: transferPart.content })
      .from(transferPart)
      .where(
        and(
          eq(transferPart.practiceId, actor.practiceId),
          eq(transferPart.transferId, transferId),
          eq(transferPart.number, number),
        ),
      ),
  );
  if (!part) throw new ServiceError("not_found");
  return part.content;
}

/**
 * Reads an archive in the database: the bytes from `start` to before `end`, part after part. The part that was read
 * last is held, because a ZIP's directory is read in small steps. Throws `not_found` once the archive is deleted.
 */
export function partsOf(actor: Actor, transferId: string): (start: number, end: number) => AsyncGenerator<Buffer> {
  let held: { number: number; content: Buffer } | null = null;
  const part = async (number: number) => {
    if (held?.number !== number) held = { number, content: await readPart(actor, transferId, number) };
    return held.content;
  };
  return async function* range(start, end) {
    let position = start;
    while (position < end) {
      const number = Math.floor(position / partBytes);
      const content = await part(number);
      const from = position - number * partBytes;
      const piece = content.subarray(from, Math.min(content.byteLength, from + end - position));
      if (piece.byteLength === 0) throw new ServiceError("not_found");
      yield piece;
      position += piece.byteLength;
    }
  };
}
