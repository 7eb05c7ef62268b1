import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { answerUnitSchema } from "@/domain/messages/schemas";
import type { StoredAnswerTime } from "@/server/i18n/answer-time-words";

export const storedAnswerTimeSchema: z.ZodType<StoredAnswerTime> = z.object({
  within: z.number().nullable(),
  unit: answerUnitSchema,
  text: z.string(),
});

/** The practice's promise as one JSON value, where the practice is joined; `answerTimeWords` says it. */
export const answerTimeJson: SQL = sql`json_build_object('within', practice.answer_within, 'unit', practice.answer_unit,
  'text', practice.answer_time)`;
