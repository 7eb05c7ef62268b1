import type { Transaction } from "@/db/in-practice";
import { clientDay, log, painRating, reliefUse } from "@/db/schema/index";
import type { DemoClient } from "@/db/seed/demo-shape";
import { isDueOn } from "@/domain/plan/due";
import { summariseDay } from "@/domain/progress/day-summary";
import type { LogOutcome } from "@/domain/progress/words";
import { addDays } from "@/domain/time/calendar-day";
import { type DemoContext, momentAt } from "./context";
import type { DemoAssignment, DemoPlanVersion } from "./record-plan";

type LogRow = typeof log.$inferInsert;
const rowsAStatement = 500;

/** Twelve weeks of one demo client's evenings: pain, relief, what was done, with gaps as people leave them. */
export async function recordLogs(
  tx: Transaction,
  context: DemoContext,
  person: DemoClient,
  clientId: string,
  versions: DemoPlanVersion[],
): Promise<void> {
  const days = [];
  const oldest = Math.max(versions[0]?.daysAgo ?? 0, person.pain[0]?.[0] ?? 0);
  // Today is still to be done: its session is what the client opens the portal for.
  for (let daysAgo = oldest; daysAgo >= Math.max(0, person.silentDays ?? 0); daysAgo -= 1) {
    days.push(recordDay(context, person, clientId, versionOn(versions, daysAgo), daysAgo));
  }
  const logs = days.flatMap((day) => day.logs);
  const ratings = days.flatMap((day) => day.ratings);
  const uses = days.flatMap((day) => day.uses);
  for (const part of chunks(logs)) await tx.insert(log).values(part);
  for (const part of chunks(ratings)) await tx.insert(painRating).values(part);
  for (const part of chunks(uses)) await tx.insert(reliefUse).values(part);
  for (const part of chunks(days.map((day) => day.summary))) await tx.insert(clientDay).values(part);
}

function versionOn(versions: DemoPlanVersion[], daysAgo: number): DemoPlanVersion | undefined {
  return versions.findLast((version) => version.daysAgo >= daysAgo);
}

function recordDay(
  context: DemoContext,
  person: DemoClient,
  clientId: string,
  version: DemoPlanVersion | undefined,
  daysAgo: number,
) {
  const { practiceId, zone, chance } = context;
  const day = addDays(context.today, -daysAgo);
  const pain = painOn(person, daysAgo, chance.next());
  const base = { practiceId, clientId, day, zone };
  const evening = (minute: number) => momentAt(context, daysAgo, 18, minute);
  const stamp = (minute: number) => ({
    id: chance.id(evening(minute)),
    at: evening(minute),
    receivedAt: evening(minute),
  });

  const rated = daysAgo === 0 ? person.pain.length > 0 && version === undefined : chance.next() < 0.92;
  const ratings = rated ? [{ ...base, ...stamp(0), score: pain }] : [];
  const due = (version?.lines ?? []).filter((line) => isDueOn(line.weekdays, day));
  const practised = daysAgo > 0 && chance.next() < 0.35 + person.keeps * 0.65;
  const logs: LogRow[] = practised
    ? due.map((line, index) => ({
        ...base,
        ...stamp(5 + index * 4),
        assignmentId: line.id,
        ...outcomeOf(line, pain, person.keeps, chance.next(), chance.next()),
      }))
    : [];
  const kit = (version?.lines ?? []).filter((line) => line.kit);
  const helper = kit[Math.floor(chance.next() * kit.length)];
  const eased = Math.max(0, pain - 1 - Math.floor(chance.next() * 3));
  const uses =
    helper && daysAgo > 0 && chance.next() < pain / 9
      ? [{ ...base, ...stamp(45), assignmentId: helper.id, painBefore: pain, painAfter: eased, secondsSpent: 300 }]
      : [];
  const lineOf = new Map(due.map((line) => [line.id, line.lineId]));
  const summary = summariseDay({
    dueLineIds: due.map(({ lineId }) => lineId),
    logs: logs.map(({ assignmentId, outcome }) => ({ lineId: lineOf.get(assignmentId) ?? assignmentId, outcome })),
    reliefCount: uses.length,
    painScores: ratings.map(({ score }) => score),
  });
  return { logs, ratings, uses, summary: { practiceId, clientId, day, ...summary } };
}

function outcomeOf(line: DemoAssignment, pain: number, keeps: number, first: number, second: number) {
  const outcome: LogOutcome =
    pain >= 7 && first < 0.5 ? "too_painful" : first < keeps ? "done" : first < keeps + 0.08 ? "partly" : "skipped";
  const asked = line.phase === "strengthen" && outcome !== "skipped";
  const reasons = ["time", "forgot", "pain"] as const;
  return {
    outcome,
    reason: outcome === "skipped" ? (reasons[Math.floor(second * reasons.length)] ?? "time") : null,
    effort: asked ? 3 + Math.floor(second * 4) : null,
    pain: asked ? Math.min(10, pain + (second > 0.8 ? 1 : 0)) : null,
    secondsSpent: outcome === "done" ? 120 + Math.floor(second * 90) : null,
  };
}

/** The score of a day: between the nearest two points of the curve, give or take one. */
function painOn(person: DemoClient, daysAgo: number, chance: number): number {
  const after = person.pain.findLast(([at]) => at >= daysAgo) ?? person.pain[0] ?? [0, 0];
  const before = person.pain.find(([at]) => at < daysAgo) ?? after;
  const span = after[0] - before[0];
  const exact = span === 0 ? after[1] : before[1] + ((after[1] - before[1]) * (daysAgo - before[0])) / span;
  const swing = exact < 0.5 ? 0 : chance < 0.2 ? -1 : chance > 0.8 ? 1 : 0;
  return Math.max(0, Math.min(10, Math.round(exact) + swing));
}

function chunks<Row>(rows: Row[]): Row[][] {
  const parts: Row[][] = [];
  for (let start = 0; start < rows.length; start += rowsAStatement)
    parts.push(rows.slice(start, start + rowsAStatement));
  return parts;
}
