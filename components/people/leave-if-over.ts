import { failureOf } from "@/components/trpc/failure";

/**
 * Leaves the page when a call says that its session or membership is over. /choose sorts out which: it sends on to
 * sign-in who has no session, and shows the other practices to who has.
 */
export function leaveIfOver(error: unknown): void {
  if (!error || failureOf(error).reason !== "signed_out") return;
  const here = window.location.pathname + window.location.search;
  window.location.assign(`/choose?next=${encodeURIComponent(here)}`);
}
