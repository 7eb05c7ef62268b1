import { z } from "zod";
import { plainText } from "../catalog/schemas";
import { cursorSchema, idSchema, pageDirectionSchema, pageSizeSchema } from "../shared/ids";
import {
  overrideReasonSchema,
  planLineSchema,
  purposeSchema,
  purposesSchema,
  sayableDoseSchema,
  weekdaysSchema,
} from "./line";
import { planStages } from "./propose-shape";
import { assignmentSideSchema, phaseSchema } from "./words";

/** More than any client can do: a bound against mistakes, not advice (ORD-11 is). */
export const mostLines = 40;

export const clientInputSchema = z.strictObject({ clientId: idSchema });

/** Every change of a draft names the revision it was made on; on a stale one nothing happens. */
const draft = { clientId: idSchema, revision: z.number().int().min(0) };
const lineIdsSchema = z
  .array(idSchema)
  .max(mostLines)
  .refine((ids) => new Set(ids).size === ids.length, { message: "duplicate" });

export const addLineSchema = z.strictObject({
  ...draft,
  itemId: idSchema,
  /** Set when it is added for one muscle or joint; otherwise for all that it usually serves. */
  purpose: purposeSchema.nullable(),
});

export const changeLineSchema = z.strictObject({
  ...draft,
  lineId: idSchema,
  change: z
    .strictObject({
      phase: phaseSchema,
      side: assignmentSideSchema,
      dose: sayableDoseSchema,
      weekdays: weekdaysSchema,
      inReliefKit: z.boolean(),
      askEffort: z.boolean(),
      askPain: z.boolean(),
      note: plainText(500).nullable(),
      overrideReason: overrideReasonSchema.nullable(),
    })
    .partial(),
});

export const removeLinesSchema = z.strictObject({ ...draft, lineIds: lineIdsSchema.min(1) });
/** The whole order, in which the client does the lines. */
export const reorderLinesSchema = z.strictObject({ ...draft, lineIds: lineIdsSchema.min(1) });
export const setPurposesSchema = z.strictObject({ ...draft, lineId: idSchema, purposes: purposesSchema });
export const updateLineVersionSchema = z.strictObject({ ...draft, lineId: idSchema });
export const addStarterSchema = z.strictObject({ ...draft, causeId: idSchema });
/** Why the plan may ask for more minutes a day than the limit (DOS-09); null takes the reason back. */
export const allowMinutesSchema = z.strictObject({ ...draft, reason: overrideReasonSchema.nullable() });

/** What a proposal is made for. Minutes a day; the stage is the usual one of the client when null. */
const proposalOptions = {
  minutesADay: z.number().int().min(3).max(60),
  stage: z.enum(planStages).nullable(),
  /** Around the lines that are there, or in their place. */
  start: z.enum(["keep", "fresh"]),
  /** The practitioner has looked at the pain or the urgent flag and starts the active program (ORD-02, ORD-14). */
  startActive: z.boolean(),
};
export const readProposalSchema = z.strictObject({ clientId: idSchema, ...proposalOptions });
/** Which of the proposed items go into the draft; the proposal itself is made again from the same records. */
export const acceptProposalSchema = z.strictObject({
  ...draft,
  ...proposalOptions,
  itemIds: z.array(idSchema).min(1).max(mostLines),
});

export const readAlternativesSchema = z.strictObject({ clientId: idSchema, lineId: idSchema });
export const swapLineSchema = z.strictObject({ ...draft, lineId: idSchema, itemId: idSchema });
export const discardDraftSchema = z.strictObject(draft);

/** The draft as it stood at an earlier moment: what an undo goes back to. */
export const restoreDraftSchema = z.strictObject({
  ...draft,
  lines: z
    .array(planLineSchema)
    .max(mostLines)
    .refine((lines) => new Set(lines.map(({ lineId }) => lineId)).size === lines.length, { message: "duplicate" }),
});

export const publishPlanSchema = z.strictObject({ ...draft, note: plainText(600).nullable() });

const versionNumber = z.number().int().min(1);
export const listVersionsSchema = z.strictObject({
  clientId: idSchema,
  cursor: cursorSchema.nullable(),
  direction: pageDirectionSchema,
  limit: pageSizeSchema,
});
export const compareVersionsSchema = z.strictObject({ clientId: idSchema, from: versionNumber, to: versionNumber });

export const searchItemsSchema = z.strictObject({
  clientId: idSchema,
  query: z.string().trim().max(80),
  cursor: cursorSchema.nullable(),
  direction: pageDirectionSchema,
  limit: pageSizeSchema,
});
