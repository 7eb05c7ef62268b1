/** The languages that the portal speaks, English first: what a text lacks in another it says in English. */
export const languages = ["en", "es"] as const;
export type Language = (typeof languages)[number];

/** The languages that catalog texts are translated into. */
export const translated = ["es"] as const satisfies readonly Language[];
