import { z } from "zod";
import { illustrationSchema } from "../catalog/illustration";
import { contraindicationSchema } from "../catalog/kinds";
import { shownEvidenceSchema } from "../catalog/shown-evidence";
import { idSchema } from "../shared/ids";
import { draftDto, lineDto, partDto } from "./dtos";
import { hiddenWhySchema, leftOutWhys, lineReasonSchema, planStages } from "./propose-shape";

const named = { key: z.string(), title: z.string() };

/** A proposal to look through: each line with its reasons, what was hidden, what was left out. */
export const proposalDto = z.strictObject({
  stage: z.enum(planStages),
  lines: z.array(
    z.strictObject({
      /** Its `lineId` is that of the kept line it completes, or else its item's id. */
      line: lineDto,
      existing: z.boolean(),
      /** What shows how it is done. */
      illustration: illustrationSchema,
      reasons: z.array(lineReasonSchema),
    }),
  ),
  hidden: z.array(z.strictObject({ ...named, because: hiddenWhySchema })),
  leftOut: z.array(z.strictObject({ ...named, why: z.enum(leftOutWhys), rule: z.string() })),
  waiting: z.array(z.strictObject({ causeId: idSchema, why: z.enum(["suspected", "outranked"]) })),
  lockedBy: z.enum(["E", "S"]).nullable(),
  painLeads: z.boolean(),
  mayStartActive: z.boolean(),
  urgentFlag: z.boolean(),
  minutes: z.number(),
  /** Names of everything that the lines serve or work on. */
  parts: z.array(partDto),
  /** Titles of items that reasons name. */
  titles: z.record(z.string(), z.string()),
});
export type ProposalView = z.infer<typeof proposalDto>;

export const acceptedDto = z.strictObject({ draft: draftDto, added: z.number(), merged: z.number() });

/** What could stand in a line's place, best first; what speaks against the client last. */
export const alternativesDto = z.strictObject({
  items: z.array(
    z.strictObject({
      itemId: idSchema,
      key: z.string(),
      title: z.string(),
      illustration: illustrationSchema,
      step: z.enum(["easier", "harder"]).nullable(),
      /** How many of the line's purposes it serves, of how many. */
      serves: z.number(),
      of: z.number(),
      usual: z.boolean(),
      evidence: shownEvidenceSchema,
      clashes: z.array(contraindicationSchema),
      because: hiddenWhySchema.nullable(),
    }),
  ),
});
export type AlternativesView = z.infer<typeof alternativesDto>;
