import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { FlagNoteBanner } from "@/components/today/flag-note";
import { StopCard } from "@/components/today/stop-card";
import { readScreen } from "@/domain/assessment/screen-level";
import messages from "@/messages/en.json";
import { shipped } from "./shipped-flags";

const onError = (error: Error) => {
  throw error;
};
const shown = (node: ReactNode): string =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="en" timeZone="Europe/London" messages={messages} onError={onError}>
      {node}
    </NextIntlClientProvider>,
  ).replaceAll("&#x27;", "'");

/** Every item with each answer that has a level of its own. */
const cases = shipped
  .filter(({ key }) => key.startsWith("rf_"))
  .flatMap(({ key, answers }) =>
    answers.flatMap(({ value, level }) => (level && level !== "note" ? [[key, value, level] as const] : [])),
  );
const place = { zone: "Europe/London", practice: { name: "Harbour", answerTime: "one day", phone: "01632 960001" } };

describe("what the client sees of each item and level", () => {
  it.each(cases)("%s = %s at %s", (key, value, level) => {
    const { raised } = readScreen({ [key]: value }, shipped);
    const notes = raised.flatMap(({ forClient }) => forClient ?? []);
    expect(notes).toHaveLength(1);
    const note = { level, notes };
    const stops = level === "E" || level === "S";
    const card = stops ? shown(<StopCard today={{ ...place, flagNote: note }} level={level} />) : "";
    const banner = shown(<FlagNoteBanner note={note} />);
    expect(card || banner).toContain(notes[0]);
    expect(card.includes("Stop. Get medical help now.")).toBe(level === "E");
    expect(card.includes('href="tel:999"')).toBe(level === "E");
    expect(card.includes("Stop. See a doctor today.")).toBe(level === "S");
    expect(banner.includes("walking, heat and positions")).toBe(level === "U");
    if (stops) expect(banner).toBe("");
  });

  it("keeps a caution to a quiet note, and shows nothing when nothing is open", () => {
    expect(shown(<FlagNoteBanner note={{ level: "C", notes: [] }} />)).toContain("We keep something in mind");
    expect(shown(<FlagNoteBanner note={null} />)).toBe("");
  });
});
