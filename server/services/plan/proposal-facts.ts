import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "@/db/in-practice";
import { painPhaseOf, stageOf } from "@/domain/plan/propose-facts";
import { type Direction, type PlanStage, type ProposalInput, proposalRules } from "@/domain/plan/propose-shape";

const factsSchema = z.object({
  level: z.enum(["E", "S", "U"]).nullable(),
  pain: z.array(z.number()),
  daysOnPlan: z.number().nullable(),
  activated: z.array(z.string()),
  movement: z.string().nullable(),
});

/** What a proposal asks of the client's records beside causes and cautions. */
export interface ProposalFacts extends Pick<ProposalInput, "redFlag" | "painPhase" | "direction" | "activated"> {
  usualStage: PlanStage;
}

const directions: Record<string, Direction> = {
  extension_centralises: "extension",
  extension_decreases: "extension",
  flexion_centralises: "flexion",
  flexion_decreases: "flexion",
};

/** Reads it all in one statement. Pain: the newest ratings of the last two weeks; muscles: woken up often enough (ORD-08). */
export async function readProposalFacts(tx: Transaction, practiceId: string, clientId: string): Promise<ProposalFacts> {
  const own = sql`practice_id = ${practiceId} and client_id = ${clientId}`;
  const result = await tx.execute(sql`
    select
      (select screen.level from red_flag_screen screen
        where screen.practice_id = ${practiceId} and screen.client_id = ${clientId}
          and (screen.level in ('E', 'S') or (screen.level = 'U' and not exists(
            select 1 from red_flag_screen newer where newer.practice_id = ${practiceId} and newer.client_id = ${clientId}
              and newer.answered_at > screen.answered_at)))
          and not exists(select 1 from red_flag_clearance cleared
                          where cleared.practice_id = ${practiceId} and cleared.screen_id = screen.id)
        order by screen.level limit 1) as "level",
      (select coalesce(json_agg(recent.pain order by recent.day desc), '[]') from (
        select day, pain from client_day where ${own} and pain is not null and day >= current_date - 14
         order by day desc limit 2) recent) as "pain",
      (select current_date - min(version.published_at)::date from plan_version version where ${own}) as "daysOnPlan",
      (select coalesce(json_agg(woken.muscle), '[]') from (
        select target->>'muscle' as muscle
          from assignment line
          join log on log.practice_id = line.practice_id and log.assignment_id = line.id
          join catalog_version given on given.practice_id = line.practice_id and given.item_id = line.item_id
           and given.version = line.item_version
          cross join lateral jsonb_array_elements(coalesce(given.content->'targets', '[]')) target
         where line.practice_id = ${practiceId} and line.client_id = ${clientId} and line.phase = 'stimulate'
           and log.outcome = 'done' and coalesce(log.pain, 0) <= 3 and target->>'role' in ('activate', 'strengthen')
         group by 1 having count(distinct log.id) >= ${proposalRules.activationSessions}) woken) as "activated",
      (select finding.choice from finding
         join catalog_item test on test.practice_id = finding.practice_id and test.id = finding.test_id
        where finding.practice_id = ${practiceId} and finding.client_id = ${clientId} and test.key = 't_repeated_movements'
        order by finding.recorded_at desc limit 1) as "movement"`);
  const { level, pain, daysOnPlan, activated, movement } = factsSchema.parse(result.rows[0]);
  return {
    redFlag: level,
    painPhase: painPhaseOf(pain),
    direction: movement === null ? null : (directions[movement] ?? null),
    activated,
    usualStage: stageOf(daysOnPlan),
  };
}
