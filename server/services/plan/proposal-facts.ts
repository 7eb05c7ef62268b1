import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "@/db/in-practice";
import type { ProgramStage } from "@/domain/plan/plan-size";
import { stageOf, todayOf } from "@/domain/plan/propose-facts";
import type { Direction, ProposalInput } from "@/domain/plan/propose-shape";
import type { Rule } from "@/domain/rules/clauses";
import { actionsNamed, fire } from "@/domain/rules/judge";
import { calendarDaySchema } from "@/domain/time/calendar-day";

const factsSchema = z.object({
  level: z.enum(["E", "S", "U"]).nullable(),
  pain: z.array(z.object({ day: calendarDaySchema, pain: z.number() })),
  inFlare: z.boolean(),
  publishedPhases: z.array(z.string()).nullable(),
  activated: z.array(z.string()),
  movement: z.string().nullable(),
});

/** What a proposal asks of the client's records beside causes and cautions. */
export interface ProposalFacts extends Pick<ProposalInput, "facts" | "before" | "direction" | "activated"> {
  usualStage: ProgramStage;
}

const daysLookedBack = 28;

const directions: Record<string, Direction> = {
  extension_centralises: "extension",
  extension_decreases: "extension",
  flexion_centralises: "flexion",
  flexion_decreases: "flexion",
};

/** Reads it all in one statement. Pain: the ratings of four weeks; muscles: woken up often enough (ORD-08). */
export async function readProposalFacts(
  tx: Transaction,
  practiceId: string,
  clientId: string,
  rules: readonly Rule[],
): Promise<ProposalFacts> {
  const wanted = activationOf(rules);
  const own = sql`practice_id = ${practiceId} and client_id = ${clientId}`;
  const result = await tx.execute(sql`
    select
      (select screen.level from red_flag_screen screen
        where screen.practice_id = ${practiceId} and screen.client_id = ${clientId}
          and screen.level in ('E', 'S', 'U')
          and not exists(select 1 from red_flag_clearance cleared
                          where cleared.practice_id = ${practiceId} and cleared.screen_id = screen.id)
        order by screen.level limit 1) as "level",
      (select coalesce(json_agg(json_build_object('day', recent.day, 'pain', recent.pain) order by recent.day desc), '[]')
         from client_day recent
        where ${own} and recent.pain is not null and recent.day >= current_date - ${daysLookedBack}::int) as "pain",
      exists(select 1 from flare where ${own} and current_date between flare.day and flare.until_day
        and not exists(select 1 from flare_end ended
          where ended.practice_id = ${practiceId} and ended.flare_id = flare.id)) as "inFlare",
      (select json_agg(distinct line.phase) from plan join assignment line on line.practice_id = plan.practice_id
          and line.client_id = plan.client_id and line.version_number = plan.published_number
        where plan.practice_id = ${practiceId} and plan.client_id = ${clientId}) as "publishedPhases",
      (select coalesce(json_agg(woken.muscle), '[]') from (
        select target->>'muscle' as muscle
          from assignment line
          join log on log.practice_id = line.practice_id and log.assignment_id = line.id
          join catalog_version given on given.practice_id = line.practice_id and given.item_id = line.item_id
           and given.version = line.item_version
          cross join lateral jsonb_array_elements(coalesce(given.content->'targets', '[]')) target
         where line.practice_id = ${practiceId} and line.client_id = ${clientId} and line.phase = 'stimulate'
           and log.outcome = 'done' and log.instead_item_id is null and coalesce(log.pain, 0) <= ${wanted.painAtMost} and target->>'role' in ('activate', 'strengthen')
         group by 1 having count(distinct log.id) >= ${wanted.sessions}) woken) as "activated",
      (select finding.choice from finding
         join catalog_item test on test.practice_id = finding.practice_id and test.id = finding.test_id
        where finding.practice_id = ${practiceId} and finding.client_id = ${clientId} and test.key = 't_repeated_movements'
        order by finding.recorded_at desc limit 1) as "movement"`);
  const { level, inFlare, pain, publishedPhases, activated, movement } = factsSchema.parse(result.rows[0]);
  return {
    ...todayOf(rules, { level, inFlare }, pain),
    direction: movement === null ? null : (directions[movement] ?? null),
    activated,
    usualStage: stageOf(publishedPhases),
  };
}

/** How often a weak muscle is woken up before it is loaded (ORD-08); without a rule nothing is counted. */
function activationOf(rules: readonly Rule[]): { sessions: number; painAtMost: number } {
  const [found] = actionsNamed(fire(rules, { loads_weak_muscle: true }), "wait_for_activation");
  return found ? found.action : { sessions: 1, painAtMost: 10 };
}
