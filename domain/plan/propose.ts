import type { WeighedCause } from "./coverage-weight";
import { dayMinutes } from "./load";
import { sessionOrder, usualOrder } from "./order";
import type { ProgramStage } from "./plan-size";
import { GrowingPlan } from "./propose-fill";
import { type Candidate, type Gathered, gather } from "./propose-gather";
import { hideRules } from "./propose-hide";
import { type ProposalLimits, painLed, proposalLimits } from "./propose-limits";
import { isFreeLoad, rankCandidates } from "./propose-rank";
import { reasonsFor } from "./propose-reasons";
import { takeRelief } from "./propose-relief";
import type { LeftOutWhy, Proposal, ProposalInput } from "./propose-shape";
import { mergePurposes, type OpenCause, withFindings } from "./starter";
import { isOfKinds } from "./urgent-only";
import type { Phase } from "./words";

/**
 * A plan for the confirmed causes by domain reference 8.4, 8.5 and 8.8: all four steps, within the minutes a day and
 * the size of the stage, each line with its reasons, and whatever was hidden or left out with why. What could do harm
 * is gone before anything is ranked. The same input gives the same plan, whatever the order of causes and items.
 * Line ids are made by whoever stores it.
 */
export function proposePlan(given: ProposalInput): Proposal {
  const input = inOrder(given);
  const waiting = waitingCauses(input.causes);
  const causes = input.causes.filter(({ causeId }) => !waiting.some((known) => known.causeId === causeId));
  const limits = proposalLimits(input);
  const painLeads = limits.phase === "relief";
  const lowDose = input.startActive && painLed(input);
  const lockedBy = limits.phase === "none" ? gravest(input) : null;
  const { mayStartActive } = limits;
  const nothing = {
    lines: [],
    hidden: [],
    leftOut: [],
    waiting,
    painLeads,
    mayStartActive,
    minutes: dayMinutes(input.kept).total,
  };
  if (lockedBy) return { ...nothing, waiting: [], lockedBy };
  if (causes.length === 0) return { ...nothing, lockedBy: null };

  const gathered = gather(input, causes, hideRules({ ...input, causes }));
  const plan = growPlan({ input, causes, limits, lowDose }, gathered);
  const merged = mergedKept(input, gathered);
  const ordered = sessionOrder(
    usualOrder(
      plan.taken.map(({ line }) => line),
      input.rules,
    ),
    input.rules,
  );
  const lines = ordered.flatMap((line) => {
    const taken = plan.taken.find((known) => known.line.lineId === line.lineId);
    if (!taken) return [];
    const { lineId: _, item: __, ...stored } = line;
    const reasons = reasonsFor(taken, { input, causes, limits, lowDose, order: ordered });
    const purposes = withFindings(stored.purposes, causes);
    return [{ lineId: null, item: taken.candidate.item, line: { ...stored, purposes }, reasons }];
  });
  return {
    lines: [...merged, ...lines],
    hidden: gathered.hidden,
    leftOut: leftOut(gathered, plan, limits),
    waiting,
    lockedBy: null,
    painLeads,
    mayStartActive,
    minutes: plan.minutes,
  };
}

/** Everything in one order, so that none that came with the input can matter. The kept lines keep theirs. */
function inOrder(input: ProposalInput): ProposalInput {
  const by =
    <Item>(key: (item: Item) => string) =>
    (one: Item, two: Item) =>
      key(one) < key(two) ? -1 : 1;
  const causes = input.causes.map((cause) => ({
    ...cause,
    muscles: [...cause.muscles].sort(by(({ key, role }) => `${key}/${role}`)),
    joints: [...cause.joints].sort(by(({ key }) => key)),
    findings: [...cause.findings].sort(by(({ testKey, side, id }) => `${testKey}/${side}/${id}`)),
  }));
  return {
    ...input,
    cautions: [...new Set(input.cautions)].sort(),
    items: [...input.items].sort(by(({ key }) => key)),
    causes: causes.sort((one, two) => two.severity - one.severity || by<OpenCause>(({ causeId }) => causeId)(one, two)),
  };
}

/** Suspected causes are not spoken for, nor those that a pattern of at least their weight outranks (8.4). */
function waitingCauses(causes: readonly OpenCause[]): Proposal["waiting"] {
  const confirmed = causes.filter(({ status }) => status !== "suspected");
  const outranks = (cause: OpenCause) => (other: OpenCause) =>
    (cause.starter.outrankedBy ?? []).includes(other.patternKey) && other.severity >= cause.severity;
  return causes.flatMap((cause): Proposal["waiting"] => {
    if (cause.status === "suspected") return [{ causeId: cause.causeId, why: "suspected" }];
    return confirmed.some(outranks(cause)) ? [{ causeId: cause.causeId, why: "outranked" }] : [];
  });
}

/** The flag that locks: nothing is proposed behind it. */
const gravest = ({ facts }: ProposalInput) => (facts.red_flag_level === "S" ? "S" : "E");

interface Ground {
  input: ProposalInput;
  causes: readonly OpenCause[];
  limits: ProposalLimits;
  lowDose: boolean;
}

function growPlan({ input, causes, limits, lowDose }: Ground, gathered: Gathered): GrowingPlan {
  const { stage } = input;
  const plan = new GrowingPlan(input, causes, weighed(causes, input), limits, lowDose);
  const rank = (of: readonly Candidate[]) => rankCandidates(of, causes, input.direction);
  const fits = ({ item, phase: stands }: Candidate) =>
    !plan.has(item.key) && isOfKinds({ ...item, isRelief: stands === "relieve" }, limits.only);
  const named = rank(gathered.named.filter(fits));
  const others = rank(gathered.others.filter(fits));
  const phase = (...phases: Phase[]) => [...named, ...others].filter((candidate) => phases.includes(candidate.phase));

  takeRelief(plan, named, limits.techniques);
  if (limits.phase !== "active") {
    takeFirst(
      plan,
      [...named, ...others].filter(({ item }) => item.doseRule === "walk"),
    );
    const gentle = phase("stimulate").filter(({ item }) => item.sidedness !== "uni" && item.doseRule !== "walk");
    if (limits.phase === "relief" && limits.stimulate > 0) takeFirst(plan, gentle);
    return plan;
  }
  // Four of four (ORD-12): one of each first, the pelvis at their head, in a shorter dose if the minutes are few.
  for (const need of limits.items < 4 ? fewest : oneOfEach) {
    if (!plan.lines.some((line) => need.some((wanted) => wanted === line.phase))) takeFirst(plan, phase(...need));
  }
  takeByGain(plan, named, stage);
  takeByGain(plan, others, stage);
  if (stage === "later") takeRest(plan, named);
  return plan;
}

const fewest = [["joint"], ["relax", "stimulate"], ["strengthen"]] as const;
const oneOfEach = [["joint"], ["relax"], ["stimulate"], ["strengthen"]] as const;

function takeFirst(plan: GrowingPlan, ranked: readonly Candidate[]): void {
  ranked.some((candidate) => !plan.has(candidate.item.key) && plan.take(candidate, { shorten: true }) === null);
}

/** In the later stage also what covers nothing new: a second way to the same muscle. */
function takeRest(plan: GrowingPlan, named: readonly Candidate[]): void {
  for (const candidate of named) {
    if (candidate.phase !== "relieve" && !plan.has(candidate.item.key)) plan.take(candidate);
  }
}

/**
 * Again and again what covers most of what nothing covers yet; among equals the one that ranks first. Free-standing
 * load counts half until the later stage (ORD-09).
 */
function takeByGain(plan: GrowingPlan, ranked: readonly Candidate[], stage: ProgramStage): void {
  const left = ranked.filter(({ phase }) => phase !== "relieve");
  const share = (candidate: Candidate) => (stage !== "later" && isFreeLoad(candidate) ? 0.5 : 1);
  while (!plan.isFull) {
    const gains = left
      .filter(({ item }) => !plan.has(item.key))
      .map((candidate) => ({ candidate, gain: plan.gain(candidate) * share(candidate) }))
      .filter(({ gain }) => gain > 0);
    // A stable sort keeps the rank among equals.
    gains.sort((one, two) => two.gain - one.gain);
    if (!gains.some(({ candidate }) => plan.take(candidate) === null)) return;
  }
}

/** Each cause with the muscles and joints that its own starter works on. */
export function weighed(causes: readonly OpenCause[], { items }: Pick<ProposalInput, "items">): WeighedCause[] {
  const known = new Map(items.map((item) => [item.key, item]));
  return causes.map(({ causeId, severity, starter, muscles, joints }) => {
    const own = [...starter.relax, ...starter.stimulate, ...starter.strengthen, ...starter.joint];
    const worked = new Set(
      own.flatMap(({ item }) => {
        const found = known.get(item);
        return found ? [...found.muscles.map(({ key }) => key), ...found.joints] : [];
      }),
    );
    const main = [...muscles, ...joints].filter(({ key }) => worked.has(key)).map(({ id }) => id);
    return { causeId, severity, main };
  });
}

/** Kept lines that serve more than they say: their purposes are completed, nothing is doubled. */
function mergedKept(input: ProposalInput, { named }: Gathered): Proposal["lines"] {
  return input.kept.flatMap((line) => {
    const candidate = named.find(({ item }) => item.itemId === line.itemId);
    if (!candidate) return [];
    const purposes = mergePurposes(line.purposes, withFindings(candidate.purposes, input.causes));
    if (purposes.length === line.purposes.length) return [];
    const { lineId, item: _, ...stored } = line;
    const reasons = [{ kind: "starter" as const, rule: "8.4" as const, causeIds: candidate.namedBy }];
    return [{ lineId, item: candidate.item, line: { ...stored, purposes }, reasons }];
  });
}

function leftOut(gathered: Gathered, plan: GrowingPlan, limits: ProposalLimits): Proposal["leftOut"] {
  const waits = gathered.named.flatMap((candidate): Proposal["leftOut"] => {
    if (plan.has(candidate.item.key)) return [];
    const why = whyNot(candidate, plan, limits);
    return [{ item: candidate.item.key, why, rule: ruleOf[why] }];
  });
  return [...gathered.leftOut, ...waits].sort((one, two) => (one.item < two.item ? -1 : 1));
}

function whyNot(candidate: Candidate, plan: GrowingPlan, limits: ProposalLimits): LeftOutWhy {
  if (limits.phase === "relief_only") return "urgent_flag";
  if (limits.phase === "relief") return "pain_leads";
  if (candidate.phase === "relieve") return "nothing_new";
  const trial = plan.wouldFit(candidate);
  return trial ?? "nothing_new";
}

const ruleOf: Record<LeftOutWhy, string> = {
  minutes: "ORD-11",
  size: "ORD-11",
  pattern_size: "8.4",
  muscle_total: "DOS-01",
  correction_pair: "8.4",
  later: "8.4",
  after_previous: "8.4",
  no_direction: "8.4",
  pain_leads: "ORD-03",
  urgent_flag: "ORD-02",
  nothing_new: "ORD-11",
};
