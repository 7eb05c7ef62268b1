import { and, eq, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "@/db/in-practice";
import { media } from "@/db/schema/index";
import type { LetterheadFacts } from "@/domain/handout/facts";
import type { Language } from "@/domain/shared/language";
import { answerTimeWords } from "@/server/i18n/answer-time-words";
import { answerTimeJson, storedAnswerTimeSchema } from "./answer-time-json";

export const storedLetterheadSchema = z.object({
  name: z.string(),
  phone: z.string().nullable(),
  address: z.string().nullable(),
  zone: z.string(),
  answerTime: storedAnswerTimeSchema,
  logo: z.object({ mediaId: z.string(), width: z.number(), height: z.number() }).nullable(),
});

/** What stands at the head of a paper, as one JSON value where the practice is joined. */
export const letterheadJson: SQL = sql`json_build_object('name', practice.name, 'phone', practice.phone,
  'address', practice.address, 'zone', practice.zone, 'answerTime', ${answerTimeJson},
  'logo', (select json_build_object('mediaId', logo.id, 'width', logo.width, 'height', logo.height) from media logo
    where logo.practice_id = practice.id and logo.id = practice.logo_id and logo.client_id is null))`;

/** The same with the promise of an answer in words. */
export const letterheadIn = (
  { answerTime, ...stored }: z.infer<typeof storedLetterheadSchema>,
  language: Language,
): LetterheadFacts => ({ ...stored, answerTime: answerTimeWords(answerTime, language) });

/** The WebP of a letterhead's logo; null where the practice has none. */
export async function readLogo(
  tx: Transaction,
  practiceId: string,
  { logo }: Pick<LetterheadFacts, "logo">,
): Promise<Buffer | null> {
  if (logo === null) return null;
  const [found] = await tx
    .select({ content: media.content })
    .from(media)
    .where(and(eq(media.practiceId, practiceId), eq(media.id, logo.mediaId)));
  return found?.content ?? null;
}
