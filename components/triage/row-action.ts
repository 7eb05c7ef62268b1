import type { BoardRow } from "@/domain/triage/dtos";

/** What a row offers first: a call is written down on the board, everything else is done on a page of the client. */
export type RowAction = { word: ActionWord } & ({ call: true; href?: undefined } | { call?: undefined; href: string });

type ActionWord = "call" | "write" | "answer" | "clear" | "retest" | "progress" | "plan" | "read" | "open";

export function rowAction({ clientId, reason }: Pick<BoardRow, "clientId" | "reason">): RowAction {
  const base = `/practice/clients/${clientId}`;
  switch (reason.kind) {
    case "screen_locked":
      return { word: "clear", href: `${base}/screen` };
    case "red_flag_message":
    case "pain_high":
    case "too_painful":
    case "silent_longest":
      return { word: "call", call: true };
    case "message_waiting":
      return { word: "answer", href: `${base}/messages` };
    case "pain_up":
    case "check_in_worse":
    case "silent_long":
    case "silent":
      return { word: "write", href: `${base}/messages` };
    case "retest_due":
    case "symptoms_gone":
      return { word: "retest", href: `${base}/causes` };
    case "ready_to_progress":
      return { word: "progress", href: `${base}/plan` };
    case "plan_old":
      return { word: "plan", href: `${base}/plan` };
    case "check_in_answered":
      return { word: "read", href: base };
    case "flare":
    case "all_achieved":
      return { word: "open", href: base };
  }
}
