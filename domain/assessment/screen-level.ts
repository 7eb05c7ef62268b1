import type { FlagContent, FlagPart } from "../catalog/flag-content";
import { flagGroups } from "../catalog/flag-groups";
import { type ActionLevel, actionLevels } from "./action-levels";

/** Item key → answer: red flags, the inflammatory count, yellow flags and computed facts alike. */
export type ScreenAnswers = Readonly<Record<string, string | undefined>>;

/** A flag as the interpreter reads it; `version` is its catalog version, null for the shipped definition. */
export type Flag = Omit<FlagContent, "grade" | "sources"> & { version: number | null };

export interface RaisedFlag {
  item: string;
  level: ActionLevel;
  /** Why, for the practitioner. */
  reason: string;
  /** What the client reads. */
  forClient: string | null;
}

export interface ScreenReading {
  /** The highest level, or null when nothing was raised. */
  level: ActionLevel | null;
  /** Most urgent first, then in the order of the list. */
  raised: RaisedFlag[];
  /** Titles of what was noted without a level: yellow flags. */
  noted: string[];
}

/**
 * Reads a screen by the practice's flags (domain reference 3.2–3.5). Each item has the highest level that its own
 * answer or one of its combinations gives; answers that are missing or unknown raise nothing, and one more raised
 * answer never lowers a level. It says what to do next, never how likely a disease is.
 */
export function readScreen(answers: ScreenAnswers, flags: readonly Flag[]): ScreenReading {
  const list = inListOrder(flags);
  const byKey = new Map(list.map((flag) => [flag.key, flag]));
  const alone = list.filter((flag) => flag.group !== "recovery" && verdictOf(flag, answers, byKey, 0) !== null);
  const raised = list.flatMap((flag): RaisedFlag[] => {
    const others = alone.filter(({ key }) => key !== flag.key).length;
    const verdict = verdictOf(flag, answers, byKey, others);
    return verdict ? [{ item: flag.key, ...verdict, forClient: flag.forClient ?? null }] : [];
  });
  const ordered = raised.sort((one, two) => rank(one.level) - rank(two.level));
  const noted = list.filter((flag) => isNoted(flag, answers[flag.key])).map(({ title }) => title);
  return { level: ordered[0]?.level ?? null, raised: ordered, noted };
}

/** The flags group by group, each group in the order of its places. */
export function inListOrder<Listed extends Pick<FlagContent, "group" | "place" | "key">>(
  flags: readonly Listed[],
): Listed[] {
  const group = (flag: Listed) => flagGroups.indexOf(flag.group);
  return [...flags].sort(
    (one, two) => group(one) - group(two) || one.place - two.place || (one.key < two.key ? -1 : 1),
  );
}

const rank = (level: ActionLevel) => actionLevels.indexOf(level);

type Verdict = Pick<RaisedFlag, "level" | "reason">;
type Known = ReadonlyMap<string, Flag>;

/** The answer's own level, unless a combination that holds is graver. */
function verdictOf(flag: Flag, answers: ScreenAnswers, known: Known, others: number): Verdict | null {
  const given = flag.answers.find(({ value }) => value === answers[flag.key]);
  const own: Verdict[] =
    given?.level && given.level !== "note" ? [{ level: given.level, reason: given.reason ?? flag.title }] : [];
  const combined = flag.combinations.filter(({ when }) => when.every((part) => holds(part, answers, known, others)));
  const [gravest] = [...own, ...combined].sort((one, two) => rank(one.level) - rank(two.level));
  return gravest ? { level: gravest.level, reason: gravest.reason } : null;
}

function holds({ atLeast, of, otherFlags }: FlagPart, answers: ScreenAnswers, known: Known, others: number): boolean {
  if (otherFlags) return others >= atLeast;
  const met = (of ?? []).filter(({ item, answer }) => {
    const place = known.get(item)?.answers.findIndex(({ value }) => value === answers[item]) ?? -1;
    return answer === undefined ? place > 0 : place >= 0 && answers[item] === answer;
  });
  return new Set(met.map(({ item }) => item)).size >= atLeast;
}

function isNoted({ answers: choices, scale }: Flag, answer: string | undefined): boolean {
  if (answer === undefined) return false;
  if (!scale) return choices.some(({ value, level }) => value === answer && level === "note");
  const value = Number(answer);
  return (scale.from !== undefined && value >= scale.from) || (scale.upTo !== undefined && value <= scale.upTo);
}

/** Contraindication codes (3.6) that the answers point at, once each. Offered to the practitioner, never set by themselves. */
export function suggestCautions(answers: ScreenAnswers, flags: readonly Flag[]): string[] {
  const codes = inListOrder(flags).flatMap(
    (flag) => flag.answers.find(({ value }) => value === answers[flag.key])?.caution ?? [],
  );
  return [...new Set(codes)];
}
