import type { GrowingPlan } from "./propose-fill";
import type { Candidate } from "./propose-gather";
import type { ProposalLimits } from "./propose-limits";

/** The kit, of the size the rules give it: the best technique, then one for each cause that has none yet. */
export function takeRelief(
  plan: GrowingPlan,
  named: readonly Candidate[],
  { least, most }: ProposalLimits["techniques"],
): void {
  const relief = named.filter(({ phase }) => phase === "relieve");
  const room = () => plan.lines.filter(({ phase }) => phase === "relieve").length < most;
  const served = new Set(plan.lines.filter(({ phase }) => phase === "relieve").flatMap(causesOf));
  for (const candidate of relief) {
    const fresh = candidate.namedBy.some((causeId) => !served.has(causeId));
    if (!fresh || !room() || plan.take(candidate) !== null) continue;
    for (const causeId of candidate.namedBy) served.add(causeId);
  }
  // One technique alone leaves no choice on a bad day.
  for (const candidate of relief) {
    const count = plan.lines.filter(({ phase }) => phase === "relieve").length;
    if (count < least && !plan.has(candidate.item.key)) plan.take(candidate);
  }
}

const causesOf = ({ purposes }: { purposes: { causeId: string }[] }) => purposes.map(({ causeId }) => causeId);
