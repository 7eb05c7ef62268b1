import { getHTTPStatusCodeFromError } from "@trpc/server/http";
import type { MemberActor } from "@/domain/access/actor";
import { variantOf } from "@/domain/handout/schemas";
import { idSchema } from "@/domain/shared/ids";
import { ServiceError } from "@/domain/shared/service-error";
import { actorOf } from "@/server/auth/session";
import { makeHandout, makeOwnHandout } from "../services/handouts/make-handout";
import { createContext } from "./context";
import { toTrpcError } from "./map-errors";

/** `?language=es&large=1&paper=letter`: a client's handout for a practitioner. */
export function serveHandout(request: Request, clientId: string): Promise<Response> {
  return answer(request, (actor) => {
    const id = idSchema.safeParse(clientId).data;
    if (!id) throw new ServiceError("not_found");
    return makeHandout(actor, { clientId: id, ...variantOf(new URL(request.url).searchParams) });
  });
}

/** The signed-in client's own handout, with the same choices. */
export function serveOwnHandout(request: Request): Promise<Response> {
  return answer(request, (actor) => makeOwnHandout(actor, variantOf(new URL(request.url).searchParams)));
}

async function answer(request: Request, make: (actor: MemberActor) => Promise<Buffer>): Promise<Response> {
  const { session, requestId } = createContext(request.headers);
  try {
    const signedIn = await session();
    const actor = signedIn && actorOf(signedIn, requestId);
    if (!actor) throw new ServiceError("signed_out");
    return new Response(new Uint8Array(await make(actor)), {
      headers: {
        "content-type": "application/pdf",
        // The name of a file ends in histories and downloads: the client's does not belong there.
        "content-disposition": 'inline; filename="plan.pdf"',
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
