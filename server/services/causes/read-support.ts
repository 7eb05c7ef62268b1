import { and, desc, eq, inArray } from "drizzle-orm";
import type { Transaction } from "@/db/in-practice";
import { assessmentTest, catalogVersion, causeFinding, finding } from "@/db/schema/index";
import type { CauseSupport } from "@/domain/assessment/cause-dtos";
import { goalOf } from "@/domain/assessment/judge-finding";
import { storedContent } from "../catalog/stored";

/**
 * The findings that support each cause, each beside the newest result of the same test and side. The leading one
 * stands first: a number that is a finding, before the rest.
 */
export async function readSupport(
  tx: Transaction,
  practiceId: string,
  clientId: string,
): Promise<Map<string, CauseSupport[]>> {
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
  const byCause = new Map<string, CauseSupport[]>();
  for (const { causeId, content, testId, side, unit, reliability, ...before } of linked) {
    const test = storedContent("test", content);
    const now = newest.find((result) => result.testId === testId && result.side === side) ?? before;
    const known = byCause.get(causeId) ?? [];
    // The oldest result of a test and side is the "before"; later ones only move the "now".
    if (known.some((support) => support.testId === testId && support.side === side)) continue;
    known.push({
      testId,
      testTitle: test.title,
      side,
      unit,
      reliability,
      goal: goalOf(test.criterion),
      measurementError: test.measurementError ?? null,
      before,
      now: {
        findingId: now.findingId,
        value: now.value,
        choice: now.choice,
        abnormal: now.abnormal,
        recordedAt: now.recordedAt,
      },
    });
    byCause.set(causeId, known);
  }
  for (const support of byCause.values()) support.sort((one, two) => weight(two) - weight(one));
  return byCause;
}

const weight = ({ before }: CauseSupport) => Number(before.abnormal) * 2 + Number(before.value !== null);

function readNewest(tx: Transaction, practiceId: string, clientId: string, testIds: string[]) {
  return tx
    .selectDistinctOn([finding.testId, finding.side], {
      findingId: finding.id,
      testId: finding.testId,
      side: finding.side,
      value: finding.value,
      choice: finding.choice,
      abnormal: finding.abnormal,
      recordedAt: finding.recordedAt,
    })
    .from(finding)
    .where(and(eq(finding.practiceId, practiceId), eq(finding.clientId, clientId), inArray(finding.testId, testIds)))
    .orderBy(finding.testId, finding.side, desc(finding.recordedAt));
}
