"use client";

import type { EntryProblem } from "@/domain/catalog/entry";
import { FormErrorSummary } from "../ui/form-error-summary";
import { fieldId } from "./form-fields";
import { useFieldLabel, useProblemText } from "./problem-text";

/** All problems of a form above it, each a way to its field. */
export function ProblemSummary({ problems, attempt }: { problems: readonly EntryProblem[]; attempt: number }) {
  const labelOf = useFieldLabel();
  const problemText = useProblemText();
  const errors = problems.map((problem) => ({
    fieldId: fieldId(problem.field),
    message: `${labelOf(problem.field)}: ${problemText(problem)}`,
  }));
  return <FormErrorSummary errors={errors} attempt={attempt} />;
}
