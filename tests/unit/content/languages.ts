import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import type { neverSaid, Said } from "./wording";

/** What a translation has to keep of a text: its arguments with their kind, choices and plural forms, and its tags. */
export function shapeOf(text: string): string[] {
  return [...new Set(parse(text).flatMap(partsOf))].sort();
}

function partsOf(element: MessageFormatElement): string[] {
  if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
  if (element.type === TYPE.tag) return [`<${element.value}>`, ...element.children.flatMap(partsOf)];
  const name = `${element.value}: ${TYPE[element.type]}`;
  if (element.type !== TYPE.select && element.type !== TYPE.plural) return [name];
  const inside = Object.values(element.options).flatMap(({ value }) => value.flatMap(partsOf));
  // Spanish may have a form for millions besides; all others it needs as English does.
  const choices = Object.keys(element.options).filter((choice) => choice !== "many");
  return [name, ...choices.map((choice) => `${element.value} = ${choice}`), ...inside];
}

/** How two languages differ: texts that one lacks, and texts that ask for other arguments. */
export function differences(english: readonly Said[], other: readonly Said[]): string[] {
  const theirs = new Map(other.map(({ where, text }) => [where, text]));
  const ours = new Set(english.map(({ where }) => where));
  return [
    ...english.flatMap(({ where, text }) => {
      const said = theirs.get(where);
      if (said === undefined) return [`${where}: missing`];
      const [expected, found] = [shapeOf(text).join(", "), shapeOf(said).join(", ")];
      return expected === found ? [] : [`${where}: ${found || "nothing"} instead of ${expected || "nothing"}`];
    }),
    ...other.filter(({ where }) => !ours.has(where)).map(({ where }) => `${where}: not in English`),
  ];
}

/** What the Spanish never says to anyone; the English rules are in wording.ts. */
export const neverSaidInSpanish: typeof neverSaid = [
  { pattern: /\bdiagn[oó]stic\w*/i, why: "It records what a professional decided." },
  { pattern: /\b(curar|cura|curado|garantiz\w*|milagro\w*)\b/i, why: "It promises no outcome." },
  { pattern: /\b(desalinead\w*|torcid\w*|desgastad\w*|inestable\w*|frágil\w*|dañad\w*)\b/i, why: "It frightens." },
  { pattern: /\b(usted|ustedes|vosotros)\b/i, why: "Everybody is spoken to as tú." },
];

/** Where a translation says other numbers than its text. Decimals are written with a comma in Spanish. */
export function differingNumbers(english: string, spanish: string): string[] {
  const [ours, theirs] = [numbersIn(english), numbersIn(spanish)];
  return [...ours].sort().join() === [...theirs].sort().join() ? [] : [`${ours.join(", ")} ≠ ${theirs.join(", ")}`];
}

/** Thousands are written 1,930, 1.930 or 1930. */
const numbersIn = (text: string) =>
  (text.replace(/(\d)[.,](?=\d{3}\b)/g, "$1").match(/\d+(?:[.,]\d+)?/g) ?? []).map((number) =>
    number.replace(",", "."),
  );
