import { type RedFlagKey, redFlagKeys, redFlagOf, spaCountKeys, spaWatchKeys } from "./red-flags";
import { type ActionLevel, actionLevels } from "./words";
import { raisesYellow, type YellowFlagKey, yellowFlagKeys } from "./yellow-flags";

/** Item key → answer: red flags, the inflammatory count, yellow flags and computed facts alike. */
export type ScreenAnswers = Readonly<Record<string, string | undefined>>;

export interface RaisedFlag {
  item: string;
  level: ActionLevel;
  /** Message key under `screens.reason`. */
  reasonKey: string;
}

export interface ScreenReading {
  /** The highest level, or null when nothing was raised. */
  level: ActionLevel | null;
  /** Most urgent first, then in the order of the list. */
  raised: RaisedFlag[];
  /** Yellow flags: noted, never a level. */
  yellow: YellowFlagKey[];
}

type Verdict = { level: ActionLevel; reasonKey: string } | null;

const caudaEquina = ["rf_ces_saddle", "rf_ces_bladder_start", "rf_ces_bladder_ctrl", "rf_ces_bowel"] as const;
const neurological = [...caudaEquina, "rf_ces_bilateral", "rf_neuro_progress", "rf_neuro_cord"] as const;

/**
 * Reads a screen by the trigger table 3.2, the axial spondyloarthritis rule 3.3 and the logic of 3.4. Answers that
 * are missing raise nothing. It says what to do next, never how likely a disease is.
 */
export function readScreen(answers: ScreenAnswers): ScreenReading {
  const raised = redFlagKeys.flatMap((item) => {
    const verdict = item === "rf_first_old" ? null : judge(item, answers);
    return verdict ? [{ item, ...verdict }] : [];
  });
  // "First episode after 60" counts only beside any other flag.
  const other: RaisedFlag[] =
    answers.rf_first_old === "yes" && raised.length > 0
      ? [{ item: "rf_first_old", level: "U", reasonKey: "rf_first_old" }]
      : [];
  const selfHarm: RaisedFlag[] =
    answers.yf_self_harm === "yes" ? [{ item: "yf_self_harm", level: "S", reasonKey: "yf_self_harm" }] : [];
  const all = [...raised, ...other, ...selfHarm].sort((one, two) => rank(one.level) - rank(two.level));
  const yellow = yellowFlagKeys.filter((key) => {
    const answer = answers[key];
    return answer !== undefined && raisesYellow(key, answer);
  });
  return { level: all[0]?.level ?? null, raised: all, yellow };
}

const rank = (level: ActionLevel) => actionLevels.indexOf(level);
const isYes = (answers: ScreenAnswers, key: string) => answers[key] !== undefined && answers[key] !== "no";

function judge(item: RedFlagKey, answers: ScreenAnswers): Verdict {
  const answer = answers[item];
  const alone = answer === undefined ? null : (redFlagOf(item).answers[answer] ?? null);
  const plain: Verdict = alone && answer ? { level: alone, reasonKey: reasonOf(item, answer) } : null;
  const hasNeurology = neurological.some((key) => isYes(answers, key)) || answers.fact_myotome_weak === "yes";
  switch (item) {
    case "rf_ces_sex":
      return answer === "recent" && caudaEquina.some((key) => isYes(answers, key))
        ? { level: "E", reasonKey: "rf_ces_sex_with_other" }
        : plain;
    case "rf_neuro_progress":
      if (plain) return plain;
      if (answers.fact_myotome_weak === "yes") return { level: "S", reasonKey: "fact_myotome_weak" };
      return answers.fact_myotome_falling === "yes" ? { level: "S", reasonKey: "fact_myotome_falling" } : null;
    case "rf_neuro_cord":
      return plain ?? (answers.fact_cord_reflex === "yes" ? { level: "S", reasonKey: "fact_cord_reflex" } : null);
    case "rf_ca_history":
      return answer === "yes_new_pain" && (hasNeurology || isYes(answers, "rf_ca_thoracic"))
        ? { level: "S", reasonKey: "rf_ca_history_with_other" }
        : plain;
    case "rf_ca_thoracic":
      return answer === "yes" && hasNeurology ? { level: "S", reasonKey: "rf_ca_thoracic_with_neuro" } : plain;
    case "rf_inf_risk":
      return answer === "yes_worse_pain" && answers.rf_inf_fever === "yes"
        ? { level: "S", reasonKey: "rf_inf_risk_with_fever" }
        : plain;
    case "rf_aaa_risk":
      return answer === "two_or_more" && answers.rf_ca_unwell === "yes"
        ? { level: "E", reasonKey: "rf_aaa_risk_unwell" }
        : plain;
    case "rf_spa_onset":
      return answer === "yes" ? spondyloarthritis(answers) : null;
    default:
      return plain;
  }
}

/** NICE NG65 as in 3.3: four or more of nine → refer; exactly three → advise the GP; fewer with a sign → ask again. */
function spondyloarthritis(answers: ScreenAnswers): Verdict {
  const count = spaCountKeys.filter((key) => answers[key] === "yes").length;
  if (count >= 4) return { level: "U", reasonKey: "spa_refer" };
  if (count === 3) return { level: "U", reasonKey: "spa_three" };
  return spaWatchKeys.some((key) => answers[key] === "yes") ? { level: "C", reasonKey: "spa_watch" } : null;
}

const ownReasons: Readonly<Record<string, string>> = {
  "rf_ces_bilateral/weakness": "rf_ces_bilateral_weakness",
  "rf_neuro_cord/rapid": "rf_neuro_cord_rapid",
  "rf_ca_history/yes_severe_pain": "rf_ca_history_with_other",
  "rf_aaa_risk/two_or_more_unwell": "rf_aaa_risk_unwell",
  "rf_preg_bleed/strong": "rf_preg_bleed_strong",
  "rf_dvt/breathless": "rf_dvt_breathless",
};

function reasonOf(item: RedFlagKey, answer: string): string {
  if (answer === "older") return "rf_ces_older";
  return ownReasons[`${item}/${answer}`] ?? item;
}
