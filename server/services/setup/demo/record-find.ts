import type { Transaction } from "@/db/in-practice";
import {
  assessment,
  cause,
  causeChange,
  causeFinding,
  client,
  clientCaution,
  finding,
  painMap,
  painPoint,
  redFlagClearance,
  redFlagScreen,
  screenAnswer,
  stepExemption,
} from "@/db/schema/index";
import type { DemoClient, DemoMeasure } from "@/db/seed/demo-shape";
import { judgeFinding } from "@/domain/assessment/judge-finding";
import { addDays } from "@/domain/time/calendar-day";
import { type DemoContext, momentAt, testContent } from "./context";

export interface DemoFound {
  clientId: string;
  causeIds: string[];
}

/** Step 1 of one demo client: the person, the screen, where it hurts, the tests and the causes. */
export async function recordFind(tx: Transaction, context: DemoContext, person: DemoClient): Promise<DemoFound> {
  const { practiceId, chance } = context;
  const staffId = context.staffIds[person.practitioner] ?? null;
  const arrived = momentAt(context, person.daysAgo, 9);
  const clientId = chance.id(arrived);
  await tx.insert(client).values({
    practiceId,
    id: clientId,
    name: person.name,
    email: person.email,
    phone: person.phone,
    bornOn: person.bornOn,
    zone: context.zone,
    complaint: person.complaint,
    minutesADay: person.minutesADay,
    createdBy: staffId,
    createdAt: arrived,
  });
  await recordScreen(tx, context, person, clientId, staffId);
  for (const caution of person.cautions ?? []) {
    await tx
      .insert(clientCaution)
      .values({ practiceId, id: chance.id(arrived), clientId, ...caution, recordedBy: staffId, recordedAt: arrived });
  }
  const exemption = person.exemption;
  if (exemption) {
    await tx
      .insert(stepExemption)
      .values({ practiceId, id: chance.id(arrived), clientId, ...exemption, recordedBy: staffId, recordedAt: arrived });
  }
  await recordPain(tx, context, clientId, person.daysAgo, person.painPoints, staffId);
  if (person.painPointsNow?.length) await recordPain(tx, context, clientId, 1, person.painPointsNow, staffId);
  const causeIds = person.assessed ? await recordCauses(tx, context, person, clientId, staffId) : [];
  return { clientId, causeIds };
}

async function recordScreen(
  tx: Transaction,
  context: DemoContext,
  person: DemoClient,
  clientId: string,
  staffId: string | null,
) {
  const { screen } = person;
  if (!screen) return;
  const { practiceId, chance } = context;
  const answeredAt = momentAt(context, person.daysAgo, 9, 10);
  const screenId = chance.id(answeredAt);
  await tx
    .insert(redFlagScreen)
    .values({ practiceId, id: screenId, clientId, level: screen.level, answeredBy: staffId, answeredAt });
  const answers = Object.entries(screen.answers).map(([itemKey, answer]) => ({
    practiceId,
    screenId,
    itemKey,
    clientId,
    answer,
  }));
  if (answers.length > 0) await tx.insert(screenAnswer).values(answers);
  if (screen.cleared) {
    const contactedAt = momentAt(context, person.daysAgo - 1, 11);
    await tx.insert(redFlagClearance).values({
      practiceId,
      id: chance.id(contactedAt),
      screenId,
      clientId,
      ...screen.cleared,
      contactedAt,
      recordedBy: staffId,
      recordedAt: contactedAt,
    });
  }
}

async function recordPain(
  tx: Transaction,
  context: DemoContext,
  clientId: string,
  daysAgo: number,
  points: DemoClient["painPoints"],
  staffId: string | null,
) {
  if (!points?.length) return;
  const { practiceId, chance } = context;
  const recordedAt = momentAt(context, daysAgo, 9, 20);
  const painMapId = chance.id(recordedAt);
  await tx.insert(painMap).values({ practiceId, id: painMapId, clientId, recordedBy: staffId, recordedAt });
  await tx.insert(painPoint).values(points.map((point) => ({ practiceId, painMapId, clientId, ...point })));
}

async function recordCauses(
  tx: Transaction,
  context: DemoContext,
  person: DemoClient,
  clientId: string,
  staffId: string | null,
): Promise<string[]> {
  const { practiceId, chance } = context;
  const startedAt = momentAt(context, person.daysAgo, 9, 30);
  const finishedAt = person.assessed === "finished" ? momentAt(context, person.daysAgo, 10) : null;
  const first = chance.id(startedAt);
  await tx.insert(assessment).values({
    practiceId,
    id: first,
    clientId,
    startedBy: staffId,
    startedAt,
    finishedBy: finishedAt && staffId,
    finishedAt,
  });
  const hasRetest = person.causes.some(({ measures }) => measures.some(({ now }) => now !== undefined));
  const retestAt = momentAt(context, Math.min(7, person.daysAgo), 10);
  const second = chance.id(retestAt);
  if (hasRetest) {
    await tx.insert(assessment).values({
      practiceId,
      id: second,
      clientId,
      startedBy: staffId,
      startedAt: retestAt,
      finishedBy: staffId,
      finishedAt: retestAt,
    });
  }
  const record = async (assessmentId: string, measure: DemoMeasure, value: number | string, recordedAt: Date) => {
    const test = context.item("test", measure.test);
    const content = testContent(context, measure.test);
    const id = chance.id(recordedAt);
    const held = typeof value === "number" ? { value, choice: null } : { value: null, choice: value };
    await tx.insert(finding).values({
      practiceId,
      id,
      clientId,
      assessmentId,
      testId: test.id,
      testVersion: test.version,
      side: measure.side,
      ...held,
      unit: content.unit,
      abnormal: judgeFinding(content, held, null),
      examinerId: staffId,
      recordedAt,
    });
    return id;
  };
  for (const measure of person.found ?? []) await record(first, measure, measure.before, startedAt);
  const causeIds: string[] = [];
  for (const demo of person.causes) {
    const findingIds: string[] = [];
    for (const measure of demo.measures) {
      findingIds.push(await record(first, measure, measure.before, startedAt));
      if (measure.now !== undefined) findingIds.push(await record(second, measure, measure.now, retestAt));
    }
    const causeId = chance.id(startedAt);
    causeIds.push(causeId);
    await tx.insert(cause).values({
      practiceId,
      id: causeId,
      clientId,
      patternId: context.item("pattern", demo.pattern).id,
      side: demo.side,
      severity: demo.severity,
      note: demo.note ?? null,
      status: demo.status,
      foundOn: addDays(context.today, -person.daysAgo),
      retestOn: demo.retestInDays === undefined ? null : addDays(context.today, demo.retestInDays),
      recordedBy: staffId,
      createdAt: startedAt,
    });
    await tx.insert(causeFinding).values(findingIds.map((findingId) => ({ practiceId, causeId, findingId, clientId })));
    await tx.insert(causeChange).values({
      practiceId,
      id: chance.id(startedAt),
      clientId,
      causeId,
      fromStatus: null,
      toStatus: "suspected",
      changedBy: staffId,
      at: startedAt,
    });
    if (demo.status !== "suspected") {
      const at = demo.status === "confirmed" || demo.status === "ruled_out" ? startedAt : retestAt;
      await tx.insert(causeChange).values({
        practiceId,
        id: chance.id(at),
        clientId,
        causeId,
        fromStatus: "suspected",
        toStatus: demo.status,
        changedBy: staffId,
        at,
      });
    }
  }
  return causeIds;
}
