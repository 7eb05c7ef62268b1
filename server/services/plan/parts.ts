import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "@/db/in-practice";
import type { LineView, PartView } from "@/domain/plan/dtos";
import type { Language } from "@/domain/shared/language";
import { publishedTextIn } from "../catalog/texts-of-version";

const rowSchema = z.array(
  z.object({
    id: z.string(),
    kind: z.enum(["muscle", "joint"]),
    key: z.string(),
    title: z.string(),
    plainName: z.string(),
  }),
);

const item = { practiceId: sql`item.practice_id`, itemId: sql`item.id` };

/** The names of every muscle and joint that these lines serve or work on. */
export async function readLineParts(
  tx: Transaction,
  practiceId: string,
  lines: readonly LineView[],
  language: Language,
): Promise<PartView[]> {
  const ids = lines.flatMap(({ purposes }) => purposes.flatMap(({ muscleId, jointId }) => muscleId ?? jointId ?? []));
  const keys = lines.flatMap(({ item }) => item.muscles.map(({ key }) => key));
  if (ids.length === 0 && keys.length === 0) return [];
  const result = await tx.execute(sql`
    select item.id, item.kind, item.key, ${publishedTextIn(language, "title", { ...item, english: sql`item.title` })} as title,
      ${publishedTextIn(language, "plainName", { ...item, english: sql`coalesce(muscle.plain_name, joint.plain_name, item.title)` })} as "plainName"
    from catalog_item item
    left join muscle on muscle.practice_id = item.practice_id and muscle.id = item.id
    left join joint on joint.practice_id = item.practice_id and joint.id = item.id
    where item.practice_id = ${practiceId} and item.kind in ('muscle', 'joint')
      and (item.id = any(${sql.param([...new Set(ids)])}::uuid[])
        or (item.kind = 'muscle' and item.key = any(${sql.param([...new Set(keys)])}::text[])))
    order by item.title`);
  return rowSchema.parse(result.rows);
}
