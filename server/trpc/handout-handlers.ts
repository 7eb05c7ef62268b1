import { variantOf } from "@/domain/handout/schemas";
import { idSchema } from "@/domain/shared/ids";
import { ServiceError } from "@/domain/shared/service-error";
import { makeHandout, makeOwnHandout } from "../services/handouts/make-handout";
import { servePdf } from "./serve-pdf";

/** `?language=es&large=1&paper=letter`: a client's handout for a practitioner. */
export function serveHandout(request: Request, clientId: string): Promise<Response> {
  return servePdf(request, "plan.pdf", async (actor) => {
    const id = idSchema.safeParse(clientId).data;
    if (!id) throw new ServiceError("not_found");
    return makeHandout(actor, { clientId: id, ...variantOf(new URL(request.url).searchParams) });
  });
}

/** The signed-in client's own handout, with the same choices. */
export function serveOwnHandout(request: Request): Promise<Response> {
  return servePdf(request, "plan.pdf", (actor) => makeOwnHandout(actor, variantOf(new URL(request.url).searchParams)));
}
