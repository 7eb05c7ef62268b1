import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "@/db/in-practice";
import { actionLevelSchema } from "@/domain/assessment/words";
import { inLanguage } from "@/domain/catalog/in-language";
import { onsetSchema } from "@/domain/outcomes/onset";
import { inSessionOrder } from "@/domain/progress/session-order";
import type { ReportFacts } from "@/domain/report/facts";
import type { Language } from "@/domain/shared/language";
import { ServiceError } from "@/domain/shared/service-error";
import { dayInZone } from "@/domain/time/calendar-day";
import { readCautionItems } from "../catalog/read-cautions";
import { rulesJson, storedRulesSchema } from "../catalog/rules-json";
import { letterheadIn, letterheadJson, storedLetterheadSchema } from "../people/letterhead";
import { flagNoteOf, openFlagsJson, openFlagsSchema } from "../progress/open-flags";
import { allowedLines, countsPerSide, ownLineSchema, ownLines } from "../progress/own-lines";

const headSchema = z.object({
  name: z.string(),
  bornOn: z.string().nullable(),
  complaint: z.string().nullable(),
  onset: onsetSchema.nullable(),
  createdAt: z.coerce.date(),
  zone: z.string(),
  practice: storedLetterheadSchema,
  practitioner: z.string().nullable(),
  screen: z
    .object({ level: actionLevelSchema.nullable(), answeredAt: z.coerce.date(), cleared: z.boolean() })
    .nullable(),
  cautions: z.array(z.string()),
  openFlags: openFlagsSchema,
  rules: storedRulesSchema,
  lines: z.array(ownLineSchema),
  version: z.object({ number: z.number(), publishedAt: z.coerce.date() }).nullable(),
});

export type ReportHead = Pick<ReportFacts, "client" | "practice" | "practitioner" | "safety" | "plan"> & {
  zone: string;
};

/** Who a report is about, what stands open for their safety, and the published plan. Throws `not_found`. */
export async function readReportHead(
  tx: Transaction,
  {
    practiceId,
    clientId,
    memberId,
    language,
  }: { practiceId: string; clientId: string; memberId: string | null; language: Language },
): Promise<ReportHead> {
  const own = sql`practice_id = ${practiceId} and client_id = ${clientId}`;
  const answer = await tx.execute(sql`
    select client.name, client.born_on as "bornOn", client.complaint, client.onset, client.created_at as "createdAt", client.zone,
      ${letterheadJson} as "practice",
      (select name from member where practice_id = ${practiceId} and id = ${memberId}) as "practitioner",
      (select json_build_object('level', level, 'answeredAt', answered_at, 'cleared',
          exists(select 1 from red_flag_clearance cleared where cleared.practice_id = ${practiceId} and cleared.screen_id = screen.id))
        from red_flag_screen screen where ${own} order by answered_at desc, id desc limit 1) as "screen",
      (select coalesce(json_agg(code order by recorded_at), '[]') from client_caution
        where ${own} and ended_at is null) as "cautions",
      ${openFlagsJson(practiceId, clientId, language)} as "openFlags",
      ${rulesJson(practiceId, ["ORD"])} as "rules",
      ${ownLines(practiceId, clientId, language)} as "lines",
      (select json_build_object('number', version.number, 'publishedAt', version.published_at)
         from plan join plan_version version on version.practice_id = plan.practice_id and version.plan_id = plan.id
          and version.number = plan.published_number
        where plan.practice_id = ${practiceId} and plan.client_id = ${clientId}) as "version"
    from client join practice on practice.id = client.practice_id
    where client.practice_id = ${practiceId} and client.id = ${clientId}`);
  if (!answer.rows[0]) throw new ServiceError("not_found");
  const { zone, createdAt, screen, cautions, openFlags, rules, lines, version, practice, practitioner, ...client } =
    headSchema.parse(answer.rows[0]);
  const items = cautions.length === 0 ? [] : await readCautionItems(tx, practiceId);
  const open = flagNoteOf(openFlags);
  const raised = openFlags.flatMap((screen) => screen.raised ?? []);
  const shown = allowedLines(lines, open, rules).map((line) => ({ ...line, joints: line.content.joints }));
  return {
    zone,
    practice: letterheadIn(practice, language),
    practitioner,
    client: { ...client, since: dayInZone(createdAt, zone) },
    safety: {
      screen: screen && { level: screen.level, day: dayInZone(screen.answeredAt, zone), cleared: screen.cleared },
      open: open && { level: open.level, reasons: [...new Set(raised.map(({ reason }) => reason))] },
      cautions: cautions.map((code) => {
        const known = items.find(({ key }) => key === code);
        return known ? inLanguage(known, language).title : code;
      }),
    },
    plan: version && {
      number: version.number,
      publishedOn: dayInZone(version.publishedAt, zone),
      onHold: open?.level === "E" || open?.level === "S",
      lines: inSessionOrder(shown).map(({ phase, side, dose, weekdays, content }) => ({
        ...{ phase, side, dose, weekdays, title: content.title, perSide: countsPerSide(content) },
      })),
    },
  };
}
