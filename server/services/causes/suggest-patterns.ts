import { and, desc, eq, ne } from "drizzle-orm";
import type { Transaction } from "@/db/in-practice";
import { assessmentTest, catalogItem, catalogVersion, cause, finding } from "@/db/schema/index";
import type { SuggestedPattern } from "@/domain/assessment/cause-dtos";
import { suggestPatternsSchema } from "@/domain/assessment/cause-schemas";
import { isOpenCause } from "@/domain/assessment/words";
import { shownEvidence } from "@/domain/catalog/shown-evidence";
import { dayInZone } from "@/domain/time/calendar-day";
import { publishedContent } from "../catalog/published-content";
import { storedContent } from "../catalog/stored";
import { requireClient } from "../clients/require-client";
import { hasDecisionSupport } from "../people/require-decision-support";
import { defineVerb } from "../verb";
import { usualRetestOn } from "./retest-dates";

/** More patterns than any practice keeps; the list is never unbounded. */
const mostPatterns = 300;

/**
 * The catalog's patterns by title, each with the client's findings whose tests are tagged with it. A tag, no score: the
 * practitioner picks. Only with decision support on do those with most findings come first.
 */
export const suggestPatterns = defineVerb({
  right: "cause.record",
  input: suggestPatternsSchema,
  run: async (tx, { clientId }, actor) => {
    const { practiceId } = actor;
    const { zone } = await requireClient(tx, practiceId, clientId);
    const patterns = await tx
      .select({ id: catalogItem.id, content: catalogVersion.content })
      .from(catalogItem)
      .innerJoin(catalogVersion, publishedContent)
      .where(
        and(eq(catalogItem.practiceId, practiceId), eq(catalogItem.kind, "pattern"), ne(catalogItem.status, "retired")),
      )
      .orderBy(catalogItem.title, catalogItem.id)
      .limit(mostPatterns);
    const causes = await tx
      .select({ patternId: cause.patternId, status: cause.status })
      .from(cause)
      .where(and(eq(cause.practiceId, practiceId), eq(cause.clientId, clientId)));
    const findings = await readAbnormal(tx, practiceId, clientId);
    const items = patterns.map(({ id, content }): SuggestedPattern => {
      const pattern = storedContent("pattern", content);
      return {
        patternId: id,
        key: pattern.key,
        title: pattern.title,
        plainTitle: pattern.plainTitle,
        definition: pattern.definition,
        evidence: shownEvidence(pattern),
        sides: pattern.sides,
        sideRule: pattern.sideRule ?? null,
        findings: findings.flatMap(({ implicates, ...found }) => (implicates.includes(pattern.key) ? [found] : [])),
        taken: causes.some(({ patternId, status }) => patternId === id && isOpenCause(status)),
      };
    });
    // An order by count is a ranking: without decision support the titles alone order the list.
    if (await hasDecisionSupport(tx, practiceId)) items.sort((one, two) => two.findings.length - one.findings.length);
    return {
      result: { items, usualRetestOn: await usualRetestOn(tx, practiceId, dayInZone(new Date(), zone)) },
      audit: { action: "cause.suggest", subjectKind: "client", subjectId: clientId, clientId },
    };
  },
});

/** The newest result of each test and side, where it is a finding, with the patterns its test implicates. */
async function readAbnormal(tx: Transaction, practiceId: string, clientId: string) {
  const newest = await tx
    .selectDistinctOn([finding.testId, finding.side], {
      findingId: finding.id,
      side: finding.side,
      value: finding.value,
      choice: finding.choice,
      unit: finding.unit,
      abnormal: finding.abnormal,
      recordedAt: finding.recordedAt,
      reliability: assessmentTest.reliability,
      content: catalogVersion.content,
    })
    .from(finding)
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
    .where(and(eq(finding.practiceId, practiceId), eq(finding.clientId, clientId)))
    .orderBy(finding.testId, finding.side, desc(finding.recordedAt));
  return newest.flatMap(({ abnormal, content, ...row }) => {
    if (!abnormal) return [];
    const test = storedContent("test", content);
    return [{ ...row, testTitle: test.title, implicates: test.implicates }];
  });
}
