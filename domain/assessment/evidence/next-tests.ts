import { countedParts } from "../../catalog/counted";
import type { BodyPosition, Side } from "../../catalog/kinds";
import { sidesOf } from "../judge-finding";
import { reliabilityFactors, type ScoredTest } from "./compile-patterns";
import { meetsCondition } from "./meets-condition";
import { possibleReadings } from "./possible-readings";
import type { RankedPattern } from "./rank-patterns";
import type { ReadingsByTest, TestReadings } from "./readings";
import { type SideScore, viewedFrom } from "./score-side";

/** Product defaults (design): so many patterns lead, and turning the client over costs this much separation. */
const mostLeading = 6;
const changeCost = 0.02;
/** A pattern without any support yet still counts a little, or nothing could be told apart at the start. */
const leastWeight = 0.02;

/** A test worth doing next, with its reasons as data. */
export interface NextTest {
  testKey: string;
  /** separation × reliability factor − cost of a change of position. */
  value: number;
  /** Mean change of the distance between two leading patterns over the results it can bring, 0 to 1. */
  separation: number;
  reliability: ScoredTest["reliability"];
  shortBattery: boolean;
  position: BodyPosition;
  changesPosition: boolean;
  /** Sides that are not recorded yet. */
  missing: Side[];
  /** The patterns it tells apart best, at most two pairs. */
  tellsApart: { one: string; other: string }[];
}

/**
 * Tests that are not done (or done on one side only), best first: those of the short battery, then by how far they would
 * move the leading patterns apart, how reliable they are and whether the client has to change position.
 */
export function nextTests(
  ranked: readonly RankedPattern[],
  tests: readonly ScoredTest[],
  readings: ReadingsByTest,
  position: BodyPosition | null,
): NextTest[] {
  const leading = leadingPatterns(ranked);
  const found = tests.flatMap((test) => {
    const standIn = toRecord(test, tests, readings);
    const judged = standIn ? judgeTest(test, leading, certainOnly(readings.get(test.key)), position) : null;
    if (!judged || !standIn) return [];
    return standIn === test ? [judged] : [{ ...judged, ...headOf(standIn, judged.value, readings, position) }];
  });
  found.sort(
    (one, two) =>
      Number(two.shortBattery) - Number(one.shortBattery) ||
      two.value - one.value ||
      (one.testKey < two.testKey ? -1 : 1),
  );
  const isFirst = ({ testKey }: NextTest, index: number) => found.findIndex((one) => one.testKey === testKey) === index;
  return found.filter(isFirst);
}

/** A counted test is done by doing the next of its parts; null where none of those is left to do. */
function toRecord(test: ScoredTest, tests: readonly ScoredTest[], readings: ReadingsByTest): ScoredTest | null {
  const parts = countedParts(test);
  if (parts.length === 0) return test;
  const known = parts.flatMap((part) => tests.find(({ key }) => key === part) ?? []);
  if (known.length === 0) return parts.some((part) => readings.has(part)) ? null : test;
  return known.find((part) => missingOf(part, readings).length > 0) ?? null;
}

const missingOf = (test: ScoredTest, readings: ReadingsByTest) =>
  sidesOf(test).filter((side) => side !== "both" && !readings.get(test.key)?.[side]);

/** A count that is not whole yet is as good as none: its parts can still move it. */
function certainOnly(known: TestReadings = {}): TestReadings {
  const sides = (["left", "right", "none"] as const).filter((side) => known[side]?.atMost === undefined);
  return Object.fromEntries(sides.flatMap((side) => (known[side] ? [[side, known[side]]] : [])));
}

/** What concerns the doing of a test. */
function headOf(test: ScoredTest, worth: number, readings: ReadingsByTest, position: BodyPosition | null) {
  const { key: testKey, reliability, shortBattery, position: own } = test;
  const changesPosition = position !== null && own !== "any" && own !== position;
  const value = rounded(worth - (changesPosition ? changeCost : 0));
  const missing = missingOf(test, readings);
  return { testKey, value, reliability, shortBattery, position: own, changesPosition, missing };
}

/** Share of everything that could speak for a pattern that does, 0 to 1: unlike support it grows with what is tested. */
const shareOf = ({ raw, possible }: Pick<SideScore, "raw" | "possible">) =>
  possible > 0 ? Math.max(0, raw) / possible : 0;
const bestShare = ({ sides }: RankedPattern) => Math.max(...sides.map(shareOf));

function leadingPatterns(ranked: readonly RankedPattern[]): RankedPattern[] {
  const open = ranked.filter(({ setAside, compiled }) => !setAside && compiled.entries.length > 0);
  const supported = open.filter((pattern) => bestShare(pattern) > 0);
  if (supported.length < 2) return open.filter(({ leading }) => leading.label !== "does_not_fit");
  return supported
    .sort((one, two) => bestShare(two) - bestShare(one) || (one.key < two.key ? -1 : 1))
    .slice(0, mostLeading);
}

function judgeTest(
  test: ScoredTest,
  leading: readonly RankedPattern[],
  known: TestReadings,
  position: BodyPosition | null,
): NextTest | null {
  const clauses = leading.flatMap(({ compiled }) =>
    compiled.entries.flatMap((entry) => (entry.test === test.key ? entry.condition.clauses : [])),
  );
  if (clauses.length === 0) return null;
  const before = leading.map(bestShare);
  const outcomes = distinct(
    possibleReadings(test, clauses, known).map((imagined) =>
      leading.map((pattern) => Math.max(...pattern.sides.map((side) => shareWith(side, test, imagined)))),
    ),
  );
  if (outcomes.length === 0) return null;
  const pairs = separatedPairs(before, outcomes);
  const separation = pairs.reduce((total, pair) => total + pair.moved, 0) / pairsWeight(before);
  if (!(separation > 0)) return null;
  const changesPosition = position !== null && test.position !== "any" && test.position !== position;
  const sides: Side[] = test.sided ? ["left", "right"] : ["none"];
  return {
    testKey: test.key,
    value: rounded(separation * reliabilityFactors[test.reliability] - (changesPosition ? changeCost : 0)),
    separation: rounded(separation),
    reliability: test.reliability,
    shortBattery: test.shortBattery,
    position: test.position,
    changesPosition,
    missing: sides.filter((side) => side !== "both" && !known[side]),
    tellsApart: pairs.slice(0, 2).map(({ one, other }) => ({
      one: leading[one]?.key ?? "",
      other: leading[other]?.key ?? "",
    })),
  };
}

function shareWith({ side, raw, possible, results }: SideScore, test: ScoredTest, imagined: TestReadings): number {
  let moved = raw;
  for (const { entry, state } of results) {
    if (entry.test !== test.key) continue;
    const met = meetsCondition(entry.condition, imagined, viewedFrom(entry, side)) === true;
    const sign = entry.direction === "for" ? 1 : -1;
    moved += sign * entry.contribution * (Number(met) - Number(state === "met"));
  }
  return shareOf({ raw: moved, possible });
}

function distinct(outcomes: readonly number[][]): number[][] {
  const bySignature = new Map(outcomes.map((shares) => [shares.map(rounded).join(" "), shares]));
  return [...bySignature.values()];
}

interface Pair {
  one: number;
  other: number;
  moved: number;
}

/** Pairs of leading patterns with how far an average outcome moves them apart or together, the most first. */
function separatedPairs(before: readonly number[], outcomes: readonly number[][]): Pair[] {
  const pairs: Pair[] = [];
  for (const [one, share] of before.entries())
    for (let other = one + 1; other < before.length; other++) {
      const otherShare = before[other] ?? 0;
      const gap = share - otherShare;
      const moves = outcomes.map((shares) => Math.abs((shares[one] ?? 0) - (shares[other] ?? 0) - gap));
      const moved = (pairWeight(share, otherShare) * moves.reduce((sum, move) => sum + move, 0)) / outcomes.length;
      if (moved > 0) pairs.push({ one, other, moved });
    }
  return pairs.sort((a, b) => b.moved - a.moved || a.one - b.one || a.other - b.other);
}

/** Two patterns that both lead are worth more to tell apart than two of which one is far behind. */
const pairWeight = (one: number, other: number): number => Math.min(one, other) + leastWeight;

function pairsWeight(before: readonly number[]): number {
  let total = 0;
  for (const [one, share] of before.entries())
    for (const other of before.slice(one + 1)) total += pairWeight(share, other);
  return total;
}

const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;
