import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { raisedSchema } from "@/domain/assessment/screen-dtos";
import { type ActionLevel, actionLevelSchema, actionLevels } from "@/domain/assessment/words";
import type { FlagNote } from "@/domain/progress/dtos";

export const openFlagsSchema = z.array(
  z.object({ level: actionLevelSchema, raised: z.array(raisedSchema).nullable() }),
);

/** The client's screens that still count, as one JSON array: each E, S or U that awaits its clearance; a C while newest. */
export function openFlagsJson(practiceId: string, clientId: string): SQL {
  return sql`(select coalesce(json_agg(json_build_object('level', screen.level, 'raised', screen.raised) order by screen.answered_at), '[]')
    from red_flag_screen screen
   where screen.practice_id = ${practiceId} and screen.client_id = ${clientId}
     and ((screen.level in ('E', 'S', 'U') and not exists(
            select 1 from red_flag_clearance cleared
             where cleared.practice_id = ${practiceId} and cleared.screen_id = screen.id))
       or (screen.level = 'C' and not exists(
            select 1 from red_flag_screen newer
             where newer.practice_id = ${practiceId} and newer.client_id = ${clientId} and newer.answered_at > screen.answered_at))))`;
}

/** The gravest of what is open, with what the client reads of it: each sentence once. Null: nothing is open. */
export function flagNoteOf(open: z.infer<typeof openFlagsSchema>): FlagNote | null {
  const rank = (level: ActionLevel) => actionLevels.indexOf(level);
  const [level] = open.map((screen) => screen.level).sort((one, two) => rank(one) - rank(two));
  if (!level) return null;
  const notes = open
    .flatMap(({ raised }) => raised ?? [])
    .filter((flag) => flag.level === level)
    .flatMap(({ forClient }) => forClient ?? []);
  return { level, notes: [...new Set(notes)] };
}
