import { actionLevels } from "../assessment/words";
import type { EntryProblem, EntryReference } from "./entry";
import type { FlagContent, FlagPart } from "./flag-content";

const problem = (field: string, reason: string, facts: EntryProblem["facts"] = {}): EntryProblem => ({
  field,
  reason,
  facts,
});

/** What the schema cannot say of one flag: choices or a number, each choice once, a reason for each level. */
export function flagProblems(flag: FlagContent): EntryProblem[] {
  const { answers, scale, combinations, after, key } = flag;
  const values = answers.map(({ value }) => value);
  const problems: EntryProblem[] = [];
  if (scale ? answers.length > 0 : answers.length < 2) problems.push(problem("answers", "flag_answers"));
  values.forEach((value, index) => {
    if (values.indexOf(value) < index) problems.push(problem(`answers.${index}.value`, "repeated", { key: value }));
  });
  answers.forEach(({ level, reason }, index) => {
    if (level && level !== "note" && reason === undefined)
      problems.push(problem(`answers.${index}.reason`, "required"));
    if (index === 0 && level) problems.push(problem("answers.0.level", "first_answer_quiet"));
  });
  if (scale && scale.min >= scale.max) problems.push(problem("scale.min", "low_above_high"));
  if (scale && (scale.from === undefined) === (scale.upTo === undefined))
    problems.push(problem("scale.from", "one_threshold"));
  if (after?.item === key) problems.push(problem("after.item", "names_itself", { key }));
  combinations.forEach(({ when }, index) => {
    when.forEach((part, place) => {
      const field = `combinations.${index}.when.${place}`;
      const count = part.of ? new Set(part.of.map(({ item }) => item)).size : 20;
      if (Boolean(part.of) === Boolean(part.otherFlags)) problems.push(problem(`${field}.of`, "required"));
      else if (part.atLeast > count) problems.push(problem(`${field}.atLeast`, "more_than_items", { count }));
    });
  });
  return problems;
}

/** Every other flag and every caution that a flag names. */
export function flagReferences({ key, after, answers, combinations }: FlagContent): EntryReference[] {
  const flag = (field: string, item: string): EntryReference[] =>
    item === key ? [] : [{ field, kind: "flag", key: item }];
  return [
    ...(after ? flag("after.item", after.item) : []),
    ...answers.flatMap(({ caution }, index): EntryReference[] =>
      caution ? [{ field: `answers.${index}.caution`, kind: "caution", key: caution }] : [],
    ),
    ...combinations.flatMap(({ when }, index) =>
      when.flatMap(({ of = [] }, place) =>
        of.flatMap(({ item }, nth) => flag(`combinations.${index}.when.${place}.of.${nth}.item`, item)),
      ),
    ),
  ];
}

/** What only the whole set shows: answers that an item does not have, items that wait for each other. */
export function flagSetProblems(flag: FlagContent, set: ReadonlyMap<string, FlagContent>): EntryProblem[] {
  const unknown = (field: string, item: string, answer: string | undefined): EntryProblem[] => {
    const named = set.get(item);
    const isKnown = answer === undefined || !named || named.answers.some(({ value }) => value === answer);
    return isKnown ? [] : [problem(field, "not_an_answer", { key: item, value: answer })];
  };
  return [
    ...(flag.after ? unknown("after.answer", flag.after.item, flag.after.answer) : []),
    ...flag.combinations.flatMap(({ when }, index) =>
      when.flatMap(({ of = [] }, place) =>
        of.flatMap(({ item, answer }, nth) =>
          unknown(`combinations.${index}.when.${place}.of.${nth}.answer`, item, answer),
        ),
      ),
    ),
    ...circle(flag, set),
  ];
}

function circle(flag: FlagContent, set: ReadonlyMap<string, FlagContent>): EntryProblem[] {
  const chain = [flag.key];
  for (let next = flag.after?.item; next !== undefined; next = set.get(next)?.after?.item) {
    if (next === flag.key && chain.length > 1)
      return [problem("after.item", "circle", { chain: [...chain, next].join(" → ") })];
    if (chain.includes(next)) return [];
    chain.push(next);
  }
  return [];
}

type Answer = FlagContent["answers"][number];
const grave = ["E", "S"] as const;

/** 0 for the gravest; what has no action level comes last. */
function rank(level: Answer["level"]): number {
  return level === undefined || level === "note" ? actionLevels.length : actionLevels.indexOf(level);
}

const isGrave = (level: Answer["level"]) => rank(level) <= rank("S");

/** Whether an item has an emergency or same-day answer or combination. */
export const isUrgentFlag = ({ answers, combinations }: FlagContent): boolean =>
  [...answers, ...combinations].some(({ level }) => isGrave(level));

/**
 * Whether one flag asks for less than another does: an emergency or same-day answer or combination is gone or of a
 * lower level, or an urgent question is no longer asked of everybody on the list. `before` is what ships.
 */
export function lowersUrgency(before: FlagContent, after: FlagContent): boolean {
  if (!isUrgentFlag(before)) return false;
  const answerLost = before.answers.some(({ value, level }) => {
    const now = after.answers.find((answer) => answer.value === value);
    return isGrave(level) && rank(now?.level) > rank(level);
  });
  // Parts of a combination may be worded anew; how many there are of a level, or graver, may not shrink.
  const atLeast = ({ combinations }: FlagContent, level: "E" | "S") =>
    combinations.filter((one) => rank(one.level) <= rank(level)).length;
  const combinationLost = grave.some((level) => atLeast(after, level) < atLeast(before, level));
  const narrower = before.combinations.some(
    ({ level, when }, index) => isGrave(level) && isNarrower(when, after.combinations[index]?.when ?? when),
  );
  return answerLost || combinationLost || narrower || asksFewer(before, after);
}

/** More parts, a higher count or fewer items: it holds less often. */
function isNarrower(before: readonly FlagPart[], after: readonly FlagPart[]): boolean {
  if (after.length > before.length) return true;
  return after.some((part, index) => {
    const old = before[index];
    return old !== undefined && (part.atLeast > old.atLeast || (part.of?.length ?? 0) < (old.of?.length ?? 0));
  });
}

function asksFewer(before: FlagContent, after: FlagContent): boolean {
  return (
    (before.capture === "asked" && after.capture !== "asked") ||
    (before.after === undefined && after.after !== undefined) ||
    (before.shortList && !after.shortList)
  );
}
