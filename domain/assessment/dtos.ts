import { z } from "zod";
import { testRatioSchema } from "../catalog/counted";
import { bodyPositionSchema, gradeSchema, reliabilitySchema, sideSchema } from "../catalog/kinds";
import { criterionSchema, testUnitSchema } from "../catalog/schemas";
import { idSchema } from "../shared/ids";
import { calendarDaySchema } from "../time/calendar-day";
import { painQualitySchema } from "./words";

/** A published test as the assessment page needs it. */
export const testSchema = z.strictObject({
  id: idSchema,
  key: z.string(),
  version: z.number(),
  title: z.string(),
  grade: gradeSchema,
  position: bodyPositionSchema,
  procedure: z.string(),
  unit: testUnitSchema,
  choices: z.array(z.strictObject({ value: z.string(), label: z.string() })).nullable(),
  min: z.number().nullable(),
  max: z.number().nullable(),
  sided: z.boolean(),
  /** It is worked out from these once they are recorded. */
  countedFrom: z.array(z.string()).nullable(),
  ratioOf: z.array(testRatioSchema).nullable(),
  criterion: criterionSchema,
  sideDifference: z.number().nullable(),
  usualRange: z.string(),
  reliability: reliabilitySchema,
  reliabilityText: z.string(),
  measurementError: z.number().nullable(),
  shortBattery: z.boolean(),
});
export type Test = z.infer<typeof testSchema>;
export const testsSchema = z.strictObject({ items: z.array(testSchema) });

export const findingSchema = z.strictObject({
  id: idSchema,
  testId: idSchema,
  side: sideSchema,
  value: z.number().nullable(),
  choice: z.string().nullable(),
  unit: z.string(),
  method: z.string().nullable(),
  abnormal: z.boolean(),
  /** The member who measured it, if one did. */
  examinerId: idSchema.nullable(),
  recordedAt: z.date(),
});
export type Finding = z.infer<typeof findingSchema>;

const headSchema = z.strictObject({
  id: idSchema,
  startedAt: z.date(),
  finishedAt: z.date().nullable(),
  examiner: z.string().nullable(),
});

/** One assessment (the open one, else the newest) with its findings and the latest earlier value of each test. */
export const assessmentSchema = z.strictObject({
  client: z.strictObject({ id: idSchema, name: z.string(), archived: z.boolean(), zone: z.string() }),
  /** The day on the client's calendar. */
  today: calendarDaySchema,
  screened: z.boolean(),
  lockedLevel: z.enum(["E", "S"]).nullable(),
  assessment: headSchema.nullable(),
  findings: z.array(findingSchema),
  earlier: z.array(findingSchema),
  /** All assessments of the client, newest first (the last 20). */
  all: z.array(headSchema),
});
export type AssessmentView = z.infer<typeof assessmentSchema>;

export const startedAssessmentSchema = z.strictObject({ assessmentId: idSchema });
export const finishedAssessmentSchema = z.strictObject({ assessmentId: idSchema, findings: z.number() });

/** The saved result, the other side when its verdict moved with it, and whether it calls for the red-flag list. */
export const savedFindingSchema = z.strictObject({
  findings: z.array(findingSchema),
  savedAt: z.date(),
  asksForScreen: z.boolean(),
});
export const clearedFindingSchema = z.strictObject({ findings: z.array(findingSchema), savedAt: z.date() });

const painPointSchema = z.strictObject({
  region: z.string(),
  intensity: z.number(),
  quality: painQualitySchema.nullable(),
});

const painMapSchema = z.strictObject({
  id: idSchema,
  recordedAt: z.date(),
  recordedBy: z.string().nullable(),
  points: z.array(painPointSchema),
});
export type PainMapView = z.infer<typeof painMapSchema>;

/** The newest pain map, and the one before it to compare with; and the very first, null while it is the newest. */
export const painMapsSchema = z.strictObject({
  client: z.strictObject({ id: idSchema, name: z.string(), archived: z.boolean(), zone: z.string() }),
  maps: z.array(painMapSchema),
  first: painMapSchema.nullable(),
});
export const savedPainMapSchema = z.strictObject({ painMapId: idSchema, recordedAt: z.date() });
