import { and, eq, inArray, sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import type { Transaction } from "@/db/in-practice";
import { finding } from "@/db/schema/index";
import { checkReading, judgeFinding } from "@/domain/assessment/judge-finding";
import { saveFindingSchema } from "@/domain/assessment/schemas";
import type { Side } from "@/domain/catalog/kinds";
import { ServiceError } from "@/domain/shared/service-error";
import { actingMember, requireActiveClient } from "../clients/require-client";
import { defineVerb } from "../verb";
import { findingColumns, lockOpenAssessment, type PublishedTest, requireTest } from "./internal";

/**
 * Saves one result of one test on one side; saving again replaces it while the assessment is open. Whether it is a
 * finding is judged here, and the other side is judged anew: a left-right difference concerns both.
 */
export const saveFinding = defineVerb({
  right: "assessment.record",
  input: saveFindingSchema,
  run: async (tx, { assessmentId, testId, side, method, unit, ...entered }, actor) => {
    const { practiceId } = actor;
    const { clientId } = await lockOpenAssessment(tx, practiceId, assessmentId);
    await requireActiveClient(tx, practiceId, clientId);
    const test = await requireTest(tx, practiceId, testId);
    const reading = { value: entered.value ?? null, choice: entered.choice ?? null };
    const isOtherUnit = unit !== undefined && unit !== null && unit !== test.content.unit;
    const fields = isOtherUnit ? { unit: "wrong_unit" } : checkReading(test.content, side, reading);
    if (Object.keys(fields).length > 0)
      throw new ServiceError("invalid", {
        fields,
        facts: { min: test.content.min ?? "", max: test.content.max ?? "", unit: test.content.unit },
      });
    const savedAt = new Date();
    const findingId = uuidv7();
    const stored = {
      testVersion: test.version,
      ...reading,
      unit: test.content.unit,
      method: method ?? null,
      abnormal: judgeFinding(test.content, reading, null),
      examinerId: actingMember(actor),
      recordedAt: savedAt,
    };
    await tx
      .insert(finding)
      .values({ practiceId, id: findingId, clientId, assessmentId, testId, side, ...stored })
      .onConflictDoUpdate({
        target: [finding.practiceId, finding.assessmentId, finding.testId, finding.side],
        set: stored,
      });
    const findings = await judgeSides(tx, practiceId, assessmentId, testId, test);
    return {
      result: { findings, savedAt, asksForScreen: asksForScreen(test.key, reading) },
      audit: {
        action: "finding.save",
        subjectKind: "finding",
        subjectId: findings.find((saved) => saved.side === side)?.id ?? findingId,
        clientId,
      },
    };
  },
});

/** Judges all sides of one test in one assessment again and returns them. */
export async function judgeSides(
  tx: Transaction,
  practiceId: string,
  assessmentId: string,
  testId: string,
  test: PublishedTest,
) {
  const rows = await tx
    .select(findingColumns)
    .from(finding)
    .where(and(eq(finding.practiceId, practiceId), eq(finding.assessmentId, assessmentId), eq(finding.testId, testId)));
  const judged = rows.map((row) => ({
    ...row,
    abnormal: judgeFinding(test.content, row, rows.find(({ side }) => side === oppositeOf(row.side))?.value ?? null),
  }));
  const moved = judged.filter((row, index) => row.abnormal !== rows[index]?.abnormal).map(({ id }) => id);
  if (moved.length > 0)
    await tx
      .update(finding)
      .set({ abnormal: sql`not ${finding.abnormal}` })
      .where(and(eq(finding.practiceId, practiceId), inArray(finding.id, moved)));
  return judged;
}

function oppositeOf(side: Side): Side | null {
  if (side === "left") return "right";
  return side === "right" ? "left" : null;
}

/** Weak power or a cord reflex is a red flag in itself (3.2): the list has to be asked again. */
function asksForScreen(key: string, { value, choice }: { value: number | null; choice: string | null }): boolean {
  if (key === "t_myotomes") return value !== null && value <= 3;
  return key === "t_reflexes" && (choice === "brisk" || choice === "upper_motor");
}
