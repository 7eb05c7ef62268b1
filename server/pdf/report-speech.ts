import type { ComparedFinding, ReportResult } from "@/domain/report/compare-findings";
import type { ReportFacts, ReportTest } from "@/domain/report/facts";
import type { ReportCell } from "@/domain/report/sheet";
import { type Speech, speak } from "./speech";

/** Speaks to the report's reader: a doctor tersely, a client in plain words. */
export interface ReportSpeech extends Speech {
  facts: ReportFacts;
  isClient: boolean;
}

export function speakTo(facts: ReportFacts): ReportSpeech {
  return { ...speak(facts.language), facts, isClient: facts.reader === "client" };
}

export const cell = (text: string, sub: string | null = null): ReportCell => ({ text, sub });

const units = ["mm", "cm", "deg", "s", "reps", "score", "grade"] as const;

/** "12°", "9 cm", "4/5". */
export function amountText(value: number, unit: string, { t, number }: ReportSpeech): string {
  const known = units.find((name) => name === unit);
  const words = known ? t(`causes.unit.${known}`) : "";
  const isGlued = words === "" || words === "°" || words.startsWith("/");
  return `${number(value)}${isGlued ? "" : "\u00a0"}${words}`;
}

/**
 * A result as its reader reads it. A client is not told which bone stands where: a difference between sides was noted
 * (domain reference 9.4).
 */
export function resultText(
  { value, choice, unit, abnormal }: ReportResult,
  test: ReportTest,
  speech: ReportSpeech,
): string {
  const { t, isClient } = speech;
  if (value !== null) return amountText(value, unit, speech);
  if (isClient) {
    if (!abnormal) return t("reportClient.noted.usual");
    return t(`reportClient.noted.${isOfSides(test) ? "side" : "other"}`);
  }
  if (choice === "positive" || choice === "negative") return t(`causes.choice.${choice}`);
  return test.choices?.find((known) => known.value === choice)?.label ?? (choice ?? "").replaceAll("_", " ");
}

const isOfSides = ({ choices }: ReportTest) =>
  choices?.some(({ value }) => /left|right|short|long/.test(value)) ?? false;

/** "Knee-to-wall lunge, left". */
export function testName(
  { side }: Pick<ComparedFinding, "side">,
  test: ReportTest,
  { t, isClient }: ReportSpeech,
): string {
  const title = isClient ? (test.plainTitle ?? test.title) : test.title;
  const sideWord = t(`causes.findingSide.${side}`);
  return sideWord ? `${title}, ${sideWord}` : title;
}

/** What a result that was measured again says next to the first. */
export function verdictText({ verdict }: ComparedFinding, { t, isClient }: ReportSpeech): string {
  if (verdict === null) return t(isClient ? "reportClient.once" : "reportDoctor.once");
  return isClient ? t(`reportClient.verdict.${verdict}`) : t(`causes.retest.brief.${verdict}`);
}

/** By what measure a doctor is told of a change; null where its word says all. */
export function verdictNote({ verdict }: ComparedFinding, { t }: ReportSpeech): string | null {
  if (verdict === "improved" || verdict === "worse") return t("reportDoctor.beyondError");
  if (verdict === "closer" || verdict === "further" || verdict === "changed") return t("reportDoctor.noError");
  return null;
}

/** The usual range of a number, by the test's own criterion; null for answers. */
export function usualText({ criterion, unit }: ReportTest, speech: ReportSpeech): string | null {
  const { t } = speech;
  const amount = (value: number) => amountText(value, unit, speech);
  if (criterion.kind === "above") return t("my.measure.atMost", { value: amount(criterion.value) });
  if (criterion.kind === "below") return t("my.measure.atLeast", { value: amount(criterion.value) });
  if (criterion.kind === "outside")
    return t("my.measure.between", { low: amount(criterion.low), high: amount(criterion.high) });
  return null;
}
