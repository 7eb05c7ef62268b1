import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "@/db/in-practice";
import type { Contraindication } from "@/domain/catalog/kinds";
import { bodyPositionSchema, contraindicationSchema } from "@/domain/catalog/kinds";
import { blockSchema } from "@/domain/catalog/schemas";
import { shownEvidenceSchema } from "@/domain/catalog/shown-evidence";
import { starterPhases } from "@/domain/catalog/starter-schema";
import type { ChoiceView, SuggestionView } from "@/domain/plan/dtos";
import { clientInputSchema, searchItemsSchema } from "@/domain/plan/schemas";
import { clashingCodes } from "@/domain/plan/warnings";
import type { Language } from "@/domain/shared/language";
import { ServiceError } from "@/domain/shared/service-error";
import { languageOfReader } from "../catalog/language-of-reader";
import { textIn } from "../catalog/texts-of-version";
import { defineVerb } from "../verb";
import { readCautions } from "./draft";

const mostSuggestions = 80;

const choiceSchema = z.object({
  itemId: z.string(),
  kind: z.enum(["exercise", "technique"]),
  key: z.string(),
  title: z.string(),
  block: blockSchema.nullable(),
  position: bodyPositionSchema,
  evidence: shownEvidenceSchema,
  contraindications: z.array(contraindicationSchema),
  inDraft: z.boolean(),
});
const suggestionSchema = choiceSchema.extend({
  causeIds: z.array(z.string()),
  muscleIds: z.array(z.string()),
  jointIds: z.array(z.string()),
});

const titleIn = (language: Language) => textIn(language, sql`version.content`, "title");
const columns = (
  language: Language,
) => sql`item.id as "itemId", item.kind, item.key, ${titleIn(language)} as title, version.content->>'block' as block,
  version.content->>'position' as position, version.content->'contraindications' as contraindications,
  json_build_object('grade', version.content->>'grade', 'note', ${textIn(language, sql`version.content`, "evidenceNote")})::jsonb as evidence`;
const inDraft = (practiceId: string, clientId: string) => sql`exists(select 1 from draft_assignment line
  where line.practice_id = ${practiceId} and line.client_id = ${clientId} and line.item_id = item.id) as "inDraft"`;
const assignable = sql`item.kind in ('exercise', 'technique') and item.status <> 'retired' and item.published_version is not null`;
const published = sql`join catalog_version version on version.practice_id = item.practice_id and version.item_id = item.id
  and version.version = item.published_version`;

function choiceView(
  { block, contraindications, ...row }: z.infer<typeof choiceSchema>,
  cautions: readonly Contraindication[],
): ChoiceView {
  return { ...row, phase: block ?? "relieve", clashes: clashingCodes({ contraindications }, cautions) };
}

async function refuseUnknownClient(tx: Transaction, practiceId: string, clientId: string): Promise<void> {
  const { rows } = await tx.execute(sql`select 1 from client where practice_id = ${practiceId} and id = ${clientId}`);
  if (rows.length === 0) throw new ServiceError("not_found");
}

/**
 * Published exercises that serve what the open causes ask for (lengthen what is tight, wake up or strengthen what
 * is weak, move their joints), those that serve most causes first, and the relief their patterns name. At most 80.
 */
export const readSuggestions = defineVerb({
  right: "plan.read",
  input: clientInputSchema,
  async run(tx, { clientId }, actor) {
    const { practiceId } = actor;
    const language = languageOfReader(actor);
    await refuseUnknownClient(tx, practiceId, clientId);
    const cautions = await readCautions(tx, practiceId, clientId);
    const found = await tx.execute(sql`
      with open_cause as (
        select id, pattern_id from cause
         where practice_id = ${practiceId} and client_id = ${clientId} and status not in ('resolved', 'ruled_out')
      ), serving as (
        select open_cause.id as cause_id, does.exercise_id as item_id, does.muscle_id, null::uuid as joint_id
          from open_cause
          join pattern_muscle asks on asks.practice_id = ${practiceId} and asks.pattern_id = open_cause.pattern_id
          join exercise_muscle does on does.practice_id = ${practiceId} and does.muscle_id = asks.muscle_id
           and case asks.role when 'tight' then does.role = 'lengthen' else does.role in ('strengthen', 'activate') end
        union all
        select open_cause.id, does.exercise_id, null, does.joint_id
          from open_cause
          join pattern_joint asks on asks.practice_id = ${practiceId} and asks.pattern_id = open_cause.pattern_id
          join exercise_joint does on does.practice_id = ${practiceId} and does.joint_id = asks.joint_id
          join exercise on exercise.practice_id = ${practiceId} and exercise.id = does.exercise_id and exercise.block = 'joint'
        union all
        select open_cause.id, item.id, null, null
          from open_cause
          join catalog_item pattern on pattern.practice_id = ${practiceId} and pattern.id = open_cause.pattern_id
          join catalog_version content on content.practice_id = ${practiceId} and content.item_id = pattern.id
           and content.version = coalesce(pattern.published_version, pattern.latest_version)
          cross join unnest(${sql.param([...starterPhases])}::text[]) block
          cross join lateral jsonb_array_elements(coalesce(content.content->'starter'->block, '[]')) named
          join catalog_item item on item.practice_id = ${practiceId} and item.kind in ('exercise', 'technique')
           and item.key = coalesce(named->>'item', named #>> '{}')
      )
      select ${columns(language)}, ${inDraft(practiceId, clientId)},
        json_agg(distinct serving.cause_id) as "causeIds",
        coalesce(json_agg(distinct serving.muscle_id) filter (where serving.muscle_id is not null), '[]') as "muscleIds",
        coalesce(json_agg(distinct serving.joint_id) filter (where serving.joint_id is not null), '[]') as "jointIds"
      from serving
      join catalog_item item on item.practice_id = ${practiceId} and item.id = serving.item_id
      ${published}
      where ${assignable}
      group by item.practice_id, item.id, item.kind, item.key, version.content
      order by count(distinct serving.cause_id) desc, count(*) desc, title
      limit ${mostSuggestions}`);
    const items = z
      .array(suggestionSchema)
      .parse(found.rows)
      .map(
        ({ causeIds, muscleIds, jointIds, ...row }): SuggestionView => ({
          ...choiceView(row, cautions),
          causeIds,
          muscleIds,
          jointIds,
        }),
      );
    return {
      result: { items },
      audit: { action: "plan.readSuggestions", subjectKind: "client", subjectId: clientId, clientId },
    };
  },
});

/** Published exercises and techniques by title, in the reader's language or in English, by pages: for what no open cause asks for. */
export const searchItems = defineVerb({
  right: "plan.read",
  input: searchItemsSchema,
  async run(tx, { clientId, query, cursor, limit }, actor) {
    const { practiceId } = actor;
    const language = languageOfReader(actor);
    const title = titleIn(language);
    await refuseUnknownClient(tx, practiceId, clientId);
    const cautions = await readCautions(tx, practiceId, clientId);
    const words = `%${query.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
    const after = cursor === null ? sql`true` : sql`(${title}, item.id) > (${cursor.after}, ${cursor.id}::uuid)`;
    const found = await tx.execute(sql`
      select ${columns(language)}, ${inDraft(practiceId, clientId)}
      from catalog_item item ${published}
      where item.practice_id = ${practiceId} and ${assignable} and (${title} ilike ${words} or item.title ilike ${words}) and ${after}
      order by title, item.id
      limit ${limit + 1}`);
    const rows = z.array(choiceSchema).parse(found.rows);
    const items = rows.slice(0, limit).map((row) => choiceView(row, cautions));
    const last = items.at(-1);
    const next = rows.length > limit && last ? { after: last.title, id: last.itemId } : null;
    return {
      result: { items, next },
      audit: { action: "plan.searchItems", subjectKind: "client", subjectId: clientId, clientId },
    };
  },
});
