import { type CauseStatus, isOpenCause } from "../assessment/words";
import { type Phase, type Step, type StepState, stepOfPhase, steps } from "../plan/words";
import type { Rule } from "../rules/clauses";
import { actionsNamed, fire } from "../rules/judge";

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
  /** The practice's order rules: how much of each phase a plan needs (ORD-12), when pain has settled (ORD-04). */
  rules: readonly Rule[];
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
    | "joints_missing"
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

/**
 * The state of the method's four steps (ORD-12 and product.md §1): from what was recorded, assigned and done,
 * never from a switch that somebody set. How many lines of each phase a plan needs is the rule's, not ours; a
 * retired rule asks for nothing, and without ORD-04 relief is never called achieved.
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

function relieve({ assignments, practisedPhases, recentPain, rules }: FourStepInputs): Verdict {
  const assigned = assignments.filter(({ phase }) => phase === "relieve").length;
  if (assigned === 0) return { state: "not_started", fact: { key: "nothing_yet" } };
  if (hasSettled(rules, recentPain))
    return { state: "achieved", fact: { key: "pain_settled", count: recentPain.at(-1) ?? 0 } };
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
  const missing = missingOf(
    step,
    lines.map(({ phase }) => phase),
    inputs.rules,
  );
  const progress: StepFact = { key: "causes_resolved", count: resolved, total: causes.length };
  if (!practised) return { state: "planned", fact: missing ?? { key: "lines_assigned", count: lines.length } };
  if (!missing && causes.length > 0 && resolved === causes.length) return { state: "achieved", fact: progress };
  return { state: "under_way", fact: missing ?? progress };
}

/** ORD-04 on the last two rated days: calm enough for the active phases. */
function hasSettled(rules: readonly Rule[], recentPain: readonly number[]): boolean {
  const [before, last] = recentPain.slice(-2);
  const fired = fire(rules, { pain_rest: last, pain_rest_day_before: before });
  return actionsNamed(fired, "allow_phases").length > 0;
}

/** What the published lines of a step lack by ORD-12. */
function missingOf(step: "muscles" | "joints", phases: readonly Phase[], rules: readonly Rule[]): StepFact | null {
  const [needed] = actionsNamed(fire(rules, { has_open_cause: true }), "completeness");
  if (!needed) return null;
  const given = (...wanted: Phase[]) => phases.filter((phase) => wanted.includes(phase)).length;
  const { relaxOrStimulate, strengthen, joint } = needed.action;
  if (step === "joints") return given("joint") < joint ? { key: "joints_missing", count: joint } : null;
  if (given("strengthen") < strengthen) return { key: "strengthening_missing" };
  return given("relax", "stimulate") < relaxOrStimulate ? { key: "preparation_missing" } : null;
}
