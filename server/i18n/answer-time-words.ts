import { createTranslator } from "next-intl";
import type { AnswerUnit } from "@/domain/messages/schemas";
import type { Language } from "@/domain/shared/language";
import { localeOf, wordsOf } from "./words";

/** A practice's promise as it is stored; `text`: what it wrote before it could choose a number. */
export interface StoredAnswerTime {
  within: number | null;
  unit: AnswerUnit;
  text: string;
}

/**
 * Within what time the practice answers, to stand after "within": "one working day". Null: no time is promised. The number is
 * the truth; the old text speaks, as it was written, for a practice that never chose one.
 */
export function answerTimeWords({ within, unit, text }: StoredAnswerTime, language: Language): string | null {
  if (within === null) return text.trim() || null;
  const t = createTranslator({ locale: localeOf[language], messages: wordsOf(language) });
  return t(`people.answerTime.${unit}`, { count: within });
}
