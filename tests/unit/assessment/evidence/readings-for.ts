import { meetsCondition } from "@/domain/assessment/evidence/meets-condition";
import { possibleReadings } from "@/domain/assessment/evidence/possible-readings";
import type { TestReadings } from "@/domain/assessment/evidence/readings";
import { type SideScore, viewedFrom } from "@/domain/assessment/evidence/score-side";
import type { Side } from "@/domain/catalog/kinds";
import type { Result } from "./catalog";

type Entry = SideScore["results"][number]["entry"];

/** Results of the entry's own test under which its condition is met (or is not) for one side of its pattern. */
export function resultsFor(entry: Entry, side: SideScore["side"], wanted: boolean): Result[] | null {
  const found = possibleReadings(entry.ofTest, entry.condition.clauses, {}).find(
    (readings) => meetsCondition(entry.condition, readings, viewedFrom(entry, side)) === wanted,
  );
  return found ? resultsOf(entry.test, found) : null;
}

export function resultsOf(testKey: string, readings: TestReadings): Result[] {
  const sides: (Side & keyof TestReadings)[] = ["left", "right", "none"];
  return sides.flatMap((side): Result[] => {
    const reading = readings[side];
    const result = reading?.value ?? reading?.choice;
    return result === undefined || result === null ? [] : [[testKey, side, result]];
  });
}
