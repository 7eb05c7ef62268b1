import type { CatalogKind } from "../catalog/kinds";
import { doseRules } from "../catalog/schemas";
import { phases } from "../plan/words";
import type { RuleUnit } from "./units";

type FactShape =
  | { shape: "number"; unit: RuleUnit; min: number; max: number }
  | { shape: "yesno" }
  /** One of the options. */
  | { shape: "choice"; options: readonly string[] }
  /** Any number of the options. */
  | { shape: "set"; options: readonly string[] }
  /** Any number of keys of the catalog's entries of a kind. */
  | { shape: "keys"; kind: CatalogKind };

const number = (unit: RuleUnit, max: number, min = 0) => ({ shape: "number", unit, min, max }) as const;
const points = number("points", 10);
const change = number("points", 10, -10);
const percent = number("percent", 100, -1000);
const yesno = { shape: "yesno" } as const;
const choice = <const Options extends readonly string[]>(...options: Options) =>
  ({ shape: "choice", options }) as const;

/** Where the joints stand in the chain, pelvis first (ORD-07). */
export const jointRegions = ["pelvis", "low_back", "hip", "upper_back", "leg"] as const;

/** The client today (8.5, 8.9). */
const today = {
  red_flag_level: choice("none", "C", "U", "S", "E"),
  codes: { shape: "keys", kind: "caution" },
  open_patterns: { shape: "keys", kind: "pattern" },
  positive_tests: { shape: "keys", kind: "test" },
  has_open_cause: yesno,
  neuro_deficit_new: yesno,
  practitioner_confirmed: yesno,
  pain_rest: points,
  pain_rest_day_before: points,
  pain_movement: points,
  pain_rest_change_7d: change,
  flare_day: yesno,
  days_in_relief_phase: number("days", 3650),
  directional_preference: choice("none", "extension", "flexion", "side"),
  program_stage: choice("new", "early", "later"),
  plan_published: yesno,
  limit_overridden: yesno,
} as const satisfies Record<string, FactShape>;

/** A line and what its logs say (8.6). */
const line = {
  progresses_by: choice("hold", "reps", "load", "walk", "stretch"),
  endurance_hold: yesno,
  loads_weak_muscle: yesno,
  pelvic_isometric: yesno,
  sessions_done_share_7d: percent,
  pain_during_highest_7d: points,
  pain_morning_rise_7d: change,
  pain_highest_14d: points,
  top_of_range_sessions: number("sessions", 1000),
  effort_last_two: number("effort", 10),
  missed_days: number("days", 3650),
  days_on_line: number("days", 3650),
  weeks_unchanged: number("weeks", 520),
  range_short: yesno,
  target_met: yesno,
  familiar_movement_changed: yesno,
  tilt_changed: yesno,
} as const satisfies Record<string, FactShape>;

/** One log and the day after it (8.7). */
const log = {
  pain_usual: points,
  pain_during: points,
  pain_change: change,
  pain_morning_change: change,
  judged_by: choice("bands", "change"),
  back_within_24h: yesno,
  raised_after_24h: yesno,
  sharp_pain: yesno,
  leg_symptoms_spread: yesno,
  new_numbness: yesno,
  new_weakness: yesno,
  dizzy: yesno,
  chest_pain: yesno,
  breathless: yesno,
  faint: yesno,
  night_pain_new: yesno,
  weight_loss: yesno,
  fever: yesno,
  flare_tapped: yesno,
  flares_14d: number("times", 100),
} as const satisfies Record<string, FactShape>;

/** The course (8.7, 8.9): shares are improvement since the start, negative when worse. */
const course = {
  week: number("weeks", 520),
  change_share_best: percent,
  change_share_worst: percent,
  mic_met: yesno,
  mdc_met: yesno,
  pain_average_highest_14d: points,
  days_rated_14d: number("days", 14),
  rmdq: number("points", 24),
  rmdq_better: percent,
  psfs_mean: points,
  strengthens_independently: yesno,
  flare_plan_written: yesno,
  pain_free_days: number("days", 3650),
  discharged: yesno,
  days_since_exercise: number("days", 3650),
  weeks_since_review: number("weeks", 520),
} as const satisfies Record<string, FactShape>;

/** A dose (8.8). */
const dose = {
  dose_rule: choice(...doseRules),
} as const satisfies Record<string, FactShape>;

/** Two lines of a session, the one that stands first and one that stands later (8.5). */
const pair = {
  first_phase: choice(...phases),
  later_phase: choice(...phases),
  later_phase_goes_before: yesno,
  same_cause: yesno,
  same_muscle: yesno,
  later_region: choice(...jointRegions),
  later_region_goes_before: yesno,
  first_one_sided: yesno,
  later_one_sided: yesno,
  first_free: yesno,
  later_free: yesno,
} as const satisfies Record<string, FactShape>;

/**
 * The closed list of what a rule may ask, each with its unit and range. A fact that nobody knows is left out of the
 * facts given to the interpreter: it is never 0 or "no".
 */
export const factShapes = { ...today, ...line, ...log, ...course, ...dose, ...pair };

type Shapes = typeof factShapes;
export type FactName = keyof Shapes;
type NamesOf<Shape extends FactShape["shape"]> = {
  [Name in FactName]: Shapes[Name]["shape"] extends Shape ? Name : never;
}[FactName];
export type NumberFact = NamesOf<"number">;
export type YesNoFact = NamesOf<"yesno">;
export type ChoiceFact = NamesOf<"choice">;
export type SetFact = NamesOf<"set" | "keys">;

type ValueOf<Shape> = Shape extends { shape: "number" }
  ? number
  : Shape extends { shape: "yesno" }
    ? boolean
    : Shape extends { shape: "choice"; options: readonly (infer Option)[] }
      ? Option
      : Shape extends { shape: "set"; options: readonly (infer Option)[] }
        ? readonly Option[]
        : readonly string[];

/** What is known. Leave out (or undefined) what is not: no rule fires on it. */
export type Facts = { readonly [Name in FactName]?: ValueOf<Shapes[Name]> | undefined };

const namesIn = (shapes: object): FactName[] => Object.keys(shapes).filter(isFactName);
/** The names by what they are about, for people to choose from. */
export const factTopics = {
  today: namesIn(today),
  line: namesIn(line),
  log: namesIn(log),
  course: namesIn(course),
  dose: namesIn(dose),
  pair: namesIn(pair),
};

export function isFactName(name: unknown): name is FactName {
  return typeof name === "string" && Object.hasOwn(factShapes, name);
}

/** The shape of a fact, seen without its name. */
export const shapeOf = (name: FactName): FactShape => factShapes[name];
