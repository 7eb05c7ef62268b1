import { z } from "zod";
import { landmarkSchema } from "../assessment/cause-dtos";
import type { Flag } from "../assessment/screen-level";
import { actionLevelSchema, causeStatusSchema } from "../assessment/words";
import { illustrationSchema } from "../catalog/illustration";
import { bodyPositionSchema, gradeSchema, sideSchema } from "../catalog/kinds";
import { criterionSchema, patternSideSchema, testUnitSchema } from "../catalog/schemas";
import { shownEvidenceSchema } from "../catalog/shown-evidence";
import { chosenLookSchema } from "../figure/look";
import { doseSchema } from "../plan/dose";
import { notedMuscleSchema } from "../plan/muscle-states";
import { assignmentSideSchema, phaseSchema, stepSchema, stepStateSchema } from "../plan/words";
import type { Rule } from "../rules/clauses";
import { cursorSchema, idSchema } from "../shared/ids";
import { calendarDaySchema } from "../time/calendar-day";
import { adherenceStates } from "./day-summary";
import { newsSchema } from "./news";
import { partsOfDay } from "./part-of-day";
import { ownRetestSchema } from "./retests";
import { effortSchema, logOutcomeSchema, logSignSchema, painScoreSchema, skipReasonSchema } from "./word-schemas";

/** The answer to every write from a device: the id is known for ever, `repeated` when it was known before. */
export const savedSchema = z.strictObject({ id: idSchema, repeated: z.boolean() });
export type Saved = z.infer<typeof savedSchema>;

const stepViewSchema = z.strictObject({
  step: stepSchema,
  state: stepStateSchema,
  fact: z.strictObject({
    key: z.enum([
      "nothing_yet",
      "screen_done",
      "assessment_open",
      "causes_suspected",
      "causes_found",
      "relief_assigned",
      "relief_used",
      "pain_settled",
      "lines_assigned",
      "strengthening_missing",
      "preparation_missing",
      "joints_missing",
      "causes_resolved",
      "exempt",
    ]),
    count: z.number().optional(),
    total: z.number().optional(),
    reason: z.string().optional(),
  }),
});

/** The names of the texts that stayed English, where the page is in another language. */
const inEnglishSchema = z.array(z.string()).optional();

/** What a line is for, in plain words: a muscle or joint of a cause, or the cause as a whole. */
const purposeSchema = z.strictObject({
  causeId: idSchema,
  cause: z.string(),
  foundOn: calendarDaySchema,
  targetKind: z.enum(["muscle", "joint", "cause"]),
  target: z.string(),
  side: sideSchema,
  tendency: z.enum(["tight", "weak"]).nullable(),
});
export type Purpose = z.infer<typeof purposeSchema>;

/** Pain before and after a technique: means over the uses that have both. */
const reliefEffectSchema = z.strictObject({ uses: z.number(), before: z.number(), after: z.number() });
export type ReliefEffect = z.infer<typeof reliefEffectSchema>;

const instructionsSchema = z.strictObject({
  why: z.string(),
  steps: z.array(z.string()),
  cues: z.array(z.string()),
  mistakes: z.array(z.string()),
  stopWhen: z.string(),
  equipment: z.array(z.string()),
  evidence: shownEvidenceSchema,
});

const lineSchema = z.strictObject({
  assignmentId: idSchema,
  lineId: idSchema,
  itemKey: z.string(),
  /** Of the version that the plan was given. */
  illustration: illustrationSchema,
  title: z.string(),
  /** How the body lies or stands, for items without a figure. */
  position: bodyPositionSchema,
  phase: phaseSchema,
  side: assignmentSideSchema,
  dose: doseSchema,
  /** The dose counts for each side. */
  perSide: z.boolean(),
  /** Of one session. */
  minutes: z.number(),
  note: z.string().nullable(),
  purposes: z.array(purposeSchema),
  inEnglish: inEnglishSchema,
});

const todayLineSchema = lineSchema.extend({
  askEffort: z.boolean(),
  askPain: z.boolean(),
  /** A walk goes on in a flare, shorter. */
  isWalk: z.boolean(),
  instructions: instructionsSchema,
  /** Sessions of today that were done or partly done. */
  doneToday: z.number().int(),
  /** Every session of today that was spoken of, skipped ones too. */
  spokenToday: z.number().int(),
  lastOutcome: logOutcomeSchema.nullable(),
  effect: reliefEffectSchema.nullable(),
});
export type TodayLine = z.infer<typeof todayLineSchema>;

/** The easier form of a line, ready to be done in its place: `line` is that form under the line's own assignment. */
const easierFormSchema = z.strictObject({
  assignmentId: idSchema,
  itemId: idSchema,
  version: z.number().int(),
  line: todayLineSchema,
});
export type EasierForm = z.infer<typeof easierFormSchema>;
export const easierFormsSchema = z.strictObject({ items: z.array(easierFormSchema) });

/** How to reach the practice, and within what time it answers; null: no time is promised. */
const practiceSchema = z.strictObject({
  name: z.string(),
  answerTime: z.string().nullable(),
  phone: z.string().nullable(),
});

/** The gravest open level of the client's red-flag answers, and what they told, in their own words. */
const flagNoteSchema = z.strictObject({ level: actionLevelSchema, notes: z.array(z.string()) });
export type FlagNote = z.infer<typeof flagNoteSchema>;

export const todaySchema = z.strictObject({
  day: calendarDaySchema,
  zone: z.string(),
  partOfDay: z.enum(partsOfDay),
  clientName: z.string(),
  /** How the client wants the figures drawn. */
  look: chosenLookSchema,
  practice: practiceSchema,
  /** Exercises are locked by the answers of a safety screen: nothing of the plan is shown. */
  lockedLevel: z.enum(["E", "S"]).nullable(),
  /** While its level is U, only walking, heat and positions are among the lines. */
  flagNote: flagNoteSchema.nullable(),
  steps: z.array(stepViewSchema),
  published: z.strictObject({ number: z.number().int(), publishedOn: calendarDaySchema }).nullable(),
  /** Set while the client has not logged since a new version came. */
  changed: z
    .strictObject({ number: z.number().int(), note: z.string().nullable(), publishedOn: calendarDaySchema })
    .nullable(),
  /** What was measured and found since the client's last log. */
  news: newsSchema,
  /** Due today, in the method's order. */
  lines: z.array(todayLineSchema),
  /**
   * For a page that a device keeps: the lines that today does not ask for, and the days of all, in the method's order.
   * Null where nobody asked, and in a flare, which has its own days.
   */
  week: z
    .strictObject({
      others: z.array(todayLineSchema),
      days: z.array(z.strictObject({ assignmentId: idSchema, weekdays: z.array(z.number().int()) })),
    })
    .nullable(),
  /** What eased most stands first, the untried last. */
  kit: z.array(todayLineSchema),
  pain: z.strictObject({ today: painScoreSchema.nullable(), yesterday: painScoreSchema.nullable() }),
  nextDueOn: calendarDaySchema.nullable(),
  /** The flare that runs today; `lines` are then what its plan leaves. Days count from 1. */
  flare: z
    .strictObject({ id: idSchema, day: z.number().int(), days: z.number().int(), walkPercent: z.number() })
    .nullable(),
  /** Pain has been gone for two weeks while so many causes are open; null otherwise. */
  symptomsGone: z.strictObject({ openCauses: z.number().int() }).nullable(),
  /** Care has ended: since when, whether with what it was for, the practitioner's words, and whether the plan ended too. */
  discharge: z
    .strictObject({ on: calendarDaySchema, well: z.boolean(), note: z.string().nullable(), planEnded: z.boolean() })
    .nullable(),
  /** Mean of the first rated week, 0–10: what the traffic light starts from. */
  painUsual: z.number().nullable(),
  /** The practice's published stop and flare rules, so that the device can say at once what follows. */
  stopRules: z.custom<readonly Rule[]>((value) => Array.isArray(value)),
  /** The practice's short red-flag list, which the client answers also without a network. */
  shortList: z.custom<readonly Flag[]>((value) => Array.isArray(value)),
});
export type Today = z.infer<typeof todaySchema>;

const answerSchema = {
  id: idSchema,
  at: z.date(),
  outcome: logOutcomeSchema,
  reason: skipReasonSchema.nullable(),
  setsDone: z.number().int().nullable(),
  effort: effortSchema.nullable(),
  pain: painScoreSchema.nullable(),
  comment: z.string().nullable(),
  signs: z.array(logSignSchema),
};

const historyItemSchema = z.strictObject({
  ...answerSchema,
  day: calendarDaySchema,
  assignmentId: idSchema,
  itemKey: z.string(),
  title: z.string(),
  /** The assigned exercise, where `title` is the easier form that was done in its place. */
  inPlaceOf: z.string().nullable(),
  phase: phaseSchema,
  side: assignmentSideSchema,
  dose: doseSchema,
  perSide: z.boolean(),
  askEffort: z.boolean(),
  askPain: z.boolean(),
  canCorrect: z.boolean(),
  /** What was said before it was corrected, newest first. */
  earlier: z.array(z.strictObject(answerSchema)),
});
export type HistoryItem = z.infer<typeof historyItemSchema>;

export const historySchema = z.strictObject({
  today: calendarDaySchema,
  items: z.array(historyItemSchema),
  next: cursorSchema.nullable(),
});

const causeSchema = z.strictObject({
  id: idSchema,
  title: z.string(),
  text: z.string(),
  side: patternSideSchema,
  status: causeStatusSchema,
  foundOn: calendarDaySchema,
  inEnglish: inEnglishSchema,
});

/** One test on one side, from the finding that opened the cause to the latest. */
const measureSchema = z.strictObject({
  test: z.string(),
  unit: testUnitSchema,
  side: sideSchema,
  first: z.number(),
  firstOn: calendarDaySchema,
  latest: z.number(),
  latestOn: calendarDaySchema,
  criterion: criterionSchema,
});

export const progressSchema = z.strictObject({
  today: calendarDaySchema,
  /** Every day from the first that is shown up to today; null where nobody rated. */
  pain: z.array(z.strictObject({ day: calendarDaySchema, score: painScoreSchema.nullable() })),
  /** Means of the first and of the latest seven rated days. */
  painFirst: z.number().nullable(),
  painLatest: z.number().nullable(),
  ratedDays: z.number().int(),
  /** Flares that touch these days, first and last day. */
  flares: z.array(z.strictObject({ from: calendarDaySchema, to: calendarDaySchema })),
  /** Tests measured on two days or more, first result against latest. */
  retests: z.array(ownRetestSchema),
  changes: z.array(z.strictObject({ day: calendarDaySchema, number: z.number().int(), note: z.string().nullable() })),
  adherence: z.array(z.strictObject({ day: calendarDaySchema, state: z.enum(adherenceStates) })),
  causes: z.array(causeSchema.extend({ steps: z.array(stepSchema), measure: measureSchema.nullable() })),
  relief: z.array(reliefEffectSchema.extend({ itemKey: z.string(), title: z.string() })),
  painMaps: z.array(
    z.strictObject({
      day: calendarDaySchema,
      points: z.array(z.strictObject({ region: z.string(), intensity: painScoreSchema })),
    }),
  ),
});
export type OwnProgress = z.infer<typeof progressSchema>;

export const ownPlanSchema = z.strictObject({
  today: calendarDaySchema,
  zone: z.string(),
  look: chosenLookSchema,
  practice: practiceSchema,
  lockedLevel: z.enum(["E", "S"]).nullable(),
  flagNote: flagNoteSchema.nullable(),
  causes: z.array(causeSchema.extend({ grade: gradeSchema })),
  /** How the muscles of these causes stand. */
  muscles: z.array(notedMuscleSchema),
  /** The first and the newest result of each test that says how the pelvis stands. */
  pelvis: z.strictObject({ first: z.array(landmarkSchema), newest: z.array(landmarkSchema) }),
  /** The lines of the published version, in the method's order; each names the causes it serves. */
  lines: z.array(
    lineSchema.extend({
      weekdays: z.array(z.number().int()),
      inReliefKit: z.boolean(),
      why: z.string(),
      evidence: shownEvidenceSchema,
    }),
  ),
  versions: z.array(
    z.strictObject({ number: z.number().int(), publishedOn: calendarDaySchema, note: z.string().nullable() }),
  ),
});
export type OwnPlan = z.infer<typeof ownPlanSchema>;
