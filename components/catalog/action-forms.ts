import { phases } from "@/domain/plan/words";
import {
  type ActionName,
  askedThings,
  doseAdvices,
  orderReasons,
  plainActions,
  progressVariables,
} from "@/domain/rules/actions";
import { jointRegions } from "@/domain/rules/facts";
import { measureNames } from "@/domain/rules/measures";

/** How one part of an action is typed in; its label is `param.<name>`, its words `words.<option>`. */
export type ParamForm = { name: string; optional?: boolean } & (
  | { control: "number"; min: number; max: number; step?: number }
  | { control: "choice"; options: readonly string[] }
  /** Several of the options; `inOrder` when their order says something. */
  | { control: "choices"; options: readonly string[]; inOrder?: boolean }
  | { control: "numbers" }
  | { control: "yesno" }
  | { control: "measure"; options: readonly string[] }
);

const count = (name: string, min: number, max: number): ParamForm => ({ name, control: "number", min, max });
const choice = (name: string, ...options: readonly string[]): ParamForm => ({ name, control: "choice", options });
const choices = (name: string, options: readonly string[]): ParamForm => ({ name, control: "choices", options });
const inOrder = (name: string, options: readonly string[]): ParamForm => ({
  name,
  control: "choices",
  options,
  inOrder: true,
});
const numbers = (name: string): ParamForm => ({ name, control: "numbers" });
const optionalNumber = (name: string, max: number): ParamForm => ({
  name,
  control: "number",
  min: 0,
  max,
  step: 0.5,
  optional: true,
});
const design: ParamForm = { name: "design", control: "yesno" };

type PlainAction = (typeof plainActions)[number];

const withParts: Record<Exclude<ActionName, PlainAction>, readonly ParamForm[]> = {
  hide_items: [choice("which", "all", "unsafe")],
  allow_only: [choices("kinds", ["relief", "walk"])],
  phase_relief: [count("reliefMost", 1, 10), count("stimulateMost", 0, 10), { name: "walk", control: "yesno" }, design],
  allow_phases: [choices("phases", phases)],
  session_order: [inOrder("phases", phases)],
  region_order: [inOrder("regions", jointRegions)],
  earlier_in_session: [choice("reason", ...orderReasons)],
  wait_for_activation: [count("sessions", 1, 60), count("painAtMost", 0, 10), design],
  put_first: [choice("what", "direction")],
  relief_kit: [count("least", 0, 10), count("most", 1, 10), design],
  plan_size: [count("items", 1, 40), count("minutes", 1, 240), design],
  completeness: [count("relaxOrStimulate", 0, 10), count("strengthen", 0, 10), count("joint", 0, 10)],
  advance_one: [
    choice("variable", ...progressVariables),
    { name: "step", control: "number", min: 0.5, max: 100, step: 0.5 },
    optionalNumber("stepMost", 100),
    choice("unit", "seconds", "repetitions", "percent", "minutes", "days"),
    optionalNumber("limit", 600),
    choice("afterwards", "next_level", "load_or_next_level", "nothing"),
    design,
  ],
  change_method: [choices("to", ["contract_relax", "loaded_lengthening"])],
  step_down: [count("levels", 1, 5)],
  to_maintenance: [count("daysLeast", 1, 7), count("daysMost", 1, 7)],
  light: [choice("colour", "green", "amber", "red")],
  halve: [choice("what", "sets_or_range")],
  notify: [choice("within", "usual", "same_day")],
  rescreen: [choice("list", "short", "full")],
  flare_plan: [
    count("daysLeast", 1, 14),
    count("daysMost", 1, 14),
    count("walkPercent", 1, 100),
    count("levelsDown", 0, 5),
  ],
  limit: [
    { name: "measure", control: "measure", options: measureNames },
    optionalNumber("min", 10_000),
    optionalNumber("max", 10_000),
    choice("severity", "refuse", "warn"),
    design,
  ],
  advise: [choice("text", ...doseAdvices)],
  ask: [choices("what", askedThings), choice("every", "day", "week")],
  review_at: [numbers("weeks"), numbers("months")],
  retest_every: [count("weeksLeast", 1, 26), count("weeksMost", 1, 26)],
  label: [choice("word", "improved", "same")],
  maintenance: [
    count("strengthDays", 0, 7),
    count("walksLeast", 0, 14),
    count("walksMost", 0, 14),
    count("walkMinutes", 1, 240),
    count("itemsLeast", 0, 40),
    count("itemsMost", 1, 40),
    count("sittingMinutes", 5, 480),
  ],
  contact_at: [numbers("months")],
};

const partsByName: ReadonlyMap<string, readonly ParamForm[]> = new Map([
  ...Object.entries(withParts),
  ...plainActions.map((name): [string, readonly ParamForm[]] => [name, []]),
]);

export const actionNames: readonly string[] = [...partsByName.keys()];
/** The parts that an action is typed in by; none for what is no action. */
export const partsOf = (action: string): readonly ParamForm[] => partsByName.get(action) ?? [];
