import messages from "@/messages/en.json";
import lastResort from "@/messages/en.last-resort.json";
import type { Said } from "./wording";

/** The parts of the messages that a client's pages and mails are made of. */
export const clientNamespaces = [
  "messages",
  "my",
  "news",
  "reminders",
  "checkIn",
  "outcomes",
  "figure",
  "steps",
  "account",
  "people",
  "reportClient",
  "errors",
  "ui",
  "lastResort",
];

const isTexts = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

/** Every text in a tree of texts, with its place. */
export function textsIn(value: unknown, where: string): Said[] {
  if (typeof value === "string") return [{ where, text: value }];
  if (!isTexts(value)) return [];
  return Object.entries(value).flatMap(([key, part]) => textsIn(part, where ? `${where}.${key}` : key));
}

export const pageTexts = textsIn({ ...messages, lastResort }, "");
export const clientPageTexts = pageTexts.filter(({ where }) => clientNamespaces.includes(where.split(".")[0] ?? ""));

/** Texts of a client's pages long enough to read: a sentence or more. Those that choose between words are left out. */
export const longClientTexts = clientPageTexts
  .filter(({ text }) => !/,\s*(plural|select)\s*,/.test(text) && text.split(/\s+/).length >= 8)
  .map(({ where, text }) => ({ where, text: text.replace(/<\/?[a-z]+>/g, "").replace(/\{[^{}]*\}/g, "ten") }));
