import type { NextAction } from "@/domain/progress/next-action";

/** Where the next action is done; null for those done on the client's page itself. */
export function nextHref(clientId: string, next: NextAction): string | null {
  const base = `/practice/clients/${clientId}`;
  switch (next.key) {
    case "bring_back":
    case "discharged":
    case "invite":
      return null;
    case "clear_emergency":
    case "clear_same_day":
    case "screen":
      return `${base}/screen`;
    case "answer_urgent_message":
    case "answer_message":
      return `${base}/messages`;
    case "start_assessment":
    case "go_on_assessment":
    case "see_flare":
      return `${base}/causes`;
    case "retest_due":
    case "retest_symptoms_gone":
      return `${base}/assessment`;
    case "record_cause":
      return `${base}/causes`;
    case "all_achieved":
      return `${base}/discharge`;
    default:
      return `${base}/plan`;
  }
}

/** How loudly the next action speaks. */
export function nextSeverity(key: NextAction["key"]): "urgent" | "attention" | "neutral" {
  if (key === "clear_emergency" || key === "clear_same_day" || key === "answer_urgent_message") return "urgent";
  return key === "answer_message" ||
    key === "see_flare" ||
    key === "retest_due" ||
    key === "retest_symptoms_gone" ||
    key === "cover_causes"
    ? "attention"
    : "neutral";
}
