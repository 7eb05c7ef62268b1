import { authorize } from "@/domain/access/authorize";
import { reportVariantOf } from "@/domain/report/schemas";
import { idSchema } from "@/domain/shared/ids";
import { ServiceError } from "@/domain/shared/service-error";
import { makeReport } from "../services/reports/make-report";
import { isSameOrigin, readBody } from "./handler";
import { servePdf } from "./serve-pdf";

const largestForm = 40_000;

/**
 * A client's report as a PDF. The choices and the closing remark come as a form, in the body: addresses get logged, and a
 * remark is about somebody. From another site the form is refused.
 */
export function serveReport(request: Request, clientId: string): Promise<Response> {
  return servePdf(request, "report.pdf", async (actor) => {
    if (!isSameOrigin(request)) throw new ServiceError("not_allowed");
    authorize(actor, "report.make");
    const id = idSchema.safeParse(clientId).data;
    if (!id) throw new ServiceError("not_found");
    const body = await readBody(request, largestForm);
    if (body === null) throw new ServiceError("too_large", { facts: { limit: largestForm } });
    const form = new URLSearchParams(new TextDecoder().decode(body));
    const remark = (form.get("remark") ?? "").replaceAll("\r\n", "\n").trim() || null;
    return makeReport(actor, { clientId: id, ...reportVariantOf(form), remark });
  });
}
