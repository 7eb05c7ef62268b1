import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "@/db/in-practice";
import { storedLookSchema } from "@/domain/figure/look";
import type { HandoutFacts, HandoutLineFacts } from "@/domain/handout/facts";
import { inSessionOrder } from "@/domain/progress/session-order";
import type { Language } from "@/domain/shared/language";
import { ServiceError } from "@/domain/shared/service-error";
import { dayInZone } from "@/domain/time/calendar-day";
import { rulesJson, storedRulesSchema } from "../catalog/rules-json";
import { storedIllustration } from "../catalog/stored-figure";
import { letterheadIn, letterheadJson, storedLetterheadSchema } from "../people/letterhead";
import { flagNoteOf, openFlagsJson, openFlagsSchema } from "../progress/open-flags";
import { allowedLines, countsPerSide, type OwnLine, ownLineSchema, ownLines } from "../progress/own-lines";
import { requireUnlocked } from "../screens/require-unlocked";

const factsSchema = z.object({
  name: z.string(),
  zone: z.string(),
  look: storedLookSchema,
  practice: storedLetterheadSchema,
  openFlags: openFlagsSchema,
  rules: storedRulesSchema,
  lines: z.array(ownLineSchema),
  version: z.object({ number: z.number(), publishedAt: z.coerce.date() }).nullable(),
});

/**
 * What a handout says of a client's published plan. Throws `not_found` without a client or a published plan with lines,
 * `locked` while an emergency or same-day answer waits: paper in a drawer could not be taken back.
 */
export async function handoutFacts(
  tx: Transaction,
  { practiceId, clientId, language }: { practiceId: string; clientId: string; language: Language },
): Promise<HandoutFacts> {
  const answer = await tx.execute(sql`
    select client.name, client.zone, client.figure_look as "look",
      ${letterheadJson} as "practice",
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
  await requireUnlocked(tx, practiceId, clientId);
  const { openFlags, rules, lines, version, zone, ...facts } = factsSchema.parse(answer.rows[0]);
  const flagNote = flagNoteOf(openFlags);
  const shown = allowedLines(lines, flagNote, rules);
  if (version === null || shown.length === 0) throw new ServiceError("not_found");
  const ordered = shown.map((line) => ({ ...line, joints: line.content.joints }));
  return {
    ...facts,
    practice: letterheadIn(facts.practice, language),
    language,
    flagNote,
    lines: inSessionOrder(ordered).map((line) => lineFacts(line, practiceId)),
    version: { number: version.number, publishedOn: dayInZone(version.publishedAt, zone) },
  };
}

function lineFacts(line: OwnLine, practiceId: string): HandoutLineFacts {
  const { assignmentId, itemId, itemVersion, phase, side, dose, weekdays, note, content } = line;
  const { title, steps, cues, stopWhen } = content;
  const { pose } = storedIllustration(content, { practiceId, itemId, version: itemVersion });
  return {
    ...{ assignmentId, title, phase, side, perSide: countsPerSide(content), dose, weekdays, note },
    ...{ steps, cues, stopWhen, pose },
  };
}
