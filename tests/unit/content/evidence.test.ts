import { describe, expect, it } from "vitest";
import type { Grade } from "@/domain/catalog/kinds";
import { pack } from "./pack";

interface Graded {
  key: string;
  grade: Grade;
  evidenceNote?: string;
  sources: { text: string }[];
}

const graded: Graded[] = [...pack.patterns, ...pack.techniques, ...pack.exercises];
const year = /\b(19|20)\d\d\b/;
const weak = /clinical tradition|evidence is weak|has not been|not tested|hardly any|clinical (picture|model)/i;

/** What is missing or unsaid in the reason of a grade. */
function reasonFaults({ grade, evidenceNote, sources }: Graded): string[] {
  if (!evidenceNote) return ["no reason"];
  const dated = sources.some(({ text }) => year.test(text));
  return [
    ...(grade !== "D" && dated && !year.test(evidenceNote) ? ["no year of a source"] : []),
    ...(grade === "X" && !/advise against/.test(evidenceNote) ? ["not what the guideline advises"] : []),
  ];
}

describe("the evidence of what can be chosen", () => {
  it.each(graded)("$key has its reason, with the year of a source", (item) => expect(reasonFaults(item)).toEqual([]));

  it.each([...pack.techniques, ...pack.exercises].filter(({ grade }) => grade === "D"))(
    "$key, of grade D, says that it is tradition or weak",
    ({ evidenceNote }) => expect(evidenceNote).toMatch(weak),
  );

  it.each(pack.exercises)("$key fits two lines", ({ evidenceNote = "" }) =>
    expect(evidenceNote.length).toBeLessThanOrEqual(200),
  );

  it("never claims that a stretch alone was shown to help", () => {
    const stretches = pack.exercises.filter(({ doseRule }) => doseRule === "stretch");
    expect(stretches.length).toBeGreaterThan(20);
    expect(stretches.filter(({ grade }) => grade === "A" || grade === "B")).toEqual([]);
  });

  it("would notice a grade without its ground", () => {
    const source = { text: "Owen 2020" };
    expect(reasonFaults({ key: "e", grade: "C", sources: [source] })).toEqual(["no reason"]);
    expect(reasonFaults({ key: "e", grade: "B", evidenceNote: "It helps.", sources: [source] })).toEqual([
      "no year of a source",
    ]);
    expect(reasonFaults({ key: "e", grade: "X", evidenceNote: "Tested in 2020.", sources: [source] })).toEqual([
      "not what the guideline advises",
    ]);
  });
});

describe("the tests as clients read them", () => {
  it("have a plain title of their own, each another one", () => {
    const titles = pack.tests.flatMap(({ plainTitle }) => plainTitle ?? []);
    expect(new Set(titles).size).toBe(pack.tests.length);
  });

  it("name nothing in the words of the profession", () => {
    const words =
      /\b(PSIS|ASIS|sacro|ilia|lumbar|thorac|Thomas|Laslett|Schober|Gillet|Ober|FABER|FADIR|flexion|extension|supine|prone)/i;
    expect(pack.tests.filter(({ plainTitle = "" }) => words.test(plainTitle)).map(({ key }) => key)).toEqual([]);
    expect("Modified Thomas, hip angle").toMatch(words);
  });
});
