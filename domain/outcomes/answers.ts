import { z } from "zod";
import { linkIdSchema, type MeasureContent, type MeasureItem } from "../catalog/measure-content";

/**
 * What was answered, by question: a number for a scale, the code of a choice, true for a ticked statement. The
 * client's own activities (PSFS) stand by their id; a result entered without questions stands under `score`.
 */
export const answersSchema = z
  .record(linkIdSchema, z.union([z.number(), z.string().max(60), z.boolean()]))
  .refine((answers) => Object.keys(answers).length <= 200, { message: "too_big" });
export type Answers = z.infer<typeof answersSchema>;

export const scoreField = "score";
/** PSFS: how many activities a person names, and what each may score. */
export const activityCount = { least: 3, most: 5 } as const;
const activityScale = { min: 0, max: 10 } as const;

/**
 * What is wrong with the answers, by question: an unknown question, a number out of the range or between the whole
 * ones, a code that is no answer. Questions left blank are no problem here; scoring says whether too many are.
 */
export function answerProblems(
  content: MeasureContent,
  answers: Answers,
  activityIds: readonly string[] = [],
): Record<string, string> {
  const problems: Record<string, string> = {};
  const check = (linkId: string, problem: string | null) => {
    if (problem) problems[`answers.${linkId}`] = problem;
  };
  const items = new Map((content.items ?? []).map((item) => [item.linkId, item]));
  for (const [linkId, value] of Object.entries(answers)) {
    if (content.form === "items") {
      const item = items.get(linkId);
      check(linkId, item ? itemProblem(item, value) : "unknown_question");
    } else if (content.form === "activities") {
      check(linkId, activityIds.includes(linkId) ? numberProblem(value, activityScale, false) : "unknown_question");
    } else if (linkId === scoreField) check(linkId, numberProblem(value, content.range, content.decimals > 0));
    else if (content.extra?.key === linkId) check(linkId, numberProblem(value, content.extra, false));
    else check(linkId, "unknown_question");
  }
  const { extra } = content;
  const score = answers[scoreField];
  const part = extra && answers[extra.key];
  if (typeof score === "number" && typeof part === "number" && extra && part > score)
    problems[`answers.${extra.key}`] ??= "part_above_total";
  return problems;
}

function itemProblem(item: MeasureItem, value: Answers[string]): string | null {
  switch (item.type) {
    case "tick":
      return typeof value === "boolean" ? null : "invalid_type";
    case "choice":
      return item.options.some(({ code }) => code === value) ? null : "unknown_answer";
    case "scale":
      return numberProblem(value, item, item.decimal === true);
  }
}

function numberProblem(value: Answers[string], { min, max }: { min: number; max: number }, decimal: boolean) {
  if (typeof value !== "number") return "invalid_type";
  if (value < min || value > max) return "out_of_range";
  return decimal || Number.isInteger(value) ? null : "whole_number";
}
