import { type ClassValue, clsx } from "clsx";
import { classGroup, takenAway } from "./class-groups";

/**
 * Joins class names; where two say the same thing under the same condition, the later one wins. Every page loads this, so
 * it knows the classes of this house only; a test holds it to tailwind-merge, pair by pair.
 */
export function classNames(...values: ClassValue[]): string {
  const given = clsx(values);
  const seen = known.get(given);
  if (seen !== undefined) return seen;
  const joined = decide(given);
  if (known.size >= mostKnown) known.clear();
  known.set(given, joined);
  return joined;
}

// A page says the same few hundred things again and again, the player thirty times a second.
const known = new Map<string, string>();
const mostKnown = 2000;

function decide(given: string): string {
  const decided = new Set<string>();
  const kept: string[] = [];
  for (const name of given.split(" ").reverse()) {
    const [condition, bare] = divide(name);
    const group = classGroup(bare);
    if (group === null) {
      if (name) kept.push(name);
      continue;
    }
    if (decided.has(condition + group)) continue;
    decided.add(condition + group);
    for (const other of takenAway[group]?.split(" ") ?? []) decided.add(condition + other);
    kept.push(name);
  }
  return kept.reverse().join(" ");
}

/** `md:hover:mt-2` is `md:hover:` and `mt-2`; a colon inside brackets belongs to the value. */
function divide(name: string): [string, string] {
  let depth = 0;
  let end = 0;
  for (let at = 0; at < name.length; at += 1) {
    const letter = name[at];
    if (letter === "[" || letter === "(") depth += 1;
    else if (letter === "]" || letter === ")") depth -= 1;
    else if (letter === ":" && depth === 0) end = at + 1;
  }
  return [name.slice(0, end), name.slice(end)];
}
