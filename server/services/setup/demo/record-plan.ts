import type { Transaction } from "@/db/in-practice";
import { assignment, assignmentPurpose, draftAssignment, draftPurpose, plan, planVersion } from "@/db/schema/index";
import type { DemoClient, DemoLine } from "@/db/seed/demo-shape";
import type { Dose } from "@/domain/plan/dose";
import { spreadWeekdays } from "@/domain/plan/due";
import { type DemoContext, doableContent, momentAt } from "./context";

/** A published line as the logs need it. */
export interface DemoAssignment {
  id: string;
  lineId: string;
  item: string;
  phase: DemoLine["phase"];
  weekdays: number[];
  timesADay: number;
  kit: boolean;
}

export interface DemoPlanVersion {
  daysAgo: number;
  lines: DemoAssignment[];
}

/** Steps 2 to 4 of one demo client: each published version with its lines, and the draft as it stands now. */
export async function recordPlan(
  tx: Transaction,
  context: DemoContext,
  person: DemoClient,
  found: { clientId: string; causeIds: string[] },
): Promise<DemoPlanVersion[]> {
  if (person.versions.length === 0 && !person.draft) return [];
  const { practiceId, chance } = context;
  const staffId = context.staffIds[person.practitioner] ?? null;
  const createdAt = momentAt(context, person.versions[0]?.daysAgo ?? 0, 11);
  const planId = chance.id(createdAt);
  await tx.insert(plan).values({
    practiceId,
    id: planId,
    clientId: found.clientId,
    createdAt,
    draftRevision: person.versions.length,
    draftChangedAt: createdAt,
    draftChangedBy: staffId,
    publishedNumber: person.versions.length || null,
  });
  const lineIds = new Map<string, string>();
  const lineIdOf = (line: DemoLine) => {
    const known = lineIds.get(line.item) ?? chance.id(createdAt);
    lineIds.set(line.item, known);
    return known;
  };
  const versions: DemoPlanVersion[] = [];
  for (const [index, version] of person.versions.entries()) {
    const number = index + 1;
    const publishedAt = momentAt(context, version.daysAgo, 11, 30);
    await tx.insert(planVersion).values({
      practiceId,
      planId,
      number,
      clientId: found.clientId,
      note: version.note,
      publishedBy: staffId,
      publishedAt,
    });
    const lines: DemoAssignment[] = [];
    for (const [position, line] of version.lines.entries()) {
      const id = chance.id(publishedAt);
      const row = lineRow(context, line, found.clientId, position);
      await tx.insert(assignment).values({ ...row, id, planId, versionNumber: number, lineId: lineIdOf(line) });
      const purposes = purposesOf(context, line, found);
      if (purposes.length > 0)
        await tx
          .insert(assignmentPurpose)
          .values(purposes.map((purpose) => ({ ...purpose, id: chance.id(publishedAt), assignmentId: id })));
      lines.push({
        id,
        lineId: lineIdOf(line),
        item: line.item,
        phase: line.phase,
        weekdays: row.weekdays,
        timesADay: row.dose.timesADay,
        kit: row.inReliefKit,
      });
    }
    versions.push({ daysAgo: version.daysAgo, lines });
  }
  for (const [position, line] of (person.draft ?? person.versions.at(-1)?.lines ?? []).entries()) {
    const id = lineIdOf(line);
    await tx.insert(draftAssignment).values({ ...lineRow(context, line, found.clientId, position), id, planId });
    const purposes = purposesOf(context, line, found);
    if (purposes.length > 0)
      await tx
        .insert(draftPurpose)
        .values(purposes.map((purpose) => ({ ...purpose, id: chance.id(createdAt), draftAssignmentId: id })));
  }
  return versions;
}

function lineRow(context: DemoContext, line: DemoLine, clientId: string, position: number) {
  const item = context.item(line.item.startsWith("r_") ? "technique" : "exercise", line.item);
  const { dose: usual } = doableContent(context, line.item);
  const { daysAWeek, ...dose } = usual;
  const given: Dose = dose;
  return {
    practiceId: context.practiceId,
    clientId,
    itemId: item.id,
    itemVersion: item.version,
    phase: line.phase,
    side: line.side,
    dose: given,
    weekdays: line.kit ? [] : spreadWeekdays(daysAWeek),
    inReliefKit: line.kit ?? false,
    askEffort: line.phase === "strengthen",
    askPain: line.phase === "strengthen",
    note: line.note ?? null,
    position,
  };
}

function purposesOf(context: DemoContext, line: DemoLine, found: { clientId: string; causeIds: string[] }) {
  return line.serves.flatMap(({ cause, muscle, joint, side }) => {
    const causeId = found.causeIds[cause];
    if (!causeId) return [];
    return {
      practiceId: context.practiceId,
      clientId: found.clientId,
      causeId,
      muscleId: muscle ? context.item("muscle", muscle).id : null,
      jointId: joint ? context.item("joint", joint).id : null,
      targetSide: side,
    };
  });
}
