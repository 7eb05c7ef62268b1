import type { Failure } from "@/components/trpc/failure";
import type { Finding, Test } from "@/domain/assessment/dtos";
import { checkReading, choicesOf, type Reading, type TestRule } from "@/domain/assessment/judge-finding";
import { likelyMeant, readEntry } from "@/domain/assessment/read-entry";
import type { Side } from "@/domain/catalog/kinds";

/** Why a field's text cannot be saved, and what to put there instead when that can be guessed. */
export interface EntryProblem {
  failure: Failure;
  offer: string | null;
}

/** A published test as the pure rules want it. */
export const ruleOf = (test: Test): TestRule => ({
  ...test,
  min: test.min ?? undefined,
  max: test.max ?? undefined,
  choices: test.choices ?? undefined,
  sideDifference: test.sideDifference ?? undefined,
});

/** A reading as its field shows it. */
export const inputOf = ({ value, choice }: Reading): string => choice ?? (value === null ? "" : String(value));

export const savedInput = (saved: Finding | undefined): string => (saved ? inputOf(saved) : "");

/** The result that a field's text stands for; null when it stands for none. */
export function readingOf(test: Test, input: string): Reading | null {
  if (input.trim() === "") return null;
  if (choicesOf(ruleOf(test))) return { value: null, choice: input };
  const entry = readEntry(ruleOf(test), input);
  return entry.kind === "number" ? { value: entry.value, choice: null } : null;
}

/** What is wrong with a field's text, with facts for the words; null when it can be saved (or is empty). */
export function problemOf(test: Test, side: Side, input: string): EntryProblem | null {
  const rule = ruleOf(test);
  if (input.trim() === "") return null;
  const facts = { min: test.min ?? "", max: test.max ?? "", unit: test.unit };
  if (choicesOf(rule)) return problem(checkReading(rule, side, { value: null, choice: input }), facts, null);
  const entry = readEntry(rule, input);
  if (entry.kind === "empty") return null;
  if (entry.kind === "problem") {
    const { typedUnit, meant } = entry;
    const fits = meant !== null && Object.keys(checkReading(rule, side, { value: meant, choice: null })).length === 0;
    const said = { ...facts, typedUnit, meant: meant ?? "" };
    return problem({ value: entry.problem }, said, fits ? String(meant) : null);
  }
  const fields = checkReading(rule, side, { value: entry.value, choice: null });
  const likely = fields.value ? likelyMeant(rule, entry.value) : null;
  return problem(fields, { ...facts, typedUnit: likely?.typedUnit ?? "" }, likely ? String(likely.value) : null);
}

function problem(fields: Failure["fields"], facts: Failure["facts"], offer: string | null): EntryProblem | null {
  if (Object.keys(fields).length === 0) return null;
  return { failure: { reason: "invalid", fields, facts, requestId: null }, offer };
}
