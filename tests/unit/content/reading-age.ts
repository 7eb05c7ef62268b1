import { syllable } from "syllable";

/**
 * Flesch–Kincaid grade of English text (Kincaid 1975): 0.39 × words a sentence + 11.8 × syllables a word − 15.59.
 * Grade + 5 is about the reading age in years.
 */
export function readingGrade(texts: readonly string[]): number {
  const sentences = texts.flatMap((text) => text.split(/[.!?:;]+(?:\s|$)/)).filter((part) => /[a-z]/i.test(part));
  const words = sentences.flatMap((part) => part.split(/[\s–—/]+/)).filter((word) => /[a-z0-9]/i.test(word));
  const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
}
