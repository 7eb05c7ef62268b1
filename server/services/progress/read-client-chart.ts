import { sql } from "drizzle-orm";
import { z } from "zod";
import type { WatchChart } from "@/domain/progress/watch-dtos";
import { readChartSchema } from "@/domain/progress/watch-schemas";
import { addDays, dayInZone, dayRange } from "@/domain/time/calendar-day";
import { requireClient } from "../clients/require-client";
import { defineVerb } from "../verb";

const storedSchema = z.object({
  days: z.array(
    z.object({
      day: z.string(),
      pain: z.number().nullable(),
      due: z.number(),
      done: z.number(),
      partly: z.number(),
      answered: z.number(),
    }),
  ),
  versions: z.array(z.object({ number: z.number(), day: z.string(), note: z.string().nullable() })),
});
type StoredDay = z.infer<typeof storedSchema>["days"][number];

/** Pain and exercise of a client's last days, with the plan versions that fell on them. Recorded as a read. */
export const readClientChart = defineVerb({
  right: "progress.read",
  input: readChartSchema,
  run: async (tx, { clientId, days: length }, actor) => {
    const { practiceId } = actor;
    const known = await requireClient(tx, practiceId, clientId);
    const today = dayInZone(new Date(), known.zone);
    const from = addDays(today, 1 - length);
    const stored = await tx.execute(sql`
      select
        (select coalesce(json_agg(json_build_object('day', day, 'pain', pain, 'due', due_count, 'done', done_count,
            'partly', partly_count, 'answered', done_count + partly_count + skipped_count + too_painful_count) order by day), '[]')
          from client_day where practice_id = ${practiceId} and client_id = ${clientId} and day between ${from} and ${today}) as "days",
        (select coalesce(json_agg(json_build_object('number', number, 'note', note,
            'day', (published_at at time zone ${known.zone})::date) order by number), '[]')
          from plan_version where practice_id = ${practiceId} and client_id = ${clientId}
            and (published_at at time zone ${known.zone})::date >= ${from}::date) as "versions"`);
    const { days, versions } = storedSchema.parse(stored.rows[0]);
    const byDay = new Map(days.map((day) => [day.day, day]));
    const begun = [...days.map(({ day }) => day), ...versions.map(({ day }) => day)].sort()[0];
    const weekAgo = addDays(today, -6);
    const due = days.filter((day) => day.day >= weekAgo && day.due > 0);
    const result: WatchChart = {
      days:
        begun === undefined
          ? []
          : dayRange(begun, today).map((day) => ({
              day,
              pain: byDay.get(day)?.pain ?? null,
              exercise: exerciseOf(byDay.get(day)),
            })),
      versions,
      kept: { done: due.filter(({ done, partly }) => done + partly > 0).length, due: due.length },
    };
    return { result, audit: { action: "progress.read", subjectKind: "client", subjectId: clientId, clientId } };
  },
});

/** No answer is never "not done": only what the client said counts. */
function exerciseOf(day: StoredDay | undefined): WatchChart["days"][number]["exercise"] {
  if (!day || day.answered === 0) return "no_answer";
  if (day.done >= Math.max(1, day.due)) return "done";
  return day.done + day.partly > 0 ? "partly" : "not_done";
}
