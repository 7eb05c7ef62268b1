import { getHTTPStatusCodeFromError } from "@trpc/server/http";
import type { MemberActor } from "@/domain/access/actor";
import { authorize } from "@/domain/access/authorize";
import type { Right } from "@/domain/access/rights";
import { chosenLookSchema } from "@/domain/figure/look";
import { lookInAddress } from "@/domain/figure/still-address";
import { pictureLimits } from "@/domain/media/limits";
import { idSchema } from "@/domain/shared/ids";
import { ServiceError } from "@/domain/shared/service-error";
import { actorOf } from "@/server/auth/session";
import { addPicture } from "../services/media/add-picture";
import { drawStill } from "../services/media/draw-still";
import { readPicture } from "../services/media/read-picture";
import { addOwnPhoto, addPhoto } from "../services/messages/add-photo";
import { addLogo } from "../services/people/add-logo";
import { createContext } from "./context";
import { isSameOrigin, readBody } from "./handler";
import { toTrpcError } from "./map-errors";

/**
 * Takes a picture as the raw body of a POST: JSON could carry it only a third larger, and forms, which other sites
 * can send, are refused by their content type. Answers `{ mediaId, width, height }`, or a reason.
 */
export function receivePicture(request: Request): Promise<Response> {
  return answer(request, async (actor) => {
    if (!isSameOrigin(request)) throw new ServiceError("not_allowed");
    if (!(request.headers.get("content-type") ?? "").startsWith("image/"))
      throw new ServiceError("invalid", { fields: { picture: "not_an_image" } });
    const target = targetOf(new URL(request.url).searchParams);
    // The verb asks again; here so that nobody without the right has 8 MB read for them.
    authorize(actor, rightFor(target));
    const bytes = await readBody(request, pictureLimits.bytes);
    if (bytes === null) throw new ServiceError("too_large", { facts: { limit: pictureLimits.bytes } });
    return Response.json(await keepFor(actor, target, bytes), { headers: { "cache-control": "no-store" } });
  });
}

type Target = { kind: "catalog" } | { kind: "logo" } | { kind: "ownThread" } | { kind: "thread"; clientId: string };

/** `?thread=own` is the client's own thread of messages, `?thread=<client>` one of the practice's, `?for=logo` its logo. */
function targetOf(query: URLSearchParams): Target {
  const thread = query.get("thread");
  if (thread !== null) return thread === "own" ? { kind: "ownThread" } : { kind: "thread", clientId: thread };
  return { kind: query.get("for") === "logo" ? "logo" : "catalog" };
}

const rights = {
  catalog: "catalog.edit",
  logo: "practice.change",
  ownThread: "own.message",
  thread: "message.write",
} as const satisfies Record<Target["kind"], Right>;
const rightFor = ({ kind }: Target): Right => rights[kind];

function keepFor(actor: MemberActor, target: Target, bytes: Uint8Array) {
  switch (target.kind) {
    case "catalog":
      return addPicture(actor, bytes);
    case "logo":
      return addLogo(actor, bytes);
    case "ownThread":
      return addOwnPhoto(actor, bytes);
    case "thread":
      return addPhoto(actor, target.clientId, bytes);
  }
}

/** Serves a picture to whoever may see it. The catalog's never change, so browsers keep them; a client's photos are not kept. */
export function servePicture(request: Request, mediaId: string): Promise<Response> {
  return answer(request, async (actor) => {
    const id = idSchema.safeParse(mediaId).data;
    if (!id) throw new ServiceError("not_found");
    const { content, clientId } = await readPicture(actor, { mediaId: id });
    return new Response(new Uint8Array(content), {
      headers: {
        ...pictureHeaders,
        "content-type": "image/webp",
        "cache-control": clientId === null ? forGood : "no-store",
      },
    });
  });
}

/** Draws a line of the client's own plan, small. Like the catalog's pictures it never changes, so browsers keep it. */
export function serveStill(request: Request, given: { assignmentId: string; look: string }): Promise<Response> {
  return answer(request, async (actor) => {
    const assignmentId = idSchema.safeParse(given.assignmentId).data;
    const look = chosenLookSchema.safeParse(lookInAddress(given.look)).data;
    if (!assignmentId || !look) throw new ServiceError("not_found");
    const picture = await drawStill(actor, { assignmentId, look });
    return new Response(picture, {
      headers: { ...pictureHeaders, "content-type": "image/svg+xml", "cache-control": forGood },
    });
  });
}

const forGood = "private, max-age=31536000, immutable";
const pictureHeaders = {
  "x-content-type-options": "nosniff",
  "cross-origin-resource-policy": "same-origin",
  // Opened by itself it is a picture and nothing that could run; a drawing brings its own colours.
  "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
};

async function answer(request: Request, work: (actor: MemberActor) => Promise<Response>): Promise<Response> {
  const { session, requestId } = createContext(request.headers);
  try {
    const signedIn = await session();
    const actor = signedIn && actorOf(signedIn, requestId);
    if (!actor) throw new ServiceError("signed_out");
    return await work(actor);
  } catch (error) {
    const failure = toTrpcError(error, requestId);
    const fields = error instanceof ServiceError ? error.fields : {};
    return Response.json(
      { reason: failure.message, fields },
      { status: getHTTPStatusCodeFromError(failure), headers: { "cache-control": "no-store" } },
    );
  }
}
