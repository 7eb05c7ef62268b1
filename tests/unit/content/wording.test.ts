import { describe, expect, it } from "vitest";
import messages from "@/messages/en.json";
import lastResort from "@/messages/en.last-resort.json";
import { clientTexts, pack } from "./pack";
import { findSaid, neverSaid, neverSaidToClients, type Said } from "./wording";

const isTexts = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

function textsIn(value: unknown, where: string): Said[] {
  if (typeof value === "string") return [{ where, text: value }];
  if (!isTexts(value)) return [];
  return Object.entries(value).flatMap(([key, part]) => textsIn(part, where ? `${where}.${key}` : key));
}

/** The parts of the messages that a client's pages and mails are made of. */
const clientNamespaces = ["my", "figure", "steps", "account", "errors", "ui"];
const pages = textsIn({ ...messages, lastResort }, "");
const clientPages = pages.filter(({ where }) => clientNamespaces.includes(where.split(".")[0] ?? ""));
const catalog = clientTexts.flatMap(({ key, texts }) => texts.map((text) => ({ where: key, text })));
const professional = [
  ...pack.patterns.flatMap(({ key, definition, observed, complaint, caution }) =>
    [definition, observed, complaint, caution].map((text) => ({ where: key, text })),
  ),
  ...pack.flags.flatMap(({ key, answers, combinations }) =>
    [...answers, ...combinations].map(({ reason }) => ({ where: key, text: reason ?? "" })),
  ),
  ...pack.cautions.map(({ key, appliesWhen, effectText }) => ({ where: key, text: `${appliesWhen} ${effectText}` })),
  ...pack.tests.map(({ key, procedure }) => ({ where: key, text: procedure })),
];

describe("what the portal says", () => {
  it("never promises, diagnoses or frightens on any page", () =>
    expect(findSaid([...pages, ...professional], neverSaid)).toEqual([]));

  it("keeps to plain, kind words with clients: pages, mails and catalog texts", () => {
    expect(clientPages.length).toBeGreaterThan(200);
    expect(findSaid([...clientPages, ...catalog], [...neverSaid, ...neverSaidToClients])).toEqual([]);
  });

  it.each([
    "Your pelvis is out.",
    "This will fix your back.",
    "It turns off pain.",
    "A cure for back pain",
    "We detect the cause and diagnose it.",
    "You must stop.",
    "Your spine is twisted.",
    "The disc is worn.",
    "88% better than average",
  ])("would notice “%s”", (text) => {
    expect(findSaid([{ where: "planted", text }], [...neverSaid, ...neverSaidToClients])).not.toEqual([]);
  });

  it("lets through what the reference offers instead", () => {
    const texts = [
      "Your practitioner noted a difference between sides.",
      "This may help; we review it on 4 May.",
      "Nothing is a diagnosis until a person confirms it.",
      "Please get this checked today, or call the emergency number.",
    ].map((text) => ({ where: "planted", text }));
    expect(findSaid(texts, [...neverSaid, ...neverSaidToClients])).toEqual([]);
  });
});
