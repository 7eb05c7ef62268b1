import { and, eq, inArray } from "drizzle-orm";
import type { Transaction } from "@/db/in-practice";
import { catalogItem, catalogVersion, finding } from "@/db/schema/index";
import { inLanguage } from "@/domain/catalog/in-language";
import { type ComparedFinding, compareFindings } from "@/domain/report/compare-findings";
import type { ReportTest } from "@/domain/report/facts";
import type { Language } from "@/domain/shared/language";
import { dayInZone } from "@/domain/time/calendar-day";
import { findingColumns } from "../assessment/internal";
import { publishedContent } from "../catalog/published-content";
import { storedContent } from "../catalog/stored";

/** More results than years of assessments bring; the read is never unbounded. */
const mostResults = 5000;

/** Every test of a client from its first result to its latest, and the words of these tests. */
export async function readReportFindings(
  tx: Transaction,
  { practiceId, clientId, zone, language }: { practiceId: string; clientId: string; zone: string; language: Language },
): Promise<{ tests: Map<string, ReportTest>; findings: ComparedFinding[] }> {
  const rows = await tx
    .select(findingColumns)
    .from(finding)
    .where(and(eq(finding.practiceId, practiceId), eq(finding.clientId, clientId)))
    .orderBy(finding.recordedAt, finding.id)
    .limit(mostResults);
  const testIds = [...new Set(rows.map(({ testId }) => testId))];
  const tests = testIds.length === 0 ? new Map() : await readTests(tx, { practiceId, testIds, language });
  const results = rows.map(({ testId, side, unit, value, choice, abnormal, examinerId, recordedAt }) => ({
    ...{ testId, side, unit, value, choice, abnormal, examinerId, day: dayInZone(recordedAt, zone) },
  }));
  return { tests, findings: compareFindings(results, tests) };
}

async function readTests(
  tx: Transaction,
  { practiceId, testIds, language }: { practiceId: string; testIds: string[]; language: Language },
): Promise<Map<string, ReportTest>> {
  const rows = await tx
    .select({ id: catalogItem.id, content: catalogVersion.content })
    .from(catalogItem)
    .innerJoin(catalogVersion, publishedContent)
    .where(and(eq(catalogItem.practiceId, practiceId), inArray(catalogItem.id, testIds)));
  return new Map(
    rows.map(({ id, content }) => {
      const test = inLanguage(storedContent("test", content), language);
      const { title, plainTitle, unit, choices, criterion, reliability, measurementError = null } = test;
      return [id, { title, plainTitle, unit, choices, criterion, reliability, measurementError }];
    }),
  );
}
