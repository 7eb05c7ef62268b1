import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/in-practice";
import { activityList, measureResponse } from "@/db/schema/index";
import { stableText } from "@/domain/catalog/canonical";
import type { MeasureContent } from "@/domain/catalog/measure-content";
import { type Answers, answerProblems } from "@/domain/outcomes/answers";
import { scoreAnswers } from "@/domain/outcomes/score";
import { ServiceError } from "@/domain/shared/service-error";
import type { CalendarDay } from "@/domain/time/calendar-day";
import { readVersion } from "../catalog/read";
import { checkAdded, checkRepeat } from "../progress/check-repeat";

interface Response {
  practiceId: string;
  clientId: string;
  recordedBy: string | null;
  id: string;
  itemId: string;
  itemVersion: number;
  activityListId: string | null;
  day: CalendarDay;
  at: Date;
  zone: string;
  answers: Answers;
  correctsId: string | null;
}

/**
 * A response that is there already: true when it says the same, `conflict` when it does not. False for a new id. Ask
 * before anything else is judged: what a device sends again was right when it came first.
 */
export async function isKnownResponse(tx: Transaction, sent: Response): Promise<boolean> {
  const [known] = await tx
    .select()
    .from(measureResponse)
    .where(
      and(
        eq(measureResponse.practiceId, sent.practiceId),
        eq(measureResponse.clientId, sent.clientId),
        eq(measureResponse.id, sent.id),
      ),
    );
  if (!known) return false;
  checkRepeat(comparable(known), comparable(sent));
  return true;
}

function comparable(response: Omit<Response, "recordedBy" | "practiceId">) {
  const { itemId, itemVersion, activityListId, day, at, zone, correctsId, answers } = response;
  return { itemId, itemVersion, activityListId, day, at, zone, correctsId, answers: stableText(answers) };
}

/**
 * Scores and adds one response. Throws `not_found` for an unknown measure, list or corrected response, `retired` for a
 * measure that is no longer in use, `invalid` by question, `not_allowed` when a client enters a result of a form
 * that only practitioners enter, `conflict` for a response that was corrected already.
 */
export async function writeResponse(tx: Transaction, response: Response, by: "client" | "practitioner"): Promise<void> {
  const content = await measureInUse(tx, response);
  if (content.form === "score" && by === "client") throw new ServiceError("not_allowed");
  const activityIds = content.form === "activities" ? await activityIdsOf(tx, response) : [];
  if (content.form !== "activities" && response.activityListId !== null)
    throw new ServiceError("invalid", { fields: { activityListId: "not_allowed" } });
  const fields = answerProblems(content, response.answers, activityIds);
  if (Object.keys(fields).length > 0) throw new ServiceError("invalid", { fields });
  const { score, parts, band, answered } = scoreAnswers(content, response.answers);
  if (answered === 0 || (score === null && content.form !== "items"))
    throw new ServiceError("invalid", { fields: { answers: "required" } });
  if (response.correctsId !== null) await checkCorrected(tx, response, response.correctsId);
  const added = await tx
    .insert(measureResponse)
    .values({ ...response, score, parts, band })
    .onConflictDoNothing({ target: [measureResponse.practiceId, measureResponse.id] })
    .returning({ id: measureResponse.id });
  checkAdded(added);
}

async function measureInUse(tx: Transaction, { practiceId, itemId, itemVersion }: Response): Promise<MeasureContent> {
  const found = await readVersion(tx, practiceId, itemId, itemVersion);
  if (found?.entry.kind !== "measure") throw new ServiceError("not_found");
  if (found.status === "retired") throw new ServiceError("retired");
  // An older version may still stand on a phone; a draft is nobody's to answer.
  if (found.publishedVersion === null || itemVersion > found.publishedVersion) throw new ServiceError("not_found");
  return found.entry.content;
}

async function activityIdsOf(tx: Transaction, { practiceId, clientId, activityListId }: Response): Promise<string[]> {
  if (activityListId === null) throw new ServiceError("invalid", { fields: { activityListId: "required" } });
  const [list] = await tx
    .select({ activities: activityList.activities })
    .from(activityList)
    .where(
      and(
        eq(activityList.practiceId, practiceId),
        eq(activityList.clientId, clientId),
        eq(activityList.id, activityListId),
      ),
    );
  if (!list) throw new ServiceError("not_found");
  return list.activities.map(({ id }) => id);
}

async function checkCorrected(tx: Transaction, response: Response, correctsId: string): Promise<void> {
  const { practiceId, clientId, itemId } = response;
  const own = and(eq(measureResponse.practiceId, practiceId), eq(measureResponse.clientId, clientId));
  const [corrected] = await tx
    .select({ itemId: measureResponse.itemId })
    .from(measureResponse)
    .where(and(own, eq(measureResponse.id, correctsId)));
  if (corrected?.itemId !== itemId) throw new ServiceError("not_found");
  const [later] = await tx
    .select({ id: measureResponse.id })
    .from(measureResponse)
    .where(and(own, eq(measureResponse.correctsId, correctsId)));
  if (later) throw new ServiceError("conflict", { facts: { why: "corrected_already" } });
}
