import { and, eq, inArray, sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import type { Transaction } from "@/db/in-practice";
import { catalogItem, finding } from "@/db/schema/index";
import type { Actor } from "@/domain/access/actor";
import { checkReading, judgeFinding, type Reading } from "@/domain/assessment/judge-finding";
import { countedParts } from "@/domain/catalog/counted";
import type { Side } from "@/domain/catalog/kinds";
import { ServiceError } from "@/domain/shared/service-error";
import { actingMember } from "../clients/require-client";
import { findingColumns, type PublishedTest } from "./internal";

interface WrittenFinding {
  clientId: string;
  assessmentId: string;
  testId: string;
  side: Side;
  method: string | null;
  reading: Reading;
  savedAt: Date;
}

/**
 * Writes one result into an assessment that its caller holds, and judges all sides of the test anew. Answers with those
 * and the result's own id. Throws `invalid` with a field error for what the test cannot give, and for a count by hand
 * beside recorded parts.
 */
export async function writeFinding(
  tx: Transaction,
  actor: Actor,
  test: PublishedTest,
  { clientId, assessmentId, testId, side, method, reading, savedAt }: WrittenFinding,
) {
  const { practiceId } = actor;
  const fields = checkReading(test.content, side, reading);
  if (Object.keys(fields).length > 0) throw new ServiceError("invalid", { fields, facts: rangeOf(test) });
  if (await isCounted(tx, practiceId, test, { assessmentId, side }))
    throw new ServiceError("invalid", { fields: { value: "counted" } });
  const findingId = uuidv7();
  const stored = {
    testVersion: test.version,
    ...reading,
    unit: test.content.unit,
    method,
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
  return { findings, findingId: findings.find((saved) => saved.side === side)?.id ?? findingId };
}

/** Whether a part that this side of a counted test is worked out from is recorded: then nothing is entered by hand. */
async function isCounted(
  tx: Transaction,
  practiceId: string,
  { content }: PublishedTest,
  { assessmentId, side }: Pick<WrittenFinding, "assessmentId" | "side">,
): Promise<boolean> {
  const parts = countedParts(content);
  if (parts.length === 0) return false;
  const [part] = await tx
    .select({ id: finding.id })
    .from(finding)
    .innerJoin(catalogItem, and(eq(catalogItem.practiceId, finding.practiceId), eq(catalogItem.id, finding.testId)))
    .where(
      and(
        eq(finding.practiceId, practiceId),
        eq(finding.assessmentId, assessmentId),
        inArray(catalogItem.key, parts),
        content.sided ? inArray(finding.side, [side, "none"]) : undefined,
      ),
    )
    .limit(1);
  return part !== undefined;
}

/** What a refused entry is told of the test. */
export const rangeOf = ({ content }: PublishedTest) => ({
  min: content.min ?? "",
  max: content.max ?? "",
  unit: content.unit,
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
