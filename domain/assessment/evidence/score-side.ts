import { concernsSide, leadingSide } from "../../catalog/evidence-sides";
import type { PatternSide } from "../../catalog/schemas";
import type { CompiledPattern, WeighedEntry } from "./compile-patterns";
import {
  capOf,
  enoughCoverage,
  type FitCap,
  type FitLabel,
  labelOfSupport,
  lowerLabel,
  mayFitStrongly,
  strongCoverage,
  strongSupport,
} from "./fit-label";
import { meetsCondition } from "./meets-condition";
import type { ReadingsByTest, TestReadings } from "./readings";

/** `open` = the test, or the side of it that is needed, is not recorded. */
type EntryState = "met" | "not_met" | "open";
export interface WeighedResult {
  entry: WeighedEntry;
  state: EntryState;
}

/** One side of one pattern. `raw`, `max` and `possible` are sums of contributions; support and coverage are 0 to 1. */
export interface SideScore {
  side: PatternSide;
  raw: number;
  max: number;
  possible: number;
  support: number;
  coverage: number;
  label: FitLabel;
  cap: FitCap;
  strong: boolean;
  results: WeighedResult[];
}

/**
 * Scores one side of a pattern (domain reference 8.1): raw = met for − met against; max = all entries for whose test
 * was done; support = raw/max in 0–1; coverage = max over all entries for.
 */
export function scoreSide(compiled: CompiledPattern, side: PatternSide, readings: ReadingsByTest): SideScore {
  const results = compiled.entries.flatMap((entry) =>
    concernsSide(entry.rule, side) ? [{ entry, state: stateOf(entry, side, readings.get(entry.test)) }] : [],
  );
  return scoreResults(compiled, side, results);
}

/** The arithmetic of `scoreSide` on results that are judged already; also for results that are only imagined. */
export function scoreResults(
  { pattern }: Pick<CompiledPattern, "pattern">,
  side: PatternSide,
  results: WeighedResult[],
): SideScore {
  const sum = (chosen: (result: WeighedResult) => boolean) =>
    results.reduce((total, result) => (chosen(result) ? total + result.entry.contribution : total), 0);
  const isFor = ({ entry }: WeighedResult) => entry.direction === "for";
  const raw = rounded(
    sum((result) => isFor(result) && result.state === "met") -
      sum((result) => !isFor(result) && result.state === "met"),
  );
  const max = rounded(sum((result) => isFor(result) && result.state !== "open"));
  const possible = rounded(sum(isFor));
  const support = max > 0 ? rounded(Math.min(1, Math.max(0, raw / max))) : 0;
  const coverage = possible > 0 ? rounded(max / possible) : 0;
  const met = results
    .filter((result) => isFor(result) && result.state === "met")
    .map(({ entry }) => ({ weight: entry.weight, reliability: entry.ofTest.reliability }));
  const cap = capOf(pattern.grade, met);
  const strong = mayFitStrongly(pattern.grade, met);
  const done = new Set(results.filter(({ state }) => state !== "open").map(({ entry }) => entry.test)).size;
  const enough = coverage >= enoughCoverage && (done >= 2 || pattern.oneTestEnough === true);
  const label = enough ? fitLabel({ support, coverage, cap, strong }) : "not_enough";
  return { side, raw, max, possible, support, coverage, label, cap, strong, results };
}

/** The label of what is recorded well enough, with its caps. */
export function fitLabel(fit: Pick<SideScore, "support" | "coverage" | "cap" | "strong">): FitLabel {
  if (fit.cap) return lowerLabel(labelOfSupport(fit.support), "fits_some");
  const strongly = fit.strong && fit.support >= strongSupport && fit.coverage >= strongCoverage;
  return strongly ? "fits_strongly" : labelOfSupport(fit.support);
}

function stateOf(entry: WeighedEntry, side: PatternSide, readings: TestReadings | undefined): EntryState {
  const verdict = readings ? meetsCondition(entry.condition, readings, viewedFrom(entry, side)) : null;
  return verdict === null ? "open" : verdict ? "met" : "not_met";
}

/** The side of the body from which an entry's condition is read, for one side of its pattern. */
export function viewedFrom({ rule, ofTest }: WeighedEntry, side: PatternSide): "left" | "right" | null {
  if (!ofTest.sided) return null;
  const own = leadingSide(side) ?? "left";
  return rule === "other" ? (own === "left" ? "right" : "left") : own;
}

/** Sums of tenths come out as 3.0000000000000004; nothing here is finer than this. */
const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;
