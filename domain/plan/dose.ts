import { z } from "zod";

/** How much of an item: what the client is asked to do each time. Counts, seconds, minutes. */
export const doseSchema = z.strictObject({
  sets: z.number().int().min(1).max(10).optional(),
  reps: z.number().int().min(1).max(100).optional(),
  holdSeconds: z.number().int().min(1).max(600).optional(),
  minutes: z.number().min(0.5).max(480).optional(),
  timesADay: z.number().int().min(1).max(12),
  effortMax: z.number().int().min(1).max(10).optional(),
  /** Done on both sides, with one set more on this one: the weaker (8.4). */
  extraSetSide: z.enum(["left", "right"]).optional(),
});
export type Dose = z.infer<typeof doseSchema>;
