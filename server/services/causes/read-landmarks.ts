import { and, asc, desc, eq, inArray } from "drizzle-orm";
import type { Transaction } from "@/db/in-practice";
import { catalogItem, finding } from "@/db/schema/index";
import type { Landmark } from "@/domain/assessment/cause-dtos";

/** The catalog tests that say how the pelvis stands (content/test/<key>.json). */
export const pelvisTests = [
  "t_asis_psis_tilt",
  "t_iliac_crest_standing",
  "t_psis_level",
  "t_asis_level",
  "t_adams",
  "t_posture_frontal",
  "t_posture_sagittal",
];

/** The first or the newest result of each pelvis test and side of a client: a number in the test's unit, or its choice. */
export async function readLandmarks(
  tx: Transaction,
  practiceId: string,
  clientId: string,
  which: "first" | "newest",
): Promise<Landmark[]> {
  const order = which === "first" ? asc : desc;
  const rows = await tx
    .selectDistinctOn([catalogItem.key, finding.side], {
      testKey: catalogItem.key,
      side: finding.side,
      value: finding.value,
      choice: finding.choice,
      recordedAt: finding.recordedAt,
    })
    .from(finding)
    .innerJoin(catalogItem, and(eq(catalogItem.practiceId, finding.practiceId), eq(catalogItem.id, finding.testId)))
    .where(
      and(
        eq(finding.practiceId, practiceId),
        eq(finding.clientId, clientId),
        eq(catalogItem.kind, "test"),
        inArray(catalogItem.key, pelvisTests),
      ),
    )
    .orderBy(catalogItem.key, finding.side, order(finding.recordedAt), order(finding.id));
  return rows.map(({ value, choice, ...row }) => ({ ...row, value: value ?? choice }));
}
