import type { ActionLevel } from "./words";

/** The groups of the list, in the order in which they are asked. */
export const redFlagGroups = [
  "cauda_equina",
  "neurological",
  "fracture",
  "cancer",
  "infection",
  "vascular",
  "visceral",
  "pregnancy",
  "circulation",
  "age",
  "inflammatory",
  "review",
] as const;
export type RedFlagGroup = (typeof redFlagGroups)[number];

/** What an answer means by itself. Meanings that hang on other answers stand in `screen-level.ts`. */
type AnswerLevels = Readonly<Record<string, ActionLevel | null>>;

interface RedFlag {
  group: RedFlagGroup;
  answers: AnswerLevels;
  /** Not asked: filled in from what the practice has recorded. */
  computed?: true;
}

const yesNo = (level: ActionLevel | null): AnswerLevels => ({ no: null, yes: level });
// GIRFT: new or worse within 14 days is an emergency; older and stable still needs a medical talk (3.4.4).
const recency = (level: ActionLevel): AnswerLevels => ({ no: null, older: "U", recent: level });

/**
 * The 32 items of domain reference 3.2: group, possible answers, and the action level of each answer alone.
 * `E` emergency now, `S` same-day medical contact, `U` urgent (about 2 weeks), `C` caution, null nothing.
 */
export const redFlags = {
  rf_ces_saddle: { group: "cauda_equina", answers: recency("E") },
  rf_ces_bladder_start: { group: "cauda_equina", answers: recency("E") },
  rf_ces_bladder_ctrl: { group: "cauda_equina", answers: recency("E") },
  rf_ces_bowel: { group: "cauda_equina", answers: recency("E") },
  rf_ces_sex: { group: "cauda_equina", answers: recency("S") },
  rf_ces_bilateral: { group: "cauda_equina", answers: { no: null, pain_or_tingling: "S", weakness: "E" } },
  rf_neuro_progress: { group: "neurological", answers: yesNo("S") },
  rf_neuro_cord: { group: "neurological", answers: { no: null, yes: "S", rapid: "E" } },
  rf_fx_major: { group: "fracture", answers: yesNo("S") },
  rf_fx_minor_risk: { group: "fracture", answers: yesNo("S") },
  rf_fx_steroid: { group: "fracture", answers: { no: null, yes_old_pain: null, yes_new_pain: "S" } },
  rf_fx_bruise: { group: "fracture", answers: yesNo("S") },
  rf_fx_height: { group: "fracture", answers: yesNo("U") },
  rf_ca_history: {
    group: "cancer",
    answers: { no: null, yes_old_pain: null, yes_new_pain: "U", yes_severe_pain: "S" },
  },
  rf_ca_weight: { group: "cancer", answers: yesNo("U") },
  rf_ca_night: { group: "cancer", answers: { no: null, yes_steady: null, yes_growing: "U" } },
  rf_ca_unwell: { group: "cancer", answers: yesNo("U") },
  rf_ca_thoracic: { group: "cancer", answers: yesNo("U") },
  rf_inf_fever: { group: "infection", answers: yesNo("S") },
  rf_inf_risk: { group: "infection", answers: { no: null, yes_old_pain: null, yes_worse_pain: "U" } },
  rf_aaa_acute: { group: "vascular", answers: yesNo("E") },
  rf_aaa_risk: { group: "vascular", answers: { no: null, two_or_more: "S", two_or_more_unwell: "E" } },
  rf_visc_urine: { group: "visceral", answers: yesNo("S") },
  rf_visc_abdo: { group: "visceral", answers: yesNo("U") },
  rf_preg_bleed: { group: "pregnancy", answers: { no: null, mild: "S", strong: "E" } },
  rf_dvt: { group: "circulation", answers: { no: null, calf: "S", breathless: "E" } },
  rf_claud: { group: "circulation", answers: yesNo("U") },
  rf_pvd: { group: "circulation", answers: yesNo("U") },
  rf_age_child: { group: "age", answers: yesNo("U") },
  rf_first_old: { group: "age", answers: yesNo(null) },
  rf_spa_onset: { group: "inflammatory", answers: yesNo(null) },
  rf_no_progress: { group: "review", answers: yesNo("U"), computed: true },
} as const satisfies Record<string, RedFlag>;
export type RedFlagKey = keyof typeof redFlags;

/** What 3.3 counts once the gate (back pain over 3 months that began before 45) is open. All yes or no. */
export const spaCountKeys = [
  "spa_before_35",
  "spa_second_half_night",
  "spa_buttock",
  "spa_better_moving",
  "spa_better_nsaid",
  "spa_relative",
  "spa_arthritis",
  "spa_enthesitis",
  "spa_psoriasis",
] as const;
/** Not counted, but a reason to ask again at each review. */
export const spaWatchKeys = ["spa_bowel", "spa_eye", "spa_suspicion"] as const;
export type SpaKey = (typeof spaCountKeys)[number] | (typeof spaWatchKeys)[number];

/** What earlier findings and logs say; filled in by the server, never asked. */
export type ScreenFactKey = "fact_myotome_weak" | "fact_myotome_falling" | "fact_cord_reflex" | "rf_no_progress";

/** Asked again at each review, on a flare and when leg pain rises (3.4.1). */
export const shortListKeys = [
  "rf_ces_saddle",
  "rf_ces_bladder_start",
  "rf_ces_bladder_ctrl",
  "rf_ces_bowel",
  "rf_neuro_progress",
  "rf_inf_fever",
  "rf_ca_unwell",
] as const satisfies RedFlagKey[];

export const redFlagKeys = Object.keys(redFlags).filter((key): key is RedFlagKey => key in redFlags);
export const spaKeys: readonly SpaKey[] = [...spaCountKeys, ...spaWatchKeys];

/** An item's group, answers and whether it is computed, without the literal types. */
export const redFlagOf = (key: RedFlagKey): RedFlag => redFlags[key];

/** Items that a person is asked: the full list, or the short one. */
export function askedKeys(kind: "full" | "short"): readonly RedFlagKey[] {
  return kind === "short" ? shortListKeys : redFlagKeys.filter((key) => !redFlagOf(key).computed);
}
