import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "@/db/in-practice";
import type { Flare } from "@/domain/progress/flare";
import { calendarDaySchema } from "@/domain/time/calendar-day";

export const storedFlareSchema = z.object({
  id: z.string(),
  day: calendarDaySchema,
  untilDay: calendarDaySchema,
  walkPercent: z.number(),
  levelsDown: z.number(),
  ruleKey: z.string(),
  endedOn: calendarDaySchema.nullable(),
}) satisfies z.ZodType<Flare>;

/** A client's flares as a JSON column, oldest first: the newest fifty are more than any page looks back on. */
export function flaresJson(practiceId: string, clientId: string): SQL {
  return sql`(select coalesce(json_agg(json_build_object('id', flare.id, 'day', flare.day, 'untilDay', flare.until_day,
      'walkPercent', flare.walk_percent, 'levelsDown', flare.levels_down, 'ruleKey', flare.rule_key,
      'endedOn', (select ended.ended_on from flare_end ended
         where ended.practice_id = flare.practice_id and ended.flare_id = flare.id)) order by flare.day, flare.at, flare.id), '[]')
    from (select * from flare where practice_id = ${practiceId} and client_id = ${clientId}
           order by day desc, at desc limit 50) flare)`;
}

/** A client's flares, oldest first. */
export async function readFlares(tx: Transaction, practiceId: string, clientId: string): Promise<Flare[]> {
  const result = await tx.execute(sql`select ${flaresJson(practiceId, clientId)} as "flares"`);
  return z.array(storedFlareSchema).parse(result.rows[0]?.flares);
}
