import type { MeasureContent, MeasureItem } from "../catalog/measure-content";
import { type Answers, answerProblems } from "./answers";
import { scoreAnswers } from "./score";

export type Question = MeasureItem;

/** The ends of an own activity's scale, in words for the client. */
export interface ActivityWords {
  low: string;
  high: string;
}

/** What is asked, one after the other: the measure's questions, or one for each of the client's own activities. */
export function questionsOf(
  content: MeasureContent,
  activities: ReadonlyArray<{ id: string; text: string }>,
  words: ActivityWords,
): Question[] {
  if (content.form === "activities")
    return activities.map(({ id, text }) => ({
      type: "scale",
      linkId: id,
      text,
      min: 0,
      max: 10,
      lowLabel: words.low,
      highLabel: words.high,
    }));
  return content.items ?? [];
}

/** Whether the answers are enough for a score; one that gives none would say nothing. */
export function isEnough(content: MeasureContent, answers: Answers, activityIds: readonly string[]): boolean {
  const fits = Object.keys(answerProblems(content, answers, activityIds)).length === 0;
  return fits && scoreAnswers(content, answers).score !== null;
}

/** The first question without an answer, from where to go on; a statement to tick needs none. */
export function firstBlank(questions: readonly Question[], answers: Answers): number {
  const index = questions.findIndex(({ type, linkId }) => type !== "tick" && answers[linkId] === undefined);
  return index === -1 ? Math.max(0, questions.length - 1) : index;
}
