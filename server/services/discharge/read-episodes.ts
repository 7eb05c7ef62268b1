import { sql } from "drizzle-orm";
import { z } from "zod";
import { episodesDto } from "@/domain/discharge/dtos";
import { dischargeOfSchema } from "@/domain/discharge/schemas";
import { requireClient } from "../clients/require-client";
import { defineVerb } from "../verb";

const rowSchema = z.object({ episode: z.unknown() });

/** A client's times in care with how each ended, the newest first; none while they have never been discharged. */
export const readEpisodes = defineVerb({
  right: "client.read",
  input: dischargeOfSchema,
  async run(tx, { clientId }, actor) {
    const { practiceId } = actor;
    await requireClient(tx, practiceId, clientId);
    const result = await tx.execute(sql`
      select json_build_object('number', episode.number, 'startedOn', episode.started_on, 'why', episode.why,
          'endedOn', episode.ended_on, 'discharges', (
          select coalesce(json_agg(json_build_object('id', made.id, 'on', made.discharged_on, 'reason', made.reason,
              'by', (select name from member where member.practice_id = made.practice_id and member.id = made.discharged_by),
              'why', made.why, 'steps', made.steps, 'ready', made.ready, 'note', made.note, 'planAfter', made.plan_after,
              'planVersion', made.plan_version, 'takenBackAt', case when made.ended = 'taken_back' then made.ended_at end)
              order by made.discharged_at desc, made.id desc), '[]')
            from discharge made where made.practice_id = episode.practice_id and made.episode_id = episode.id)) as episode
        from episode where episode.practice_id = ${practiceId} and episode.client_id = ${clientId}
       order by episode.number desc limit 50`);
    const items = z
      .array(rowSchema)
      .parse(result.rows)
      .map((row) => dated(row.episode));
    return {
      result: episodesDto.parse({ items }),
      audit: { action: "client.read", subjectKind: "client", subjectId: clientId, clientId },
    };
  },
});

const storedSchema = z.looseObject({
  discharges: z.array(z.looseObject({ takenBackAt: z.coerce.date().nullable() })),
});
const dated = (stored: unknown) => storedSchema.parse(stored);
