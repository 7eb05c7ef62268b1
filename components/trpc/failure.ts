import type { TRPCClientError } from "@trpc/client";
import type { AppRouter } from "@/server/trpc/root";

/** A failed call in words a form can use: a reason (message key under `errors`), errors by field, a number to quote. */
export interface Failure {
  reason: string;
  fields: Record<string, string>;
  facts: Record<string, string | number>;
  requestId: string | null;
}

const plain = (reason: string): Failure => ({ reason, fields: {}, facts: {}, requestId: null });

/** Reads a thrown value; what never reached the server is `offline`. */
export function failureOf(error: unknown): Failure {
  if (!isCallError(error)) return plain("unexpected");
  if (error.data) {
    const { reason, fields, facts, requestId } = error.data;
    return { reason, fields, facts, requestId };
  }
  // Refused before the router: a body too large, or not from this site.
  const status = statusOf(error.meta?.response);
  if (status === null) return plain("offline");
  return plain(status === 413 ? "too_large" : "unexpected");
}

/** By its name: the class itself would bring the whole client into pages that have not made a call yet. */
function isCallError(error: unknown): error is TRPCClientError<AppRouter> {
  return error instanceof Error && error.name === "TRPCClientError";
}

function statusOf(response: unknown): number | null {
  return typeof response === "object" && response !== null && "status" in response ? Number(response.status) : null;
}
