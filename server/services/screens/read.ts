import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { practice } from "@/db/schema/index";
import type { Screen, Screens } from "@/domain/assessment/screen-dtos";
import { raisedSchema } from "@/domain/assessment/screen-dtos";
import { type Flag, inListOrder, readScreen, suggestCautions } from "@/domain/assessment/screen-level";
import { readScreensSchema } from "@/domain/assessment/screen-schemas";
import { actionLevelSchema, actionLevels, warningCardWays } from "@/domain/assessment/words";
import { inLanguage } from "@/domain/catalog/in-language";
import { contraindicationSchema } from "@/domain/catalog/kinds";
import { languageOfReader } from "../catalog/language-of-reader";
import { readFlags } from "../catalog/read-flags";
import { requireClient } from "../clients/require-client";
import { defineVerb } from "../verb";

const moment = z.coerce.date();
const storedSchema = z.object({
  screens: z.array(
    z.object({
      id: z.string(),
      level: actionLevelSchema.nullable(),
      answeredAt: moment,
      answeredBy: z.string().nullable(),
      raised: z.array(raisedSchema).nullable(),
      answers: z.array(
        z.object({
          item: z.string(),
          answer: z.string(),
          note: z.string().nullable(),
          version: z.number().nullable(),
        }),
      ),
      clearance: z
        .object({
          contacted: z.string(),
          contactedAt: moment,
          outcome: z.string(),
          recordedBy: z.string().nullable(),
          recordedAt: moment,
        })
        .nullable(),
    }),
  ),
  cards: z.array(
    z.object({ id: z.string(), way: z.enum(warningCardWays), givenAt: moment, givenBy: z.string().nullable() }),
  ),
  cautions: z.array(
    z.object({ id: z.string(), code: contraindicationSchema, note: z.string().nullable(), recordedAt: moment }),
  ),
});

/** A client's screens, newest first (the last 20, and every one that still locks), with the cautions that hold now. */
export const readScreens = defineVerb({
  right: "client.read",
  input: readScreensSchema,
  run: async (tx, { clientId }, actor) => {
    const { practiceId } = actor;
    const known = await requireClient(tx, practiceId, clientId);
    const own = sql`practice_id = ${practiceId} and client_id = ${clientId}`;
    const nameOf = (column: "answered_by" | "recorded_by" | "given_by") =>
      sql`(select member.name from member where member.practice_id = ${practiceId} and member.id = ${sql.raw(column)})`;
    const isCleared = sql`exists(select 1 from red_flag_clearance cleared where cleared.practice_id = ${practiceId} and cleared.screen_id = red_flag_screen.id)`;
    const stored = await tx.execute(sql`
      select
        (select coalesce(json_agg(json_build_object(
            'id', id, 'level', level, 'raised', raised, 'answeredAt', answered_at, 'answeredBy', ${nameOf("answered_by")},
            'answers', (select coalesce(json_agg(json_build_object('item', item_key, 'answer', answer, 'note', note, 'version', item_version) order by item_key), '[]')
              from screen_answer given where given.practice_id = ${practiceId} and given.screen_id = recent.id),
            'clearance', (select json_build_object('contacted', contacted, 'contactedAt', contacted_at, 'outcome', outcome,
                'recordedBy', ${nameOf("recorded_by")}, 'recordedAt', recorded_at)
              from red_flag_clearance cleared where cleared.practice_id = ${practiceId} and cleared.screen_id = recent.id))
            order by answered_at desc, id desc), '[]')
          from (select id, level, raised, answered_at, answered_by from red_flag_screen where ${own}
            order by (level in ('E', 'S', 'U') and not ${isCleared}) desc nulls last, answered_at desc, id desc limit 20) recent) as "screens",
        (select coalesce(json_agg(json_build_object('id', id, 'code', code, 'note', note, 'recordedAt', recorded_at) order by recorded_at), '[]')
          from client_caution where ${own} and ended_at is null) as "cautions",
        (select coalesce(json_agg(json_build_object('id', id, 'way', way, 'givenAt', given_at, 'givenBy', ${nameOf("given_by")}) order by given_at desc), '[]')
          from (select id, way, given_at, given_by from warning_card where ${own} order by given_at desc, id desc limit 20) given) as "cards"`);
    const { screens: rows, cautions, cards } = storedSchema.parse(stored.rows[0]);
    const [place] = await tx
      .select({ phone: practice.phone })
      .from(practice)
      .where(and(eq(practice.id, practiceId)));
    const flags = await readFlags(tx, practiceId);
    const screens = rows.map((row) => toScreen(row, flags));
    const locking = screens
      .filter(({ level, clearance }) => (level === "E" || level === "S") && !clearance)
      .sort((one, two) => actionLevels.indexOf(one.level ?? "C") - actionLevels.indexOf(two.level ?? "C"));
    const newest = Object.fromEntries(screens[0]?.answers.map(({ item, answer }) => [item, answer]) ?? []);
    const result: Screens = {
      client: {
        id: clientId,
        name: known.name,
        archived: known.archivedAt !== null,
        bornOn: known.bornOn,
        zone: known.zone,
      },
      practicePhone: place?.phone ?? null,
      screens,
      lockedScreenId: locking[0]?.id ?? null,
      cautions,
      suggestedCautions: suggestCautions(newest, flags).filter(
        (code) => !cautions.some((caution) => caution.code === code),
      ),
      flags: inListOrder(flags).map((flag) => flagView(inLanguage(flag, languageOfReader(actor)))),
      warningCards: cards,
    };
    return {
      result,
      audit: { action: "screen.read", subjectKind: "client", subjectId: clientId, clientId },
    };
  },
});

const flagView = ({ key, title, group, place, question, hint, capture, shortList, after, scale, answers }: Flag) => ({
  ...{ key, title, group, place, question, capture, shortList, after, scale },
  hint: hint ?? null,
  answers: answers.map(({ value, label }) => ({ value, label })),
});

/** Level and what raised it stay as they were stored; screens from before that are read from their answers. */
function toScreen({ raised, ...row }: z.infer<typeof storedSchema>["screens"][number], flags: readonly Flag[]): Screen {
  const reading = readScreen(Object.fromEntries(row.answers.map(({ item, answer }) => [item, answer])), flags);
  const isFull = row.answers.some(({ item }) => item === "rf_fx_major");
  return { ...row, kind: isFull ? "full" : "short", raised: raised ?? reading.raised, noted: reading.noted };
}
