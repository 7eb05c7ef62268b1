"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, memo, useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { missingSide } from "@/domain/assessment/compare-results";
import { type Counted, contradicts } from "@/domain/assessment/counted";
import type { Finding, Test } from "@/domain/assessment/dtos";
import { choicesOf, sidesOf, usualReading } from "@/domain/assessment/judge-finding";
import { countedParts } from "@/domain/catalog/counted";
import type { Side } from "@/domain/catalog/kinds";
import { CountedField } from "./counted-field";
import { inputOf, ruleOf, savedInput } from "./entry-problem";
import { walkTests } from "./field-walk";
import { FindingField } from "./finding-field";
import { HowToTest } from "./how-to-test";
import type { Draft } from "./use-finding-drafts";

/** What is known of one side of a test: saved here, the last value before, and what is not saved yet. */
export interface SideState {
  saved: Finding | undefined;
  earlier: Finding | undefined;
  draft: Draft | undefined;
  /** What its parts give, where it is worked out from other tests. */
  counted: Counted | null;
}

export type TestRowProps = {
  test: Test;
  /** Its sides in order: left and right, or the one for the whole body. */
  first: SideState;
  second: SideState | null;
  disabled: boolean;
  zone: string;
  today: string;
  titleOf: (testKey: string) => string;
  onEnter: (test: Test, side: Side, input: string, method: string | null) => void;
  onSettle: (test: Test, side: Side) => boolean;
};

const isSameSide = (one: SideState | null, two: SideState | null) =>
  one?.saved === two?.saved &&
  one?.earlier === two?.earlier &&
  one?.draft === two?.draft &&
  isSameCount(one?.counted, two?.counted);

const isSameCount = (one: Counted | null | undefined, two: Counted | null | undefined) =>
  JSON.stringify(one) === JSON.stringify(two);

/** Only the row that somebody types in is drawn anew: the sheet holds up to 85 of them. */
export const TestRow = memo(
  Row,
  (before, now) =>
    before.test === now.test &&
    before.disabled === now.disabled &&
    before.today === now.today &&
    before.onEnter === now.onEnter &&
    before.onSettle === now.onSettle &&
    isSameSide(before.first, now.first) &&
    isSameSide(before.second, now.second),
);

/** One test: name, usual range and how far to trust it; left and right side by side; how to do it behind a fold. */
function Row({ test, first, second, disabled, zone, today, titleOf, onEnter, onSettle }: TestRowProps) {
  const t = useTranslations("assessment");
  const [isHowOpen, setHowOpen] = useState(false);
  const states = second ? [first, second] : [first];
  const sides = sidesOf(ruleOf(test)).flatMap((side, index) => {
    const state = states[index];
    return state ? [{ side, ...state }] : [];
  });
  const results = sides.flatMap(({ saved }) => saved ?? []);
  const [typedMethod, setTypedMethod] = useState<string | null>(null);
  const method = typedMethod ?? results.find((result) => result.method)?.method ?? "";
  const hasDrafts = sides.some(({ draft }) => draft);
  const missing =
    hasDrafts || sides.some(({ counted }) => counted)
      ? null
      : missingSide(
          test,
          results.map(({ side }) => side),
        );
  const parts = countedParts({ countedFrom: test.countedFrom ?? [], ratioOf: test.ratioOf ?? [] });
  const isCounted = sides.some(({ counted }) => counted);
  const isEmpty = results.length === 0 && !hasDrafts;
  const usual = usualReading(ruleOf(test));
  const usualWords = usual?.choice === "negative" ? t("bothNegative") : t("bothUsual", { answer: usualLabel(test) });
  const isWeak = test.reliability === "P" || test.reliability === "U";
  const enter = (side: Side, input: string, how = method) => onEnter(test, side, input, how.trim() || null);
  const enterUsual = () => {
    if (usual) for (const { side } of sides) enter(side, inputOf(usual));
  };

  function changeMethod(next: string) {
    setTypedMethod(next);
    // It belongs to each result: what is there already is saved with it again.
    for (const { side, saved, draft } of sides) {
      const input = draft?.input ?? savedInput(saved);
      if (input) enter(side, input, next);
    }
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== "U" || disabled || !usual || !(event.target instanceof Element)) return;
    if (!event.target.closest("[data-field]")) return;
    event.preventDefault();
    enterUsual();
    walkTests(event.target, 1);
  }

  return (
    <li
      onKeyDown={onKeyDown}
      className="grid gap-x-8 gap-y-3 border-line border-b py-4 lg:grid-cols-[minmax(0,1fr)_minmax(0,29rem)] lg:grid-rows-[auto_1fr]"
    >
      <div className="min-w-0">
        <h3 className="flex flex-wrap items-center gap-x-2 gap-y-1 text-16 font-semibold">
          {test.title}
          {isWeak ? <Badge>{t("lowTrust")}</Badge> : null}
          {missing ? (
            <Badge tone="attention">{t("oneSided", { side: t(missing === "left" ? "left" : "right") })}</Badge>
          ) : null}
        </h3>
        <p className="prose-width text-ink-2">
          <span className="sr-only">{t("usualRange")}: </span>
          {test.usualRange}
        </p>
        <p className="prose-width mt-0.5 text-12 text-ink-2">
          <span className="font-semibold">{t("trust", { word: t(`reliabilityOf.${test.reliability}`) })}</span>{" "}
          {test.reliabilityText}
        </p>
      </div>
      <div className="min-w-0 lg:col-start-2 lg:row-span-2 lg:row-start-1">
        <div
          className={classNames(
            "grid items-start gap-4",
            !test.sided ? "grid-cols-1" : hasShortAnswers(test) ? "grid-cols-2" : "sm:grid-cols-2",
          )}
        >
          {sides.map(({ side, saved, earlier, draft, counted }) => (
            <div key={side} className="flex min-w-0 flex-col gap-3">
              {counted ? <CountedField test={test} side={side} counted={counted} titleOf={titleOf} /> : null}
              {counted && saved ? <ByHand counted={counted} saved={saved} /> : null}
              {counted && !saved && !draft ? null : (
                <FindingField
                  test={test}
                  side={side}
                  saved={saved}
                  earlier={earlier}
                  draft={draft}
                  disabled={disabled}
                  zone={zone}
                  today={today}
                  onEnter={(input) => enter(side, input)}
                  onSettle={() => onSettle(test, side)}
                  onToggleHow={() => setHowOpen((before) => !before)}
                />
              )}
            </div>
          ))}
        </div>
        {parts.length > 0 && !isCounted && !disabled ? (
          <p className="mt-1 text-12 text-ink-2">{t("counted.first", { parts: parts.map(titleOf).join(", ") })}</p>
        ) : null}
        {test.sided && usual && isEmpty && !disabled && !isCounted ? (
          <Button variant="text" className="-ms-2 mt-1 pointer-coarse:min-h-12" onClick={enterUsual}>
            {usualWords}
          </Button>
        ) : null}
      </div>
      <HowToTest
        test={test}
        open={isHowOpen}
        onOpenChange={setHowOpen}
        method={method}
        before={sides.find(({ earlier }) => earlier?.method)?.earlier?.method ?? null}
        onMethodChange={disabled ? null : changeMethod}
      />
    </li>
  );
}

/** A count by hand beside recorded parts: kept, not counted, and told where it cannot be true. */
function ByHand({ counted, saved }: { counted: Counted; saved: Finding }) {
  const t = useTranslations("assessment.counted");
  const { low, items } = counted;
  const isWrong = contradicts(counted, saved);
  return (
    <p className={classNames("text-12", isWrong ? "font-semibold text-attention" : "text-ink-2")}>
      {isWrong
        ? t("contradicts", { value: saved.value ?? 0, low, of: items.length })
        : t("replaced", { low, of: items.length })}
    </p>
  );
}

/** Numbers, signs and single digits stand two abreast even on a phone. */
const hasShortAnswers = (test: Test) => choicesOf(ruleOf(test)) === null && (test.unit !== "score" || test.min !== 0);

function usualLabel(test: Test): string {
  const usual = usualReading(ruleOf(test));
  if (!usual) return "";
  return test.choices?.find(({ value }) => value === usual.choice)?.label ?? inputOf(usual);
}
