import type { ScoredTest } from "./compile-patterns";
import type { FitLabel } from "./fit-label";
import type { RankedPattern } from "./rank-patterns";
import { scoreResults, type WeighedResult } from "./score-side";

interface Imagined {
  support: number;
  label: FitLabel;
}
/** A test that is still open for the leading side, and what the pattern would become by its result. */
export interface WouldChange {
  testKey: string;
  reliability: ScoredTest["reliability"];
  /** With everything it can say for the pattern found, and with nothing of that found. */
  ifFound: Imagined;
  ifNot: Imagined;
}

/** The open tests of a pattern's leading side, those that weigh most first. Of a derived pattern: its parts' tests say it. */
export function whatWouldChange({ compiled, leading }: Pick<RankedPattern, "compiled" | "leading">): WouldChange[] {
  const open = leading.results.filter(({ state }) => state === "open");
  const weights = new Map<string, number>();
  for (const { entry } of open) weights.set(entry.test, (weights.get(entry.test) ?? 0) + entry.contribution);
  const imagine = (testKey: string, found: boolean): Imagined => {
    const results = leading.results.map((result) => (result.entry.test === testKey ? imagined(result, found) : result));
    const { support, label } = scoreResults(compiled, leading.side, results);
    return { support, label };
  };
  return [...weights]
    .sort(([one, weight], [other, otherWeight]) => otherWeight - weight || (one < other ? -1 : 1))
    .map(([testKey]) => ({
      testKey,
      reliability: open.find(({ entry }) => entry.test === testKey)?.entry.ofTest.reliability ?? "U",
      ifFound: imagine(testKey, true),
      ifNot: imagine(testKey, false),
    }));
}

function imagined(result: WeighedResult, found: boolean): WeighedResult {
  if (result.state !== "open") return result;
  return { ...result, state: (result.entry.direction === "for") === found ? "met" : "not_met" };
}
