/** What a pain score is called, as message keys. Bands are a design choice in plain words, not a diagnosis. */
export const painBands = ["none", "mild", "moderate", "strong", "very_strong", "worst"] as const;
export type PainBand = (typeof painBands)[number];

/** The band of a score 0–10 (NPRS). */
export function painBand(score: number): PainBand {
  if (score <= 0) return "none";
  if (score <= 3) return "mild";
  if (score <= 5) return "moderate";
  if (score <= 7) return "strong";
  return score <= 9 ? "very_strong" : "worst";
}

/** From here on a client is told how to reach the practice. */
export const worryingPain = 7;
