import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { NewsNote } from "@/components/today/news-note";
import { type MeasuredAgain, type MovedCause, newsSince } from "@/domain/progress/news";
import type { Language } from "@/domain/shared/language";
import { wordsOf } from "@/server/i18n/words";

const id = "0190b5a0-0000-7000-8000-000000000001";
const thigh: MeasuredAgain = {
  test: "How far the thigh hangs down",
  unit: "deg",
  side: "left",
  criterion: { kind: "above", value: 0 },
  measurementError: 5,
  results: [],
};
type Result = MeasuredAgain["results"][number];
const degrees = (value: number, day: Result["day"], isNew = false): Result => ({
  value,
  choice: null,
  abnormal: value > 0,
  day,
  isNew,
});
const answer = (choice: string, day: Result["day"], isNew = false): Result => ({
  value: null,
  choice,
  abnormal: choice !== "negative",
  day,
  isNew,
});
const retests = (...results: Result[]) => newsSince([{ ...thigh, results }], []).retests;
const causes = (...moves: MovedCause["moves"]) =>
  newsSince([], [{ id, title: "Tight front", inEnglish: false, moves }]).causes;

describe("what was measured since the client was here last", () => {
  it("stands beside the last result that the client knew", () => {
    const told = retests(
      degrees(18, "2026-05-03"),
      degrees(15, "2026-05-17"),
      degrees(9, "2026-06-01", true),
      degrees(4, "2026-06-02", true),
    );
    expect(told).toEqual([
      expect.objectContaining({
        before: 15,
        beforeOn: "2026-05-17",
        now: 4,
        outcome: "better",
      }),
    ]);
    expect(retests(degrees(9, "2026-06-01", true), degrees(11, "2026-06-02", true))).toMatchObject([
      { before: 9, now: 11, outcome: "unclear" },
    ]);
  });

  it("says of a test with an answer whether it still shows, and nothing of what was usual and stayed so", () => {
    expect(retests(answer("positive", "2026-05-03"), answer("negative", "2026-06-02", true))).toMatchObject([
      { kind: "answer", outcome: "gone" },
    ]);
    expect(retests(answer("negative", "2026-05-03"), answer("positive", "2026-06-02", true))).toMatchObject([
      { outcome: "back" },
    ]);
    expect(retests(answer("positive", "2026-05-03"), answer("positive", "2026-06-02", true))).toMatchObject([
      { outcome: "still" },
    ]);
    expect(retests(degrees(-2, "2026-05-03"), degrees(-9, "2026-06-02", true))).toEqual([]);
    expect(retests(degrees(15, "2026-06-02", true))).toEqual([]);
  });

  it("begins with what changed clearly", () => {
    const again = (test: string, now: number) => ({
      ...thigh,
      test,
      results: [degrees(15, "2026-05-03"), degrees(now, "2026-06-02", true)],
    });
    const { retests: told } = newsSince([again("same", 15), again("unclear", 12), again("better", 4)], []);
    expect(told.map(({ test }) => test)).toEqual(["better", "unclear", "same"]);
  });
});

describe("a cause that moved since the client was here last", () => {
  it("is told by where its moves led", () => {
    expect(causes({ from: "confirmed", to: "improving" }, { from: "improving", to: "resolved" })).toMatchObject([
      { status: "resolved" },
    ]);
    expect(causes({ from: "resolved", to: "returned" })).toMatchObject([{ status: "returned" }]);
    expect(causes({ from: "improving", to: "confirmed" })).toMatchObject([{ status: "confirmed" }]);
  });

  it("is no news when the moves cancel out, when it was only found, or ruled out", () => {
    expect(causes({ from: "confirmed", to: "improving" }, { from: "improving", to: "confirmed" })).toEqual([]);
    expect(causes({ from: "suspected", to: "confirmed" })).toEqual([]);
    expect(causes({ from: "confirmed", to: "ruled_out" })).toEqual([]);
  });
});

describe("the note on Today", () => {
  const news = newsSince(
    [
      { ...thigh, results: [degrees(15, "2026-05-03"), degrees(4, "2026-06-02", true)] },
      {
        ...thigh,
        test: "Bending forward",
        side: "none",
        results: [answer("positive", "2026-05-03"), answer("negative", "2026-06-02", true)],
      },
    ],
    [{ id, title: "Tight front", inEnglish: true, moves: [{ from: "confirmed", to: "improving" }] }],
  );
  const changed = { number: 2, note: "Strength added", publishedOn: "2026-06-02" };
  const said = (locale: string, language: Language) =>
    renderToStaticMarkup(
      <NextIntlClientProvider locale={locale} messages={wordsOf(language)} timeZone="UTC">
        <NewsNote changed={changed} news={news} />
      </NextIntlClientProvider>,
    );

  it("tells plan, causes and measurements in the client's language", () => {
    const english = said("en-GB", "en");
    for (const sentence of [
      "Your plan is a new one since 2 June. Strength added",
      '<b lang="en">Tight front</b>: getting better.',
      "How far the thigh hangs down (left):</b> 15° on 3 May, now 4°: better.",
      "Bending forward:</b> it showed on 3 May, and no longer does.",
    ])
      expect(english).toContain(sentence);
    expect(said("es-ES", "es")).toContain("15° el 3 de mayo, ahora 4°: mejor.");
  });
});
