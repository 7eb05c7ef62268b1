import { describe, expect, it } from "vitest";
import { contentProblems } from "@/domain/catalog/content-rules";
import type { ExerciseContent } from "@/domain/catalog/doable-schemas";
import { catalogEntrySchema } from "@/domain/catalog/entry";
import { inLanguage, langOf, stillEnglish, withTexts } from "@/domain/catalog/in-language";
import { translatedText, translationPlaces, withTranslation } from "@/domain/catalog/translation-places";
import { bridge, slump } from "./samples";

const withSpanish = (es: NonNullable<ExerciseContent["translations"]>["es"]) => ({
  kind: "exercise" as const,
  content: { ...bridge, translations: { es } },
});

describe("the texts of an entry that can be translated", () => {
  it("are its words, one by one, and no keys, numbers or sources", () => {
    const places = translationPlaces("exercise", bridge).map(({ path }) => path);
    expect(places).toEqual(expect.arrayContaining(["title", "why", "steps.0", "cues.0", "mistakes.0", "stopWhen"]));
    expect(places.filter((path) => /key|grade|sources|dose|targets|patterns/.test(path))).toEqual([]);
    expect(translationPlaces("test", slump).map(({ path }) => path)).toContain("choices.0.label");
    expect(translationPlaces("exercise", { title: "", steps: ["", "Lift."] }).map(({ path }) => path)).toEqual([
      "steps.1",
    ]);
  });

  it("are set one at a time, in lists as long as the English, and go when they are emptied", () => {
    const first = withTranslation(bridge, "es", "steps.1", "Levanta.");
    expect(first).toEqual({ es: { steps: bridge.steps.map((_, index) => (index === 1 ? "Levanta." : "")) } });
    expect(translatedText({ steps: ["", "Levanta."] }, "steps.1")).toBe("Levanta.");
    expect(withTranslation({ ...bridge, translations: first }, "es", "steps.1", "")).toEqual({});
    const label = withTranslation(slump, "es", "choices.0.label", "Nada");
    expect(label).toEqual({
      es: { choices: slump.choices?.map((_, index) => (index === 0 ? { label: "Nada" } : {})) },
    });
  });

  it("fill a list anew that had another length", () => {
    const stale = { ...bridge, translations: { es: { steps: ["Uno."] } } };
    expect(withTranslation(stale, "es", "steps.2", "Tres.")).toEqual({
      es: { steps: bridge.steps.map((_, index) => ["Uno.", "", "Tres."][index] ?? "") },
    });
  });
});

describe("a translation", () => {
  it("is refused when its lists have another length, when it says what the English does not, or names another field", () => {
    const reasons = (es: NonNullable<ExerciseContent["translations"]>["es"]) =>
      contentProblems(withSpanish(es)).map(({ field, reason }) => `${field} ${reason}`);
    expect(reasons({ title: "Puente", steps: bridge.steps.map((_, index) => `Paso ${index}.`) })).toEqual([]);
    const tooMany = [...bridge.steps, "Y uno más."];
    expect(reasons({ steps: tooMany })).toEqual(["translations.es.steps translation_length"]);
    expect(reasons({ evidenceNote: "Algo." })).toEqual(
      bridge.evidenceNote ? [] : ["translations.es.evidenceNote translation_extra"],
    );
    for (const other of [{ key: "e_otro" }, { grade: "A" }, { dose: { sets: 2 } }])
      expect(
        catalogEntrySchema.safeParse({ kind: "exercise", content: { ...bridge, translations: { es: other } } }).success,
      ).toBe(false);
  });

  it("is read in its place, and what it lacks is read in English and named", () => {
    const { content } = withSpanish({ title: "Puente" });
    const read = inLanguage(content, "es");
    expect(read).toEqual({ ...bridge, title: "Puente" });
    expect(inLanguage(content, "en")).toEqual(bridge);
    expect(stillEnglish(bridge, { title: "Puente" }, ["title", "why", "evidenceNote"])).toEqual(
      bridge.evidenceNote ? ["why", "evidenceNote"] : ["why"],
    );
    expect([langOf(["why"], "why"), langOf(["why"], "title"), langOf(undefined, "why")]).toEqual([
      "en",
      undefined,
      undefined,
    ]);
  });

  it("never changes what is no text, nor the shape of a list", () => {
    expect(
      withTexts({ a: 1, list: ["x", "y"], deep: { b: "z" } }, { a: "uno", list: ["x"], deep: "no", more: "?" }),
    ).toEqual({
      a: 1,
      list: ["x", "y"],
      deep: { b: "z" },
    });
  });
});
