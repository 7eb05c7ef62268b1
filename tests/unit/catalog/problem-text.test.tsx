import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { useFieldLabel, useProblemText } from "@/components/catalog/problem-text";
import type { EntryProblem } from "@/domain/catalog/entry";
import { landmarkNames } from "@/domain/figure/landmarks";
import { solvedRanges } from "@/domain/figure/measure";
import { pinNames } from "@/domain/figure/pose-data";
import { limbNames } from "@/domain/figure/skeleton";
import { clauseProblems } from "@/domain/rules/clauses";
import messages from "@/messages/en.json";

function Told({ problem }: { problem: EntryProblem }) {
  const text = useProblemText();
  const label = useFieldLabel();
  return `${label(problem.field)}: ${text(problem)}`;
}

const told = (problem: EntryProblem): string =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="en" timeZone="UTC" messages={messages}>
      <Told problem={problem} />
    </NextIntlClientProvider>,
  );

const sidedRanges = Object.keys(solvedRanges).flatMap((joint) => [`${joint}.right`, `${joint}.left`]);

describe("what is wrong with an entry, for its admin", () => {
  it.each([...landmarkNames, ...pinNames, ...limbNames, ...sidedRanges])("names %s in words", (part) => {
    const text = told({ field: "pose.keys.0", reason: "pose_not_finite", facts: { part } });
    expect(text).toMatch(/^Figure, key 1: [A-Z][a-z ]+ ends up nowhere/);
  });

  it("names the facts and units of a rule as its form does", () => {
    const [problem] = clauseProblems(
      [
        {
          when: { is: "at_least", fact: "pain_rest", value: 4, unit: "seconds" },
          actions: [{ do: "allow_phases", phases: ["relax"] }],
        },
      ],
      "clauses",
    );
    expect(problem).toMatchObject({ reason: "wrong_unit" });
    if (problem) expect(told(problem)).toContain("“Pain at rest” is counted in points, not in seconds.");
  });

  it("names the unit of a test as its form does", () => {
    const text = told({ field: "evidence.2.result", reason: "evidence_unit", facts: { unit: "posneg" } });
    expect(text).toContain("positive or negative");
    expect(text).not.toContain("posneg");
  });
});
