import { z } from "zod";

const count = (from: number, to: number) => z.number().int().min(from).max(to);

/** From when on a practice wants to be told; the values are product.md's. Hours, days and weeks; pain on NPRS 0–10. */
export const thresholdsSchema = z.strictObject({
  painHigh: count(4, 10).default(7),
  painRise: count(1, 6).default(2),
  silentHours: count(24, 168).default(49),
  silentDays: count(8, 60).default(14),
  silentLongDays: count(9, 120).default(21),
  planWeeks: count(2, 26).default(6),
});
export type Thresholds = z.infer<typeof thresholdsSchema>;
export const defaultThresholds: Thresholds = thresholdsSchema.parse({});

/** As an admin sends them: all of them, and each silence longer than the one before. */
export const chooseThresholdsSchema = thresholdsSchema.required().refine((all) => all.silentDays < all.silentLongDays, {
  message: "not_longer",
  path: ["silentLongDays"],
});
