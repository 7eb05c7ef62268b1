import type { Step, StepState } from "../plan/words";
import type { DischargeReason } from "./words";

const isDone = (state: StepState): boolean => state === "achieved" || state === "not_indicated";

/** How many of the four steps are achieved or not indicated. */
export const stepsDone = (states: readonly StepState[]): number => states.filter(isDone).length;

/** Whether a reason fits the steps: four of four can be said only when it is so (product.md, "Finish"). */
export const reasonFits = (reason: DischargeReason, states: readonly StepState[]): boolean =>
  reason !== "four_of_four" || states.every(isDone);

export const statesByStep = (views: readonly { step: Step; state: StepState }[]): Record<Step, StepState> => {
  const of = (step: Step): StepState => views.find((view) => view.step === step)?.state ?? "not_started";
  return { find: of("find"), relieve: of("relieve"), muscles: of("muscles"), joints: of("joints") };
};
