export const logOutcomes = ["done", "partly", "skipped", "too_painful"] as const;
export type LogOutcome = (typeof logOutcomes)[number];

export const skipReasons = ["pain", "time", "forgot", "not_understood", "other"] as const;
export type SkipReason = (typeof skipReasons)[number];

/** What a client may notice while exercising, beside numbers; each is a fact of the stop rules (8.7). */
export const logSigns = [
  "sharp_pain",
  "leg_symptoms_spread",
  "new_numbness",
  "new_weakness",
  "dizzy",
  "chest_pain",
  "breathless",
  "faint",
  "night_pain_new",
  "weight_loss",
  "fever",
] as const;
export type LogSign = (typeof logSigns)[number];
