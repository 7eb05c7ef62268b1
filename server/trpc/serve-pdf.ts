import { getHTTPStatusCodeFromError } from "@trpc/server/http";
import type { MemberActor } from "@/domain/access/actor";
import { ServiceError } from "@/domain/shared/service-error";
import { actorOf } from "@/server/auth/session";
import { createContext } from "./context";
import { toTrpcError } from "./map-errors";

/** Answers a signed-in person with a PDF that nobody keeps, or with the reason why there is none. */
export async function servePdf(
  request: Request,
  fileName: string,
  make: (actor: MemberActor) => Promise<Buffer>,
): Promise<Response> {
  const { session, requestId } = createContext(request.headers);
  try {
    const signedIn = await session();
    const actor = signedIn && actorOf(signedIn, requestId);
    if (!actor) throw new ServiceError("signed_out");
    return new Response(new Uint8Array(await make(actor)), {
      headers: {
        "content-type": "application/pdf",
        // The name of a file ends in histories and downloads: the client's does not belong there.
        "content-disposition": `inline; filename="${fileName}"`,
        "cache-control": "no-store",
        "x-content-type-options": "nosniff",
        "cross-origin-resource-policy": "same-origin",
      },
    });
  } catch (error) {
    const failure = toTrpcError(error, requestId);
    return Response.json(
      { reason: failure.message },
      { status: getHTTPStatusCodeFromError(failure), headers: { "cache-control": "no-store" } },
    );
  }
}
