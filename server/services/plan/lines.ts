import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "@/db/in-practice";
import { withTexts } from "@/domain/catalog/in-language";
import { bodyPositionSchema, contraindicationSchema, gradeSchema, sideSchema } from "@/domain/catalog/kinds";
import { blockSchema, doseRuleSchema } from "@/domain/catalog/schemas";
import { shownEvidence } from "@/domain/catalog/shown-evidence";
import { doseSchema } from "@/domain/plan/dose";
import type { LineView } from "@/domain/plan/dtos";
import { lineOverrideSchema } from "@/domain/plan/overrides";
import { assignmentSideSchema, phaseSchema } from "@/domain/plan/words";
import type { Language } from "@/domain/shared/language";
import { textsOfVersion } from "../catalog/texts-of-version";

/** The parts of a version's content that the rules read, the same for exercises and techniques. */
export const doableSchema = z.object({
  title: z.string(),
  why: z.string(),
  doseRule: doseRuleSchema,
  contraindications: z.array(contraindicationSchema),
  contraindicationNote: z.string().nullish(),
  grade: gradeSchema,
  evidenceNote: z.string().nullish(),
  position: bodyPositionSchema,
  block: blockSchema.nullish(),
  sidedness: z.enum(["uni", "bi", "alt"]).nullish(),
  sided: z.boolean().nullish(),
  targets: z.array(z.object({ muscle: z.string(), role: z.enum(["strengthen", "activate", "lengthen"]) })).nullish(),
  joints: z.array(z.string()).nullish(),
});

const rowSchema = z.object({
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
  overrideReason: z.string().nullable(),
  overrideBy: z.string().nullable(),
  overrideAt: z.string().nullable(),
  ruleIds: z.array(z.string()),
  overrides: z.array(lineOverrideSchema),
  key: z.string(),
  kind: z.enum(["exercise", "technique"]),
  retired: z.boolean(),
  publishedVersion: z.number().nullable(),
  content: doableSchema,
  /** In the reader's language, where it is not English. */
  texts: z.record(z.string(), z.unknown()).nullable(),
  purposes: z.array(
    z.object({
      causeId: z.string(),
      muscleId: z.string().nullable(),
      jointId: z.string().nullable(),
      side: sideSchema,
      findingId: z.string().nullable(),
    }),
  ),
});

const versionOfLine = {
  practiceId: sql`version.practice_id`,
  itemId: sql`version.item_id`,
  version: sql`version.version`,
  content: sql`version.content`,
};

const purposeFields = sql.raw(
  "'causeId', purpose.cause_id, 'muscleId', purpose.muscle_id, 'jointId', purpose.joint_id, 'side', purpose.target_side, 'findingId', purpose.finding_id",
);

/** The draft's lines in their order, in the reader's language where a reader is meant. */
export function readDraftLines(
  tx: Transaction,
  practiceId: string,
  planId: string,
  language: Language = "en",
): Promise<LineView[]> {
  return readLines(tx, language, {
    lineId: sql.raw("line.id"),
    from: sql`draft_assignment line`,
    where: sql`line.practice_id = ${practiceId} and line.plan_id = ${planId}`,
    purposes: sql`draft_purpose purpose where purpose.practice_id = line.practice_id and purpose.draft_assignment_id = line.id`,
  });
}

/** The lines of one published version in their order. */
export function readVersionLines(
  tx: Transaction,
  practiceId: string,
  planId: string,
  number: number,
  language: Language = "en",
): Promise<LineView[]> {
  return readLines(tx, language, {
    lineId: sql.raw("line.line_id"),
    from: sql`assignment line`,
    where: sql`line.practice_id = ${practiceId} and line.plan_id = ${planId} and line.version_number = ${number}`,
    purposes: sql`assignment_purpose purpose where purpose.practice_id = line.practice_id and purpose.assignment_id = line.id`,
  });
}

interface Source {
  lineId: SQL;
  from: SQL;
  where: SQL;
  purposes: SQL;
}

async function readLines(
  tx: Transaction,
  language: Language,
  { lineId, from, where, purposes }: Source,
): Promise<LineView[]> {
  const result = await tx.execute(sql`
    select ${lineId} as "lineId", line.item_id as "itemId", line.item_version as "itemVersion", line.phase, line.side,
      line.dose, line.weekdays, line.in_relief_kit as "inReliefKit", line.ask_effort as "askEffort",
      line.ask_pain as "askPain", line.note, line.override_reason as "overrideReason",
      to_json(line.override_at) #>> '{}' as "overrideAt", line.rule_ids as "ruleIds",
      (select name from member where member.practice_id = line.practice_id and member.id = line.override_by) as "overrideBy",
      (select coalesce(json_agg(kept.entry || jsonb_build_object('by', (select name from member
          where member.practice_id = line.practice_id and member.id::text = kept.entry ->> 'by')) order by kept.place), '[]')
         from jsonb_array_elements(line.overrides) with ordinality as kept(entry, place)) as overrides,
      item.key, item.kind, item.status = 'retired' as retired, item.published_version as "publishedVersion",
      version.content, ${textsOfVersion(language, versionOfLine)} as texts,
      (select coalesce(json_agg(json_build_object(${purposeFields}) order by purpose.id), '[]') from ${purposes}) as purposes
    from ${from}
    join catalog_item item on item.practice_id = line.practice_id and item.id = line.item_id
    join catalog_version version on version.practice_id = line.practice_id and version.item_id = line.item_id
      and version.version = line.item_version
    where ${where}
    order by line.position, ${lineId}`);
  return z.array(rowSchema).parse(result.rows).map(lineView);
}

function lineView(row: z.infer<typeof rowSchema>): LineView {
  const { key, kind, retired, publishedVersion, content, texts, overrideAt, ...line } = row;
  return {
    ...line,
    overrideAt: overrideAt === null ? null : new Date(overrideAt),
    item: { key, kind, ...itemFacts(withTexts(content, texts)) },
    itemStatus: { retired, publishedVersion },
  };
}

/** What the rules need of an item's content; a technique is one-sided or not, and names no muscles. */
export function itemFacts(content: z.infer<typeof doableSchema>) {
  const { title, why, doseRule, contraindications, contraindicationNote, position, sidedness, sided } = content;
  return {
    title,
    why,
    doseRule,
    contraindications,
    contraindicationNote: contraindicationNote ?? null,
    evidence: shownEvidence(content),
    position,
    sidedness: sidedness ?? (sided ? ("uni" as const) : ("bi" as const)),
    muscles: (content.targets ?? []).map(({ muscle, role }) => ({ key: muscle, role })),
    joints: content.joints ?? [],
  };
}
