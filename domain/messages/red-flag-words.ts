import { type RedFlagLevel, type RedFlagRule, redFlagRules } from "./red-flag-word-list";

/** Red-flag words found in a message, as they are kept with it. */
export interface RedFlagWords {
  key: string;
  level: RedFlagLevel;
  /** The writer's own words, from the first to the last that fitted. */
  words: string;
  /** A "no" or "without" stands right before them: noted, and shown all the same. */
  negated: boolean;
}

interface Token {
  word: string;
  start: number;
  end: number;
  sentence: number;
  clause: number;
}
interface Span {
  first: number;
  last: number;
}
type Alternative = readonly string[];
type Phrase = readonly (readonly Alternative[])[];

/** Words that belong together stand within so many of each other. */
const reach = 9;
const negators = new Set(
  "no not never without dont doesnt didnt havent hasnt hadnt isnt arent wasnt neither nor none nunca sin tampoco ni ningun ninguna jamas".split(
    " ",
  ),
);
/** What comes after one of these is said anew: "no pain but numbness". */
const turns = new Set("but only just except although pero solo salvo aunque".split(" "));
/** Negation reaches so many words ahead. */
const negationReach = 4;

const levels: readonly RedFlagLevel[] = ["crisis", "E", "S"];
const compiled = redFlagRules.map((rule) => ({ rule, phrases: [...rule.en, ...rule.es].map(compile) }));

/**
 * Finds red-flag words in English and Spanish, gravest first, each question once. Careful to one side: it would rather
 * show advice that was not needed. It knows words, not what they mean: it never says that something is not urgent.
 */
export function redFlagWords(text: string): RedFlagWords[] {
  const tokens = tokensOf(text);
  const found: RedFlagWords[] = [];
  for (const { rule, phrases } of compiled) {
    const best = bestMatch(text, tokens, rule, phrases);
    if (best) found.push(best);
  }
  return levels.flatMap((level) => found.filter((one) => one.level === level)).filter(isFirstOfKey);
}

/** The gravest level that was not denied; null when nothing, or only denied words, were found. */
export function gravestLevel(found: readonly RedFlagWords[]): RedFlagLevel | null {
  return levels.find((level) => found.some((one) => one.level === level && !one.negated)) ?? null;
}

function isFirstOfKey(one: RedFlagWords, at: number, all: readonly RedFlagWords[]): boolean {
  return all.findIndex(({ key }) => key === one.key) === at;
}

function bestMatch(
  text: string,
  tokens: readonly Token[],
  { key, level }: RedFlagRule,
  phrases: readonly Phrase[],
): RedFlagWords | null {
  let denied: RedFlagWords | null = null;
  for (const phrase of phrases) {
    for (const { first, last } of matchesOf(tokens, phrase)) {
      const words = text.slice(tokens[first]?.start, tokens[last]?.end);
      const match = { key, level, words, negated: isNegated(tokens, first) };
      if (!match.negated) return match;
      denied ??= match;
    }
  }
  return denied;
}

function matchesOf(tokens: readonly Token[], phrase: Phrase): Span[] {
  const [head, ...rest] = phrase.map((alternatives) => spansOf(tokens, alternatives));
  return (head ?? []).flatMap((start) => {
    let whole: Span | null = start;
    for (const spans of rest) whole = whole && nearest(tokens, whole, spans);
    return whole ?? [];
  });
}

/** The whole with the span that widens it least, in the same sentence and in reach; null when there is none. */
function nearest(tokens: readonly Token[], whole: Span, spans: readonly Span[]): Span | null {
  const joined = spans
    .filter(({ first, last }) => last < whole.first || first > whole.last)
    .map((span) => ({ first: Math.min(whole.first, span.first), last: Math.max(whole.last, span.last) }))
    .filter(({ first, last }) => last - first <= reach && tokens[first]?.sentence === tokens[last]?.sentence);
  return joined.sort((one, two) => one.last - one.first - (two.last - two.first))[0] ?? null;
}

function spansOf(tokens: readonly Token[], alternatives: readonly Alternative[]): Span[] {
  return tokens.flatMap((token, first) =>
    alternatives.flatMap((words) => {
      const last = first + words.length - 1;
      if (tokens[last]?.sentence !== token.sentence) return [];
      return words.every((word, index) => fits(tokens[first + index]?.word ?? "", word)) ? [{ first, last }] : [];
    }),
  );
}

function fits(word: string, pattern: string): boolean {
  return pattern.endsWith("*") ? word.startsWith(pattern.slice(0, -1)) : word === pattern;
}

function isNegated(tokens: readonly Token[], first: number): boolean {
  const clause = tokens[first]?.clause;
  for (let at = first - 1; at >= Math.max(0, first - negationReach); at -= 1) {
    const token = tokens[at];
    if (!token || token.clause !== clause || turns.has(token.word)) return false;
    if (negators.has(token.word)) return true;
  }
  return false;
}

/** Words without case, accents and apostrophes, with their place in the text and their sentence and clause. */
function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let sentence = 0;
  let clause = 0;
  let end = 0;
  for (const match of text.matchAll(/[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|['’](?=\p{L}))*/gu)) {
    const gap = text.slice(end, match.index);
    if (/[.!?;:\n¡¿]/.test(gap)) sentence += 1;
    if (/[.!?;:\n¡¿,()]/.test(gap)) clause += 1;
    end = match.index + match[0].length;
    tokens.push({ word: plain(match[0]), start: match.index, end, sentence, clause });
  }
  return tokens;
}

const plain = (word: string) =>
  word
    .normalize("NFD")
    .replace(/[\p{M}'’]/gu, "")
    .toLowerCase();

function compile(phrase: string): Phrase {
  return phrase.split(" + ").map((group) => group.split("|").map((words) => words.split(" ")));
}
