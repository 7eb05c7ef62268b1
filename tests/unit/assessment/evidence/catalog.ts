import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { compilePatterns } from "@/domain/assessment/evidence/compile-patterns";
import { type RankedPattern, rankPatterns } from "@/domain/assessment/evidence/rank-patterns";
import { readingsOf, type ScoredFinding } from "@/domain/assessment/evidence/readings";
import { contentSchemas } from "@/domain/catalog/entry";
import type { Side } from "@/domain/catalog/kinds";

function readFolder(kind: "pattern" | "test"): unknown[] {
  const folder = path.join(process.cwd(), "content", kind);
  const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
  return names.sort().map((name): unknown => JSON.parse(readFileSync(path.join(folder, name), "utf8")));
}

/** The catalog as it ships: the evidence of 8.2 is data in it. */
export const patterns = readFolder("pattern").map((content) => contentSchemas.pattern.parse(content));
export const tests = readFolder("test").map((content) => contentSchemas.test.parse(content));
export const compiled = compilePatterns(patterns, tests);

export type Result = [testKey: string, side: Side, result: number | string];

export function findingsOf(results: readonly Result[]): ScoredFinding[] {
  return results.map(([testKey, side, result], index) => ({
    id: `${testKey}-${side}-${index}`,
    testKey,
    side,
    value: typeof result === "number" ? result : null,
    choice: typeof result === "string" ? result : null,
    recordedAt: new Date(Date.UTC(2026, 4, 3)),
  }));
}

export const rank = (results: readonly Result[]): RankedPattern[] =>
  rankPatterns(compiled, readingsOf(findingsOf(results)));

export function patternOf(ranked: readonly RankedPattern[], key: string): RankedPattern {
  const found = ranked.find((pattern) => pattern.key === key);
  if (!found) throw new Error(`no pattern ${key}`);
  return found;
}

/** The score of one side of one pattern. */
export function sideOf(ranked: readonly RankedPattern[], key: string, side: string) {
  const found = patternOf(ranked, key).sides.find((scored) => scored.side === side);
  if (!found) throw new Error(`no side ${side} of ${key}`);
  return found;
}
