import type { TRPCClient } from "@trpc/client";
import { failureOf } from "@/components/trpc/failure";
import type { WaitingEntry } from "@/domain/progress/waiting";
import type { AppRouter } from "@/server/trpc/root";
import type { Verdict } from "./outbox";

/** What sending again cannot mend: it is set aside and shown. Everything else stays in the queue. */
const finalReasons = new Set(["invalid", "not_found", "conflict", "not_current", "too_large", "retired"]);

/** Sends one entry by the procedure of its kind. */
export function sendEntry(client: TRPCClient<AppRouter>, { kind, input }: WaitingEntry, signal: AbortSignal) {
  const options = { signal };
  switch (kind) {
    case "log":
      return client.my.saveLog.mutate(input, options);
    case "correction":
      return client.my.correctLog.mutate(input, options);
    case "pain":
      return client.my.ratePain.mutate(input, options);
    case "relief":
      return client.my.saveReliefUse.mutate(input, options);
    case "flare":
      return client.my.tapFlare.mutate(input, options);
    case "flare_end":
      return client.my.endFlare.mutate(input, options);
    case "measure":
      return client.outcomes.answer.mutate(input, options);
    case "activities":
      return client.outcomes.chooseActivities.mutate(input, options);
    case "message":
      return client.messages.send.mutate(input, options);
  }
}

/** A refusal counts only when the portal itself gave it: a gateway's page with the same status proves nothing. */
export function judgeFailure(error: unknown): Verdict {
  const { reason, fields, requestId } = failureOf(error);
  // In another role, or as somebody else: the entry waits until its person is back.
  if (reason === "signed_out" || reason === "not_allowed") return { kind: "signed_out" };
  if (requestId === null) return { kind: "later" };
  if (finalReasons.has(reason)) return { kind: "refused", refusal: { reason, fields } };
  return { kind: reason === "unexpected" ? "broken" : "later" };
}
