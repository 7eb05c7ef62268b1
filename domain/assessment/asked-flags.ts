import type { FlagContent } from "../catalog/flag-content";
import { inListOrder } from "./screen-level";
import type { ScreenKind } from "./screen-schemas";

/** What asking needs to know of a flag. */
export type AskedFlag = Pick<FlagContent, "key" | "group" | "place" | "capture" | "shortList" | "after" | "scale"> & {
  answers: readonly { value: string }[];
};
type Given = Readonly<Record<string, { answer: string } | undefined>>;

/** The items of this list in its order: what is asked, follow-ups once their item was answered so. */
export function askedFlags<Asked extends AskedFlag>(kind: ScreenKind, flags: readonly Asked[], given: Given): Asked[] {
  const isOpen = ({ after }: Asked) => after === undefined || given[after.item]?.answer === after.answer;
  const isOnList = (flag: Asked) => kind === "full" || (flag.shortList && flag.group !== "recovery");
  return inListOrder(flags).filter((flag) => flag.capture === "asked" && isOnList(flag) && isOpen(flag));
}

/** Keys of what this list still needs: everything on it but what slows recovery, which nobody has to answer. */
export function missingItems(kind: ScreenKind, flags: readonly AskedFlag[], given: Given): string[] {
  return askedFlags(kind, flags, given)
    .filter(({ group, key }) => group !== "recovery" && given[key] === undefined)
    .map(({ key }) => key);
}

/** What is wrong with the answers, by item: `required`, `invalid_value`, or `unknown_item` for what is not asked. */
export function answerProblems(kind: ScreenKind, flags: readonly AskedFlag[], given: Given): Record<string, string> {
  const known = new Map(flags.filter(({ capture }) => capture === "asked").map((flag) => [flag.key, flag]));
  const problems: Record<string, string> = {};
  for (const item of missingItems(kind, flags, given)) problems[item] = "required";
  for (const [item, entry] of Object.entries(given)) {
    const flag = known.get(item);
    if (!flag) problems[item] = "unknown_item";
    else if (entry && !isAnswerOf(flag, entry.answer)) problems[item] = "invalid_value";
  }
  return problems;
}

function isAnswerOf({ answers, scale }: AskedFlag, answer: string): boolean {
  if (!scale) return answers.some(({ value }) => value === answer);
  return /^\d{1,3}$/.test(answer) && Number(answer) >= scale.min && Number(answer) <= scale.max;
}
