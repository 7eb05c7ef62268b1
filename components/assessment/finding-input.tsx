"use client";

import { useTranslations } from "next-intl";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import type { Test } from "@/domain/assessment/dtos";
import { type Chip, ChoiceChips } from "./choice-chips";

type FindingInputProps = {
  id: string;
  label: string;
  test: Test;
  input: string;
  disabled: boolean;
  invalid: boolean;
  describedBy: string | undefined;
  onType: (input: string) => void;
};

/** More answers than this on each of two sides would push the next test off the screen. */
const mostChips = 6;
const mostScores = 10;

/** The answers of a test that wants no typing, with the key of each; null for a measurement. */
export function chipsOf(test: Test, words: { negative: string; positive: string }): Chip[] | null {
  if (test.unit === "posneg")
    return [
      { value: "negative", label: words.negative, keyHint: "N" },
      { value: "positive", label: words.positive, keyHint: "P" },
    ];
  if (test.choices) return test.choices.map((choice, index) => ({ ...choice, keyHint: String((index + 1) % 10) }));
  const { unit, min, max } = test;
  if ((unit !== "score" && unit !== "grade") || min === null || max === null) return null;
  if (min < 0 || max - min >= mostScores) return null;
  return Array.from({ length: max - min + 1 }, (_, index) => {
    const score = String(min + index);
    return { value: score, label: score, keyHint: score };
  });
}

/** The control of one side of one test: all its answers in sight, a choice from a list, or a number with its unit. */
export function FindingInput({ id, label, test, input, disabled, invalid, describedBy, onType }: FindingInputProps) {
  const t = useTranslations("assessment");
  const chips = chipsOf(test, { negative: t("negative"), positive: t("positive") });
  if (test.choices && test.sided && test.choices.length > mostChips)
    return (
      <Select
        id={id}
        aria-label={label}
        value={input}
        disabled={disabled}
        aria-invalid={invalid || undefined}
        aria-describedby={describedBy}
        onChange={(event) => onType(event.target.value)}
        options={test.choices.map(({ value, label: words }, index) => ({
          value,
          label: `${(index + 1) % 10}  ${words}`,
        }))}
        className="pointer-coarse:[&_select]:min-h-12"
      />
    );
  if (chips)
    return (
      <ChoiceChips
        id={id}
        label={label}
        chips={chips}
        value={input}
        disabled={disabled}
        invalid={invalid}
        describedBy={describedBy}
        onPick={onType}
      />
    );
  const canBeNegative = test.min !== null && test.min < 0;
  return (
    <span className="flex gap-1">
      {canBeNegative ? (
        // Phone keypads for numbers have no minus.
        <button
          type="button"
          disabled={disabled}
          aria-label={t("changeSign", { title: label })}
          onClick={() => onType(input.startsWith("-") ? input.slice(1) : `-${input.replace("−", "")}`)}
          className="hidden w-12 shrink-0 rounded-6 border border-ink-3/40 bg-surface text-18 text-ink-2 pointer-coarse:block"
        >
          ±
        </button>
      ) : null}
      <TextInput
        id={id}
        aria-label={label}
        inputMode="decimal"
        autoComplete="off"
        value={input}
        disabled={disabled}
        aria-invalid={invalid || undefined}
        aria-describedby={describedBy}
        onChange={(event) => onType(event.target.value)}
        suffix={test.unit === "score" && test.min === 0 ? `/${test.max}` : t(`unit.${test.unit}`)}
        className="min-w-0 grow [&_input]:min-h-10 pointer-coarse:[&_input]:min-h-12"
      />
    </span>
  );
}
