import { eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { inPractice } from "@/db/in-practice";
import {
  checkIn,
  checkInAnswer,
  client,
  clientDay,
  clientOverview,
  log,
  measureResponse,
  reliefUse,
} from "@/db/schema/index";
import { addDays, type CalendarDay } from "@/domain/time/calendar-day";
import type { TestPractice } from "../../support/factories";
import { catalogId } from "../../support/find-fixtures";
import { givePlan } from "../progress/published-plan";

export const clients = 60;
/** The first thirty achieved four of four steps. */
const isFour = (index: number) => index < 30;
/** The first fifty came 500 days ago, the others 100. */
const isOld = (index: number) => index < 50;
/** Twenty-five of the first thirty and five of the others have less pain after twelve weeks. */
const improved = (index: number) => index < 25 || (index >= 30 && index < 35);
const daysOf = (from: CalendarDay, count: number, every = 1) =>
  Array.from({ length: count }, (_, index) => addDays(from, index * every));
const at = (day: CalendarDay) => new Date(`${day}T12:00:00Z`);
const zone = "Europe/London";

/**
 * Sixty clients whose numbers can be worked out on paper (`report.test.ts` does). Each had twelve weeks of a plan, then
 * thirty days without pain; pain came back after 100 days for six of the first thirty, after 50 for fifteen others.
 */
export async function generatePractice(own: TestPractice, today: CalendarDay): Promise<void> {
  const measureId = await catalogId(own, "measure", "m_nprs_week");
  for (let index = 0; index < clients; index += 1) await generateClient(own, index, today, measureId);
}

async function generateClient(own: TestPractice, index: number, today: CalendarDay, measureId: string): Promise<void> {
  const { practiceId } = own;
  const free = addDays(today, isOld(index) ? -450 : -90);
  const confirmed = addDays(free, 29);
  const planned = addDays(free, -84);
  const given = await givePlan(own, {
    name: `Client ${String(index).padStart(2, "0")}`,
    versions: [
      {
        lines: [
          { key: "e_glute_bridge", phase: "strengthen" },
          { key: "r_heat", phase: "relieve", weekdays: [], inReliefKit: true },
        ],
        at: at(planned),
      },
    ],
  });
  const { clientId } = given;
  const of = { practiceId, clientId };
  const day = (on: CalendarDay, pain: number | null, doneCount = 0) => ({
    ...of,
    day: on,
    pain,
    doneCount,
    dueCount: 1,
    partlyCount: 0,
    skippedCount: 0,
    tooPainfulCount: 0,
    reliefCount: 0,
  });
  const back = isFour(index) ? (index < 6 ? 100 : null) : index < 45 ? 50 : null;
  const rows = [
    ...daysOf(planned, 7).map((on) => day(on, 6)),
    ...daysOf(addDays(planned, 7), isFour(index) ? 48 : 12).map((on) => day(on, null, 1)),
    ...daysOf(addDays(planned, 77), 7).map((on) => day(on, improved(index) ? 3 : 6)),
    ...daysOf(free, 5, 7).map((on) => day(on, 0)),
    day(confirmed, 0),
    ...(back === null
      ? [day(addDays(confirmed, isOld(index) ? 200 : 20), 0)]
      : daysOf(addDays(confirmed, back), 2).map((on) => day(on, 3))),
  ];
  await inPractice(own.system, async (tx) => {
    await tx
      .update(client)
      .set({
        createdAt: at(addDays(today, isOld(index) ? -500 : -100)),
        onset: index >= 56 ? null : index % 2 === 0 ? "acute" : "persistent",
      })
      .where(eq(client.id, clientId));
    const achieved = { findState: "achieved", relieveState: "achieved", musclesState: "achieved" } as const;
    await tx
      .update(clientOverview)
      .set(isFour(index) ? { ...achieved, jointsState: "not_indicated" } : achieved)
      .where(eq(clientOverview.clientId, clientId));
    await tx.insert(clientDay).values(rows);
    if (index < 40) {
      const id = uuidv7();
      const dueOn = addDays(today, -135);
      const asked = { ...of, id, month: 12, base: "plan" as const, startedOn: addDays(today, -500), dueOn };
      await tx.insert(checkIn).values({ ...asked, answeredAt: at(dueOn) });
      const said = { day: dueOn, at: at(dueOn), zone, pgic: 6, flare: false, stillDoing: "some" as const };
      const pain = index < 20 ? { pain: 0, painFree: true } : { pain: 1, painFree: false };
      await tx.insert(checkInAnswer).values({ practiceId, clientId, checkInId: id, ...said, ...pain });
    }
    const moment = { day: planned, at: at(planned), zone };
    const [exerciseLine = "", heatLine = ""] = given.versions[0] ?? [];
    if (index < 10)
      await tx.insert(log).values({ ...of, id: uuidv7(), assignmentId: exerciseLine, ...moment, outcome: "done" });
    if (index < 40)
      await tx.insert(reliefUse).values({
        ...of,
        id: uuidv7(),
        assignmentId: heatLine,
        ...moment,
        painBefore: 6,
        painAfter: index % 2 === 0 ? 4 : 5,
      });
    if (index < 35) {
      const second = index < 21 ? 3 : index < 28 ? 6 : 9;
      const scored = [
        [planned, 6],
        [addDays(planned, 60), second],
      ] as const;
      await tx.insert(measureResponse).values(
        scored.map(([on, score]) => ({
          ...of,
          id: uuidv7(),
          itemId: measureId,
          itemVersion: 1,
          day: on,
          at: at(on),
          zone,
          answers: { back_average: score },
          score,
          parts: {},
        })),
      );
    }
  });
}
