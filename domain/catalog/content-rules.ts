import { clauseProblems } from "../rules/clauses";
import { countedContentProblems } from "./counted-rules";
import type { ExerciseContent, TechniqueContent } from "./doable-schemas";
import type { CatalogEntry, EntryProblem } from "./entry";
import { evidenceContentProblems } from "./evidence-rules";
import { flagProblems } from "./flag-rules";
import { measureProblems } from "./measure-rules";
import { referencesOf } from "./references";
import type { RuleContent } from "./rule-content";
import { type PatternContent, type PatternSide, patternSides, type TestContent } from "./schemas";
import { type StarterSide, starterPhases } from "./starter-schema";
import { translationProblems } from "./translation-rules";

/** What a schema cannot say field by field: rules between the fields of one entry. */
export function contentProblems(entry: CatalogEntry): EntryProblem[] {
  const problems = [...repeatedReferences(entry), ...translationProblems(entry)];
  if (entry.kind === "test") problems.push(...testProblems(entry.content), ...countedContentProblems(entry.content));
  if (entry.kind === "exercise" || entry.kind === "technique") problems.push(...otherFigure(entry.content));
  if (entry.kind === "flag") problems.push(...flagProblems(entry.content));
  if (entry.kind === "rule") problems.push(...ruleProblems(entry.content));
  if (entry.kind === "measure") problems.push(...measureProblems(entry.content));
  if (entry.kind === "pattern") {
    const { key, related, starter } = entry.content;
    problems.push(
      ...selfReference(key, "related", related),
      ...selfReference(key, "starter.outrankedBy", starter.outrankedBy ?? []),
      ...starterProblems(entry.content),
      ...evidenceContentProblems(entry.content),
    );
  }
  return problems;
}

function ruleProblems({ key, ruleKind, clauses }: RuleContent): EntryProblem[] {
  const wrongKind = key.startsWith(ruleKind) ? [] : [problem("ruleKind", "rule_kind", { key })];
  return [...wrongKind, ...clauseProblems(clauses, "clauses")];
}

/** The same key twice in one list is a slip of the pen. An exercise may name a muscle twice, in two roles. */
function repeatedReferences(entry: CatalogEntry): EntryProblem[] {
  const seen = new Set<string>();
  const problems: EntryProblem[] = [];
  for (const reference of referencesOf(entry)) {
    const [list, index] = listAndIndex(reference.field);
    // One test may speak for a pattern and against it, and stand in several ratios; one item in several combinations.
    if (list === "evidence" || list === "ratioOf" || entry.kind === "flag") continue;
    const role = entry.kind === "exercise" && list === "targets" ? entry.content.targets[index]?.role : "";
    const name = `${list} ${reference.key} ${role}`;
    if (seen.has(name)) problems.push(problem(reference.field, "repeated", { key: reference.key }));
    seen.add(name);
  }
  return problems;
}

function listAndIndex(field: string): [string, number] {
  const match = /^(.*?)\.(\d+)(\..*)?$/.exec(field);
  return [match?.[1] ?? field, Number(match?.[2] ?? 0)];
}

function selfReference(key: string, list: string, names: readonly string[]): EntryProblem[] {
  const index = names.indexOf(key);
  return index < 0 ? [] : [problem(`${list}.${index}`, "names_itself", { key })];
}

/** A figure carries the key of its item, so that one copied from another exercise cannot pass for it. */
function otherFigure({ key, pose }: ExerciseContent | TechniqueContent): EntryProblem[] {
  return pose && pose.key !== key ? [problem("pose.key", "pose_key", { key })] : [];
}

/** Side words have to mean something for the sides that the pattern can have; nothing can follow the item before the first. */
function starterProblems({ sides, starter }: PatternContent): EntryProblem[] {
  return starterPhases.flatMap((phase) =>
    starter[phase].flatMap(({ side, when }, index) => {
      const field = `starter.${phase}.${index}`;
      const fits = meaningOf(side).some((wanted) => sides.includes(wanted));
      return [
        ...(fits ? [] : [problem(`${field}.side`, "side_unfit")]),
        ...(when === "after_previous" && index === 0 ? [problem(`${field}.when`, "nothing_before")] : []),
      ];
    }),
  );
}

/** The pattern sides with which a side word can be told. */
function meaningOf(word: StarterSide): readonly PatternSide[] {
  if (word === "anterior_half" || word === "posterior_half")
    return patternSides.filter((side) => side.includes("forward"));
  if (isAnySide(word)) return patternSides;
  return patternSides.filter((side) => side !== "none" && !side.includes("forward"));
}

const isAnySide = (word: StarterSide) => ["both", "alternating", "none", "weaker_side_extra_set"].includes(word);

function testProblems(content: TestContent): EntryProblem[] {
  const { unit, criterion, choices, min, max } = content;
  const problems: EntryProblem[] = [];
  if (unit === "choice") {
    if (!choices || choices.length < 2) problems.push(problem("choices", "choices_missing"));
    if (criterion.kind !== "choice") problems.push(problem("criterion.kind", "criterion_unit"));
  } else {
    if (choices) problems.push(problem("choices", "choices_unit"));
    const positive = criterion.kind === "positive";
    if (criterion.kind === "choice" || positive !== (unit === "posneg"))
      problems.push(problem("criterion.kind", "criterion_unit"));
  }
  if (criterion.kind === "choice" && choices) {
    const values = choices.map((choice) => choice.value);
    if (new Set(values).size !== values.length) problems.push(problem("choices", "repeated"));
    criterion.abnormal.forEach((value, index) => {
      if (!values.includes(value)) problems.push(problem(`criterion.abnormal.${index}`, "not_a_choice", { value }));
    });
  }
  if (criterion.kind === "outside" && criterion.low > criterion.high)
    problems.push(problem("criterion.low", "low_above_high"));
  if (min !== undefined && max !== undefined && min >= max) problems.push(problem("min", "low_above_high"));
  return problems;
}

const problem = (field: string, reason: string, facts: Record<string, string | number> = {}): EntryProblem => ({
  field,
  reason,
  facts,
});
