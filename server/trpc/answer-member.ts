import { getHTTPStatusCodeFromError } from "@trpc/server/http";
import type { MemberActor } from "@/domain/access/actor";
import { ServiceError } from "@/domain/shared/service-error";
import { actorOf } from "@/server/auth/session";
import { createContext } from "./context";
import { toTrpcError } from "./map-errors";

/** For files: does the work as the signed-in member, and answers a reason instead when it throws. */
export async function answerMember(
  request: Request,
  work: (actor: MemberActor) => Promise<Response>,
): Promise<Response> {
  const { session, requestId } = createContext(request.headers);
  try {
    const signedIn = await session();
    const actor = signedIn && actorOf(signedIn, requestId);
    if (!actor) throw new ServiceError("signed_out");
    return await work(actor);
  } catch (error) {
    const failure = toTrpcError(error, requestId);
    return Response.json(
      { reason: failure.message },
      { status: getHTTPStatusCodeFromError(failure), headers: { "cache-control": "no-store" } },
    );
  }
}
