import type { Actor } from "@/domain/access/actor";
import type { Language } from "@/domain/shared/language";

/** The language in which catalog texts are answered: jobs and imports read English. */
export const languageOfReader = (actor: Actor): Language => (actor.kind === "system" ? "en" : (actor.language ?? "en"));
