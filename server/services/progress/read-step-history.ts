import { sql } from "drizzle-orm";
import { z } from "zod";
import { stepSchema, stepStateSchema } from "@/domain/plan/words";
import type { StepHistory } from "@/domain/progress/watch-dtos";
import { readStepHistorySchema } from "@/domain/progress/watch-schemas";
import { requireClient } from "../clients/require-client";
import { defineVerb } from "../verb";

const rowsSchema = z.array(
  z.object({
    id: z.string(),
    step: stepSchema,
    from: stepStateSchema,
    to: stepStateSchema,
    fact: z.object({
      key: z.string(),
      count: z.number().optional(),
      total: z.number().optional(),
      reason: z.string().optional(),
    }),
    at: z.string(),
    by: z.string().nullable(),
    role: z.enum(["practitioner", "client", "admin", "system"]).nullable(),
  }),
);

/** More changes than a page shows; the list is never unbounded. */
const mostChanges = 200;

/**
 * How the four steps of a client came to stand where they stand, newest first: when, why (the fact), and who, from the
 * audit record of the same transaction.
 */
export const readStepHistory = defineVerb({
  right: "progress.read",
  input: readStepHistorySchema,
  run: async (tx, { clientId }, actor) => {
    const { practiceId } = actor;
    await requireClient(tx, practiceId, clientId);
    const result = await tx.execute(sql`
      select change.id, change.step, change.from_state as "from", change.to_state as "to", change.fact,
        to_json(change.at) #>> '{}' as "at", acted.name as "by", acted.actor_kind as "role"
      from step_change change
      left join lateral (
        select record.actor_kind, member.name from audit_record record
          left join member on member.practice_id = record.practice_id and member.id = record.member_id
         where record.practice_id = change.practice_id and record.client_id = change.client_id and record.at = change.at
         limit 1) acted on true
      where change.practice_id = ${practiceId} and change.client_id = ${clientId}
      order by change.at desc, change.id desc limit ${mostChanges}`);
    const items = rowsSchema.parse(result.rows).map((row): StepHistory["items"][number] => ({
      ...row,
      at: new Date(row.at),
    }));
    return {
      result: { items },
      audit: { action: "progress.read", subjectKind: "client", subjectId: clientId, clientId },
    };
  },
});
