import { z } from "zod";

/**
 * The field that holds an entry's texts in other languages: the same fields, lists of the same length, and any of them
 * may be missing, which is then read in English. Unknown fields are refused.
 */
export function translationsOf<Texts extends z.ZodObject>(texts: Texts) {
  return z.strictObject({ es: texts.partial().optional() }).optional();
}
