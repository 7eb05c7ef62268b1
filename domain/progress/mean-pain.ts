/** Mean score (0–10) of some rated days; null of none. */
export function meanPain(days: readonly { score: number }[]): number | null {
  return days.length === 0 ? null : days.reduce((sum, { score }) => sum + score, 0) / days.length;
}
