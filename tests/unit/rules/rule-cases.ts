import type { Facts } from "@/domain/rules/facts";

/** For each clause of a rule: facts with which it applies, and facts just beyond its edge. Null: it holds always. */
export type ClauseCase = [applies: Facts, beyond: Facts] | null;

const ready: Facts = {
  sessions_done_share_7d: 80,
  pain_during_highest_7d: 3,
  pain_morning_rise_7d: 1,
  top_of_range_sessions: 2,
  effort_last_two: 6,
};
const stuckPress: Facts = {
  pelvic_isometric: true,
  days_on_line: 14,
  familiar_movement_changed: false,
  tilt_changed: false,
};
const dischargeable: Facts = {
  pain_average_highest_14d: 1,
  days_rated_14d: 14,
  rmdq: 9,
  rmdq_better: 50,
  psfs_mean: 8,
  red_flag_level: "none",
  strengthens_independently: true,
  flare_plan_written: true,
};
const strengthFirst: Facts = {
  first_phase: "strengthen",
  later_phase: "relax",
  later_phase_goes_before: true,
  same_cause: false,
};
const twoLoads: Facts = {
  first_phase: "strengthen",
  later_phase: "strengthen",
  same_muscle: true,
  first_one_sided: true,
  later_one_sided: false,
  first_free: true,
  later_free: false,
};
const bands: Facts = { judged_by: "bands" };
const byChange: Facts = { judged_by: "change" };

/** Every rule of the pack; a rule without cases fails the test beside this file. */
export const orderCases: Record<string, ClauseCase[]> = {
  "ORD-01": [[{ red_flag_level: "S" }, { red_flag_level: "U" }]],
  "ORD-02": [
    [
      { red_flag_level: "U", neuro_deficit_new: false, practitioner_confirmed: false },
      { red_flag_level: "U", neuro_deficit_new: true, practitioner_confirmed: true },
    ],
  ],
  "ORD-03": [[{ pain_rest: 4 }, { pain_rest: 3, pain_movement: 5, flare_day: false }]],
  "ORD-04": [
    [
      { pain_rest: 3, pain_rest_day_before: 3 },
      { pain_rest: 3, pain_rest_day_before: 4 },
    ],
  ],
  "ORD-05": [
    null,
    [strengthFirst, { ...strengthFirst, same_cause: true }],
    [
      { ...strengthFirst, later_phase: "stimulate" },
      { ...strengthFirst, later_phase: "stimulate", later_phase_goes_before: false },
    ],
  ],
  "ORD-06": [[{ ...strengthFirst, same_cause: true }, strengthFirst]],
  "ORD-07": [
    null,
    [
      { first_phase: "joint", later_phase: "joint", later_region: "pelvis", later_region_goes_before: true },
      {
        first_phase: "strengthen",
        later_phase: "joint",
        later_region: "pelvis",
        first_one_sided: true,
        first_free: false,
      },
    ],
    [
      { first_phase: "joint", later_phase: "joint", later_region: "hip", later_region_goes_before: true },
      { first_phase: "joint", later_phase: "joint", later_region: "hip", later_region_goes_before: false },
    ],
  ],
  "ORD-08": [[{ loads_weak_muscle: true }, { loads_weak_muscle: false }]],
  "ORD-09": [
    [twoLoads, { ...twoLoads, same_muscle: false }],
    [
      { ...twoLoads, first_one_sided: false },
      { ...twoLoads, first_one_sided: false, later_free: true },
    ],
  ],
  "ORD-10": [[{ directional_preference: "extension" }, { directional_preference: "none" }]],
  "ORD-11": [
    [{ program_stage: "new" }, { program_stage: "early" }],
    [{ program_stage: "early" }, { program_stage: "later" }],
    [{ program_stage: "later" }, { program_stage: "new" }],
    null,
  ],
  "ORD-12": [[{ has_open_cause: true }, { has_open_cause: false }]],
  "ORD-13": [
    [
      { codes: ["KN"], open_patterns: ["lld_structural"] },
      { codes: ["KN"], open_patterns: ["lld_functional"] },
    ],
  ],
  "ORD-14": [
    [
      { days_in_relief_phase: 7, pain_rest_change_7d: 1, red_flag_level: "C" },
      { days_in_relief_phase: 6, pain_rest_change_7d: 0, red_flag_level: "none" },
    ],
  ],
};

export const progressCases: Record<string, ClauseCase[]> = {
  "PRG-01": [[ready, { ...ready, sessions_done_share_7d: 79 }]],
  "PRG-02": [
    [
      { progresses_by: "hold", endurance_hold: false },
      { progresses_by: "reps", endurance_hold: false },
    ],
    [
      { progresses_by: "hold", endurance_hold: true },
      { progresses_by: "hold", endurance_hold: false },
    ],
  ],
  "PRG-03": [[{ progresses_by: "reps" }, { progresses_by: "load" }]],
  "PRG-04": [[{ progresses_by: "load" }, { progresses_by: "reps" }]],
  "PRG-05": [
    [{ progresses_by: "walk" }, { progresses_by: "hold" }],
    [{ progresses_by: "walk" }, { progresses_by: "hold" }],
  ],
  "PRG-06": [
    [
      { progresses_by: "stretch", weeks_unchanged: 2, range_short: true },
      { progresses_by: "stretch", weeks_unchanged: 1, range_short: true },
    ],
  ],
  "PRG-07": [[{ missed_days: 7 }, { missed_days: 6 }]],
  "PRG-08": [
    [
      { target_met: true, pain_highest_14d: 2 },
      { target_met: true, pain_highest_14d: 3 },
    ],
  ],
  "PRG-09": [[stuckPress, { ...stuckPress, tilt_changed: true }]],
};

export const stopCases: Record<string, ClauseCase[]> = {
  "STP-01": [
    [
      { ...bands, pain_during: 3, back_within_24h: true },
      { ...bands, pain_during: 4, back_within_24h: true },
    ],
  ],
  "STP-02": [
    [
      { ...bands, pain_during: 4 },
      { ...bands, pain_during: 6 },
    ],
    [{ pain_morning_change: 2 }, { pain_morning_change: 1 }],
  ],
  "STP-03": [
    [
      { ...bands, pain_during: 6 },
      { ...bands, pain_during: 5 },
    ],
    [{ raised_after_24h: true }, { sharp_pain: false, pain_morning_change: 2, raised_after_24h: false }],
  ],
  "STP-03b": [
    [{ pain_usual: 4 }, { pain_usual: 3 }],
    [
      { ...byChange, pain_change: 1, back_within_24h: true },
      { ...byChange, pain_change: 1, back_within_24h: false },
    ],
    [
      { ...byChange, pain_change: 2 },
      { ...byChange, pain_change: 1 },
    ],
    [
      { ...byChange, pain_change: 3 },
      { ...byChange, pain_change: 2 },
    ],
  ],
  "STP-04": [[{ new_numbness: true }, { leg_symptoms_spread: false, new_numbness: false, new_weakness: false }]],
  "STP-05": [[{ chest_pain: true }, { dizzy: false, chest_pain: false, breathless: false, faint: false }]],
  "STP-06": [[{ flare_tapped: true }, { flare_tapped: false }]],
  "STP-07": [
    [
      { flares_14d: 0, week: 6, change_share_best: 29 },
      { flares_14d: 1, week: 6, change_share_best: 30 },
    ],
  ],
  "STP-08": [[{ fever: true }, { night_pain_new: false, weight_loss: false, fever: false }]],
};

export const doseCases: Record<string, ClauseCase[]> = {
  "DOS-01": [[{ dose_rule: "stretch" }, { dose_rule: "strength" }]],
  "DOS-02": [[{ dose_rule: "contract_relax" }, { dose_rule: "stretch" }]],
  "DOS-03": [[{ dose_rule: "activation" }, { dose_rule: "strength" }]],
  "DOS-04": [[{ dose_rule: "strength" }, { dose_rule: "activation" }]],
  "DOS-05": [
    [{ dose_rule: "hold_bridge" }, { dose_rule: "hold_back" }],
    [{ dose_rule: "hold_back" }, { dose_rule: "hold_bridge" }],
    [
      { dose_rule: "hold_back", codes: ["HT"] },
      { dose_rule: "hold_back", codes: ["OP"] },
    ],
  ],
  "DOS-06": [[{ dose_rule: "press_up" }, { dose_rule: "strength" }]],
  "DOS-07": [[{ dose_rule: "pressure" }, { dose_rule: "heat" }]],
  "DOS-08": [
    [{ dose_rule: "heat" }, { dose_rule: "tens" }],
    [{ dose_rule: "tens" }, { dose_rule: "heat" }],
  ],
  "DOS-09": [null],
  "DOS-10": [null],
  "DOS-11": [[{ limit_overridden: true }, { limit_overridden: false }]],
};

export const courseCases: Record<string, ClauseCase[]> = {
  "DIS-01": [[{ plan_published: true }, { plan_published: false }]],
  "DIS-02": [[{ plan_published: true }, { plan_published: false }]],
  "DIS-03": [
    [
      { mic_met: true, mdc_met: true },
      { mic_met: true, mdc_met: false },
    ],
    [
      { mic_met: true, mdc_met: false },
      { mic_met: true, mdc_met: true },
    ],
  ],
  "DIS-04": [
    [
      { week: 6, change_share_best: 60, change_share_worst: -1 },
      { week: 6, change_share_best: 30, change_share_worst: 0 },
    ],
  ],
  "DIS-05": [[dischargeable, { ...dischargeable, rmdq_better: 49 }]],
  "DIS-06": [[{ pain_free_days: 30 }, { pain_free_days: 29 }]],
  "DIS-07": [[{ discharged: true }, { discharged: false }]],
  "DIS-08": [[{ discharged: true }, { discharged: false }]],
  "DIS-09": [
    [
      { discharged: true, days_since_exercise: 14 },
      { discharged: true, days_since_exercise: 13 },
    ],
  ],
  "DIS-10": [[{ weeks_since_review: 7 }, { weeks_since_review: 6 }]],
};
