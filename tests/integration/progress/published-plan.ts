import { and, eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { inPractice } from "@/db/in-practice";
import {
  assessment,
  assignment,
  assignmentPurpose,
  catalogItem,
  cause,
  finding,
  plan,
  planVersion,
  redFlagScreen,
} from "@/db/schema/index";
import type { CatalogKind, Side } from "@/domain/catalog/kinds";
import type { Dose } from "@/domain/plan/dose";
import type { AssignmentSide, Phase } from "@/domain/plan/words";
import type { SaveLogInput } from "@/domain/progress/schemas";
import { ServiceError } from "@/domain/shared/service-error";
import { makeClient, type TestClient, type TestPractice } from "../../support/factories";

export interface GivenLine {
  key: string;
  phase: Phase;
  side?: AssignmentSide;
  dose?: Dose;
  weekdays?: number[];
  inReliefKit?: boolean;
  lineId?: string;
  serves?: { muscle?: string; joint?: string; side: Side; measuredAt?: Date };
}

export interface GivenPlan extends TestClient {
  causeId: string;
  planId: string;
  /** Assignment ids of each version, in the order given. */
  versions: string[][];
  lineIds: string[];
}

export const everyDay = [1, 2, 3, 4, 5, 6, 7];

export const usualLines: GivenLine[] = [
  { key: "e_glute_bridge", phase: "strengthen", dose: { sets: 3, reps: 10, timesADay: 1 } },
  {
    key: "e_hipflexor_half_kneel",
    phase: "relax",
    side: "left",
    dose: { sets: 2, holdSeconds: 30, timesADay: 2 },
    serves: { muscle: "psoas_major", side: "left" },
  },
  { key: "e_cat_camel", phase: "joint", serves: { joint: "lumbar_segments", side: "none" } },
  { key: "e_pubic_met", phase: "joint", serves: { joint: "pubic_symphysis", side: "none" } },
  { key: "e_glute_set", phase: "stimulate" },
  { key: "r_rest_90_90", phase: "relieve", weekdays: [], inReliefKit: true, dose: { minutes: 10, timesADay: 2 } },
  { key: "r_heat", phase: "relieve", weekdays: [], inReliefKit: true, dose: { minutes: 15, timesADay: 1 } },
];

/** A client with a confirmed cause and a plan of published versions (the same lines unless told otherwise). */
export async function givePlan(
  own: TestPractice,
  options: { zone?: string; name?: string; versions?: { lines: GivenLine[]; at?: Date; note?: string }[] } = {},
): Promise<GivenPlan> {
  const { practiceId } = own;
  const client = await makeClient(own, { zone: options.zone, name: options.name });
  const [causeId, planId] = [uuidv7(), uuidv7()];
  const versions = options.versions ?? [{ lines: usualLines }];
  const lineIds = (versions[0]?.lines ?? []).map((line) => line.lineId ?? uuidv7());
  const assignmentIds: string[][] = [];
  await inPractice(own.system, async (tx) => {
    const find = async (kind: CatalogKind, key: string) => {
      const [item] = await tx
        .select({ id: catalogItem.id, version: catalogItem.publishedVersion })
        .from(catalogItem)
        .where(and(eq(catalogItem.practiceId, practiceId), eq(catalogItem.kind, kind), eq(catalogItem.key, key)));
      if (!item) throw new Error(`No ${kind} ${key} in the test catalog`);
      return { id: item.id, version: item.version ?? 1 };
    };
    const pattern = await find("pattern", "lower_crossed");
    await tx.insert(cause).values({
      practiceId,
      id: causeId,
      clientId: client.clientId,
      patternId: pattern.id,
      side: "none",
      severity: 2,
      status: "confirmed",
      foundOn: "2026-05-03",
    });
    await tx
      .insert(plan)
      .values({ practiceId, id: planId, clientId: client.clientId, publishedNumber: versions.length });
    for (const [index, version] of versions.entries()) {
      await tx.insert(planVersion).values({
        practiceId,
        planId,
        number: index + 1,
        clientId: client.clientId,
        note: version.note ?? null,
        publishedAt: version.at ?? new Date("2026-05-04T10:00:00Z"),
      });
      const measure = async (at: typeof tx, row: { practiceId: string; clientId: string; recordedAt: Date }) => {
        const [id, assessmentId] = [uuidv7(), uuidv7()];
        const { id: testId, version: testVersion } = await find("test", "t_mod_thomas_hip");
        await at.insert(assessment).values({ practiceId, id: assessmentId, clientId: client.clientId });
        const measured = { value: 12, unit: "deg", abnormal: true, side: "left" as const };
        await at.insert(finding).values({ ...row, ...measured, id, assessmentId, testId, testVersion });
        return id;
      };
      const ids: string[] = [];
      for (const [position, line] of version.lines.entries()) {
        const item = await find(line.key.startsWith("r_") ? "technique" : "exercise", line.key);
        const id = uuidv7();
        await tx.insert(assignment).values({
          practiceId,
          id,
          planId,
          clientId: client.clientId,
          versionNumber: index + 1,
          lineId: line.lineId ?? lineIds[position] ?? uuidv7(),
          itemId: item.id,
          itemVersion: item.version,
          phase: line.phase,
          side: line.side ?? "none",
          dose: line.dose ?? { sets: 2, reps: 8, timesADay: 1 },
          weekdays: line.weekdays ?? everyDay,
          inReliefKit: line.inReliefKit ?? false,
          askEffort: false,
          askPain: false,
          position,
        });
        if (line.serves)
          await tx.insert(assignmentPurpose).values({
            practiceId,
            id: uuidv7(),
            clientId: client.clientId,
            assignmentId: id,
            causeId,
            muscleId: line.serves.muscle ? (await find("muscle", line.serves.muscle)).id : null,
            jointId: line.serves.joint ? (await find("joint", line.serves.joint)).id : null,
            targetSide: line.serves.side,
            findingId: line.serves.measuredAt
              ? await measure(tx, { practiceId, clientId: client.clientId, recordedAt: line.serves.measuredAt })
              : null,
          });
        ids.push(id);
      }
      assignmentIds.push(ids);
    }
  });
  return { ...client, causeId, planId, versions: assignmentIds, lineIds };
}

/** Locks the plan as an emergency answer of a safety screen does. */
export async function lockByScreen(own: TestPractice, clientId: string): Promise<void> {
  await inPractice(own.system, (tx) =>
    tx.insert(redFlagScreen).values({ practiceId: own.practiceId, id: uuidv7(), clientId, level: "E" }),
  );
}

export function doneLog(assignmentId: string | undefined, day: string, more: Partial<SaveLogInput> = {}): SaveLogInput {
  if (!assignmentId) throw new Error("no assignment");
  return {
    id: uuidv7(),
    assignmentId,
    day,
    at: `${day}T19:00:00.000Z`,
    zone: "Europe/London",
    outcome: "done",
    ...more,
  };
}

/** The code a promise was refused with, and its fields: readable in one assertion. */
export async function refusal(promise: Promise<unknown>): Promise<Record<string, unknown>> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof ServiceError) return { code: error.code, ...error.fields };
    throw error;
  }
  return { code: "accepted" };
}

export const clockAt = (moment: string) => () => new Date(moment);
