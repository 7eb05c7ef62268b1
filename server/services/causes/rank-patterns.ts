import { and, eq, inArray } from "drizzle-orm";
import type { Transaction } from "@/db/in-practice";
import { cause } from "@/db/schema/index";
import { missingSide } from "@/domain/assessment/compare-results";
import { reliabilityFactors } from "@/domain/assessment/evidence/compile-patterns";
import { fitRank } from "@/domain/assessment/evidence/fit-label";
import { type RankedPattern, rankPatterns as rank } from "@/domain/assessment/evidence/rank-patterns";
import type { ScoredFinding } from "@/domain/assessment/evidence/readings";
import type { WeighedResult } from "@/domain/assessment/evidence/score-side";
import { whatWouldChange } from "@/domain/assessment/evidence/what-would-change";
import { type RankedPatternView, rankPatternsSchema, type WeighedEvidence } from "@/domain/assessment/ranking-dtos";
import { openCauseStatuses } from "@/domain/assessment/words";
import { countedParts } from "@/domain/catalog/counted";
import { requireClient } from "../clients/require-client";
import { requireDecisionSupport } from "../people/require-decision-support";
import { defineVerb } from "../verb";
import { type RankFacts, readRankFacts } from "./rank-facts";

/**
 * Every published pattern for one client, best fit first, each with the findings for and against it and what would
 * change it. Throws `support_off` where the practice has not switched decision support on.
 */
export const rankPatterns = defineVerb({
  right: "cause.record",
  input: rankPatternsSchema,
  run: async (tx, { clientId }, actor) => {
    const { practiceId } = actor;
    await requireDecisionSupport(tx, practiceId);
    await requireClient(tx, practiceId, clientId);
    const facts = await readRankFacts(tx, practiceId, clientId);
    const taken = await openPatterns(tx, practiceId, clientId);
    const items = rank(facts.compiled, facts.readings).flatMap((ranked) => viewOf(ranked, facts, taken));
    return {
      result: { items },
      audit: { action: "cause.suggest", subjectKind: "client", subjectId: clientId, clientId },
    };
  },
});

async function openPatterns(tx: Transaction, practiceId: string, clientId: string): Promise<ReadonlySet<string>> {
  const rows = await tx
    .select({ patternId: cause.patternId })
    .from(cause)
    .where(
      and(
        eq(cause.practiceId, practiceId),
        eq(cause.clientId, clientId),
        inArray(cause.status, [...openCauseStatuses]),
      ),
    );
  return new Set(rows.map(({ patternId }) => patternId));
}

function viewOf(ranked: RankedPattern, facts: RankFacts, taken: ReadonlySet<string>): RankedPatternView[] {
  const item = facts.patterns.get(ranked.key);
  if (!item) return [];
  const { leading, setAside } = ranked;
  const { content } = item;
  const titleOf = (key: string) => facts.patterns.get(key)?.title ?? key;
  const fits = leading.label !== "not_enough" && fitRank(leading.label) >= fitRank("fits_some");
  return [
    {
      patternId: item.id,
      key: item.key,
      title: content.title,
      plainTitle: content.plainTitle,
      definition: content.definition,
      grade: content.grade,
      evidenceNote: content.evidenceNote,
      sides: content.sides,
      sideRule: content.sideRule ?? null,
      side: ranked.side,
      shownSide: leading.side,
      support: leading.support,
      coverage: leading.coverage,
      label: leading.label,
      cap: leading.cap,
      sideScores: ranked.sides.map(({ side, support, coverage, label }) => ({ side, support, coverage, label })),
      evidence: leading.results.flatMap((result) => weighedView(result, facts)),
      wouldChange: whatWouldChange(ranked).flatMap(({ testKey, ifFound, ifNot }) =>
        testHead(testKey, facts).map((head) => ({ ...head, ifFound, ifNot })),
      ),
      setAside: setAside ? { why: setAside.why, byKey: setAside.by, byTitle: titleOf(setAside.by) } : null,
      formedFrom: ranked.formedFrom?.map(({ key, side }) => ({ key, title: titleOf(key), side })) ?? null,
      forbidsEndRangeStretch: fits && content.forbidsEndRangeStretch === true,
      taken: taken.has(item.id),
    },
  ];
}

function testHead(testKey: string, facts: RankFacts) {
  const test = facts.tests.get(testKey);
  if (!test) return [];
  return [{ testId: test.id, testKey, testTitle: test.title, reliability: test.content.reliability }];
}

function weighedView({ entry, state }: WeighedResult, facts: RankFacts): WeighedEvidence[] {
  const test = facts.tests.get(entry.test);
  if (!test) return [];
  const counted = countedView(entry.test, facts);
  // What a score was worked out from stands in its place.
  const sources = counted.length > 0 ? countedParts(test.content) : [entry.test];
  const findings = facts.findings.filter(({ testKey }) => sources.includes(testKey));
  return testHead(entry.test, facts).map((head) => ({
    ...head,
    reliabilityText: test.content.reliabilityText,
    direction: entry.direction,
    result: entry.result,
    unit: test.content.unit,
    missingSide:
      counted.length > 0
        ? null
        : missingSide(
            test.content,
            findings.map(({ side }) => side),
          ),
    state,
    weight: entry.weight,
    factor: reliabilityFactors[test.content.reliability],
    contribution: entry.contribution,
    counted,
    findings: findings.flatMap((finding) => foundView(finding, facts)),
  }));
}

function countedView(testKey: string, facts: RankFacts): WeighedEvidence["counted"] {
  const bySide = facts.counted.get(testKey) ?? {};
  return (["left", "right", "none"] as const).flatMap((side) => {
    const score = bySide[side];
    return score ? [{ side, low: score.low, high: score.high, of: score.items.length }] : [];
  });
}

function foundView(finding: ScoredFinding, facts: RankFacts): WeighedEvidence["findings"] {
  const test = facts.tests.get(finding.testKey);
  if (!test) return [];
  const { id, side, value, choice, recordedAt } = finding;
  return [
    {
      findingId: id,
      testTitle: test.title,
      unit: test.content.unit,
      reliability: test.content.reliability,
      side,
      value,
      choice,
      choiceLabel: test.content.choices?.find((known) => known.value === choice)?.label ?? choice,
      recordedAt,
    },
  ];
}
