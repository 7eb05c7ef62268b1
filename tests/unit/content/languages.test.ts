import { describe, expect, it } from "vitest";
import en from "@/messages/en.json";
import lastResortEn from "@/messages/en.last-resort.json";
import es from "@/messages/es.json";
import lastResortEs from "@/messages/es.last-resort.json";
import { textsIn } from "./client-texts";
import { differences, neverSaidInSpanish } from "./languages";
import { findSaid } from "./wording";

const english = textsIn({ ...en, lastResort: lastResortEn }, "");
const spanish = textsIn({ ...es, lastResort: lastResortEs }, "");

/** Words that are the same in both languages. */
const sameWords = new Set([
  ...["Plumbline", "English", "Español", "Admin", "admin", "No", "no", "Plan", "plan", "Pelvis", "pelvis", "Portal"],
  ...["Variable", "TENS", "CSV", "min", "mm", "cm", "s", "h", "v"],
]);
/** Words of a text outside its arguments: “{minutes} min” leaves “min”. */
const wordsOutside = (text: string) => text.replace(/\{[^{}]*\}/g, " ").match(/[a-zñáéíóú]+/gi) ?? [];
const untranslated = (text: string) =>
  /plural|select/.test(text) ? text.length > 60 : wordsOutside(text).some((word) => !sameWords.has(word));

describe("the Spanish of the pages", () => {
  it("has every text of the English, with the same arguments, choices, plural forms and tags", () => {
    expect(english.length).toBeGreaterThan(4000);
    expect(differences(english, spanish)).toEqual([]);
  });

  it("leaves no text in English", () => {
    const ours = new Map(english.map(({ where, text }) => [where, text]));
    expect(spanish.filter(({ where, text }) => ours.get(where) === text && untranslated(text))).toEqual([]);
  });

  it("promises nothing, frightens nobody and says tú", () => expect(findSaid(spanish, neverSaidInSpanish)).toEqual([]));

  it("would notice a text that is missing, one too many, and other arguments", () => {
    const said = (text: string, where = "planted") => [{ where, text }];
    expect(differences(said("Hello {name}"), [])).toEqual(["planted: missing"]);
    expect(differences([], said("Hola"))).toEqual(["planted: not in English"]);
    expect(differences(said("Hello {name}"), said("Hola {nombre}"))).toHaveLength(1);
    expect(differences(said("For <b>{what}</b>"), said("Para {what}"))).toHaveLength(1);
    expect(differences(said("{a, select, x {one} other {two}}"), said("{a, select, other {dos}}"))).toHaveLength(1);
    expect(differences(said("{n, plural, one {a day} other {# days}}"), said("{n} días"))).toHaveLength(1);
    const days = said("{n, plural, one {a day} other {# days}}");
    expect(differences(days, said("{n, plural, other {# días}}"))).toHaveLength(1);
    expect(differences(days, said("{n, plural, one {un día} many {# de días} other {# días}}"))).toEqual([]);
    expect(() => differences(said("{n}"), said("{n, plural, other {#}"))).toThrow();
  });

  it("would notice a text left in English and a promise", () => {
    expect(untranslated("Good morning, {name}")).toBe(true);
    expect(untranslated("{minutes} min")).toBe(false);
    expect(findSaid([{ where: "planted", text: "Esto va a curar tu espalda." }], neverSaidInSpanish)).toHaveLength(1);
  });
});
