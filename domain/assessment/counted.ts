import { countedParts, type TestRatio } from "../catalog/counted";
import type { TestContent } from "../catalog/schemas";
import type { ReadingsByTest, TestReadings } from "./evidence/readings";
import { judgeFinding, type Reading, type TestRule } from "./judge-finding";

type Place = "left" | "right" | "none";
type CountedTest = Pick<TestContent, "key" | "sided" | "countedFrom" | "ratioOf">;

/** One thing that is counted: a positive part, or a flagged ratio. `counts` is null while it cannot be told. */
export interface CountedItem {
  test: string;
  /** The other test of a ratio; without it a ratio is right by left. */
  to: string | null;
  side: Place;
  counts: boolean | null;
  ratio: number | null;
}

/** A score as its recorded parts give it: what is certain, and what it could still become. */
export interface Counted {
  low: number;
  high: number;
  items: CountedItem[];
}
export type CountedByTest = ReadonlyMap<string, Partial<Record<Place, Counted>>>;

/** The scores of all counted tests, for each side on which a part is recorded. Nothing is inferred from a gap. */
export function countAll(tests: readonly CountedTest[], readings: ReadingsByTest): CountedByTest {
  const sidedKeys = new Set(tests.flatMap(({ key, sided }) => (sided ? [key] : [])));
  const counted = new Map<string, Partial<Record<Place, Counted>>>();
  for (const test of tests) {
    if (countedParts(test).length === 0) continue;
    const sides: readonly Place[] = test.sided ? ["left", "right"] : ["none"];
    const found = sides.flatMap((side) => {
      const items = test.countedFrom
        ? test.countedFrom.map((part) => countSign(part, side, readings.get(part)))
        : (test.ratioOf ?? []).flatMap((ratio) => countRatios(ratio, sidedKeys.has(ratio.of), readings));
      const isTouched = countedParts(test).some((part) => partReading(readings.get(part), side) !== undefined);
      return isTouched ? [[side, sumOf(items)] as const] : [];
    });
    if (found.length > 0) counted.set(test.key, Object.fromEntries(found));
  }
  return counted;
}

/**
 * The readings with each counted score in the place of what was entered for it: a count by hand holds only while no
 * part is recorded. `atMost` says that a score is not whole yet.
 */
export function withCounted(readings: ReadingsByTest, counted: CountedByTest): ReadingsByTest {
  const all = new Map(readings);
  for (const [key, bySide] of counted) {
    const known: TestReadings = { ...readings.get(key) };
    for (const side of ["left", "right", "none"] as const) {
      const score = bySide[side];
      if (!score) continue;
      const isOpen = score.high > score.low;
      known[side] = { value: score.low, choice: null, findingId: null, ...(isOpen ? { atMost: score.high } : {}) };
    }
    all.set(key, known);
  }
  return all;
}

/** Whether a counted score is a finding, whatever its open parts will bring; null while it cannot be told. */
export function judgeCounted(test: TestRule, { low, high }: Counted): boolean | null {
  const judge = (value: number) => judgeFinding(test, { value, choice: null }, null);
  return judge(low) === judge(high) ? judge(low) : null;
}

/** Whether a count by hand cannot be true beside what its parts say. */
export const contradicts = ({ low, high }: Counted, byHand: Pick<Reading, "value">): boolean =>
  byHand.value !== null && (byHand.value < low || byHand.value > high);

const partReading = (readings: TestReadings | undefined, side: Place): Reading | undefined =>
  side === "none" ? (readings?.none ?? readings?.left ?? readings?.right) : (readings?.[side] ?? readings?.none);

function countSign(test: string, side: Place, readings: TestReadings | undefined): CountedItem {
  const choice = partReading(readings, side)?.choice ?? null;
  return { test, to: null, side, counts: choice === null ? null : choice === "positive", ratio: null };
}

function countRatios({ of, to, flag, limit }: TestRatio, sided: boolean, readings: ReadingsByTest): CountedItem[] {
  const measured = (key: string, side: Place) => (readings.get(key)?.[side] ?? readings.get(key)?.none)?.value ?? null;
  const item = (side: Place, over: number | null, under: number | null): CountedItem => {
    const ratio = over === null || under === null || under <= 0 ? null : Math.round((over / under) * 1e4) / 1e4;
    const beyond = ratio === null ? null : flag === "above" ? ratio - limit : Math.abs(ratio - 1) - limit;
    // 1.05 − 1 is 0.050000000000000044 to a machine.
    return { test: of, to: to ?? null, side, counts: beyond === null ? null : beyond > 1e-9, ratio };
  };
  if (to === undefined) return [item("none", measured(of, "right"), measured(of, "left"))];
  const sides: readonly Place[] = sided ? ["left", "right"] : ["none"];
  return sides.map((side) => item(side, measured(of, side), measured(to, side)));
}

function sumOf(items: CountedItem[]): Counted {
  const low = items.filter(({ counts }) => counts === true).length;
  return { low, high: low + items.filter(({ counts }) => counts === null).length, items };
}
