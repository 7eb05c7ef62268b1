import type { Transaction } from "@/db/in-practice";
import { courseFacts } from "@/domain/progress/course-facts";
import { dischargeReadiness } from "@/domain/progress/reviews";
import type { Facts } from "@/domain/rules/facts";
import { dayInZone } from "@/domain/time/calendar-day";
import { readMeasureChange } from "../outcomes/read-measure-change";
import { hasDecisionSupport } from "../people/require-decision-support";
import { type MadeOffers, makeOffers } from "./make-offers";

interface Subject {
  practiceId: string;
  clientId: string;
  zone: string;
}

/** The facts of a client's course, for the rules of review and discharge (8.7, 8.9). */
export async function readCourse(
  tx: Transaction,
  { practiceId, clientId, zone }: Subject,
  { today, rules, logged, client, lines }: MadeOffers,
): Promise<Facts> {
  const { facts: measures } = await readMeasureChange(tx, practiceId, clientId);
  const dayOf = (moment: string | null) => (moment === null ? null : dayInZone(new Date(moment), zone));
  const reviewed = [dayOf(client.publishedAt), dayOf(logged.assessedAt)].flatMap((day) => day ?? []).sort();
  return courseFacts({
    today,
    firstPublishedOn: dayOf(logged.firstPublishedAt),
    reviewedOn: reviewed.at(-1) ?? null,
    pain: client.pain,
    flares: client.flares,
    level: logged.level,
    strengthening: lines
      .filter(({ line }) => line.phase === "strengthen")
      .map(({ facts: { sessions_done_share_7d: share } }) => share),
    hasFlarePlan: rules.some(({ key }) => key === "STP-06") && logged.lines.some(({ phase }) => phase === "relieve"),
    measures,
  });
}

/** What DIS-05 says of a client now; null while decision support is off or without such a rule. */
export async function readReadiness(tx: Transaction, subject: Subject): Promise<ReturnType<typeof dischargeReadiness>> {
  if (!(await hasDecisionSupport(tx, subject.practiceId))) return null;
  const made = await makeOffers(tx, subject);
  return dischargeReadiness(made.rules, await readCourse(tx, subject, made));
}
