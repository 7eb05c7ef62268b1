"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { classNames } from "@/components/ui/class-names";
import { Field, FieldGroup } from "@/components/ui/field";
import { NumberInput } from "@/components/ui/number-input";
import { RadioGroup } from "@/components/ui/radio-group";
import type { Answers } from "@/domain/outcomes/answers";
import type { Question } from "@/domain/outcomes/questions";

type QuestionFieldProps = {
  question: Question;
  value: Answers[string] | undefined;
  onValueChange: (value: Answers[string] | undefined) => void;
  /** The question stands as a heading of its own, so that its label is only spoken. */
  labelHidden?: boolean;
  error?: string | null;
};

/** More numbers than these are typed, not tapped. */
const mostTiles = 11;

/** One question of a measure with its answers: tiles for a short scale, a list for choices, a box to tick. */
export function QuestionField({ question, value, onValueChange, labelHidden, error }: QuestionFieldProps) {
  const t = useTranslations("outcomes");
  if (question.type === "tick")
    return (
      <Checkbox
        size={48}
        label={labelHidden ? t("holds") : question.text}
        checked={value === true}
        onChange={(event) => onValueChange(event.target.checked)}
      />
    );
  if (question.type === "choice")
    return (
      <RadioGroup
        label={question.text}
        labelHidden={labelHidden}
        error={error}
        size={48}
        value={typeof value === "string" ? value : null}
        onValueChange={onValueChange}
        options={question.options.map(({ code, label }) => ({ value: code, label }))}
      />
    );
  const { min, max, decimal } = question;
  const isShort = !decimal && Number.isInteger(min) && max - min < mostTiles;
  const number = typeof value === "number" ? value : null;
  if (isShort)
    return (
      <NumberTiles
        question={question}
        value={number}
        onValueChange={onValueChange}
        labelHidden={labelHidden}
        error={error}
      />
    );
  return (
    <Field label={question.text} hint={t("range", { min, max })} error={error}>
      <NumberInput
        size={48}
        className="max-w-40"
        min={min}
        max={max}
        step={decimal ? 0.1 : 1}
        value={number}
        onValueChange={(next) => onValueChange(next ?? undefined)}
      />
    </Field>
  );
}

type NumberTilesProps = {
  question: Extract<Question, { type: "scale" }>;
  value: number | null;
  onValueChange: (value: number) => void;
  labelHidden?: boolean;
  error?: string | null;
};

/** The browser's own radio buttons, 48 px and more: arrow keys walk, a thumb hits. */
function NumberTiles({ question, value, onValueChange, labelHidden, error }: NumberTilesProps) {
  const name = useId();
  const { text, min, max, lowLabel, highLabel } = question;
  const numbers = Array.from({ length: max - min + 1 }, (_, index) => min + index);
  const said = (number: number) =>
    [number, number === min ? lowLabel : null, number === max ? highLabel : null].filter(
      (part) => part !== null && part !== undefined,
    );
  return (
    <FieldGroup label={text} labelHidden={labelHidden} error={error}>
      <div className="grid max-w-xl grid-cols-6 gap-1.5 sm:grid-cols-11">
        {numbers.map((number) => (
          <label
            key={number}
            className={classNames(
              "relative grid min-h-14 place-items-center rounded-12 border border-ink-3/40 bg-raised font-serif text-22 transition-colors dark:bg-surface",
              "has-checked:border-action has-checked:bg-action-soft has-checked:text-action has-checked:shadow-[inset_0_0_0_1px_var(--action)] dark:has-checked:bg-action-soft",
              "has-focus-visible:outline-2 has-focus-visible:outline-action outline-offset-2",
            )}
          >
            <input
              type="radio"
              name={name}
              value={number}
              checked={value === number}
              aria-label={said(number).join(", ")}
              onChange={() => onValueChange(number)}
              className="sr-only"
            />
            <span aria-hidden="true">{number}</span>
          </label>
        ))}
      </div>
      {lowLabel || highLabel ? (
        <p aria-hidden="true" className="mt-2 flex max-w-xl justify-between gap-4 text-14 text-ink-2">
          <span>{lowLabel ? `${min}: ${lowLabel}` : null}</span>
          <span className="text-end">{highLabel ? `${max}: ${highLabel}` : null}</span>
        </p>
      ) : null}
    </FieldGroup>
  );
}
