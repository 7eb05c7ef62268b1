import { type SQL, sql } from "drizzle-orm";
import type { Transaction } from "@/db/in-practice";
import { openCauseStatuses } from "@/domain/assessment/words";
import { usualRetestDay } from "@/domain/progress/reviews";
import type { CalendarDay } from "@/domain/time/calendar-day";
import { readRules } from "../catalog/read-rules";

/** The retest day by the practice's rules (DIS-02) for what is tested today; null without a rule. */
export async function usualRetestOn(
  tx: Transaction,
  practiceId: string,
  today: CalendarDay,
): Promise<CalendarDay | null> {
  return usualRetestDay(await readRules(tx, practiceId, ["DIS"]), today);
}

interface Retested {
  clientId: string;
  assessmentId: string;
  today: CalendarDay;
}

/**
 * The loop goes on: open causes whose tests were done again in this assessment, and whose retest had come, get their
 * next day by rule. A day that lies ahead is the practitioner's and stays. Returns that next day.
 */
export async function setNextRetests(
  tx: Transaction,
  practiceId: string,
  { clientId, assessmentId, today }: Retested,
): Promise<CalendarDay | null> {
  const next = await usualRetestOn(tx, practiceId, today);
  const open: SQL = sql.join(
    openCauseStatuses.map((status) => sql`${status}`),
    sql`, `,
  );
  await tx.execute(sql`
    update cause set retest_on = ${next}
     where cause.practice_id = ${practiceId} and cause.client_id = ${clientId} and cause.status in (${open})
       and cause.retest_on <= ${today}
       and exists(
         select 1 from cause_finding opened
           join finding was on was.practice_id = opened.practice_id and was.id = opened.finding_id
           join finding now on now.practice_id = was.practice_id and now.client_id = was.client_id
            and now.test_id = was.test_id and now.side = was.side and now.id <> was.id
          where opened.practice_id = cause.practice_id and opened.cause_id = cause.id
            and now.assessment_id = ${assessmentId})`);
  return next;
}
