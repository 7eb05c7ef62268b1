import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { stillEnglish, withTexts } from "@/domain/catalog/in-language";
import { bodyPositionSchema, gradeSchema, sideSchema } from "@/domain/catalog/kinds";
import { doseRuleSchema } from "@/domain/catalog/schemas";
import { doseSchema } from "@/domain/plan/dose";
import { isOfKinds, kindsWhileUrgent } from "@/domain/plan/urgent-only";
import { assignmentSideSchema, phaseSchema } from "@/domain/plan/words";
import type { FlagNote } from "@/domain/progress/dtos";
import { clockMinutes } from "@/domain/progress/session-clock";
import type { Rule } from "@/domain/rules/clauses";
import type { Language } from "@/domain/shared/language";
import { calendarDaySchema } from "@/domain/time/calendar-day";
import { figureOfVersion } from "../catalog/figure-of-version";
import { storedIllustration } from "../catalog/stored-figure";
import { publishedTextIn, textIn, textsOfVersion } from "../catalog/texts-of-version";
import { planHasEnded } from "../discharge/standing";

export const contentSchema = z.object({
  key: z.string(),
  title: z.string(),
  grade: gradeSchema,
  evidenceNote: z.string().optional(),
  position: bodyPositionSchema,
  why: z.string(),
  steps: z.array(z.string()),
  cues: z.array(z.string()),
  mistakes: z.array(z.string()),
  stopWhen: z.string(),
  equipment: z.array(z.string()),
  joints: z.array(z.string()).default([]),
  sidedness: z.enum(["uni", "bi", "alt"]).optional(),
  sided: z.boolean().optional(),
  doseRule: doseRuleSchema.nullish(),
  pose: z.unknown().optional(),
  picture: z.unknown().optional(),
});

export const textsSchema = z.record(z.string(), z.unknown()).nullable();
const textFields = ["title", "why", "steps", "cues", "mistakes", "stopWhen", "equipment", "evidenceNote"] as const;

/** A line's content in the client's language; null texts are an English reader's. */
export function readableContent<Content extends z.infer<typeof contentSchema>>(
  content: Content,
  texts: z.infer<typeof textsSchema>,
) {
  const inEnglish = texts === null ? [] : stillEnglish(content, texts, textFields);
  return { content: withTexts(content, texts), ...(inEnglish.length > 0 ? { inEnglish } : {}) };
}

const purposeSchema = z.object({
  causeId: z.string(),
  cause: z.string(),
  /** The day it was measured, where a finding shows it; else that of the cause. */
  foundOn: calendarDaySchema,
  targetKind: z.enum(["muscle", "joint", "cause"]),
  target: z.string(),
  side: sideSchema,
  tendency: z.enum(["tight", "weak"]).nullable(),
});

const storedLineSchema = z.object({
  assignmentId: z.string(),
  lineId: z.string(),
  itemId: z.string(),
  itemVersion: z.number(),
  phase: phaseSchema,
  side: assignmentSideSchema,
  dose: doseSchema,
  weekdays: z.array(z.number()),
  inReliefKit: z.boolean(),
  askEffort: z.boolean(),
  askPain: z.boolean(),
  note: z.string().nullable(),
  position: z.number(),
  content: contentSchema,
  /** In the client's language, where it is not English. */
  texts: textsSchema,
  purposes: z.array(purposeSchema),
});

/** A line with its texts in the client's language; `inEnglish` names those that stayed English. */
export const ownLineSchema = storedLineSchema.transform(({ texts, ...line }) => ({
  ...line,
  ...readableContent(line.content, texts),
}));
export type OwnLine = z.infer<typeof ownLineSchema>;

/**
 * The lines of a client's published version, in the content they were given, as one JSON array. Of a plan that ended with
 * the discharge only what relieves is left.
 */
export function ownLines(practiceId: string, clientId: string, language: Language): SQL {
  return sql`(select coalesce(json_agg(json_build_object(
      'assignmentId', line.id, 'lineId', line.line_id, 'itemId', line.item_id,
      'itemVersion', line.item_version, 'phase', line.phase, 'side', line.side,
      'dose', line.dose, 'weekdays', line.weekdays, 'inReliefKit', line.in_relief_kit, 'askEffort', line.ask_effort,
      'askPain', line.ask_pain, 'note', line.note, 'position', line.position,
      'content', given.content - 'translations' || jsonb_build_object('pose', ${figureOfLine}),
      'texts', ${textsOfVersion(language, givenVersion)},
      'purposes', ${purposesOfLine(language)}) order by line.position, line.id), '[]')
    from plan
    join assignment line on line.practice_id = plan.practice_id and line.client_id = plan.client_id
     and line.version_number = plan.published_number
    join catalog_version given on given.practice_id = line.practice_id and given.item_id = line.item_id
     and given.version = line.item_version
   where plan.practice_id = ${practiceId} and plan.client_id = ${clientId} and (line.phase = 'relieve' or not ${planHasEnded}))`;
}

const patternName = (language: Language): SQL => textIn(language, sql`described.content`, "plainTitle");
const plainNameOf = (language: Language, part: "muscle" | "joint"): SQL =>
  publishedTextIn(language, "plainName", {
    practiceId: sql`purpose.practice_id`,
    itemId: sql.raw(`${part}.id`),
    english: sql.raw(`${part}.plain_name`),
  });

const givenVersion = {
  practiceId: sql`given.practice_id`,
  itemId: sql`given.item_id`,
  version: sql`given.version`,
  content: sql`given.content`,
};
const figureOfLine = figureOfVersion(givenVersion);

const purposesOfLine = (language: Language): SQL => sql`(select coalesce(json_agg(json_build_object(
      'causeId', cause.id, 'cause', ${patternName(language)}, 'side', purpose.target_side,
      'foundOn', coalesce((shown.recorded_at at time zone own.zone)::date, cause.found_on),
      'targetKind', case when muscle.id is not null then 'muscle' when joint.id is not null then 'joint' else 'cause' end,
      'target', coalesce(${plainNameOf(language, "muscle")}, ${plainNameOf(language, "joint")}, ${patternName(language)}),
      'tendency', case when jsonb_exists(described.content -> 'tight', muscle_item.key) then 'tight'
                       when jsonb_exists(described.content -> 'weak', muscle_item.key) then 'weak' end)
      order by cause.found_on, purpose.id), '[]')
    from assignment_purpose purpose
    join cause on cause.practice_id = purpose.practice_id and cause.id = purpose.cause_id and cause.status <> 'ruled_out'
    join client own on own.practice_id = purpose.practice_id and own.id = purpose.client_id
    left join finding shown on shown.practice_id = purpose.practice_id and shown.id = purpose.finding_id
    join pattern on pattern.practice_id = cause.practice_id and pattern.id = cause.pattern_id
    join catalog_item pattern_item on pattern_item.practice_id = cause.practice_id and pattern_item.id = cause.pattern_id
    join catalog_version described on described.practice_id = cause.practice_id and described.item_id = cause.pattern_id
     and described.version = coalesce(pattern_item.published_version, pattern_item.latest_version)
    left join muscle on muscle.practice_id = purpose.practice_id and muscle.id = purpose.muscle_id
    left join catalog_item muscle_item on muscle_item.practice_id = purpose.practice_id and muscle_item.id = purpose.muscle_id
    left join joint on joint.practice_id = purpose.practice_id and joint.id = purpose.joint_id
   where purpose.practice_id = line.practice_id and purpose.assignment_id = line.id)`;

/** The lines that a client may do now: none behind an E or S, and what the order rules leave behind a U (ORD-02). */
export function allowedLines(lines: readonly OwnLine[], note: FlagNote | null, rules: readonly Rule[]): OwnLine[] {
  if (note?.level === "E" || note?.level === "S") return [];
  if (note?.level !== "U") return [...lines];
  const kinds = kindsWhileUrgent(rules);
  return lines.filter(({ phase, content: { doseRule, position } }) =>
    isOfKinds({ doseRule: doseRule ?? null, position, isRelief: phase === "relieve" }, kinds),
  );
}

/** Whether the dose of an item counts for each side: one-sided exercises and sided techniques. */
export function countsPerSide(content: { sidedness?: "uni" | "bi" | "alt"; sided?: boolean }): boolean {
  return content.sidedness === "uni" || content.sided === true;
}

/** What every page of the client shows of a line. Minutes are those of one session by the session's own clock. */
export function describeLine(line: OwnLine, practiceId: string) {
  const perSide = countsPerSide(line.content);
  return {
    assignmentId: line.assignmentId,
    lineId: line.lineId,
    itemKey: line.content.key,
    illustration: storedIllustration(line.content, {
      practiceId,
      itemId: line.itemId,
      version: line.itemVersion,
    }),
    title: line.content.title,
    position: line.content.position,
    phase: line.phase,
    side: line.side,
    dose: line.dose,
    perSide,
    minutes: clockMinutes(line.dose, line.side, perSide),
    note: line.note,
    purposes: line.purposes,
    ...(line.inEnglish ? { inEnglish: line.inEnglish } : {}),
  };
}
