import type { Rule } from "../rules/clauses";
import { actionsNamed, fire, rulesOfKind } from "../rules/judge";
import { planLimit } from "./dose-limits";
import { type OrderPhase, orderPhase } from "./order-phase";
import { planSize } from "./plan-size";
import type { ProposalInput } from "./propose-shape";
import { type MuscleLimits, muscleLimits } from "./warnings";

/** What the practice's rules allow a proposal to hold today. */
export interface ProposalLimits {
  phase: OrderPhase["phase"];
  only: OrderPhase["only"];
  mayStartActive: boolean;
  items: number;
  minutes: number;
  techniques: { least: number; most: number };
  /** Gentle things to wake muscles up, while pain leads. */
  stimulate: number;
  muscles: MuscleLimits;
  /** Sessions that wake a muscle up before it is loaded, and the rule that says so (ORD-08). */
  activation: { rule: string; sessions: number } | null;
  doseRules: readonly Rule[];
}

/** The limits of today: size and minutes of the stage (ORD-11, DOS-09), what pain and flags leave room for (ORD-01 … 04). */
export function proposalLimits(input: ProposalInput): ProposalLimits {
  const { rules, stage, minutesADay, facts, before, startActive } = input;
  const { phase, relief, only, mayStartActive } = orderPhase(rules, facts, before);
  const size = planSize(rules, stage);
  const most = planLimit(rules, "planMinutesADay")?.max ?? Number.POSITIVE_INFINITY;
  const [wait] = actionsNamed(fire(rulesOfKind(rules, "ORD"), { loads_weak_muscle: true }), "wait_for_activation");
  // Without a rule the kit is as large as what the patterns name.
  const [{ action: kit } = { action: { least: Number.POSITIVE_INFINITY, most: Number.POSITIVE_INFINITY } }] =
    actionsNamed(fire(rulesOfKind(rules, "ORD"), {}), "relief_kit");
  const reliefMost = relief?.reliefMost ?? kit.most;
  return {
    // Pain may be overruled with a look; a flag needs the practitioner's confirmation on record.
    phase: startActive && phase === "relief" ? "active" : phase,
    only,
    mayStartActive,
    items: size?.items ?? Number.POSITIVE_INFINITY,
    minutes: Math.min(minutesADay, most),
    techniques: { least: Math.min(kit.least, reliefMost), most: reliefMost },
    stimulate: relief?.stimulateMost ?? 0,
    muscles: muscleLimits(rules),
    activation: wait ? { rule: wait.rule, sessions: wait.action.sessions } : null,
    doseRules: rulesOfKind(rules, "DOS"),
  };
}

/** Whether pain leads, or did, whatever the practitioner then decided. */
export const painLed = ({ rules, facts, before }: ProposalInput): boolean =>
  orderPhase(rules, facts, before).phase === "relief";
