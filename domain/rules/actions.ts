import { z } from "zod";
import { phaseSchema } from "../plan/words";
import { jointRegions } from "./facts";
import { measureNames } from "./measures";
import { ruleUnitSchema } from "./units";

/** Actions that need no more than their name. */
export const plainActions = [
  "may_advance",
  "may_start_active",
  "retest_after_session",
  "judge_by_change",
  "keep_walking",
  "stop_item",
  "stop_all",
  "relief_block",
  "emergency_advice",
  "reassure",
  "end_daily_use",
  "review_plan",
  "consider_referral",
  "store_override",
  "ready_for_discharge",
  "close_episode",
  "encourage_practice",
  "archive_plan",
] as const;

export const orderReasons = [
  "antagonist_first",
  "relax_first",
  "stimulate_first",
  "pelvis_first",
  "region_first",
  "both_sides_first",
  "supported_first",
] as const;
export type OrderReason = (typeof orderReasons)[number];

export const askedThings = ["pain", "flare", "items", "effort", "psfs", "sleep", "red_flags"] as const;
export const doseAdvices = ["centralising_only", "pressure_pain", "keep_breathing"] as const;
export const progressVariables = ["holdSeconds", "reps", "load", "minutes", "daysAWeek"] as const;

const whole = (min: number, max: number) => z.number().int().min(min).max(max);
/** Numbers of an action that are a design decision, not taken from a source. */
const design = z.literal(true).optional();
const named = <Name extends string>(name: Name) => ({ do: z.literal(name) });

/** What a clause of a rule does, as data: the closed list. Counts unless the name says a unit. */
export const actionSchema = z.discriminatedUnion("do", [
  z.strictObject({ do: z.enum(plainActions) }),
  z.strictObject({ ...named("hide_items"), which: z.enum(["all", "unsafe"]) }),
  z.strictObject({ ...named("allow_only"), kinds: z.array(z.enum(["relief", "walk", "heat", "position"])).min(1) }),
  z.strictObject({
    ...named("phase_relief"),
    reliefMost: whole(1, 10),
    stimulateMost: whole(0, 10),
    walk: z.boolean(),
    design,
  }),
  z.strictObject({ ...named("allow_phases"), phases: z.array(phaseSchema).min(1) }),
  z.strictObject({ ...named("session_order"), phases: z.array(phaseSchema).min(1) }),
  z.strictObject({ ...named("region_order"), regions: z.array(z.enum(jointRegions)).min(1) }),
  z.strictObject({ ...named("earlier_in_session"), reason: z.enum(orderReasons) }),
  z.strictObject({ ...named("wait_for_activation"), sessions: whole(1, 60), painAtMost: whole(0, 10), design }),
  z.strictObject({ ...named("put_first"), what: z.enum(["direction"]) }),
  z.strictObject({ ...named("plan_size"), items: whole(1, 40), minutes: whole(1, 240), design }),
  z.strictObject({ ...named("relief_kit"), least: whole(0, 10), most: whole(1, 10), design }),
  z.strictObject({
    ...named("completeness"),
    relaxOrStimulate: whole(0, 10),
    strengthen: whole(0, 10),
    joint: whole(0, 10),
  }),
  z.strictObject({
    ...named("advance_one"),
    variable: z.enum(progressVariables),
    step: z.number().positive().max(100),
    /** Where the step has some play: the largest. */
    stepMost: z.number().positive().max(100).optional(),
    unit: ruleUnitSchema,
    /** Where this variable ends. */
    limit: z.number().positive().max(600).optional(),
    afterwards: z.enum(["next_level", "load_or_next_level", "nothing"]),
    design,
  }),
  z.strictObject({ ...named("change_method"), to: z.array(z.enum(["contract_relax", "loaded_lengthening"])).min(1) }),
  z.strictObject({ ...named("step_down"), levels: whole(1, 5) }),
  z.strictObject({ ...named("to_maintenance"), daysLeast: whole(1, 7), daysMost: whole(1, 7) }),
  z.strictObject({ ...named("light"), colour: z.enum(["green", "amber", "red"]) }),
  z.strictObject({ ...named("halve"), what: z.enum(["sets_or_range"]) }),
  z.strictObject({ ...named("notify"), within: z.enum(["usual", "same_day"]) }),
  z.strictObject({ ...named("rescreen"), list: z.enum(["short", "full"]) }),
  z.strictObject({
    ...named("flare_plan"),
    daysLeast: whole(1, 14),
    daysMost: whole(1, 14),
    walkPercent: whole(1, 100),
    levelsDown: whole(0, 5),
  }),
  z.strictObject({
    ...named("limit"),
    measure: z.enum(measureNames),
    unit: ruleUnitSchema,
    min: z.number().min(0).max(10_000).optional(),
    max: z.number().min(0).max(10_000).optional(),
    severity: z.enum(["refuse", "warn"]),
    design,
  }),
  z.strictObject({ ...named("advise"), text: z.enum(doseAdvices) }),
  z.strictObject({ ...named("ask"), what: z.array(z.enum(askedThings)).min(1), every: z.enum(["day", "week"]) }),
  z.strictObject({
    ...named("review_at"),
    weeks: z.array(whole(1, 52)).max(12),
    months: z.array(whole(1, 36)).max(12),
  }),
  z.strictObject({ ...named("retest_every"), weeksLeast: whole(1, 26), weeksMost: whole(1, 26) }),
  z.strictObject({ ...named("label"), word: z.enum(["improved", "same"]) }),
  z.strictObject({
    ...named("maintenance"),
    strengthDays: whole(0, 7),
    walksLeast: whole(0, 14),
    walksMost: whole(0, 14),
    walkMinutes: whole(1, 240),
    itemsLeast: whole(0, 40),
    itemsMost: whole(1, 40),
    sittingMinutes: whole(5, 480),
  }),
  z.strictObject({ ...named("contact_at"), months: z.array(whole(1, 36)).min(1).max(12) }),
]);
export type Action = z.infer<typeof actionSchema>;
export type ActionName = Action["do"];
export type ActionOf<Name extends ActionName> = Extract<Action, { do: Name }>;
