import { z } from "zod";
import { doseSchema } from "../plan/dose";
import { assignmentSideSchema, phaseSchema } from "../plan/words";
import { actionSchema } from "../rules/actions";
import type { Comparison } from "../rules/conditions";
import type { Facts } from "../rules/facts";
import type { Firing } from "../rules/judge";
import { idSchema } from "../shared/ids";
import { calendarDaySchema } from "../time/calendar-day";

/** A rule that fired, with its title in the catalog and the facts it used. */
const reasonSchema = z.strictObject({
  rule: z.string(),
  title: z.string(),
  facts: z.custom<Facts>((value) => typeof value === "object" && value !== null),
});
export type Reason = z.infer<typeof reasonSchema>;

export const progressChangeSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("dose"),
    variable: z.enum(["holdSeconds", "reps", "minutes", "sets"]),
    from: z.number(),
    to: z.number(),
    dose: doseSchema,
  }),
  z.strictObject({
    kind: z.literal("days"),
    from: z.number(),
    to: z.number(),
    weekdays: z.array(z.number().int()),
  }),
  z.strictObject({ kind: z.literal("load"), percentLeast: z.number(), percentMost: z.number() }),
  z.strictObject({ kind: z.literal("harder"), key: z.string() }),
  z.strictObject({ kind: z.literal("easier"), key: z.string().nullable(), levels: z.number() }),
  z.strictObject({ kind: z.literal("method"), to: z.array(z.enum(["contract_relax", "loaded_lengthening"])) }),
  z.strictObject({ kind: z.literal("maintenance"), daysLeast: z.number(), daysMost: z.number() }),
  z.strictObject({ kind: z.literal("end_daily") }),
]);

const offerSchema = z.strictObject({
  rule: z.string(),
  change: progressChangeSchema,
  /** Of the item it would move to; null where it stays. */
  toTitle: z.string().nullable(),
  because: z.array(reasonSchema),
});
export type ProgressOffer = z.infer<typeof offerSchema>;

/** One line of the published plan, what its logs say, and what the rules would change. */
const followedLineSchema = z.strictObject({
  lineId: idSchema,
  title: z.string(),
  phase: phaseSchema,
  side: assignmentSideSchema,
  dose: doseSchema,
  /** Of the last seven days; null = unknown. */
  doneShare: z.number().nullable(),
  painHighest: z.number().nullable(),
  effortLastTwo: z.number().nullable(),
  daysMissed: z.number().nullable(),
  /** Null: nothing to propose, decision support off, or decided on already. */
  offer: offerSchema.nullable(),
  /** The latest decision about this version of the line, and until when it holds (null: for this version). */
  decided: z
    .strictObject({ decision: z.enum(["accepted", "declined", "snoozed"]), untilDay: calendarDaySchema.nullable() })
    .nullable(),
});
export type FollowedLineView = z.infer<typeof followedLineSchema>;

const litLogSchema = z.strictObject({
  logId: idSchema,
  day: calendarDaySchema,
  title: z.string(),
  light: z.enum(["amber", "red"]),
  because: z.array(reasonSchema),
  actions: z.array(actionSchema),
});

const criterionSchema = z.strictObject({
  outcome: z.enum(["yes", "no", "unknown"]),
  parts: z.array(
    z.strictObject({
      comparison: z.custom<Comparison>((value) => typeof value === "object" && value !== null),
      outcome: z.enum(["yes", "no", "unknown"]),
      known: z.union([z.number(), z.boolean(), z.string(), z.array(z.string())]).nullable(),
    }),
  ),
});

/** How a client's plan is followed: what the rules say of it, with their grounds. */
export const followUpSchema = z.strictObject({
  today: calendarDaySchema,
  decisionSupport: z.boolean(),
  publishedNumber: z.number().int().nullable(),
  draftRevision: z.number().int(),
  lines: z.array(followedLineSchema),
  /** Amber and red logs of the last fourteen days, newest first. */
  lights: z.array(litLogSchema),
  flare: z.strictObject({ since: calendarDaySchema, until: calendarDaySchema, walkPercent: z.number() }).nullable(),
  flares14d: z.number().int(),
  weeksSinceReview: z.number().int().nullable(),
  phase: z.strictObject({
    now: z.enum(["none", "relief_only", "relief", "active"]),
    mayStartActive: z.boolean(),
    because: z.array(reasonSchema),
  }),
  /** Why the plan calls for a review; none with decision support off. */
  review: z.array(reasonSchema),
  readiness: z.strictObject({ rule: z.string(), ready: z.boolean(), criteria: z.array(criterionSchema) }).nullable(),
});
export type FollowUp = z.infer<typeof followUpSchema>;

export const decidedSchema = z.strictObject({
  /** The draft's revision after it, and the version it published; null when it published none. */
  revision: z.number().int(),
  number: z.number().int().nullable(),
});

export type ProgressDecided = z.infer<typeof decidedSchema>;

/** What a firing shows: its rule's title beside the facts. */
export const reasonsOf = (firings: readonly Firing[], titles: ReadonlyMap<string, string>): Reason[] =>
  firings.map(({ rule, facts }) => ({ rule, title: titles.get(rule) ?? rule, facts }));
