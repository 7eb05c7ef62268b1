import { TRPCClientError } from "@trpc/client";
import type { AppRouter } from "@/server/trpc/root";

/** A failed call in words a form can use: a reason (message key under `errors`), errors by field, a number to quote. */
export interface Failure {
  reason: string;
  fields: Record<string, string>;
  facts: Record<string, string | number>;
  requestId: string | null;
}

/** Reads a thrown value; what never reached the server is `offline`. */
export function failureOf(error: unknown): Failure {
  if (error instanceof TRPCClientError) {
    const data = (error as TRPCClientError<AppRouter>).data;
    if (data) return { reason: data.reason, fields: data.fields, facts: data.facts, requestId: data.requestId };
    return { reason: "offline", fields: {}, facts: {}, requestId: null };
  }
  return { reason: "unexpected", fields: {}, facts: {}, requestId: null };
}
