import { z } from "zod";
import { sideSchema } from "../catalog/kinds";
import { patternSideSchema, plainText } from "../catalog/schemas";
import { idSchema } from "../shared/ids";
import { calendarDaySchema } from "../time/calendar-day";
import { causeStatusSchema, severitySchema } from "./words";

const details = {
  side: patternSideSchema,
  severity: severitySchema,
  /** Findings of this client that support the cause. */
  findingIds: z.array(idSchema).max(40),
  note: plainText(1000).nullish(),
  retestOn: calendarDaySchema.nullish(),
};

/** `ruled_out` = considered and not held responsible: that needs a word of why, and no severity. */
export const recordCauseSchema = z
  .strictObject({
    clientId: idSchema,
    patternId: idSchema,
    status: z.enum(["suspected", "confirmed", "ruled_out"]),
    ...details,
    severity: severitySchema.nullish(),
  })
  .refine(({ status, note }) => status !== "ruled_out" || Boolean(note), { message: "required", path: ["note"] })
  .refine(({ status, severity }) => status === "ruled_out" || Boolean(severity), {
    message: "required",
    path: ["severity"],
  });

/** Fields that are left out stay; `revision` is the one the editor saw. */
export const changeCauseSchema = z
  .strictObject(details)
  .partial()
  .extend({ causeId: idSchema, revision: z.number().int().min(1) });

/** New results of the tests that opened a cause; each is judged as in an assessment. */
export const retestCauseSchema = z.strictObject({
  causeId: idSchema,
  results: z
    .array(
      z.strictObject({
        testId: idSchema,
        side: sideSchema,
        value: z.number().nullish(),
        choice: plainText(60).nullish(),
      }),
    )
    .min(1)
    .max(20)
    .refine((results) => new Set(results.map(({ testId, side }) => `${testId} ${side}`)).size === results.length, {
      message: "duplicate",
    }),
});

/** Ruling out and returning need a word of why. `severity` is for what was ruled out before it had one. */
export const moveCauseSchema = z
  .strictObject({
    causeId: idSchema,
    revision: z.number().int().min(1),
    to: causeStatusSchema,
    severity: severitySchema.nullish(),
    note: plainText(500).nullish(),
  })
  .refine(({ to, note }) => (to !== "ruled_out" && to !== "returned") || Boolean(note), {
    message: "required",
    path: ["note"],
  });

export const listCausesSchema = z.strictObject({ clientId: idSchema });
export const suggestPatternsSchema = z.strictObject({ clientId: idSchema });

export const exemptStepSchema = z.strictObject({
  clientId: idSchema,
  step: z.enum(["relieve", "muscles", "joints"]),
  reason: plainText(300),
});
export const endExemptionSchema = z.strictObject({ exemptionId: idSchema });
