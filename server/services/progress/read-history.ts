import { and, desc, eq, inArray, lt, notExists, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { z } from "zod";
import type { Transaction } from "@/db/in-practice";
import { assignment, catalogVersion, client, log } from "@/db/schema/index";
import { withTexts } from "@/domain/catalog/in-language";
import type { HistoryItem } from "@/domain/progress/dtos";
import { oldestLogDays } from "@/domain/progress/limits";
import { readHistorySchema } from "@/domain/progress/schemas";
import type { Language } from "@/domain/shared/language";
import { ServiceError } from "@/domain/shared/service-error";
import { addDays, calendarDaySchema, dayInZone } from "@/domain/time/calendar-day";
import { languageOfReader } from "../catalog/language-of-reader";
import { publishedTextIn, textsOfVersion } from "../catalog/texts-of-version";
import { defineVerb } from "../verb";
import { type Clock, ownClientId, systemClock } from "./own-client";
import { countsPerSide } from "./own-lines";

const titleSchema = z.object({
  key: z.string(),
  title: z.string(),
  sidedness: z.enum(["uni", "bi", "alt"]).optional(),
  sided: z.boolean().optional(),
});

const answerColumns = {
  id: log.id,
  at: log.at,
  outcome: log.outcome,
  reason: log.reason,
  setsDone: log.setsDone,
  effort: log.effort,
  pain: log.pain,
  comment: log.comment,
  signs: log.signs,
};

/** The easier form that was done in the exercise's place, or null. */
const insteadTitle = (language: Language) => {
  const item = { practiceId: sql`done.practice_id`, itemId: sql`done.id`, english: sql`done.title` };
  return sql<string | null>`(select ${publishedTextIn(language, "title", item)} from catalog_item done
    where done.practice_id = ${log.practiceId} and done.id = ${log.insteadItemId})`;
};

const givenVersion = {
  practiceId: sql`${catalogVersion.practiceId}`,
  itemId: sql`${catalogVersion.itemId}`,
  version: sql`${catalogVersion.version}`,
  content: sql`${catalogVersion.content}`,
};

type Answer = HistoryItem["earlier"][number];

/**
 * A keyset page of the client's own logs, newest day first, each as it was last said with what was said before.
 * Throws `invalid` for a cursor that names no day.
 */
export const readHistoryBy = (clock: Clock) =>
  defineVerb({
    right: "own.read",
    input: readHistorySchema,
    async run(tx, { cursor, limit }, actor) {
      const clientId = ownClientId(actor);
      const { practiceId } = actor;
      const language = languageOfReader(actor);
      if (cursor && !calendarDaySchema.safeParse(cursor.after).success)
        throw new ServiceError("invalid", { fields: { cursor: "invalid" } });
      const later = alias(log, "later");
      const rows = await tx
        .select({
          ...answerColumns,
          day: log.day,
          assignmentId: log.assignmentId,
          correctsId: log.correctsId,
          phase: assignment.phase,
          side: assignment.side,
          dose: assignment.dose,
          askEffort: assignment.askEffort,
          askPain: assignment.askPain,
          content: catalogVersion.content,
          instead: insteadTitle(language),
          texts: textsOfVersion(language, givenVersion),
          zone: client.zone,
        })
        .from(log)
        .innerJoin(client, and(eq(client.practiceId, log.practiceId), eq(client.id, log.clientId)))
        .innerJoin(assignment, and(eq(assignment.practiceId, log.practiceId), eq(assignment.id, log.assignmentId)))
        .innerJoin(
          catalogVersion,
          and(
            eq(catalogVersion.practiceId, log.practiceId),
            eq(catalogVersion.itemId, assignment.itemId),
            eq(catalogVersion.version, assignment.itemVersion),
          ),
        )
        .where(
          and(
            eq(log.practiceId, practiceId),
            eq(log.clientId, clientId),
            notExists(
              tx
                .select({ one: sql`1` })
                .from(later)
                .where(and(eq(later.practiceId, log.practiceId), eq(later.correctsId, log.id))),
            ),
            cursor ? or(lt(log.day, cursor.after), and(eq(log.day, cursor.after), lt(log.id, cursor.id))) : undefined,
          ),
        )
        .orderBy(desc(log.day), desc(log.id))
        .limit(limit + 1);
      const page = rows.slice(0, limit);
      const today = dayInZone(clock(), page[0]?.zone ?? "UTC");
      const earlier = await readCorrected(tx, practiceId, clientId, page);
      const items = page.map(
        ({ content, texts, instead, correctsId: _corrected, zone: _zone, ...row }): HistoryItem => {
          const { key, title, ...sidedness } = titleSchema.parse(withTexts(content, texts));
          return {
            ...row,
            itemKey: key,
            title: instead ?? title,
            inPlaceOf: instead === null ? null : title,
            perSide: countsPerSide(sidedness),
            canCorrect: row.day >= addDays(today, -oldestLogDays),
            earlier: earlier.get(row.id) ?? [],
          };
        },
      );
      const last = items.at(-1);
      const next = rows.length > limit && last ? { after: last.day, id: last.id } : null;
      return { result: { today, items, next }, audit: null };
    },
  });

export const readHistory = readHistoryBy(systemClock);

/** Each log with what it corrected, newest first. One statement walks a correction further for the whole page. */
async function readCorrected(
  tx: Transaction,
  practiceId: string,
  clientId: string,
  page: { id: string; correctsId: string | null }[],
): Promise<Map<string, Answer[]>> {
  const chains = new Map<string, Answer[]>();
  let open = page.flatMap(({ id, correctsId }) => (correctsId === null ? [] : { head: id, wanted: correctsId }));
  while (open.length > 0) {
    const wanted = open.map((entry) => entry.wanted);
    const rows = await tx
      .select({ ...answerColumns, correctsId: log.correctsId })
      .from(log)
      .where(and(eq(log.practiceId, practiceId), eq(log.clientId, clientId), inArray(log.id, wanted)));
    const byId = new Map(rows.map((row) => [row.id, row]));
    open = open.flatMap(({ head, wanted: id }) => {
      const found = byId.get(id);
      if (!found) return [];
      const { correctsId, ...answer } = found;
      chains.set(head, [...(chains.get(head) ?? []), answer]);
      return correctsId === null ? [] : { head, wanted: correctsId };
    });
  }
  return chains;
}
