import { and, asc, eq, isNotNull } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { inPractice } from "@/db/in-practice";
import {
  assessment,
  catalogItem,
  cause,
  causeFinding,
  client,
  clientDay,
  finding,
  measureResponse,
  reliefUse,
} from "@/db/schema/index";
import type { CatalogKind } from "@/domain/catalog/kinds";
import { addDays } from "@/domain/time/calendar-day";
import { refreshOverview } from "@/server/services/progress/refresh-overview";
import type { TestPractice } from "../../support/factories";
import { type GivenLine, type GivenPlan, givePlan, usualLines } from "../progress/published-plan";

export const now = () => new Date("2026-06-10T09:00:00Z");
const zone = "Europe/London";

/** Hip range at first and later, in degrees: a retest of a test without a published measurement error. */
const hip = { key: "t_mod_thomas_hip", side: "left", unit: "deg" } as const;

/**
 * A client four weeks under way on 10 June 2026: hip range measured twice, an ankle usual, a pelvis landmark noted, a cause
 * with its evidence and more causes where asked, pain from 7 to 2, RMDQ from 14 to 6, heat that eased.
 */
export async function giveFollowedClient(
  own: TestPractice,
  {
    name = "Núria Łukasiewicz",
    causes = 0,
    lines = usualLines,
  }: { name?: string; causes?: number; lines?: GivenLine[] } = {},
): Promise<GivenPlan> {
  const given = await givePlan(own, { name, versions: [{ lines, at: new Date("2026-05-04T10:00:00Z") }] });
  const { practiceId } = own;
  const { clientId, causeId } = given;
  await inPractice(own.system, async (tx) => {
    const items = async (kind: CatalogKind) =>
      tx
        .select({ id: catalogItem.id, key: catalogItem.key, version: catalogItem.publishedVersion })
        .from(catalogItem)
        .where(
          and(
            eq(catalogItem.practiceId, practiceId),
            eq(catalogItem.kind, kind),
            isNotNull(catalogItem.publishedVersion),
          ),
        )
        .orderBy(asc(catalogItem.key));
    const tests = await items("test");
    await tx
      .update(client)
      .set({ complaint: "Ache when sitting long.", bornOn: "1981-04-12", onset: "persistent" })
      .where(and(eq(client.practiceId, practiceId), eq(client.id, clientId)));
    const measured = async (on: string, results: (Partial<typeof finding.$inferInsert> & { key: string })[]) => {
      const assessmentId = uuidv7();
      const recordedAt = new Date(`${on}T10:00:00Z`);
      await tx.insert(assessment).values({ practiceId, id: assessmentId, clientId, startedAt: recordedAt });
      const ids: string[] = [];
      for (const { key, ...result } of results) {
        const test = tests.find((known) => known.key === key);
        if (!test) throw new Error(`No test ${key}`);
        const id = uuidv7();
        ids.push(id);
        await tx.insert(finding).values({
          ...{ practiceId, id, clientId, assessmentId, testId: test.id, testVersion: test.version ?? 1, recordedAt },
          ...{ side: "none" as const, unit: "deg", abnormal: false, ...result },
        });
      }
      return ids;
    };
    const [hipBefore = ""] = await measured("2026-05-03", [
      { ...hip, value: 18, abnormal: true },
      { key: "t_wblt", side: "left", unit: "cm", value: 12 },
      { key: "t_posture_frontal", unit: "choice", choice: "shift_left", abnormal: true },
    ]);
    await measured("2026-06-05", [{ ...hip, value: 6, abnormal: true }]);
    await tx.insert(causeFinding).values({ practiceId, causeId, findingId: hipBefore, clientId });
    const patterns = (await items("pattern")).slice(0, causes);
    for (const pattern of patterns) {
      const id = uuidv7();
      await tx.insert(cause).values({
        ...{ practiceId, id, clientId, patternId: pattern.id, side: "left", severity: 2, status: "improving" },
        ...{ foundOn: "2026-05-03", retestOn: "2026-06-20" },
      });
      await tx.insert(causeFinding).values({ practiceId, causeId: id, findingId: hipBefore, clientId });
    }
    const silent = { dueCount: 5, doneCount: 0, partlyCount: 0, skippedCount: 0, tooPainfulCount: 0, reliefCount: 0 };
    for (let back = 27; back > 2; back--)
      await tx.insert(clientDay).values({
        ...{ practiceId, clientId, day: addDays("2026-06-10", -back) },
        ...{ ...silent, doneCount: back > 20 ? 0 : 5, pain: back > 20 ? 7 : back > 10 ? null : 2 },
      });
    const [rmdq] = (await items("measure")).filter(({ key }) => key === "m_rmdq");
    for (const [day, score] of [
      ["2026-05-04", 14],
      ["2026-06-05", 6],
    ] as const)
      await tx.insert(measureResponse).values({
        ...{ practiceId, id: uuidv7(), clientId, itemId: rmdq?.id ?? "", itemVersion: rmdq?.version ?? 1 },
        ...{ day, at: new Date(`${day}T10:00:00Z`), zone, answers: {}, score, parts: {} },
      });
    const heat = given.versions[0]?.at(-1) ?? "";
    for (const day of ["2026-06-01", "2026-06-02"])
      await tx.insert(reliefUse).values({
        ...{ practiceId, id: uuidv7(), clientId, assignmentId: heat, day, at: new Date(`${day}T18:00:00Z`), zone },
        ...{ painBefore: 6, painAfter: 3 },
      });
    await refreshOverview(tx, practiceId, clientId);
  });
  return given;
}
