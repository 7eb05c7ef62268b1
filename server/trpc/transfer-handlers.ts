import { authorize } from "@/domain/access/authorize";
import { idSchema } from "@/domain/shared/ids";
import { ServiceError } from "@/domain/shared/service-error";
import { partNumberSchema } from "@/domain/transfer/schemas";
import { partBytes } from "@/domain/transfer/words";
import { openExport } from "../services/transfer/open-export";
import { partsOf } from "../services/transfer/parts";
import { receivePart } from "../services/transfer/receive-part";
import { answerMember } from "./answer-member";
import { isSameOrigin, readBody } from "./handler";

/** The archive as a file, sent part after part as it is taken. Nothing of it is kept by the browser's cache. */
export function serveExport(request: Request, transferId: string): Promise<Response> {
  return answerMember(request, async (actor) => {
    if (!isSameOrigin(request)) throw new ServiceError("not_allowed");
    const id = knownId(transferId);
    const { bytes, madeAt } = await openExport(actor, { transferId: id });
    return new Response(streamOf(partsOf(actor, id)(0, bytes)), {
      headers: {
        "content-type": "application/zip",
        "content-length": String(bytes),
        "content-disposition": `attachment; filename="practice-${madeAt.toISOString().slice(0, 10)}.zip"`,
        "cache-control": "no-store",
        "x-content-type-options": "nosniff",
        "cross-origin-resource-policy": "same-origin",
      },
    });
  });
}

/** `?part=3`: one part of an archive that is being brought here, as the raw body of a POST. */
export function takePart(request: Request, transferId: string): Promise<Response> {
  return answerMember(request, async (actor) => {
    if (!isSameOrigin(request)) throw new ServiceError("not_allowed");
    if (request.headers.get("content-type") !== "application/octet-stream") throw new ServiceError("invalid");
    authorize(actor, "practice.transfer");
    const number = partNumberSchema.safeParse(new URL(request.url).searchParams.get("part") ?? undefined).data;
    if (number === undefined) throw new ServiceError("invalid");
    const content = await readBody(request, partBytes);
    if (content === null) throw new ServiceError("too_large", { facts: { limit: partBytes } });
    await receivePart(actor, { transferId: knownId(transferId), number, content: Buffer.from(content.buffer) });
    return Response.json({}, { headers: { "cache-control": "no-store" } });
  });
}

function knownId(transferId: string): string {
  const id = idSchema.safeParse(transferId).data;
  if (!id) throw new ServiceError("not_found");
  return id;
}

function streamOf(chunks: AsyncGenerator<Buffer>): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = await chunks.next();
      if (next.done) controller.close();
      else controller.enqueue(new Uint8Array(next.value));
    },
    async cancel() {
      await chunks.return(undefined);
    },
  });
}
