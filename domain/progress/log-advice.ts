import type { Rule } from "../rules/clauses";
import { actionsNamed } from "../rules/judge";
import { factsOfLog, judgeLog } from "./traffic-light";
import type { LogSign } from "./words";

/** What a client does now, gravest first. */
export type Advice = "emergency" | "stop_all" | "ask_again" | "leave_out" | "halve";

/** An answer as it stands on the screen. Pain 0–10; null = not rated. */
export interface GivenAnswer {
  usual: number | null;
  before: number | null;
  during: number | null;
  signs: readonly LogSign[];
}

/**
 * What the stop rules (8.7) say of an answer at once, on the device: what the next morning and the next day will show is
 * not known yet. Null: go on, or nothing to judge by.
 */
export function adviceFor(rules: readonly Rule[], { signs, ...pain }: GivenAnswer): Advice | null {
  const seen = Object.fromEntries(signs.map((sign) => [sign, true]));
  const { light, because } = judgeLog(rules, factsOfLog({ ...pain, nextMorning: null, after24h: null, signs: seen }));
  const calls = (name: "emergency_advice" | "stop_all" | "rescreen" | "stop_item" | "halve") =>
    actionsNamed(because, name).length > 0;
  if (calls("emergency_advice")) return "emergency";
  if (calls("stop_all")) return "stop_all";
  if (calls("rescreen")) return "ask_again";
  if (calls("stop_item") || light === "red") return "leave_out";
  return calls("halve") ? "halve" : null;
}
