import { sql } from "drizzle-orm";
import { z } from "zod";
import { causeStatusSchema } from "@/domain/assessment/words";
import { gradeSchema } from "@/domain/catalog/kinds";
import { patternSideSchema } from "@/domain/catalog/schemas";
import { shownEvidence } from "@/domain/catalog/shown-evidence";
import { storedLookSchema } from "@/domain/figure/look";
import type { OwnPlan } from "@/domain/progress/dtos";
import { readOwnSchema } from "@/domain/progress/schemas";
import { inSessionOrder } from "@/domain/progress/session-order";
import { ServiceError } from "@/domain/shared/service-error";
import { calendarDaySchema, dayInZone } from "@/domain/time/calendar-day";
import { answerTimeWords } from "@/server/i18n/answer-time-words";
import { languageOfReader } from "../catalog/language-of-reader";
import { rulesJson, storedRulesSchema } from "../catalog/rules-json";
import { englishIn, textIn } from "../catalog/texts-of-version";
import { landmarkPairSchema, landmarksJson } from "../causes/landmarks-json";
import { muscleFacts, muscleFactsSchema, notedMuscles } from "../causes/muscle-facts";
import { answerTimeJson, storedAnswerTimeSchema } from "../people/answer-time-json";
import { defineVerb } from "../verb";
import { flagNoteOf, openFlagsJson, openFlagsSchema } from "./open-flags";
import { type Clock, ownClientId, systemClock } from "./own-client";
import { allowedLines, describeLine, ownLineSchema, ownLines } from "./own-lines";

const latestVersions = 20;
const described = sql`described.content`;

const planSchema = z.object({
  zone: z.string(),
  look: storedLookSchema,
  practice: z.object({ name: z.string(), answerTime: storedAnswerTimeSchema, phone: z.string().nullable() }),
  lockedLevel: z.enum(["E", "S"]).nullable(),
  causes: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      text: z.string(),
      side: patternSideSchema,
      status: causeStatusSchema,
      foundOn: calendarDaySchema,
      grade: gradeSchema,
      inEnglish: z.array(z.string()).nullable(),
    }),
  ),
  muscles: muscleFactsSchema,
  pelvis: landmarkPairSchema,
  openFlags: openFlagsSchema,
  rules: storedRulesSchema,
  lines: z.array(ownLineSchema),
  versions: z.array(z.object({ number: z.number(), note: z.string().nullable(), publishedAt: z.string() })),
});

/**
 * Why the client does what they do: the causes in plain words, every line of the published version with what it is
 * for, and what changed when (the latest 20 versions). Locked by a safety screen: no lines.
 */
export const readOwnPlanBy = (clock: Clock) =>
  defineVerb({
    right: "own.read",
    input: readOwnSchema,
    async run(tx, _input, actor) {
      const clientId = ownClientId(actor);
      const { practiceId } = actor;
      const language = languageOfReader(actor);
      const own = sql`practice_id = ${practiceId} and client_id = ${clientId}`;
      const answer = await tx.execute(sql`
        select client.zone, client.figure_look as "look",
          json_build_object('name', practice.name, 'answerTime', ${answerTimeJson}, 'phone', practice.phone) as "practice",
          (select locked_level from client_overview where ${own}) as "lockedLevel",
          (select coalesce(json_agg(json_build_object('id', cause.id, 'title', ${textIn(language, described, "plainTitle")},
              'text', ${textIn(language, described, "plainText")}, 'inEnglish', ${englishIn(language, described, ["plainTitle", "plainText"])}, 'side', cause.side, 'status', cause.status, 'foundOn', cause.found_on,
              'grade', item.grade)
              order by cause.severity desc, cause.created_at, cause.id), '[]')
             from cause
             join catalog_item item on item.practice_id = cause.practice_id and item.id = cause.pattern_id
             join catalog_version described on described.practice_id = cause.practice_id
              and described.item_id = cause.pattern_id
              and described.version = coalesce(item.published_version, item.latest_version)
            where cause.practice_id = ${practiceId} and cause.client_id = ${clientId}
              and cause.status not in ('suspected', 'ruled_out')) as "causes",
          ${muscleFacts(practiceId, clientId, language)} as "muscles",
          ${landmarksJson(practiceId, clientId)} as "pelvis",
          ${openFlagsJson(practiceId, clientId, language)} as "openFlags",
          ${rulesJson(practiceId, ["ORD"])} as "rules",
          ${ownLines(practiceId, clientId, language)} as "lines",
          (select coalesce(json_agg(version order by version.number desc), '[]') from (
             select number, note, published_at as "publishedAt" from plan_version
              where ${own} order by number desc limit ${latestVersions}) version) as "versions"
        from client join practice on practice.id = client.practice_id
        where client.practice_id = ${practiceId} and client.id = ${clientId}`);
      if (answer.rows.length === 0) throw new ServiceError("not_found");
      const facts = planSchema.parse(answer.rows[0]);
      const { zone, look, practice, lockedLevel, causes, muscles, pelvis, versions } = facts;
      const flagNote = flagNoteOf(facts.openFlags);
      const shown = allowedLines(facts.lines, flagNote, facts.rules);
      const ordered = shown.map((line) => ({ ...line, joints: line.content.joints }));
      const result: OwnPlan = {
        today: dayInZone(clock(), zone),
        zone,
        look,
        practice: { ...practice, answerTime: answerTimeWords(practice.answerTime, language) },
        lockedLevel,
        flagNote,
        causes: causes.map(({ inEnglish, ...cause }) => ({ ...cause, ...(inEnglish ? { inEnglish } : {}) })),
        muscles: notedMuscles(muscles, { suspected: false, treated: lockedLevel === null }),
        pelvis,
        lines: inSessionOrder(ordered).map((line) => ({
          ...describeLine(line, practiceId),
          weekdays: line.weekdays,
          inReliefKit: line.inReliefKit,
          why: line.content.why,
          evidence: shownEvidence(line.content),
        })),
        versions: versions.map(({ number, note, publishedAt }) => ({
          number,
          note,
          publishedOn: dayInZone(new Date(publishedAt), zone),
        })),
      };
      return { result, audit: null };
    },
  });

export const readOwnPlan = readOwnPlanBy(systemClock);
