import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { causeStatusSchema } from "@/domain/assessment/words";
import { sideSchema } from "@/domain/catalog/kinds";
import { patternSideSchema } from "@/domain/catalog/schemas";
import { muscleStatesOf, type NotedMuscle } from "@/domain/plan/muscle-states";
import { muscleSide } from "@/domain/plan/target-sides";
import type { Language } from "@/domain/shared/language";
import { publishedTextIn } from "../catalog/texts-of-version";

/** What {@link muscleFacts} gives. */
export const muscleFactsSchema = z.object({
  causes: z.array(
    z.object({
      patternKey: z.string(),
      side: patternSideSchema,
      status: causeStatusSchema,
      muscles: z.array(
        z.object({
          id: z.string(),
          key: z.string(),
          title: z.string(),
          plainName: z.string(),
          role: z.enum(["tight", "weak"]),
        }),
      ),
    }),
  ),
  purposes: z.array(z.object({ muscleId: z.string(), side: sideSchema })),
});

/** The muscles of a client's causes that were not ruled out, and those the published lines are for, as one JSON object. */
export function muscleFacts(practiceId: string, clientId: string, language: Language): SQL {
  const part = { practiceId: sql`part.practice_id`, itemId: sql`part.id` };
  const title = publishedTextIn(language, "title", { ...part, english: sql`part.title` });
  const plainName = publishedTextIn(language, "plainName", { ...part, english: sql`muscle.plain_name` });
  return sql`json_build_object(
    'causes', (select coalesce(json_agg(json_build_object('patternKey', item.key, 'side', cause.side, 'status', cause.status,
        'muscles', (select coalesce(json_agg(json_build_object('id', part.id, 'key', part.key, 'title', ${title},
              'plainName', ${plainName}, 'role', link.role) order by link.role, part.title), '[]')
           from pattern_muscle link
           join muscle on muscle.practice_id = link.practice_id and muscle.id = link.muscle_id
           join catalog_item part on part.practice_id = link.practice_id and part.id = link.muscle_id
          where link.practice_id = cause.practice_id and link.pattern_id = cause.pattern_id))
        order by cause.severity desc, cause.created_at, cause.id), '[]')
       from cause
       join catalog_item item on item.practice_id = cause.practice_id and item.id = cause.pattern_id
      where cause.practice_id = ${practiceId} and cause.client_id = ${clientId} and cause.status <> 'ruled_out'),
    'purposes', (select coalesce(json_agg(distinct jsonb_build_object('muscleId', purpose.muscle_id, 'side', purpose.target_side)), '[]')
       from plan
       join assignment line on line.practice_id = plan.practice_id and line.plan_id = plan.id
        and line.version_number = plan.published_number
       join assignment_purpose purpose on purpose.practice_id = line.practice_id and purpose.assignment_id = line.id
        and purpose.muscle_id is not null
      where plan.practice_id = ${practiceId} and plan.client_id = ${clientId}))`;
}

/** How the muscles stand; a suspected cause is told only where `suspected` says so, the plan's work only where `treated` does. */
export function notedMuscles(
  { causes, purposes }: z.infer<typeof muscleFactsSchema>,
  { suspected, treated }: { suspected: boolean; treated: boolean },
): NotedMuscle[] {
  const told = causes.filter(({ status }) => suspected || status !== "suspected");
  return muscleStatesOf(
    told.map(({ patternKey, side, status, muscles }) => ({
      resolved: status === "resolved",
      muscles: muscles.map((muscle) => ({ ...muscle, side: muscleSide(patternKey, side, muscle.key, muscle.role) })),
    })),
    treated ? purposes : [],
  );
}
