import { isPerSide, type JudgedLine } from "./line";
import { orderAdvice } from "./order";
import type { Taken } from "./propose-fill";
import { easesBy } from "./propose-hide";
import type { ProposalLimits } from "./propose-limits";
import type { LineReason, ProposalInput } from "./propose-shape";
import type { OpenCause } from "./starter";
import { stepOfPhase } from "./words";

interface Around {
  input: ProposalInput;
  causes: readonly OpenCause[];
  limits: ProposalLimits;
  lowDose: boolean;
  /** The new lines as they stand in the session. */
  order: readonly JudgedLine[];
}

/** Why a line is in the plan, on this side, in this dose and at this place: each with its rule. */
export function reasonsFor(taken: Taken, around: Around): LineReason[] {
  const { candidate, line, shortened } = taken;
  const { input, limits, lowDose } = around;
  const { item, phase, namedBy } = candidate;
  const served = new Set(candidate.purposes.map(({ causeId }) => causeId)).size;
  const instead = candidate.standsInFor;
  const step = stepOfPhase[phase];
  const extra = line.dose.extraSetSide;
  const onlyOfStep = ![...input.kept, ...around.order].some(
    (other) => other.lineId !== line.lineId && stepOfPhase[other.phase] === step,
  );
  const reasons: (LineReason | false)[] = [
    namedBy.length > 0 && { kind: "starter", rule: "8.4", causeIds: namedBy },
    instead.length > 0 && { kind: "instead", rule: "ORD-13", items: instead },
    namedBy.length === 0 && instead.length === 0 && { kind: "gap", rule: "8.4" },
    served > 1 && { kind: "causes", rule: "8.4", count: served },
    onlyOfStep && { kind: "completes", rule: "ORD-12", step },
    input.direction !== null &&
      ["relieve", "joint"].includes(phase) &&
      easesBy(item, input.direction) && { kind: "direction", rule: "ORD-10", direction: input.direction },
    extra !== undefined && isPerSide(item) && { kind: "weaker_side", rule: "8.4", side: extra },
    phase === "strengthen" &&
      limits.activation !== null &&
      waitsForActivation(taken, around) && {
        kind: "wake_first",
        ...limits.activation,
      },
    shortened && { kind: "shortened", rule: "ORD-11" },
    lowDose && phase === "strengthen" && { kind: "low_dose", rule: "ORD-14" },
    limits.phase === "relief" && { kind: "pain_leads", rule: "ORD-03" },
    orderReason(line, around),
  ];
  return reasons.filter((reason) => reason !== false);
}

function waitsForActivation({ candidate: { item } }: Taken, { causes, input }: Around): boolean {
  const weak = new Set(
    causes.flatMap(({ muscles }) => muscles.filter(({ role }) => role === "weak")).map(({ key }) => key),
  );
  return item.muscles.some(({ key, role }) => role === "strengthen" && weak.has(key) && !input.activated.includes(key));
}

/** What would be advised if this line stood behind one that follows it: why it comes first. */
function orderReason(line: JudgedLine, { order, input: { rules } }: Around): LineReason | false {
  const at = order.findIndex(({ lineId }) => lineId === line.lineId);
  for (const later of order.slice(at + 1)) {
    const [advice] = orderAdvice([later, line], rules);
    if (advice) return { kind: "order", rule: advice.rule, reason: advice.reason };
  }
  return false;
}
