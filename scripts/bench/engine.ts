import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { compilePatterns } from "@/domain/assessment/evidence/compile-patterns";
import { nextTests } from "@/domain/assessment/evidence/next-tests";
import { possibleReadings } from "@/domain/assessment/evidence/possible-readings";
import { rankPatterns } from "@/domain/assessment/evidence/rank-patterns";
import { readingsOf, type ScoredFinding } from "@/domain/assessment/evidence/readings";
import { contentSchemas } from "@/domain/catalog/entry";
import { proposePlan } from "@/domain/plan/propose";
import type { ProposalInput } from "@/domain/plan/propose-shape";
import { causeOf, items, rules } from "@/tests/support/shipped-plan";

interface Measured {
  name: string;
  p50: number;
  p99: number;
}

const rounds = 400;

/** Times the interpreter on the catalog as it ships: all patterns on a result of every test and side, in this process. */
export function measureEngine(): Measured[] {
  const patterns = readFolder("pattern").map((content) => contentSchemas.pattern.parse(content));
  const tests = readFolder("test").map((content) => contentSchemas.test.parse(content));
  const compiled = compilePatterns(patterns, tests);
  const findings = tests.flatMap((test, index): ScoredFinding[] => {
    const clauses = compiled.flatMap(({ entries }) =>
      entries.flatMap((entry) => (entry.test === test.key ? entry.condition.clauses : [])),
    );
    const options = possibleReadings(test, clauses, {});
    const readings = options[index % Math.max(1, options.length)] ?? {};
    return (["left", "right", "none"] as const).flatMap((side) => {
      const reading = readings[side];
      const head = { id: `${test.key} ${side}`, testKey: test.key, side, recordedAt: new Date(0) };
      return reading ? [{ ...head, value: reading.value, choice: reading.choice }] : [];
    });
  });
  const half = findings.filter((_, index) => index % 2 === 0);
  const name = (what: string, of: readonly ScoredFinding[]) =>
    `${what}, ${new Set(of.map(({ testKey }) => testKey)).size} tests`;
  return [
    time(name(`rank ${patterns.length} patterns`, findings), () =>
      rankPatterns(compilePatterns(patterns, tests), readingsOf(findings)),
    ),
    time(name("name the next test", half), () => {
      const readings = readingsOf(half);
      return nextTests(rankPatterns(compiled, readings), tests, readings, "supine");
    }),
    time(`propose a plan, ${proposal.causes.length} causes, ${proposal.items.length} items`, () =>
      proposePlan(proposal),
    ),
  ];
}

/** A full plan of the later stage for four causes, from the whole catalog and all rules. */
const proposal: ProposalInput = {
  causes: [
    causeOf("ant_innominate", "left"),
    causeOf("lower_crossed"),
    causeOf("lateral_corset_weak", "left", { severity: 3 }),
    causeOf("hip_rotation_deficit", "right"),
  ],
  items,
  cautions: ["KN"],
  facts: { red_flag_level: "none" },
  before: "active",
  startActive: false,
  stage: "later",
  minutesADay: 30,
  direction: null,
  activated: [],
  kept: [],
  rules,
};

function time(name: string, run: () => unknown): Measured {
  for (let round = 0; round < rounds / 4; round++) run();
  const taken: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    run();
    taken.push(performance.now() - start);
  }
  taken.sort((one, two) => one - two);
  const at = (share: number) => taken[Math.floor(taken.length * share)] ?? 0;
  return { name, p50: at(0.5), p99: at(0.99) };
}

function readFolder(kind: "pattern" | "test"): unknown[] {
  const folder = path.join(process.cwd(), "content", kind);
  const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
  return names.map((name): unknown => JSON.parse(readFileSync(path.join(folder, name), "utf8")));
}
