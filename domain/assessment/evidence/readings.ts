import type { Side } from "../../catalog/kinds";
import type { Reading } from "../judge-finding";

/** One recorded result, as the interpreter takes it: a number in the test's unit, or a choice. */
export interface ScoredFinding extends Reading {
  id: string;
  testKey: string;
  side: Side;
  recordedAt: Date;
}

/** `atMost`: the value is what is certain of a count, and could still become up to this. */
interface KnownReading extends Reading {
  findingId: string | null;
  atMost?: number;
}

/** What is known of one test: a reading for each side that has one. Of an unsided test only `none`. */
export type TestReadings = Partial<Record<"left" | "right" | "none", KnownReading>>;
export type ReadingsByTest = ReadonlyMap<string, TestReadings>;

/** The newest reading of each test and side, whatever the order in which the findings come. */
export function readingsOf(findings: readonly ScoredFinding[]): ReadingsByTest {
  const oldestFirst = [...findings].sort(
    (one, two) => one.recordedAt.getTime() - two.recordedAt.getTime() || (one.id < two.id ? -1 : 1),
  );
  const byTest = new Map<string, TestReadings>();
  for (const { id, testKey, side, value, choice } of oldestFirst) {
    if (side === "both") continue;
    const known = byTest.get(testKey) ?? {};
    known[side] = { value, choice, findingId: id };
    byTest.set(testKey, known);
  }
  return byTest;
}
