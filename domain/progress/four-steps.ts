import { type CauseStatus, isOpenCause } from "../assessment/words";
import { type Phase, type Step, type StepState, stepOfPhase, steps } from "../plan/words";

/** Everything the state of the four steps depends on. Pain is the score (0–10) of rated days, oldest first. */
export interface FourStepInputs {
  screened: boolean;
  assessmentStarted: boolean;
  causes: { id: string; status: CauseStatus }[];
  /** The lines of the published plan, each with the causes it serves. */
  assignments: { phase: Phase; causeIds: string[] }[];
  /** Phases in which at least one line was ever done or partly done. */
  practisedPhases: Phase[];
  recentPain: number[];
  exemptions: { step: Exclude<Step, "find">; reason: string }[];
}

/** One short truth about a step: a message key under `steps.fact`, with its numbers. */
export interface StepFact {
  key:
    | "nothing_yet"
    | "screen_done"
    | "assessment_open"
    | "causes_suspected"
    | "causes_found"
    | "relief_assigned"
    | "relief_used"
    | "pain_settled"
    | "lines_assigned"
    | "strengthening_missing"
    | "preparation_missing"
    | "causes_resolved"
    | "exempt";
  count?: number;
  total?: number;
  reason?: string;
}

export interface StepView {
  step: Step;
  state: StepState;
  fact: StepFact;
}

// ORD-04: at or below 3 on two consecutive rated days, the pain has settled enough to go on.
const settledPain = 3;
const settledDays = 2;

/**
 * The state of the method's four steps (ORD-12 and product.md §1): from what was recorded, assigned and done,
 * never from a switch that somebody set. Step 3 needs preparing (relax or stimulate) and strengthening.
 */
export function fourSteps(inputs: FourStepInputs): StepView[] {
  return steps.map((step) => {
    const exemption = inputs.exemptions.find((known) => known.step === step);
    if (exemption) return { step, state: "not_indicated", fact: { key: "exempt", reason: exemption.reason } };
    if (step === "find") return { step, ...find(inputs) };
    if (step === "relieve") return { step, ...relieve(inputs) };
    return { step, ...balance(step, inputs) };
  });
}

type Verdict = Omit<StepView, "step">;

function find({ causes, screened, assessmentStarted }: FourStepInputs): Verdict {
  const accepted = causes.filter(({ status }) => status !== "suspected" && status !== "ruled_out").length;
  if (accepted > 0 && screened) return { state: "achieved", fact: { key: "causes_found", count: accepted } };
  if (causes.length > 0) return { state: "under_way", fact: { key: "causes_suspected", count: causes.length } };
  if (assessmentStarted) return { state: "under_way", fact: { key: "assessment_open" } };
  if (screened) return { state: "planned", fact: { key: "screen_done" } };
  return { state: "not_started", fact: { key: "nothing_yet" } };
}

function relieve({ assignments, practisedPhases, recentPain }: FourStepInputs): Verdict {
  const assigned = assignments.filter(({ phase }) => phase === "relieve").length;
  if (assigned === 0) return { state: "not_started", fact: { key: "nothing_yet" } };
  const latest = recentPain.slice(-settledDays);
  const settled = latest.length === settledDays && latest.every((score) => score <= settledPain);
  if (settled) return { state: "achieved", fact: { key: "pain_settled", count: latest.at(-1) ?? 0 } };
  if (practisedPhases.includes("relieve")) return { state: "under_way", fact: { key: "relief_used", count: assigned } };
  return { state: "planned", fact: { key: "relief_assigned", count: assigned } };
}

function balance(step: "muscles" | "joints", inputs: FourStepInputs): Verdict {
  const lines = inputs.assignments.filter(({ phase }) => stepOfPhase[phase] === step);
  if (lines.length === 0) return { state: "not_started", fact: { key: "nothing_yet" } };
  const served = new Set(lines.flatMap(({ causeIds }) => causeIds));
  const causes = inputs.causes.filter(({ id, status }) => served.has(id) && status !== "ruled_out");
  const resolved = causes.filter(({ status }) => !isOpenCause(status)).length;
  const practised = inputs.practisedPhases.some((phase) => stepOfPhase[phase] === step);
  const missing = step === "muscles" ? missingPhase(lines.map(({ phase }) => phase)) : null;
  const progress: StepFact = { key: "causes_resolved", count: resolved, total: causes.length };
  if (!practised) return { state: "planned", fact: missing ?? { key: "lines_assigned", count: lines.length } };
  if (!missing && causes.length > 0 && resolved === causes.length) return { state: "achieved", fact: progress };
  return { state: "under_way", fact: missing ?? progress };
}

function missingPhase(phases: Phase[]): StepFact | null {
  if (!phases.includes("strengthen")) return { key: "strengthening_missing" };
  if (!phases.includes("relax") && !phases.includes("stimulate")) return { key: "preparation_missing" };
  return null;
}
