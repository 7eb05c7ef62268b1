import type { StarterCondition } from "../catalog/starter-schema";
import type { Purpose } from "./line";
import { hipPinches } from "./propose-hide";
import type { HiddenWhy, LeftOutWhy, ProposableItem, Proposal, ProposalInput } from "./propose-shape";
import { type OpenCause, starterItems, usualPurposes } from "./starter";
import type { Phase } from "./words";

/** Something that may be proposed: an item, where it would stand, and what it would serve. */
export interface Candidate {
  item: ProposableItem;
  phase: Phase;
  purposes: Purpose[];
  /** The causes whose starter names it. */
  namedBy: string[];
  /** Its place in the starter of the weightiest cause that names it. */
  place: number;
  /** The item it follows, by key (8.4 "then"). */
  after: string | null;
  /** Hidden starter items whose work it does, by key; none for what a starter names itself. */
  standsInFor: string[];
}

export interface Gathered {
  named: Candidate[];
  /** Serve a muscle or joint of a cause though no starter names them: for gaps. */
  others: Candidate[];
  hidden: Proposal["hidden"];
  leftOut: Proposal["leftOut"];
}

/**
 * Everything that the causes' starters name, each item once with all that it serves, and everything else that serves
 * them. What could do harm, or what its condition (8.4) forbids now, is named with the reason instead.
 */
export function gather(
  input: ProposalInput,
  causes: readonly OpenCause[],
  hide: (item: ProposableItem) => HiddenWhy | null,
): Gathered {
  const known = new Map(input.items.map((item) => [item.key, item]));
  const gathered: Gathered = { named: [], others: [], hidden: [], leftOut: [] };
  const entries = mergedEntries(causes);
  for (const [key, entry] of entries) {
    const item = known.get(key);
    const because: HiddenWhy | null = item ? hide(item) : { why: "unpublished", rule: "8.4" };
    const waits = waiting(entry.when, input);
    if (because) gathered.hidden.push({ item: key, because });
    else if (waits === "hip_pinch") gathered.hidden.push({ item: key, because: { why: "hip_pinch", rule: "8.4" } });
    else if (waits) gathered.leftOut.push({ item: key, why: waits, rule: "8.4" });
    else if (item) gathered.named.push({ ...entry, item, purposes: usualPurposes(item, causes), standsInFor: [] });
  }
  const gone = gathered.hidden.flatMap(({ item }) => known.get(item) ?? []);
  for (const item of input.items) {
    if (entries.has(item.key) || hide(item) !== null) continue;
    const purposes = usualPurposes(item, causes);
    const exact = purposes.some(({ muscleId, jointId }) => muscleId !== null || jointId !== null);
    const walks = item.doseRule === "walk";
    if (!exact && !walks) continue;
    const work = workOf(item);
    const standsInFor = gone.filter((other) => workOf(other).some((part) => work.includes(part))).map(({ key }) => key);
    gathered.others.push({ item, phase: item.phase, purposes, namedBy: [], place: 0, after: null, standsInFor });
  }
  return gathered;
}

/** What an item does: to which muscles, relaxing or training them, and in its own step to which joints. */
const workOf = ({ muscles, joints, phase }: ProposableItem): string[] => [
  ...muscles.map(({ key, role }) => `${key}/${role === "lengthen" ? "relax" : "train"}`),
  ...(phase === "joint" ? joints : []),
];

type Entry = Pick<Candidate, "phase" | "namedBy" | "place" | "after"> & { when: StarterCondition | undefined };

/** What several causes name is one entry; a condition that one of them does not make is none. */
function mergedEntries(causes: readonly OpenCause[]): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const { causeId, starter } of causes) {
    for (const [place, { item, phase, when }] of starterItems(starter).entries()) {
      const before = starter[phase][starter[phase].findIndex((other) => other.item === item) - 1];
      const after = when === "after_previous" && before ? before.item : null;
      const known = entries.get(item);
      if (!known) entries.set(item, { phase, namedBy: [causeId], place, after, when });
      else {
        known.namedBy.push(causeId);
        if (when === undefined) known.when = undefined;
        if (after === null) known.after = null;
      }
    }
  }
  return entries;
}

function waiting(when: StarterCondition | undefined, input: ProposalInput): LeftOutWhy | "hip_pinch" | null {
  if (when === "later" && input.stage !== "later") return "later";
  if (when === "after_previous" && input.stage === "new") return "after_previous";
  if (when === "directional_preference" && input.direction !== "extension") return "no_direction";
  if (when === "no_hip_pinch" && hipPinches(input)) return "hip_pinch";
  return null;
}
