import { describe, expect, it } from "vitest";
import { clientTexts } from "./pack";
import { readingGrade } from "./reading-age";

/** Grade 7 is what a twelve-year-old reads. */
const highest = 7;

describe("what clients read of the catalog", () => {
  it.each(clientTexts)("$key can be read at twelve", ({ texts }) => {
    expect(readingGrade(texts)).toBeLessThanOrEqual(highest);
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
