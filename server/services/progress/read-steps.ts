import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "@/db/in-practice";
import { causeStatusSchema } from "@/domain/assessment/words";
import { phaseSchema } from "@/domain/plan/words";
import type { FourStepInputs } from "@/domain/progress/four-steps";
import type { Language } from "@/domain/shared/language";
import { rulesJson, storedRulesSchema } from "../catalog/rules-json";
import { flaresJson, storedFlareSchema } from "./flares";
import { openFlagsJson, openFlagsSchema } from "./open-flags";

const factsSchema = z.object({
  screened: z.boolean(),
  assessmentStarted: z.boolean(),
  causes: z.array(z.object({ id: z.string(), status: causeStatusSchema, retestOn: z.string().nullable() })),
  lines: z.array(z.object({ phase: phaseSchema, causeIds: z.array(z.string()) })),
  practisedPhases: z.array(phaseSchema),
  pain: z.array(z.object({ day: z.string(), score: z.number() })),
  exemptions: z.array(z.object({ step: z.enum(["relieve", "muscles", "joints"]), reason: z.string() })),
  lockedLevel: z.enum(["E", "S"]).nullable(),
  openFlags: openFlagsSchema,
  publishedNumber: z.number().nullable(),
  publishedAt: z.string().nullable(),
  lastLogAt: z.string().nullable(),
  rules: storedRulesSchema,
  flares: z.array(storedFlareSchema),
  /** The day of the discharge that stands. */
  dischargedOn: z.string().nullable(),
});

/** What the four steps and the overview of one client are computed from. Pain: every rated day, oldest first; flares too. */
export type ClientFacts = z.infer<typeof factsSchema>;

/** Reads it all in one statement: round trips are the cost of a tenant transaction. */
export async function readClientFacts(
  tx: Transaction,
  practiceId: string,
  clientId: string,
  language: Language = "en",
): Promise<ClientFacts> {
  const own = sql`practice_id = ${practiceId} and client_id = ${clientId}`;
  const result = await tx.execute(sql`
    select
      exists(select 1 from red_flag_screen where ${own}) as "screened",
      exists(select 1 from assessment where ${own}) as "assessmentStarted",
      (select coalesce(json_agg(json_build_object('id', id, 'status', status, 'retestOn', retest_on)), '[]') from cause where ${own}) as "causes",
      (select coalesce(json_agg(json_build_object('phase', line.phase, 'causeIds', (
          select coalesce(json_agg(distinct purpose.cause_id), '[]') from assignment_purpose purpose
           where purpose.practice_id = line.practice_id and purpose.assignment_id = line.id))), '[]')
         from assignment line
        where line.practice_id = ${practiceId} and line.client_id = ${clientId} and line.version_number = plan.published_number) as "lines",
      (select coalesce(json_agg(phase), '[]') from unnest(array['relieve', 'relax', 'stimulate', 'strengthen', 'joint']) phase
        where exists(select 1 from assignment line join log on log.practice_id = line.practice_id and log.assignment_id = line.id
                      where line.practice_id = ${practiceId} and line.client_id = ${clientId} and line.phase = phase
                        and log.outcome in ('done', 'partly'))
           or (phase = 'relieve' and exists(select 1 from relief_use where ${own}))) as "practisedPhases",
      (select coalesce(json_agg(json_build_object('day', day, 'score', pain) order by day), '[]')
         from client_day where ${own} and pain is not null) as "pain",
      (select coalesce(json_agg(json_build_object('step', step, 'reason', reason)), '[]')
         from step_exemption where ${own} and ended_at is null) as "exemptions",
      (select screen.level from red_flag_screen screen
        where screen.practice_id = ${practiceId} and screen.client_id = ${clientId} and screen.level in ('E', 'S')
          and not exists(select 1 from red_flag_clearance cleared where cleared.practice_id = ${practiceId} and cleared.screen_id = screen.id)
        order by screen.level, screen.answered_at desc limit 1) as "lockedLevel",
      ${openFlagsJson(practiceId, clientId, language)} as "openFlags",
      plan.published_number as "publishedNumber",
      to_json((select published_at from plan_version version where version.practice_id = ${practiceId}
        and version.plan_id = plan.id and version.number = plan.published_number)) #>> '{}' as "publishedAt",
      to_json((select max(received_at) from log where ${own})) #>> '{}' as "lastLogAt",
      ${rulesJson(practiceId, ["ORD"])} as "rules",
      ${flaresJson(practiceId, clientId)} as "flares",
      (select discharged_on::text from discharge where ${own} and ended_at is null) as "dischargedOn"
    from (select ${practiceId}::uuid as practice_id, ${clientId}::uuid as client_id) subject
    left join plan on plan.practice_id = subject.practice_id and plan.client_id = subject.client_id`);
  return factsSchema.parse(result.rows[0]);
}

/** The inputs of `fourSteps` from a client's facts. */
export function stepInputs(facts: ClientFacts): FourStepInputs {
  return { ...facts, assignments: facts.lines, recentPain: facts.pain.slice(-7).map(({ score }) => score) };
}
