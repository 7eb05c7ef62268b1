import { z } from "zod";
import type { StepState } from "../plan/words";
import { type CalendarDay, daysBetween } from "../time/calendar-day";

export const nextActionKeys = [
  "bring_back",
  "clear_emergency",
  "clear_same_day",
  "answer_urgent_message",
  "screen",
  "start_assessment",
  "go_on_assessment",
  "record_cause",
  "build_plan",
  "publish_plan",
  "answer_message",
  "see_flare",
  "retest_symptoms_gone",
  "retest_due",
  "cover_causes",
  "invite",
  "all_achieved",
  "discharged",
  "watch",
] as const;

/** What the practitioner does next with a client: a message key under `clients.next`, with its numbers. */
export const nextActionSchema = z.strictObject({
  key: z.enum(nextActionKeys),
  count: z.number().optional(),
  /** The day a retest falls on. */
  day: z.string().optional(),
});
export type NextAction = z.infer<typeof nextActionSchema>;

export interface NextActionInputs {
  archived: boolean;
  /** The day of the discharge that stands. */
  dischargedOn: CalendarDay | null;
  lockedLevel: "E" | "S" | null;
  screened: boolean;
  /** They came back after a discharge: red flags and tests are asked anew. */
  returned: boolean;
  /** An assessment is open (`started`), was finished, or there has been none. */
  assessment: "none" | "started" | "finished";
  states: readonly StepState[];
  openCauses: number;
  /** Open causes that nothing published serves. */
  uncoveredCauses: number;
  hasDraft: boolean;
  publishedNumber: number | null;
  access: "none" | "invited" | "member";
  retestOn: CalendarDay | null;
  symptomsGone: boolean;
  /** Messages nobody of the practice has read, and whether red-flag words in one wait for an answer. */
  unreadMessages: number;
  urgentMessage: boolean;
  /** A flare runs today. */
  flare: boolean;
  today: CalendarDay;
}

/** The one next action, most urgent first: safety, then the method's order, then the retest loop. */
export function nextAction(inputs: NextActionInputs): NextAction {
  const { lockedLevel, openCauses, publishedNumber, retestOn } = inputs;
  if (inputs.archived) return { key: "bring_back" };
  if (lockedLevel) return { key: lockedLevel === "E" ? "clear_emergency" : "clear_same_day" };
  if (inputs.urgentMessage) return { key: "answer_urgent_message" };
  if (inputs.dischargedOn !== null) return afterDischarge(inputs, inputs.dischargedOn);
  if (!inputs.screened) return { key: "screen" };
  if (inputs.returned && inputs.assessment !== "finished")
    return { key: inputs.assessment === "started" ? "go_on_assessment" : "start_assessment" };
  const anyCause = openCauses > 0 || publishedNumber !== null;
  if (!anyCause && inputs.assessment === "none") return { key: "start_assessment" };
  if (!anyCause && inputs.assessment === "started") return { key: "go_on_assessment" };
  if (!anyCause) return { key: "record_cause" };
  if (publishedNumber === null) return inputs.hasDraft ? { key: "publish_plan" } : { key: "build_plan" };
  if (inputs.flare) return { key: "see_flare" };
  if (inputs.unreadMessages > 0) return { key: "answer_message", count: inputs.unreadMessages };
  if (inputs.symptomsGone && openCauses > 0) return { key: "retest_symptoms_gone", count: openCauses };
  if (retestOn && daysBetween(inputs.today, retestOn) <= 0) return { key: "retest_due", day: retestOn };
  if (inputs.uncoveredCauses > 0) return { key: "cover_causes", count: inputs.uncoveredCauses };
  if (inputs.access === "none") return { key: "invite" };
  const isDone = inputs.states.every((state) => state === "achieved" || state === "not_indicated");
  if (isDone) return { key: "all_achieved" };
  return retestOn ? { key: "watch", day: retestOn } : { key: "watch" };
}

/** Out of care nothing is next, but for what the client tells. */
function afterDischarge({ flare, unreadMessages }: NextActionInputs, day: CalendarDay): NextAction {
  if (flare) return { key: "see_flare" };
  return unreadMessages > 0 ? { key: "answer_message", count: unreadMessages } : { key: "discharged", day };
}
