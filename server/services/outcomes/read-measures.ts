import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "@/db/in-practice";
import { inLanguage } from "@/domain/catalog/in-language";
import { measureContentSchema } from "@/domain/catalog/measure-content";
import { answersSchema } from "@/domain/outcomes/answers";
import { importantFrom, nearLimit } from "@/domain/outcomes/change";
import type { MeasureCourses, MeasureResponse, MeasureView } from "@/domain/outcomes/dtos";
import { dueMeasures, nextReview } from "@/domain/outcomes/due";
import { compareResponses } from "@/domain/outcomes/responses";
import type { Language } from "@/domain/shared/language";
import { dayInZone } from "@/domain/time/calendar-day";
import { readRules } from "../catalog/read-rules";

const day = z.string();
const storedSchema = z.object({
  zone: z.string(),
  startedAt: z.coerce.date().nullable(),
  items: z.array(
    z.object({ itemId: z.string(), version: z.number(), content: measureContentSchema, inUse: z.boolean() }),
  ),
  responses: z.array(
    z.object({
      id: z.string(),
      itemId: z.string(),
      day,
      score: z.number().nullable(),
      parts: z.record(z.string(), z.number()),
      answers: answersSchema,
      activityListId: z.string().nullable(),
      band: z.string().nullable(),
      recordedBy: z.string().nullable(),
    }),
  ),
  lists: z.array(z.object({ id: z.string(), activities: z.array(z.object({ id: z.string(), text: z.string() })) })),
  requests: z.array(z.object({ itemId: z.string(), askedOn: day })),
});

/**
 * A client's measures with their courses, the due list of `now`, and the own activities: two statements. Corrected
 * answers are left out. Measures stand in the order of their titles. Says nothing about who may read.
 */
export async function readMeasures(
  tx: Transaction,
  practiceId: string,
  clientId: string,
  { now, language }: { now: Date; language: Language },
): Promise<MeasureCourses> {
  const own = sql`practice_id = ${practiceId} and client_id = ${clientId}`;
  const isCorrected = sql`exists (select 1 from measure_response later where later.practice_id = ${practiceId} and later.corrects_id = answered.id)`;
  const found = await tx.execute(sql`
    select
      (select zone from client where practice_id = ${practiceId} and id = ${clientId}) as "zone",
      (select min(published_at) from plan_version where ${own}) as "startedAt",
      (select coalesce(json_agg(json_build_object('itemId', item.id, 'version', version.version, 'content', version.content,
          'inUse', item.status <> 'retired') order by item.title, item.id), '[]')
        from catalog_item item join catalog_version version on version.practice_id = item.practice_id
          and version.item_id = item.id and version.version = item.published_version
        where item.practice_id = ${practiceId} and item.kind = 'measure'
          and (item.status <> 'retired' or exists (select 1 from measure_response given
            where given.practice_id = ${practiceId} and given.client_id = ${clientId} and given.item_id = item.id))) as "items",
      (select coalesce(json_agg(json_build_object('id', id, 'itemId', item_id, 'day', day, 'score', score, 'parts', parts,
          'answers', answers, 'activityListId', activity_list_id,
          'band', band, 'recordedBy', (select member.name from member where member.practice_id = ${practiceId}
            and member.id = answered.recorded_by and member.client_id is null)) order by day, at, id), '[]')
        from measure_response answered where ${own} and not ${isCorrected}) as "responses",
      (select coalesce(json_agg(json_build_object('id', id, 'activities', activities) order by number), '[]')
        from activity_list where ${own}) as "lists",
      (select coalesce(json_agg(json_build_object('itemId', item_id, 'askedOn', asked_on) order by asked_on desc), '[]')
        from measure_request where ${own}) as "requests"`);
  const { zone, startedAt, items: stored, responses, lists, requests } = storedSchema.parse(found.rows[0]);
  const items = stored.map(({ content, ...item }) => ({
    ...item,
    content: inLanguage(content, language),
    storedBands: content.bands ?? [],
  }));
  const rules = await readRules(tx, practiceId, ["DIS"]);
  const today = dayInZone(now, zone);
  const start = startedAt ? dayInZone(startedAt, zone) : null;
  const ofItem = new Map(items.map(({ itemId }) => [itemId, responses.filter((one) => one.itemId === itemId)]));
  const inUse = items.filter((item) => item.inUse);
  const answered = new Map([...ofItem].map(([itemId, given]) => [itemId, given.map((one) => one.day)]));
  return {
    today,
    zone,
    measures: items.map((item) => viewOf(item, ofItem.get(item.itemId) ?? [])),
    due: dueMeasures({ today, start, rules, measures: inUse, answered, requests }),
    activities: lists.at(-1) ?? null,
    activityTexts: Object.fromEntries(lists.flatMap(({ activities }) => activities.map(({ id, text }) => [id, text]))),
    nextReview: nextReview(rules, start, today),
  };
}

type StoredItem = z.infer<typeof storedSchema>["items"][number] & { storedBands: readonly { label: string }[] };

/** An answer keeps its band as it was worded then, in English; where the words still hold they are read in the reader's language. */
function bandIn({ content, storedBands }: StoredItem, band: string | null): string | null {
  const index = storedBands.findIndex(({ label }) => label === band);
  return content.bands?.[index]?.label ?? band;
}

function viewOf(
  item: StoredItem,
  given: ReadonlyArray<MeasureResponse & { itemId: string }>,
): MeasureView & { inUse: boolean } {
  const { itemId, version, content, inUse } = item;
  const course = compareResponses(content, given);
  const baseline = course?.baseline ?? null;
  return {
    itemId,
    version,
    content,
    inUse,
    responses: given.map(({ itemId: _itemId, band, ...response }) => ({ ...response, band: bandIn(item, band) })),
    baseline,
    change: course?.change ?? null,
    label: course?.label ?? null,
    importantFrom: baseline && content.outcome ? importantFrom(content, baseline.score) : null,
    nearLimit: baseline ? nearLimit(content, baseline.score) : null,
  };
}
