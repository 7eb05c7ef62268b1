import { z } from "zod";
import { type Contraindication, contraindicationSchema } from "../catalog/kinds";
import { orderReasons } from "../rules/actions";
import type { Rule } from "../rules/clauses";
import type { Facts } from "../rules/facts";
import type { JudgedLine, PlanLine } from "./line";
import type { ProgramStage } from "./plan-size";
import type { AssignableItem, OpenCause } from "./starter";

/** How far along a client is, which says how much a plan may hold (ORD-11). */
export const planStages = ["new", "early", "later"] as const;

/** An item with its neighbours on the ladder. */
export interface ProposableItem extends AssignableItem {
  easier: string | null;
  harder: string | null;
}

const directionSchema = z.enum(["extension", "flexion"]);
export type Direction = z.infer<typeof directionSchema>;

export interface ProposalInput {
  causes: readonly OpenCause[];
  /** Everything published that can be assigned. */
  items: readonly ProposableItem[];
  cautions: readonly Contraindication[];
  /** Those of the codes that only warn: what bears them stays in the proposal. */
  warnOnly?: readonly Contraindication[];
  /** What the practice's order rules ask of today: flags, pain. Unknown facts are left out. */
  facts: Facts;
  /** What held until now, where the rules say nothing. */
  before: "relief" | "active";
  /** The practitioner has looked and starts the active program although pain leads (ORD-14). */
  startActive: boolean;
  stage: ProgramStage;
  minutesADay: number;
  /** The way of bending that is known to ease (ORD-10). */
  direction: Direction | null;
  /** Muscles that were woken up often enough to be loaded (ORD-08), by key. */
  activated: readonly string[];
  /** Lines that stay; the proposal is built around them. None = a fresh start. */
  kept: readonly JudgedLine[];
  /** The practice's published rules. */
  rules: readonly Rule[];
}

const as = <Kind extends string, Id extends string>(kind: Kind, rule: Id) => ({
  kind: z.literal(kind),
  rule: z.literal(rule),
});

/** Why a line is in the proposal, each reason with its rule of the domain reference. */
export const lineReasonSchema = z.discriminatedUnion("kind", [
  z.strictObject({ ...as("starter", "8.4"), causeIds: z.array(z.string()) }),
  z.strictObject(as("gap", "8.4")),
  z.strictObject({ ...as("instead", "ORD-13"), items: z.array(z.string()) }),
  z.strictObject({ ...as("causes", "8.4"), count: z.number() }),
  z.strictObject({ ...as("completes", "ORD-12"), step: z.enum(["relieve", "muscles", "joints"]) }),
  z.strictObject({ ...as("direction", "ORD-10"), direction: directionSchema }),
  z.strictObject({ ...as("weaker_side", "8.4"), side: z.enum(["left", "right"]) }),
  z.strictObject({ kind: z.literal("wake_first"), rule: z.string(), sessions: z.number() }),
  z.strictObject(as("shortened", "ORD-11")),
  z.strictObject(as("low_dose", "ORD-14")),
  z.strictObject(as("pain_leads", "ORD-03")),
  z.strictObject({ kind: z.literal("order"), rule: z.string(), reason: z.enum(orderReasons) }),
]);
export type LineReason = z.infer<typeof lineReasonSchema>;

const hides = <Why extends string, Id extends string>(why: Why, rule: Id) => ({
  why: z.literal(why),
  rule: z.literal(rule),
});

/** Why something usual is not offered: it could do harm. */
export const hiddenWhySchema = z.discriminatedUnion("why", [
  z.strictObject({ ...hides("contraindicated", "ORD-13"), codes: z.array(contraindicationSchema) }),
  z.strictObject({ ...hides("end_range", "8.4"), causeId: z.string().nullable() }),
  z.strictObject({ ...hides("no_stretch", "8.4"), causeId: z.string() }),
  z.strictObject({ ...hides("symmetric_first", "8.4"), causeId: z.string() }),
  z.strictObject(hides("hip_pinch", "8.4")),
  z.strictObject({ ...hides("direction", "ORD-10"), direction: directionSchema }),
  z.strictObject(hides("unpublished", "8.4")),
]);
export type HiddenWhy = z.infer<typeof hiddenWhySchema>;

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
  /** The relief phase has lasted, and pain is steady: the practitioner may start the active program (ORD-14). */
  mayStartActive: boolean;
  minutes: number;
}

/** Every rule that a line stands on, each once, in the order of its reasons. */
export const ruleIdsOf = (reasons: readonly LineReason[]): string[] => [...new Set(reasons.map(({ rule }) => rule))];
