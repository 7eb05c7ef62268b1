import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "@/db/in-practice";
import { causeStatusSchema, isOpenCause, severitySchema } from "@/domain/assessment/words";
import { sideSchema } from "@/domain/catalog/kinds";
import { patternContentSchema, patternSideSchema } from "@/domain/catalog/schemas";
import type { CauseView } from "@/domain/plan/dtos";
import { type OpenCause, starterItems, weakerSide } from "@/domain/plan/starter";
import { jointSide, muscleSide } from "@/domain/plan/target-sides";
import type { Language } from "@/domain/shared/language";
import { publishedTextIn, textIn } from "../catalog/texts-of-version";

const rowSchema = z.object({
  id: z.string(),
  patternKey: z.string(),
  title: z.string(),
  plainTitle: z.string(),
  side: patternSideSchema,
  severity: severitySchema,
  status: causeStatusSchema,
  foundOn: z.string(),
  starter: patternContentSchema.shape.starter,
  muscles: z.array(
    z.object({
      id: z.string(),
      key: z.string(),
      title: z.string(),
      plainName: z.string(),
      role: z.enum(["tight", "weak"]),
      main: z.boolean(),
    }),
  ),
  joints: z.array(
    z.object({
      id: z.string(),
      key: z.string(),
      title: z.string(),
      plainName: z.string(),
      sided: z.boolean(),
      main: z.boolean(),
    }),
  ),
  findings: z.array(
    z.object({
      id: z.string(),
      testKey: z.string(),
      testTitle: z.string(),
      side: sideSchema,
      abnormal: z.boolean(),
      lowIsWorse: z.boolean(),
      foundOn: z.string(),
    }),
  ),
});

/** A cause as pages show it, with what the rules need beside it. */
export interface PlanCause {
  view: CauseView;
  rules: OpenCause;
}

const inStarter = sql.raw(
  `jsonb_path_exists(version.content, '$.starter.*[*] ? (@.item == $key)', jsonb_build_object('key', named.key))`,
);

/** The client's causes that were not ruled out, worst first, with the muscles and joints of their patterns, in the reader's language where one is meant. */
export async function readPlanCauses(
  tx: Transaction,
  practiceId: string,
  clientId: string,
  language: Language = "en",
): Promise<PlanCause[]> {
  const patternText = (field: string) => textIn(language, sql`version.content`, field);
  const part = { practiceId: sql`part.practice_id`, itemId: sql`part.id` };
  const nameOf = (field: string, english: SQL) => publishedTextIn(language, field, { ...part, english });
  const test = { practiceId: sql`test.practice_id`, itemId: sql`test.id`, english: sql`test.title` };
  const testTitle = publishedTextIn(language, "title", test);
  const result = await tx.execute(sql`
    select cause.id, item.key as "patternKey", ${patternText("title")} as title, ${patternText("plainTitle")} as "plainTitle", cause.side, cause.severity,
      cause.status, cause.found_on::text as "foundOn", version.content->'starter' as starter,
      (select coalesce(json_agg(json_build_object('id', part.id, 'key', part.key, 'title', ${nameOf("title", sql`part.title`)},
            'plainName', ${nameOf("plainName", sql`muscle.plain_name`)}, 'role', link.role, 'main', exists(
              select 1 from exercise_muscle does
                join catalog_item named on named.practice_id = does.practice_id and named.id = does.exercise_id
               where does.practice_id = link.practice_id and does.muscle_id = link.muscle_id and ${inStarter})) order by link.role, part.title), '[]')
         from pattern_muscle link
         join muscle on muscle.practice_id = link.practice_id and muscle.id = link.muscle_id
         join catalog_item part on part.practice_id = link.practice_id and part.id = link.muscle_id
        where link.practice_id = cause.practice_id and link.pattern_id = cause.pattern_id) as muscles,
      (select coalesce(json_agg(json_build_object('id', part.id, 'key', part.key, 'title', ${nameOf("title", sql`part.title`)},
            'plainName', ${nameOf("plainName", sql`joint.plain_name`)}, 'sided', joint.sided, 'main', exists(
              select 1 from exercise_joint does
                join catalog_item named on named.practice_id = does.practice_id and named.id = does.exercise_id
               where does.practice_id = link.practice_id and does.joint_id = link.joint_id and ${inStarter})) order by part.title), '[]')
         from pattern_joint link
         join joint on joint.practice_id = link.practice_id and joint.id = link.joint_id
         join catalog_item part on part.practice_id = link.practice_id and part.id = link.joint_id
        where link.practice_id = cause.practice_id and link.pattern_id = cause.pattern_id) as joints,
      (select coalesce(json_agg(json_build_object('id', finding.id, 'testKey', test.key, 'testTitle', ${testTitle},
            'side', finding.side, 'abnormal', finding.abnormal, 'foundOn', finding.recorded_at::date,
            'lowIsWorse', given.content->'criterion'->>'kind' = 'below') order by finding.recorded_at, finding.id), '[]')
         from cause_finding link
         join finding on finding.practice_id = link.practice_id and finding.id = link.finding_id
         join catalog_item test on test.practice_id = link.practice_id and test.id = finding.test_id
         join catalog_version given on given.practice_id = link.practice_id and given.item_id = finding.test_id
          and given.version = finding.test_version
        where link.practice_id = cause.practice_id and link.cause_id = cause.id) as findings
    from cause
    join pattern on pattern.practice_id = cause.practice_id and pattern.id = cause.pattern_id
    join catalog_item item on item.practice_id = cause.practice_id and item.id = cause.pattern_id
    join catalog_version version on version.practice_id = cause.practice_id and version.item_id = cause.pattern_id
      and version.version = coalesce(item.published_version, item.latest_version)
    where cause.practice_id = ${practiceId} and cause.client_id = ${clientId} and cause.status <> 'ruled_out'
    order by cause.severity desc, cause.created_at, cause.id`);
  return z.array(rowSchema).parse(result.rows).map(planCause);
}

function planCause(row: z.infer<typeof rowSchema>): PlanCause {
  const { id, patternKey, side, starter, title, plainTitle, severity, status, foundOn, findings } = row;
  const muscles = row.muscles.map((part) => ({ ...part, side: muscleSide(patternKey, side, part.key, part.role) }));
  const joints = row.joints.map(({ sided, ...part }) => ({ ...part, side: jointSide(side, sided) }));
  const open = isOpenCause(status);
  const starterCount = starterItems(starter).length;
  return {
    view: {
      id,
      title,
      plainTitle,
      side,
      severity,
      status,
      open,
      foundOn,
      muscles,
      joints,
      starterCount,
      findings: findings.map((found) => ({
        id: found.id,
        title: found.testTitle,
        side: found.side,
        foundOn: found.foundOn,
      })),
    },
    rules: {
      causeId: id,
      patternKey,
      side,
      severity,
      status,
      starter,
      muscles,
      joints,
      findings,
      weakerSide: weakerSide(findings),
    },
  };
}

/** Only the open ones, as the rules take them. */
export const openCauses = (causes: readonly PlanCause[]): OpenCause[] =>
  causes.filter(({ view }) => view.open).map(({ rules }) => rules);
