import { z } from "zod";
import type { Contraindication } from "../catalog/kinds";

/** One limit of a line that somebody set aside, with why, who and when (DOS-11). */
export const lineOverrideSchema = z.strictObject({
  /** The rule (`DOS-04`) or the client's caution (`KN`) that spoke against it. */
  limit: z.string(),
  reason: z.string(),
  by: z.string().nullable(),
  at: z.iso.datetime({ offset: true }),
});
export type LineOverride = z.infer<typeof lineOverrideSchema>;

interface OverrideChange {
  /** What was set aside until now. */
  known: readonly LineOverride[];
  /** The dose rules and cautions that the line breaks now. */
  rules: readonly string[];
  codes: readonly Contraindication[];
  /** The reason that stands for the line now; null: none does. */
  reason: string | null;
  /** Whether it was given just now. */
  given: boolean;
  /** Whether the dose or its days are new. */
  newDose: boolean;
  by: string | null;
  at: string;
}

/**
 * Each limit that a line breaks with the reason it was set aside for. A second limit gets its own reason, the first
 * keeps what was said about it; a new dose needs a new one for its dose limits; said again with nothing new to answer
 * for, a reason corrects all. Nothing without a reason, nothing for a limit that is not broken any more.
 */
export function overridesAfter({
  known,
  rules,
  codes,
  reason,
  given,
  newDose,
  by,
  at,
}: OverrideChange): LineOverride[] {
  if (reason === null) return [];
  const limits = [...new Set(rules), ...codes];
  const entryOf = (limit: string) => known.find((one) => one.limit === limit);
  const corrects = limits.every((limit) => entryOf(limit)) && !(newDose && rules.length > 0);
  return limits.flatMap((limit) => {
    const entry = entryOf(limit);
    const renewed = given && (corrects || (newDose && rules.includes(limit)));
    if (entry && !renewed) return [entry];
    return given ? [{ limit, reason, by, at }] : [];
  });
}
