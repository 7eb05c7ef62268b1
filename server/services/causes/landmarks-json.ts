import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { landmarkSchema } from "@/domain/assessment/cause-dtos";
import { pelvisTests } from "./read-landmarks";

/**
 * The first and the newest result of each pelvis test and side of a client as one JSON column, for reads that must not
 * ask twice. Oldest first, so that whoever takes the last result of a test takes the newest.
 */
export function landmarksJson(practiceId: string, clientId: string): SQL {
  const keys = sql.join(
    pelvisTests.map((key) => sql`${key}`),
    sql`, `,
  );
  const found = (order: SQL) => sql`(select distinct on (item.key, finding.side) finding.id, item.key, finding.side,
      finding.value, finding.choice, finding.recorded_at
    from finding join catalog_item item on item.practice_id = finding.practice_id and item.id = finding.test_id
   where finding.practice_id = ${practiceId} and finding.client_id = ${clientId} and item.kind = 'test' and item.key in (${keys})
   order by item.key, finding.side, ${order})`;
  const rows = (order: SQL) => sql`(select coalesce(json_agg(json_build_object('testKey', shown.key, 'side', shown.side,
      'value', coalesce(to_json(shown.value), to_json(shown.choice)), 'recordedAt', shown.recorded_at)
      order by shown.recorded_at, shown.id), '[]') from ${found(order)} shown)`;
  return sql`json_build_object('first', ${rows(sql`finding.recorded_at, finding.id`)},
    'newest', ${rows(sql`finding.recorded_at desc, finding.id desc`)})`;
}

const storedLandmarks = z.array(landmarkSchema.extend({ recordedAt: z.coerce.date() }));
export const landmarkPairSchema = z.object({ first: storedLandmarks, newest: storedLandmarks });
