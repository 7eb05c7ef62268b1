"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { missingSide } from "@/domain/assessment/compare-results";
import type { Finding, Test } from "@/domain/assessment/dtos";
import { choicesOf, sidesOf, usualReading } from "@/domain/assessment/judge-finding";
import type { Side } from "@/domain/catalog/kinds";
import { inputOf, ruleOf } from "./entry-problem";
import { FindingField } from "./finding-field";
import { HowToTest } from "./how-to-test";
import { type Draft, fieldKey } from "./use-finding-drafts";

export type TestRowProps = {
  test: Test;
  saved: ReadonlyMap<string, Finding>;
  earlier: ReadonlyMap<string, Finding>;
  drafts: Readonly<Record<string, Draft>>;
  disabled: boolean;
  zone: string;
  today: string;
  onEnter: (test: Test, side: Side, input: string, method: string | null) => void;
  onSettle: (test: Test, side: Side) => boolean;
};

/** One test: name, usual range and how far to trust it; left and right side by side; how to do it behind a fold. */
export function TestRow({ test, saved, earlier, drafts, disabled, zone, today, onEnter, onSettle }: TestRowProps) {
  const t = useTranslations("assessment");
  const [isHowOpen, setHowOpen] = useState(false);
  const sides = sidesOf(ruleOf(test));
  const results = sides.flatMap((side) => saved.get(fieldKey(test.id, side)) ?? []);
  const [typedMethod, setTypedMethod] = useState<string | null>(null);
  const method = typedMethod ?? results.find((result) => result.method)?.method ?? "";
  const waiting = sides.filter((side) => drafts[fieldKey(test.id, side)]);
  const missing =
    waiting.length > 0
      ? null
      : missingSide(
          test,
          results.map(({ side }) => side),
        );
  const isEmpty = results.length === 0 && waiting.length === 0;
  const usual = usualReading(ruleOf(test));
  const usualWords = usual?.choice === "negative" ? t("bothNegative") : t("bothUsual", { answer: usualLabel(test) });
  const isWeak = test.reliability === "P" || test.reliability === "U";
  const enter = (side: Side, input: string, how = method) => onEnter(test, side, input, how.trim() || null);
  const enterUsual = () => {
    if (usual) for (const side of sides) enter(side, inputOf(usual));
  };

  function changeMethod(next: string) {
    setTypedMethod(next);
    // It belongs to each result: what is there already is saved with it again.
    for (const side of sides) {
      const key = fieldKey(test.id, side);
      const input = drafts[key]?.input ?? (saved.has(key) ? inputOf(saved.get(key) ?? noResult) : "");
      if (input) enter(side, input, next);
    }
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== "U" || disabled || !usual) return;
    event.preventDefault();
    enterUsual();
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
          {missing && !disabled ? (
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
          {sides.map((side) => {
            const key = fieldKey(test.id, side);
            return (
              <FindingField
                key={side}
                test={test}
                side={side}
                saved={saved.get(key)}
                earlier={earlier.get(key)}
                draft={drafts[key]}
                disabled={disabled}
                zone={zone}
                today={today}
                onEnter={(input) => enter(side, input)}
                onSettle={() => onSettle(test, side)}
                onToggleHow={() => setHowOpen((before) => !before)}
              />
            );
          })}
        </div>
        {test.sided && usual && isEmpty && !disabled ? (
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
        before={sides.map((side) => earlier.get(fieldKey(test.id, side))?.method).find(Boolean) ?? null}
        onMethodChange={disabled ? null : changeMethod}
      />
    </li>
  );
}

const noResult = { value: null, choice: null };

/** Numbers, signs and single digits stand two abreast even on a phone. */
const hasShortAnswers = (test: Test) => choicesOf(ruleOf(test)) === null && (test.unit !== "score" || test.min !== 0);

function usualLabel(test: Test): string {
  const usual = usualReading(ruleOf(test));
  if (!usual) return "";
  return test.choices?.find(({ value }) => value === usual.choice)?.label ?? inputOf(usual);
}
