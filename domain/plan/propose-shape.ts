import type { Contraindication } from "../catalog/kinds";
import type { JudgedLine, PlanLine } from "./line";
import type { OrderReason } from "./order";
import type { AssignableItem, OpenCause } from "./starter";

/** How far along a client is, which says how much a plan may hold (ORD-11). */
export const planStages = ["new", "early", "later"] as const;
export type PlanStage = (typeof planStages)[number];

/** The numbers of domain reference 8.5 and 8.8 that a proposal keeps to. Counts, minutes. */
export interface ProposalRules {
  /** ORD-11: things to do on a day beside the relief kit, and minutes. */
  sizes: Record<PlanStage, { items: number; minutes: number }>;
  /** Techniques in the kit; ORD-03 allows fewer while pain leads. */
  kit: number;
  relief: { techniques: number; stimulate: number };
  /** DOS-09. */
  minutesADay: number;
  /** ORD-08: sessions that wake a muscle up before it is loaded. */
  activationSessions: number;
}

export const proposalRules: ProposalRules = {
  sizes: { new: { items: 3, minutes: 20 }, early: { items: 6, minutes: 20 }, later: { items: 8, minutes: 30 } },
  kit: 3,
  relief: { techniques: 2, stimulate: 1 },
  minutesADay: 30,
  activationSessions: 4,
};

/** An item with its neighbours on the ladder. */
export interface ProposableItem extends AssignableItem {
  easier: string | null;
  harder: string | null;
}

export type Direction = "extension" | "flexion";

export interface ProposalInput {
  causes: readonly OpenCause[];
  /** Everything published that can be assigned. */
  items: readonly ProposableItem[];
  cautions: readonly Contraindication[];
  /** The gravest red flag that nobody has cleared; below U = null. */
  redFlag: "E" | "S" | "U" | null;
  /** `relief` while pain leads (ORD-03). */
  painPhase: "relief" | "active";
  /** The practitioner starts the active program although pain leads (ORD-14). */
  startActive: boolean;
  stage: PlanStage;
  minutesADay: number;
  /** The way of bending that is known to ease (ORD-10). */
  direction: Direction | null;
  /** Muscles that were woken up often enough to be loaded (ORD-08), by key. */
  activated: readonly string[];
  /** Lines that stay; the proposal is built around them. None = a fresh start. */
  kept: readonly JudgedLine[];
  rules: ProposalRules;
}

/** Why a line is in the proposal. */
export type LineReason =
  | { kind: "starter"; rule: "8.4"; causeIds: string[] }
  | { kind: "gap"; rule: "8.4" }
  | { kind: "instead"; rule: "ORD-13"; items: string[] }
  | { kind: "causes"; rule: "8.4"; count: number }
  | { kind: "completes"; rule: "ORD-12"; step: "relieve" | "muscles" | "joints" }
  | { kind: "direction"; rule: "ORD-10"; direction: Direction }
  | { kind: "weaker_side"; rule: "8.4"; side: "left" | "right" }
  | { kind: "wake_first"; rule: "ORD-08"; sessions: number }
  | { kind: "shortened"; rule: "ORD-11" }
  | { kind: "low_dose"; rule: "ORD-14" }
  | { kind: "pain_leads"; rule: "ORD-03" }
  | { kind: "order"; rule: "ORD-05" | "ORD-06" | "ORD-07" | "ORD-09"; reason: OrderReason };

/** Why something usual is not offered: it could do harm. */
export type HiddenWhy =
  | { why: "contraindicated"; rule: "ORD-13"; codes: Contraindication[] }
  | { why: "end_range"; rule: "8.4"; causeId: string | null }
  | { why: "no_stretch"; rule: "8.4"; causeId: string }
  | { why: "symmetric_first"; rule: "8.4"; causeId: string }
  | { why: "hip_pinch"; rule: "8.4" }
  | { why: "direction"; rule: "ORD-10"; direction: Direction }
  | { why: "unpublished"; rule: "8.4" };

/** Why something usual waits: nothing speaks against it. */
export const leftOutWhys = [
  "minutes",
  "size",
  "pattern_size",
  "muscle_total",
  "correction_pair",
  "later",
  "after_previous",
  "no_direction",
  "pain_leads",
  "urgent_flag",
  "nothing_new",
] as const;
export type LeftOutWhy = (typeof leftOutWhys)[number];

export interface ProposedLine {
  /** The kept line that now serves these purposes too; null = a new line. */
  lineId: string | null;
  item: ProposableItem;
  line: Omit<PlanLine, "lineId">;
  reasons: LineReason[];
}

export interface Proposal {
  /** In the order of the session; only what is new or changed. */
  lines: ProposedLine[];
  hidden: { item: string; because: HiddenWhy }[];
  leftOut: { item: string; why: LeftOutWhy; rule: string }[];
  /** Causes that the proposal does not speak for. */
  waiting: { causeId: string; why: "suspected" | "outranked" }[];
  /** Nothing is proposed while this is open (ORD-01). */
  lockedBy: "E" | "S" | null;
  painLeads: boolean;
  minutes: number;
}

/** Every rule that a line stands on, each once, in the order of its reasons. */
export const ruleIdsOf = (reasons: readonly LineReason[]): string[] => [...new Set(reasons.map(({ rule }) => rule))];
