import { and, desc, eq, inArray } from "drizzle-orm";
import type { Transaction } from "@/db/in-practice";
import { assessmentTest, catalogVersion, causeFinding, finding } from "@/db/schema/index";
import type { CauseSupport } from "@/domain/assessment/cause-dtos";
import { compareResults, directionOf, isOtherExaminer } from "@/domain/assessment/compare-results";
import { goalOf, type Reading } from "@/domain/assessment/judge-finding";
import { type RetestedResult, retestVerdict } from "@/domain/assessment/retest";
import type { Criterion } from "@/domain/catalog/schemas";
import { storedContent } from "../catalog/stored";

const directionBetween = (criterion: Criterion, before: Reading, now: Reading) =>
  before.value === null || now.value === null ? null : directionOf(criterion, before.value, now.value);

/** A supporting finding as pages show it, and as the retest rules take it. */
interface SupportedResult {
  shown: CauseSupport;
  retest: RetestedResult;
}

/**
 * The findings that support each cause, each beside the newest result of the same test and side. The leading one
 * stands first: a number that is a finding, before the rest.
 */
export async function readSupport(
  tx: Transaction,
  practiceId: string,
  clientId: string,
): Promise<Map<string, SupportedResult[]>> {
  const linked = await tx
    .select({
      causeId: causeFinding.causeId,
      findingId: finding.id,
      testId: finding.testId,
      side: finding.side,
      unit: finding.unit,
      value: finding.value,
      choice: finding.choice,
      abnormal: finding.abnormal,
      examinerId: finding.examinerId,
      recordedAt: finding.recordedAt,
      reliability: assessmentTest.reliability,
      content: catalogVersion.content,
    })
    .from(causeFinding)
    .innerJoin(finding, and(eq(finding.practiceId, causeFinding.practiceId), eq(finding.id, causeFinding.findingId)))
    .innerJoin(
      assessmentTest,
      and(eq(assessmentTest.practiceId, finding.practiceId), eq(assessmentTest.id, finding.testId)),
    )
    .innerJoin(
      catalogVersion,
      and(
        eq(catalogVersion.practiceId, finding.practiceId),
        eq(catalogVersion.itemId, finding.testId),
        eq(catalogVersion.version, finding.testVersion),
      ),
    )
    .where(and(eq(causeFinding.practiceId, practiceId), eq(causeFinding.clientId, clientId)))
    .orderBy(finding.recordedAt, finding.id);
  const testIds = [...new Set(linked.map(({ testId }) => testId))];
  const newest = testIds.length === 0 ? [] : await readNewest(tx, practiceId, clientId, testIds);
  const byCause = new Map<string, SupportedResult[]>();
  for (const { causeId, content, testId, side, unit, reliability, examinerId, ...before } of linked) {
    const test = storedContent("test", content);
    const now = newest.find((result) => result.testId === testId && result.side === side) ?? { ...before, examinerId };
    const known = byCause.get(causeId) ?? [];
    // The oldest result of a test and side is the "before"; later ones only move the "now".
    if (known.some(({ shown }) => shown.testId === testId && shown.side === side)) continue;
    const change = compareResults(
      { criterion: test.criterion, measurementError: test.measurementError ?? null },
      before,
      now,
    );
    const shown: CauseSupport = {
      testId,
      testTitle: test.title,
      side,
      unit,
      reliability,
      goal: goalOf(test.criterion),
      measurementError: test.measurementError ?? null,
      otherExaminer: isOtherExaminer({ examinerId }, now),
      before,
      now: {
        findingId: now.findingId,
        value: now.value,
        choice: now.choice,
        abnormal: now.abnormal,
        recordedAt: now.recordedAt,
      },
      verdict:
        before.findingId === now.findingId
          ? null
          : retestVerdict(change, directionBetween(test.criterion, before, now)),
    };
    known.push({
      shown,
      retest: { before, now: { ...now, recordedAt: now.recordedAt.getTime() }, change },
    });
    byCause.set(causeId, known);
  }
  for (const support of byCause.values()) support.sort((one, two) => weight(two) - weight(one));
  return byCause;
}

const weight = ({ shown: { before } }: SupportedResult) => Number(before.abnormal) * 2 + Number(before.value !== null);

function readNewest(tx: Transaction, practiceId: string, clientId: string, testIds: string[]) {
  return tx
    .selectDistinctOn([finding.testId, finding.side], {
      findingId: finding.id,
      testId: finding.testId,
      side: finding.side,
      value: finding.value,
      choice: finding.choice,
      abnormal: finding.abnormal,
      examinerId: finding.examinerId,
      recordedAt: finding.recordedAt,
    })
    .from(finding)
    .where(and(eq(finding.practiceId, practiceId), eq(finding.clientId, clientId), inArray(finding.testId, testIds)))
    .orderBy(finding.testId, finding.side, desc(finding.recordedAt));
}
