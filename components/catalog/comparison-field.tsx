"use client";

import { useTranslations } from "next-intl";
import { numberComparisons } from "@/domain/rules/conditions";
import { type FactName, factTopics, isFactName, shapeOf } from "@/domain/rules/facts";
import { Checkbox } from "../ui/checkbox";
import { Field, FieldGroup } from "../ui/field";
import { NumberInput } from "../ui/number-input";
import { Select } from "../ui/select";
import { type Draft, numberOf, textOf, textsOf } from "./draft-content";
import type { FieldControlProps } from "./field-control-props";
import { fieldId } from "./form-fields";
import { useRuleWords } from "./rule-words";

interface ComparisonFieldProps extends Pick<FieldControlProps, "path" | "names" | "errorOf"> {
  comparison: Draft;
  onComparisonChange: (comparison: Draft) => void;
}

/** What a comparison of this fact starts from: the unit is the fact's own, nobody types it. */
function blankComparison(fact: FactName): Draft {
  const shape = shapeOf(fact);
  if (shape.shape === "number") return { is: "at_least", fact, unit: shape.unit };
  if (shape.shape === "yesno") return { is: "yes", fact };
  return { is: shape.shape === "choice" ? "one_of" : "includes", fact, value: [] };
}

/** One fact compared with a number, a yes or no, or a choice of words. */
export function ComparisonField({ path, comparison, onComparisonChange, names, errorOf }: ComparisonFieldProps) {
  const t = useTranslations("catalog.rules");
  const { wordOf } = useRuleWords(names);
  const fact = isFactName(comparison.fact) ? comparison.fact : null;
  const shape = fact ? shapeOf(fact) : null;
  const change = (part: Draft) => onComparisonChange({ ...comparison, ...part });
  const comparisonWords = shape?.shape === "number" ? numberComparisons : (["yes", "no"] as const);
  return (
    <div className="flex flex-wrap items-start gap-2">
      <Field
        id={fieldId(`${path}.fact`)}
        label={t("fact")}
        labelHidden
        error={errorOf(`${path}.fact`) ?? errorOf(path) ?? errorOf(`${path}.is`)}
        className="w-full"
      >
        <Select
          options={Object.entries(factTopics).map(([topic, facts]) => ({
            label: t(`topics.${topic}`),
            options: facts.map((name) => ({ value: name, label: t(`facts.${name}`) })),
          }))}
          value={fact ?? ""}
          onChange={(event) =>
            isFactName(event.target.value) && onComparisonChange(blankComparison(event.target.value))
          }
        />
      </Field>
      {shape?.shape === "number" || shape?.shape === "yesno" ? (
        <Select
          aria-label={t("comparison")}
          className="w-36"
          placeholder={null}
          options={comparisonWords.map((is) => ({ value: is, label: t(`comparisons.${is}`) }))}
          value={textOf(comparison.is)}
          onChange={(event) => change({ is: event.target.value })}
        />
      ) : null}
      {shape?.shape === "number" ? (
        <>
          <Field
            id={fieldId(`${path}.value`)}
            label={t("value")}
            labelHidden
            error={errorOf(`${path}.value`) ?? errorOf(`${path}.unit`)}
            className="w-48"
          >
            <span className="flex items-center gap-2">
              <NumberInput
                className="w-24 shrink-0"
                min={shape.min}
                max={shape.max}
                step={0.5}
                value={numberOf(comparison.value)}
                onValueChange={(value) => change({ value: value ?? undefined })}
              />
              <span className="text-14 whitespace-nowrap text-ink-2">{t(`units.${shape.unit}`)}</span>
            </span>
          </Field>
          <Checkbox
            label={t("design")}
            checked={comparison.design === true}
            onChange={(event) => change({ design: event.target.checked || undefined })}
          />
        </>
      ) : null}
      {fact && shape && shape.shape !== "number" && shape.shape !== "yesno" ? (
        <WordsField
          id={fieldId(`${path}.value`)}
          label={t("value")}
          options={shape.shape === "keys" ? keysFor(shape.kind, names) : shape.options}
          wordOf={(option) => wordOf(fact, option)}
          chosen={textsOf(comparison.value)}
          onChosenChange={(value) => change({ value })}
          error={errorOf(`${path}.value`) ?? errorOf(`${path}.value.0`)}
        />
      ) : null}
    </div>
  );
}

const keysFor = (kind: string, names: FieldControlProps["names"]): string[] =>
  names.filter((name) => name.kind === kind && name.status !== "retired").map((name) => name.key);

// More words than these stand in a box that scrolls.
const fewWords = 12;

interface WordsFieldProps {
  id: string;
  label: string;
  options: readonly string[];
  wordOf: (option: string) => string;
  chosen: readonly string[];
  onChosenChange: (chosen: string[]) => void;
  error: string | null;
}

/** Any of some words, kept in the order in which they are offered. What is no longer offered stays until unticked. */
export function WordsField({ id, label, options, wordOf, chosen, onChosenChange, error }: WordsFieldProps) {
  const offered = [...options, ...chosen.filter((word) => !options.includes(word))];
  return (
    <FieldGroup id={id} label={label} labelHidden error={error} className="w-full">
      <div
        className={
          offered.length > fewWords
            ? "grid max-h-56 gap-x-4 overflow-y-auto rounded-6 border border-line px-3 sm:grid-cols-2"
            : "flex flex-wrap gap-x-4"
        }
      >
        {offered.map((option) => (
          <Checkbox
            key={option}
            label={wordOf(option)}
            checked={chosen.includes(option)}
            onChange={(event) =>
              onChosenChange(offered.filter((one) => (one === option ? event.target.checked : chosen.includes(one))))
            }
          />
        ))}
      </div>
    </FieldGroup>
  );
}
