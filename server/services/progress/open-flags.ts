import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { raisedSchema } from "@/domain/assessment/screen-dtos";
import { type ActionLevel, actionLevelSchema, actionLevels } from "@/domain/assessment/words";
import type { FlagNote } from "@/domain/progress/dtos";
import type { Language } from "@/domain/shared/language";
import { textIn } from "../catalog/texts-of-version";

export const openFlagsSchema = z.array(
  z.object({ level: actionLevelSchema, raised: z.array(raisedSchema).nullable() }),
);

/** The client's screens that still count, as one JSON array: each E, S or U that awaits its clearance; a C while newest. */
export function openFlagsJson(practiceId: string, clientId: string, language: Language): SQL {
  return sql`(select coalesce(json_agg(json_build_object('level', screen.level, 'raised', ${raisedIn(language)}) order by screen.answered_at), '[]')
    from red_flag_screen screen
   where screen.practice_id = ${practiceId} and screen.client_id = ${clientId}
     and ((screen.level in ('E', 'S', 'U') and not exists(
            select 1 from red_flag_clearance cleared
             where cleared.practice_id = ${practiceId} and cleared.screen_id = screen.id))
       or (screen.level = 'C' and not exists(
            select 1 from red_flag_screen newer
             where newer.practice_id = ${practiceId} and newer.client_id = ${clientId} and newer.answered_at > screen.answered_at))))`;
}

/** What was raised, said to the client in their language where the practice's words for it are still those of then. */
function raisedIn(language: Language): SQL {
  if (language === "en") return sql`screen.raised`;
  const english = sql`flag.value ->> 'forClient'`;
  const texts = { en: sql`said.content ->> 'forClient'`, own: textIn(language, sql`said.content`, "forClient") };
  return sql`(select jsonb_agg(flag.value || jsonb_build_object('forClient',
        case when ${texts.en} = ${english} then ${texts.own} else ${english} end) order by flag.ordinality)
    from jsonb_array_elements(screen.raised) with ordinality flag
    left join catalog_item named on named.practice_id = screen.practice_id and named.kind = 'flag'
     and named.key = flag.value ->> 'item'
    left join catalog_version said on said.practice_id = named.practice_id and said.item_id = named.id
     and said.version = named.published_version)`;
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
