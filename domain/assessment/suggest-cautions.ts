import type { Contraindication } from "../catalog/kinds";
import type { ScreenAnswers } from "./screen-level";

const suggestions: ReadonlyArray<{ item: string; answers: readonly string[]; code: Contraindication }> = [
  { item: "rf_ces_bilateral", answers: ["pain_or_tingling", "weakness"], code: "NW" },
  { item: "rf_neuro_progress", answers: ["yes"], code: "NW" },
  { item: "rf_fx_minor_risk", answers: ["yes"], code: "OP" },
  { item: "rf_fx_height", answers: ["yes"], code: "OP" },
  { item: "rf_preg_bleed", answers: ["mild", "strong"], code: "PG" },
  { item: "rf_dvt", answers: ["calf", "breathless"], code: "DV" },
  { item: "rf_claud", answers: ["yes"], code: "CL" },
];

/** Contraindication codes (3.6) that the answers point at. Offered to the practitioner, never set by themselves. */
export function suggestCautions(answers: ScreenAnswers): Contraindication[] {
  const codes = suggestions.filter(({ item, answers: raising }) => raising.includes(answers[item] ?? ""));
  return [...new Set(codes.map(({ code }) => code))];
}
