import { and, eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/in-practice";
import { assessment, catalogItem, catalogVersion, finding, redFlagScreen } from "@/db/schema/index";
import type { TestContent } from "@/domain/catalog/schemas";
import { ServiceError } from "@/domain/shared/service-error";
import { publishedContent } from "../catalog/published-content";
import { storedContent } from "../catalog/stored";

/** An assessment that can still be written to, locked until the transaction ends. A finished one is `not_current`. */
export async function lockOpenAssessment(
  tx: Transaction,
  practiceId: string,
  assessmentId: string,
): Promise<{ id: string; clientId: string }> {
  const [known] = await tx
    .select({ id: assessment.id, clientId: assessment.clientId, finishedAt: assessment.finishedAt })
    .from(assessment)
    .where(and(eq(assessment.practiceId, practiceId), eq(assessment.id, assessmentId)))
    .for("update");
  if (!known) throw new ServiceError("not_found");
  if (known.finishedAt) throw new ServiceError("not_current", { facts: { why: "assessment_finished" } });
  return { id: known.id, clientId: known.clientId };
}

export interface PublishedTest {
  key: string;
  version: number;
  content: TestContent;
}

/** The published version of a test. Throws `not_found`, and `retired` for one that was taken out of use. */
export async function requireTest(tx: Transaction, practiceId: string, testId: string): Promise<PublishedTest> {
  const [item] = await tx
    .select({
      key: catalogItem.key,
      status: catalogItem.status,
      version: catalogVersion.version,
      content: catalogVersion.content,
    })
    .from(catalogItem)
    .innerJoin(catalogVersion, publishedContent)
    .where(and(eq(catalogItem.practiceId, practiceId), eq(catalogItem.id, testId), eq(catalogItem.kind, "test")));
  if (!item) throw new ServiceError("not_found");
  if (item.status === "retired") throw new ServiceError("retired");
  return { key: item.key, version: item.version, content: storedContent("test", item.content) };
}

export async function isScreened(tx: Transaction, practiceId: string, clientId: string): Promise<boolean> {
  const [screen] = await tx
    .select({ one: sql`1` })
    .from(redFlagScreen)
    .where(and(eq(redFlagScreen.practiceId, practiceId), eq(redFlagScreen.clientId, clientId)))
    .limit(1);
  return screen !== undefined;
}

/** The columns of a finding that leave the service. */
export const findingColumns = {
  id: finding.id,
  testId: finding.testId,
  side: finding.side,
  value: finding.value,
  choice: finding.choice,
  unit: finding.unit,
  method: finding.method,
  abnormal: finding.abnormal,
  examinerId: finding.examinerId,
  recordedAt: finding.recordedAt,
};
