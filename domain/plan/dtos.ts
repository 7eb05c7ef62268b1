import { z } from "zod";
import { causeStatusSchema, severitySchema } from "../assessment/words";
import { bodyPositionSchema, contraindicationSchema, sideSchema } from "../catalog/kinds";
import { doseRuleSchema, patternSideSchema } from "../catalog/schemas";
import { shownEvidenceSchema } from "../catalog/shown-evidence";
import { clauseSchema } from "../rules/clauses";
import { cursorSchema, idSchema } from "../shared/ids";
import { planLineSchema } from "./line";
import { lineOverrideSchema } from "./overrides";
import { phaseSchema, stepSchema, stepStateSchema } from "./words";

const target = z.strictObject({ key: z.string(), role: z.enum(["strengthen", "activate", "lengthen"]) });

const lineItemDto = z.strictObject({
  key: z.string(),
  kind: z.enum(["exercise", "technique"]),
  title: z.string(),
  /** Why it helps, in the client's words. */
  why: z.string(),
  doseRule: doseRuleSchema,
  contraindications: z.array(contraindicationSchema),
  contraindicationNote: z.string().nullable(),
  evidence: shownEvidenceSchema,
  position: bodyPositionSchema,
  sidedness: z.enum(["uni", "bi", "alt"]),
  muscles: z.array(target),
  joints: z.array(z.string()),
});

/** A line with its item in the version it was given, and what has become of the item since. */
export const lineDto = planLineSchema.extend({
  item: lineItemDto,
  itemStatus: z.strictObject({ retired: z.boolean(), publishedVersion: z.number().nullable() }),
  overrideBy: z.string().nullable(),
  overrideAt: z.date().nullable(),
  /** Each limit set aside, with its reason, the person's name and the moment. */
  overrides: z.array(lineOverrideSchema),
});
export type LineView = z.infer<typeof lineDto>;

/** A muscle or joint by its names: the professional's and the client's. */
export const partDto = z.strictObject({
  id: idSchema,
  kind: z.enum(["muscle", "joint"]),
  key: z.string(),
  title: z.string(),
  plainName: z.string(),
});
export type PartView = z.infer<typeof partDto>;

/** Who set the limit of minutes a day aside, when and why, and up to how many minutes the reason holds (DOS-11). */
const minutesOverrideDto = z.strictObject({
  reason: z.string(),
  allowed: z.number(),
  by: z.string().nullable(),
  at: z.date(),
});

export const draftDto = z.strictObject({
  revision: z.number(),
  savedAt: z.date().nullable(),
  savedBy: z.string().nullable(),
  /** In the order of the session. */
  lines: z.array(lineDto),
  parts: z.array(partDto),
  minutesOverride: minutesOverrideDto.nullable(),
});
export type DraftView = z.infer<typeof draftDto>;

/** What stopped a starter item from being added. */
export const starterDto = z.strictObject({
  draft: draftDto,
  added: z.number(),
  merged: z.number(),
  leftOut: z.array(
    z.strictObject({
      title: z.string(),
      reason: z.enum(["contraindicated", "retired"]),
      codes: z.array(contraindicationSchema),
    }),
  ),
});
export type StarterView = z.infer<typeof starterDto>;

export const causeDto = z.strictObject({
  id: idSchema,
  title: z.string(),
  plainTitle: z.string(),
  side: patternSideSchema,
  severity: severitySchema,
  status: causeStatusSchema,
  open: z.boolean(),
  foundOn: z.string(),
  muscles: z.array(
    z.strictObject({
      id: idSchema,
      key: z.string(),
      title: z.string(),
      plainName: z.string(),
      role: z.enum(["tight", "weak"]),
      side: sideSchema,
      /** Its pattern's own starter works on it: these gaps matter most. */
      main: z.boolean(),
    }),
  ),
  joints: z.array(
    z.strictObject({
      id: idSchema,
      key: z.string(),
      title: z.string(),
      plainName: z.string(),
      side: sideSchema,
      main: z.boolean(),
    }),
  ),
  /** What supports it, oldest first. */
  findings: z.array(z.strictObject({ id: idSchema, title: z.string(), side: sideSchema, foundOn: z.string() })),
  /** How many items its pattern's starter blocks hold. */
  starterCount: z.number(),
});
export type CauseView = z.infer<typeof causeDto>;

/** A rule of the practice, as the interpreter takes it. */
const ruleDto = z.strictObject({ key: z.string(), clauses: z.array(clauseSchema).readonly() });

export const builderDto = z.strictObject({
  client: z.strictObject({ id: idSchema, name: z.string(), minutesADay: z.number(), archived: z.boolean() }),
  screened: z.boolean(),
  lockedLevel: z.enum(["E", "S"]).nullable(),
  /** An urgent red flag awaits confirmation: only walking, heat and positions can be given (ORD-02). */
  urgentOpen: z.boolean(),
  /** The four steps as they would stand with this draft. */
  steps: z.array(z.strictObject({ step: stepSchema, state: stepStateSchema })),
  /** The practice lets the portal rank and propose. */
  decisionSupport: z.boolean(),
  exemptions: z.array(z.strictObject({ step: z.enum(["relieve", "muscles", "joints"]), reason: z.string() })),
  cautions: z.array(contraindicationSchema),
  /** Order and dose limits (8.5, 8.8): the builder judges the draft by them as it is typed. */
  rules: z.array(ruleDto),
  causes: z.array(causeDto),
  draft: draftDto,
  published: z
    .strictObject({
      number: z.number(),
      at: z.date(),
      note: z.string().nullable(),
      lines: z.array(lineDto),
    })
    .nullable(),
});
export type BuilderView = z.infer<typeof builderDto>;

export const publishedDto = z.strictObject({ number: z.number(), lineCount: z.number() });

export const versionDto = z.strictObject({
  number: z.number(),
  publishedAt: z.date(),
  publishedBy: z.string().nullable(),
  note: z.string().nullable(),
  lineCount: z.number(),
  current: z.boolean(),
});
export type VersionView = z.infer<typeof versionDto>;
export const versionPageDto = z.strictObject({ items: z.array(versionDto), next: cursorSchema.nullable() });

export const comparisonDto = z.strictObject({
  client: z.strictObject({ id: idSchema, name: z.string() }),
  from: versionDto,
  to: versionDto,
  before: z.array(lineDto),
  after: z.array(lineDto),
  parts: z.array(partDto),
});
export type ComparisonView = z.infer<typeof comparisonDto>;

/** An exercise or technique as the picker lists it. */
export const choiceDto = z.strictObject({
  itemId: idSchema,
  kind: z.enum(["exercise", "technique"]),
  key: z.string(),
  title: z.string(),
  phase: phaseSchema,
  position: bodyPositionSchema,
  evidence: shownEvidenceSchema,
  /** Codes that speak against it for this client. */
  clashes: z.array(contraindicationSchema),
  inDraft: z.boolean(),
});
export type ChoiceView = z.infer<typeof choiceDto>;
export const choicePageDto = z.strictObject({ items: z.array(choiceDto), next: cursorSchema.nullable() });

/** What the open causes need, best first: how many causes an item serves, and which of their muscles and joints. */
export const suggestionDto = choiceDto.extend({
  causeIds: z.array(idSchema),
  muscleIds: z.array(idSchema),
  jointIds: z.array(idSchema),
});
export type SuggestionView = z.infer<typeof suggestionDto>;
export const suggestionsDto = z.strictObject({ items: z.array(suggestionDto) });
