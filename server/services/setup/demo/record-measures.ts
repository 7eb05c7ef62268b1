import type { Transaction } from "@/db/in-practice";
import { activityList, measureResponse } from "@/db/schema/index";
import { demoActivities } from "@/db/seed/demo-activities";
import type { DemoClient } from "@/db/seed/demo-shape";
import { measureContentSchema } from "@/domain/catalog/measure-content";
import type { Answers } from "@/domain/outcomes/answers";
import { scoreAnswers } from "@/domain/outcomes/score";
import { addDays } from "@/domain/time/calendar-day";
import { seededChance } from "./chance";
import { type DemoContext, momentAt } from "./context";

type ResponseRow = typeof measureResponse.$inferInsert;

/** The weekly answer of this week is still to be given: it is what the client finds on Today. */
const newestDaysAgo = 8;
const reviewWeeks = [2, 4, 12];

/**
 * Outcome measures of one demo client with a plan: pain and own activities from the start on, the change since the
 * start at each review. They follow the client's own pain curve, so that the pages agree with one another.
 */
export async function recordMeasures(
  tx: Transaction,
  context: DemoContext,
  person: DemoClient,
  clientId: string,
  /** Its place among the practice's clients. */
  place: number,
): Promise<void> {
  const start = person.versions[0]?.daysAgo;
  if (start === undefined || person.pain.length === 0) return;
  const { practiceId, zone } = context;
  // A source of its own: what is drawn here must not move the logs of the other clients.
  const chance = seededChance(1000 + place);
  const staffId = context.staffIds[person.practitioner] ?? null;
  const heardUntil = person.silentDays ?? 0;
  const first = painAt(person, start);
  const rows: ResponseRow[] = [];
  const answer = (key: string, daysAgo: number, answers: Answers, activityListId: string | null = null) => {
    if (daysAgo < heardUntil) return;
    const item = context.item("measure", key);
    const { score, parts, band } = scoreAnswers(measureContentSchema.parse(item.content), answers);
    const at = momentAt(context, daysAgo, 19, rows.length % 50);
    const day = addDays(context.today, -daysAgo);
    const said = { day, at, zone, receivedAt: at, answers, score, parts, band, activityListId };
    rows.push({ practiceId, id: chance.id(at), clientId, itemId: item.id, itemVersion: item.version, ...said });
  };

  const reviews = reviewWeeks.map((weeks) => start - weeks * 7).filter((daysAgo) => daysAgo >= 0);
  for (const daysAgo of [start, ...reviews]) {
    const pain = Math.round(painAt(person, daysAgo));
    const worst = Math.min(10, pain + (pain === 0 ? 0 : 2));
    answer("m_nprs_week", daysAgo, {
      back_average: pain,
      back_worst: worst,
      back_rest: Math.max(0, pain - 2),
      back_movement: Math.min(10, pain + (pain === 0 ? 0 : 1)),
    });
    if (daysAgo !== start) answer("m_pgic", daysAgo, { change: impression(first, pain) });
  }

  const words = demoActivities[place % demoActivities.length] ?? [];
  const madeAt = momentAt(context, start, 11);
  const listId = chance.id(madeAt);
  const activities = words.map((text) => ({ id: chance.id(madeAt), text }));
  await tx
    .insert(activityList)
    .values({ practiceId, id: listId, clientId, number: 1, activities, recordedBy: staffId, recordedAt: madeAt });
  for (let daysAgo = start; daysAgo >= newestDaysAgo; daysAgo -= 7) {
    const able = activities.map(({ id }, index) => [id, ability(painAt(person, daysAgo), index)]);
    answer("m_psfs", daysAgo, Object.fromEntries(able), listId);
  }
  if (rows.length > 0) await tx.insert(measureResponse).values(rows);
}

/** From 10 without pain down to about 2 with much; the first activity suffers most. */
function ability(pain: number, index: number): number {
  return Math.max(0, Math.min(10, Math.round(9.5 - pain * (1.15 - index * 0.15))));
}

/** What people say about a fall of pain from the start; a rise is "a little worse". */
function impression(first: number, now: number): string {
  const share = first === 0 ? 0 : (first - now) / first;
  if (share >= 0.75) return "much_better";
  if (share >= 0.4) return "better";
  if (share >= 0.15) return "little_better";
  return share < -0.1 ? "little_worse" : "same";
}

/** The client's pain curve on a day, without its day-to-day swing. */
export function painAt(person: DemoClient, daysAgo: number): number {
  const after = person.pain.findLast(([at]) => at >= daysAgo) ?? person.pain[0] ?? [0, 0];
  const before = person.pain.find(([at]) => at < daysAgo) ?? after;
  const span = after[0] - before[0];
  return span === 0 ? after[1] : before[1] + ((after[1] - before[1]) * (daysAgo - before[0])) / span;
}
