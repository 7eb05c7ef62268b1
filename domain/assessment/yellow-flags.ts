/** How a yellow flag is asked: a choice, or a whole number from `min` to `max`. */
export type YellowFlag =
  | { kind: "choice"; answers: readonly string[]; raisedBy: readonly string[] }
  | { kind: "number"; min: number; max: number; raised: { from: number } | { upTo: number } };

const yesNo = { kind: "choice", answers: ["no", "yes"], raisedBy: ["yes"] } as const;

/**
 * Domain reference 3.5: what slows recovery without being dangerous. Never required. Thresholds: PHQ-2 and GAD-2
 * at 3, own 0–10 items at 7 from the reference; confidence (3 and below) and sleep (7) are product defaults.
 */
export const yellowFlags = {
  yf_risk: { kind: "choice", answers: ["low", "medium", "high"], raisedBy: ["medium", "high"] },
  yf_mood: { kind: "number", min: 0, max: 6, raised: { from: 3 } },
  yf_self_harm: yesNo,
  yf_anx: { kind: "number", min: 0, max: 6, raised: { from: 3 } },
  yf_fear: { kind: "number", min: 0, max: 10, raised: { from: 7 } },
  yf_cata: { kind: "number", min: 0, max: 10, raised: { from: 7 } },
  yf_efficacy: { kind: "number", min: 0, max: 10, raised: { upTo: 3 } },
  yf_work: {
    kind: "choice",
    answers: ["no_trouble", "off_work", "low_support", "claim"],
    raisedBy: ["off_work", "low_support", "claim"],
  },
  yf_sleep: { kind: "number", min: 0, max: 10, raised: { from: 7 } },
  yf_recur_risk: yesNo,
  yf_duration: yesNo,
  yf_opioid: yesNo,
} as const satisfies Record<string, YellowFlag>;
export type YellowFlagKey = keyof typeof yellowFlags;

export const yellowFlagKeys = Object.keys(yellowFlags).filter((key): key is YellowFlagKey => key in yellowFlags);
export const yellowFlagOf = (key: YellowFlagKey): YellowFlag => yellowFlags[key];

/** Whether an answer is one of the item's own. */
export function isYellowAnswer(key: YellowFlagKey, answer: string): boolean {
  const flag = yellowFlagOf(key);
  if (flag.kind === "choice") return flag.answers.includes(answer);
  return /^\d{1,2}$/.test(answer) && Number(answer) >= flag.min && Number(answer) <= flag.max;
}

/** Whether an answer raises the flag. */
export function raisesYellow(key: YellowFlagKey, answer: string): boolean {
  const flag = yellowFlagOf(key);
  if (flag.kind === "choice") return flag.raisedBy.includes(answer);
  return "from" in flag.raised ? Number(answer) >= flag.raised.from : Number(answer) <= flag.raised.upTo;
}
