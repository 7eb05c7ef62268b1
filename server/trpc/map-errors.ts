import { TRPCError } from "@trpc/server";
import { ServiceError, type ServiceErrorCode } from "@/domain/shared/service-error";
import { log } from "@/server/log";

const trpcCodes: Record<ServiceErrorCode, TRPCError["code"]> = {
  signed_out: "UNAUTHORIZED",
  not_allowed: "FORBIDDEN",
  not_found: "NOT_FOUND",
  invalid: "BAD_REQUEST",
  conflict: "CONFLICT",
  stale: "CONFLICT",
  locked: "PRECONDITION_FAILED",
  expired: "PRECONDITION_FAILED",
  used: "PRECONDITION_FAILED",
  rate_limited: "TOO_MANY_REQUESTS",
  retired: "PRECONDITION_FAILED",
  not_current: "PRECONDITION_FAILED",
  too_large: "PAYLOAD_TOO_LARGE",
  unavailable: "SERVICE_UNAVAILABLE",
  support_off: "PRECONDITION_FAILED",
};

/**
 * Turns whatever a verb threw into an answer that says nothing of our insides. Unknown errors are logged under
 * the request id that the person sees.
 */
export function toTrpcError(error: unknown, requestId: string): TRPCError {
  const cause = error instanceof TRPCError ? error.cause : error;
  if (cause instanceof ServiceError) return new TRPCError({ code: trpcCodes[cause.code], message: cause.code, cause });
  if (error instanceof TRPCError && error.code !== "INTERNAL_SERVER_ERROR") return error;
  log().error({ requestId, err: describe(cause) }, "request failed");
  return new TRPCError({ code: "INTERNAL_SERVER_ERROR", message: "unexpected" });
}

/** Name, driver code and stack: never the message or the query, which can hold what a person typed. */
function describe(error: unknown): { type: string; code?: string; stack?: string } {
  if (!(error instanceof Error)) return { type: typeof error };
  const inner = error.cause instanceof Error ? error.cause : error;
  const code = "code" in inner && typeof inner.code === "string" ? inner.code : undefined;
  return { type: inner.name, code, stack: error.stack?.split("\n").slice(1, 8).join("\n") };
}
