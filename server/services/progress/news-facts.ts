import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { causeStatusSchema } from "@/domain/assessment/words";
import { sideSchema } from "@/domain/catalog/kinds";
import { criterionSchema, testUnitSchema } from "@/domain/catalog/schemas";
import type { Language } from "@/domain/shared/language";
import { englishIn, textIn } from "../catalog/texts-of-version";

type Asked = { practiceId: string; clientId: string; since: SQL; language: Language };

export const measuredAgainSchema = z.array(
  z.object({
    test: z.string(),
    unit: testUnitSchema,
    side: sideSchema,
    criterion: criterionSchema,
    measurementError: z.number().nullable(),
    results: z.array(
      z.object({
        value: z.number().nullable(),
        choice: z.string().nullable(),
        abnormal: z.boolean(),
        recordedAt: z.string(),
        isNew: z.boolean(),
      }),
    ),
  }),
);

/** Every test and side with a result after `since`, and all its results, oldest first, as one JSON array. */
export function measuredAgainJson({ practiceId, clientId, since, language }: Asked): SQL {
  const content = sql`test.content`;
  return sql`(select coalesce(json_agg(json_build_object(
        'test', coalesce(${textIn(language, content, "plainTitle")}, ${textIn(language, content, "title")}),
        'unit', again.unit, 'side', again.side, 'criterion', ${content} -> 'criterion',
        'measurementError', ${content} -> 'measurementError', 'results', again.results) order by item.key, again.side), '[]')
    from (select test_id, side, unit, json_agg(json_build_object('value', value, 'choice', choice, 'abnormal', abnormal,
                 'recordedAt', recorded_at, 'isNew', recorded_at > ${since}) order by recorded_at, id) as results
            from finding
           where practice_id = ${practiceId} and client_id = ${clientId}
           group by test_id, side, unit having count(*) > 1 and max(recorded_at) > ${since}) again
    join catalog_item item on item.practice_id = ${practiceId} and item.id = again.test_id
    join catalog_version test on test.practice_id = item.practice_id and test.item_id = item.id
     and test.version = coalesce(item.published_version, item.latest_version))`;
}

export const causeMovesSchema = z.array(
  z.object({
    id: z.string(),
    title: z.string(),
    inEnglish: z.boolean(),
    moves: z.array(z.object({ from: causeStatusSchema.nullable(), to: causeStatusSchema })),
  }),
);

/** Every cause that was moved after `since`, with these moves, oldest first, as one JSON array. */
export function causeMovesJson({ practiceId, clientId, since, language }: Asked): SQL {
  const content = sql`described.content`;
  return sql`(select coalesce(json_agg(json_build_object('id', cause.id, 'title', ${textIn(language, content, "plainTitle")},
        'inEnglish', ${englishIn(language, content, ["plainTitle"])} is not null, 'moves', moved.moves)
        order by cause.severity desc nulls last, cause.created_at, cause.id), '[]')
    from (select cause_id, json_agg(json_build_object('from', from_status, 'to', to_status) order by at, id) as moves
            from cause_change
           where practice_id = ${practiceId} and client_id = ${clientId} and at > ${since}
           group by cause_id) moved
    join cause on cause.practice_id = ${practiceId} and cause.id = moved.cause_id
    join catalog_item item on item.practice_id = cause.practice_id and item.id = cause.pattern_id
    join catalog_version described on described.practice_id = cause.practice_id and described.item_id = cause.pattern_id
     and described.version = coalesce(item.published_version, item.latest_version))`;
}
