import { expect, test } from "vitest";
import { meetsCondition } from "@/domain/assessment/evidence/meets-condition";
import { possibleReadings } from "@/domain/assessment/evidence/possible-readings";
import { compiled } from "./catalog";

const sided = compiled.flatMap(({ entries }) => entries.filter(({ ofTest }) => ofTest.sided));

test("what is decided with one side missing stays so, whatever the missing side turns out to be", () => {
  let decided = 0;
  let open = 0;
  for (const { condition, ofTest } of sided)
    for (const full of possibleReadings(ofTest, condition.clauses, {}))
      for (const kept of ["left", "right"] as const)
        for (const view of ["left", "right"] as const) {
          const known = { [kept]: full[kept] };
          const verdict = meetsCondition(condition, known, view);
          if (verdict === null) open++;
          else {
            decided++;
            const later = possibleReadings(ofTest, condition.clauses, known);
            expect(later.every((readings) => meetsCondition(condition, readings, view) === verdict)).toBe(true);
          }
        }
  expect(decided).toBeGreaterThan(100);
  expect(open).toBeGreaterThan(100);
});
