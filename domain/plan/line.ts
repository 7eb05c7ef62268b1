import { z } from "zod";
import { type BodyPosition, type CatalogKind, type Contraindication, sideSchema } from "../catalog/kinds";
import { type DoseRule, plainText } from "../catalog/schemas";
import { idSchema } from "../shared/ids";
import { doseSchema } from "./dose";
import { assignmentSideSchema, phaseSchema } from "./words";

/** What a line is for: a cause, and the muscle or joint of that cause it serves (neither: the cause as a whole). */
export const purposeSchema = z
  .strictObject({
    causeId: idSchema,
    muscleId: idSchema.nullable(),
    jointId: idSchema.nullable(),
    side: sideSchema,
    /** The finding that showed it, where a proposal named one. */
    findingId: idSchema.nullish(),
  })
  .refine(({ muscleId, jointId }) => muscleId === null || jointId === null, {
    path: ["jointId"],
    message: "not_allowed",
  });
export type Purpose = z.infer<typeof purposeSchema>;

export const purposesSchema = z.array(purposeSchema).max(30);

/** ISO weekdays, each once, in order; none = only when it hurts. */
export const weekdaysSchema = z
  .array(z.number().int().min(1).max(7))
  .max(7)
  .refine((days) => new Set(days).size === days.length, { message: "duplicate" })
  .transform((days) => [...days].sort((a, b) => a - b));

/** A dose a client can follow: it says repetitions, seconds or minutes. */
export const sayableDoseSchema = doseSchema.refine(
  ({ reps, holdSeconds, minutes }) => reps !== undefined || holdSeconds !== undefined || minutes !== undefined,
  { path: ["reps"], message: "required" },
);

/** Why a limit was overridden (DOS-11): long enough to be a reason. */
export const overrideReasonSchema = plainText(300, 5);

/** One line of a plan as it is stored and restored; `lineId` is its identity through all versions. */
export const planLineSchema = z.strictObject({
  lineId: idSchema,
  itemId: idSchema,
  itemVersion: z.number().int().min(1),
  phase: phaseSchema,
  side: assignmentSideSchema,
  dose: sayableDoseSchema,
  weekdays: weekdaysSchema,
  inReliefKit: z.boolean(),
  askEffort: z.boolean(),
  askPain: z.boolean(),
  note: plainText(500).nullable(),
  overrideReason: overrideReasonSchema.nullable(),
  purposes: purposesSchema,
  /** The rules of the reference that a proposal put it here by; none for what a person added. */
  ruleIds: z.array(plainText(12)).max(20).default([]),
});
export type PlanLine = z.infer<typeof planLineSchema>;

/** What the rules need to know of a line's exercise or technique, in the version the line was given. */
export interface LineItem {
  key: string;
  kind: Extract<CatalogKind, "exercise" | "technique">;
  doseRule: DoseRule;
  contraindications: Contraindication[];
  position: BodyPosition;
  /** uni: done side by side, the dose counts for each; bi: both together or no side; alt: alternating. */
  sidedness: "uni" | "bi" | "alt";
  muscles: { key: string; role: "strengthen" | "activate" | "lengthen" }[];
  joints: string[];
}

/** A line with its item: what order, load and warnings are computed from. */
export type JudgedLine = PlanLine & { item: LineItem };

/** Whether the dose counts for each side in turn. */
export const isPerSide = (item: Pick<LineItem, "sidedness">): boolean => item.sidedness === "uni";
