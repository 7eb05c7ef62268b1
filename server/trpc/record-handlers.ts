import { idSchema } from "@/domain/shared/ids";
import { ServiceError } from "@/domain/shared/service-error";
import { saveClientRecord, saveOwnRecord } from "../services/transfer/client-record";
import { answerMember } from "./answer-member";
import { isSameOrigin } from "./handler";

/** The signed-in client's own copy. */
export function serveOwnRecord(request: Request): Promise<Response> {
  return answerMember(request, async (actor) => {
    if (!isSameOrigin(request)) throw new ServiceError("not_allowed");
    return file(await saveOwnRecord(actor, {}));
  });
}

/** A client's whole record, for the practice. */
export function serveClientRecord(request: Request, clientId: string): Promise<Response> {
  return answerMember(request, async (actor) => {
    const id = idSchema.safeParse(clientId).data;
    if (!id) throw new ServiceError("not_found");
    if (!isSameOrigin(request)) throw new ServiceError("not_allowed");
    return file(await saveClientRecord(actor, { clientId: id }));
  });
}

function file(content: Buffer): Response {
  return new Response(new Uint8Array(content), {
    headers: {
      "content-type": "application/zip",
      // The name of a file ends in histories and downloads: the client's does not belong there.
      "content-disposition": 'attachment; filename="record.zip"',
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
      "cross-origin-resource-policy": "same-origin",
    },
  });
}
