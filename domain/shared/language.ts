import { z } from "zod";

/** The languages that the portal speaks, English first: what a text lacks in another it says in English. */
export const languages = ["en", "es"] as const;
export const languageSchema = z.enum(languages);
export type Language = z.infer<typeof languageSchema>;

/** The languages that catalog texts are translated into. */
export const translated = ["es"] as const satisfies readonly Language[];
