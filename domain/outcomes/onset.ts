import { z } from "zod";

/** How long the pain had lasted when the client came: under three months, or three months and more (domain reference 4.10). */
export const onsets = ["acute", "persistent"] as const;
export const onsetSchema = z.enum(onsets);

/** `unknown`: nobody asked. Kept apart, never guessed. */
export const onsetsKnown = [...onsets, "unknown"] as const;
export type Onset = (typeof onsetsKnown)[number];

/** Whom the report speaks of. */
export const outcomeGroups = ["all", ...onsetsKnown] as const;
export const outcomeGroupSchema = z.enum(outcomeGroups);
export type OutcomeGroup = z.infer<typeof outcomeGroupSchema>;
