import { failureOf } from "@/components/trpc/failure";

/** The portal's own answers carry a number; what has none never got there or came from a gateway. */
export function isOfLine(error: unknown): boolean {
  if (!error) return false;
  const { reason, requestId } = failureOf(error);
  return requestId === null && reason !== "signed_out";
}
