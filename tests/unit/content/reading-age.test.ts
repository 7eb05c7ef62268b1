import { describe, expect, it } from "vitest";
import { longClientTexts } from "./client-texts";
import { clientTexts } from "./pack";
import { readingGrade } from "./reading-age";

/** Grade 7 is what a twelve-year-old reads. */
const highest = 7;
/** A single sentence swings more: one long word in it is a grade. */
const highestOfOne = 9;

describe("what clients read of the catalog", () => {
  it.each(clientTexts)("$key can be read at twelve", ({ texts }) => {
    expect(readingGrade(texts)).toBeLessThanOrEqual(highest);
  });

  it("can be read at twelve on the client's own pages too, each text of a sentence or more", () => {
    const own = longClientTexts.filter(({ where }) =>
      /^(my|steps|figure|ui\.evidence|people\.mail\.client)/.test(where),
    );
    expect(own.length).toBeGreaterThan(60);
    const hard = own.flatMap(({ where, text }) => {
      const grade = readingGrade([text]);
      return grade > highestOfOne ? [`${where}: ${grade.toFixed(1)} ${text}`] : [];
    });
    expect(hard).toEqual([]);
    expect(readingGrade(own.map(({ text }) => text))).toBeLessThanOrEqual(highest);
  });

  it("would notice a text for colleagues", () => {
    const text =
      "Bilateral anterior innominate rotation with concomitant iliopsoas hypertonicity necessitates reciprocal inhibition prior to lumbopelvic stabilisation.";
    expect(readingGrade([text])).toBeGreaterThan(highest);
  });

  it("agrees with the formula worked by hand", () => {
    // Six words of one syllable each in one sentence: 0.39 × 6 + 11.8 − 15.59.
    expect(readingGrade(["The cat sat on the mat."])).toBeCloseTo(-1.45, 2);
  });
});
