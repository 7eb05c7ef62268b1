"use client";

import { useTranslations } from "next-intl";
import { type MeasureName, measures } from "@/domain/rules/measures";
import { Checkbox } from "../ui/checkbox";
import { Field } from "../ui/field";
import { NumberInput } from "../ui/number-input";
import { Select } from "../ui/select";
import { TextInput } from "../ui/text-input";
import { actionNames, type ParamForm, partsOf } from "./action-forms";
import { WordsField } from "./comparison-field";
import { type Draft, listOf, numberOf, textOf, textsOf } from "./draft-content";
import type { FieldControlProps } from "./field-control-props";
import { fieldId } from "./form-fields";

interface ActionFieldProps extends Pick<FieldControlProps, "path" | "errorOf"> {
  action: Draft;
  onActionChange: (action: Draft) => void;
}

const isMeasure = (name: string): name is MeasureName => Object.hasOwn(measures, name);

/** One action with its parts side by side. */
export function ActionField({ path, action, onActionChange, errorOf }: ActionFieldProps) {
  const t = useTranslations("catalog.rules");
  const name = textOf(action.do);
  return (
    <div className="flex flex-wrap items-start gap-x-3 gap-y-2 rounded-6 bg-sunken p-2.5">
      <Field
        id={fieldId(`${path}.do`)}
        label={t("action")}
        labelHidden
        error={errorOf(`${path}.do`) ?? errorOf(path)}
        className="w-full"
      >
        <Select
          className="max-w-md"
          options={actionNames.map((option) => ({ value: option, label: t(`actions.${option}`) }))}
          value={name}
          onChange={(event) => onActionChange({ do: event.target.value })}
        />
      </Field>
      {partsOf(name).map((form) => (
        <ParamField
          key={`${name} ${form.name}`}
          form={form}
          path={`${path}.${form.name}`}
          value={action[form.name]}
          unit={form.name === "min" || form.name === "max" ? textOf(action.unit) : ""}
          onValueChange={(value) =>
            onActionChange(
              form.control === "measure" && isMeasure(String(value))
                ? { ...action, measure: value, unit: unitOf(String(value)) }
                : { ...action, [form.name]: value },
            )
          }
          errorOf={errorOf}
        />
      ))}
    </div>
  );
}

const unitOf = (measure: string): string | undefined => (isMeasure(measure) ? measures[measure].unit : undefined);

interface ParamFieldProps extends Pick<FieldControlProps, "path" | "value" | "onValueChange" | "errorOf"> {
  form: ParamForm;
  unit: string;
}

function ParamField({ form, path, value, unit, onValueChange, errorOf }: ParamFieldProps) {
  const t = useTranslations("catalog.rules");
  const id = fieldId(path);
  const label = t(`params.${form.name}`);
  const error = errorOf(path) ?? (form.control === "measure" ? null : errorOf(`${path}.0`));
  if (form.control === "yesno")
    return (
      <Checkbox
        id={id}
        label={label}
        className="mt-5"
        checked={value === true}
        onChange={(event) => onValueChange(event.target.checked || (form.name === "design" ? undefined : false))}
      />
    );
  if (form.control === "choices")
    return (
      <div className="w-full">
        <p aria-hidden="true" className="text-14 font-semibold">
          {label}
        </p>
        <WordsField
          id={id}
          label={label}
          options={form.options}
          wordOf={(option) => t(`words.${option}`)}
          chosen={textsOf(value)}
          onChosenChange={(chosen) => onValueChange(form.inOrder ? inOrderOfChoice(textsOf(value), chosen) : chosen)}
          error={error}
        />
        {form.inOrder && textsOf(value).length > 1 ? (
          <p className="text-14 text-ink-2">
            {t("orderNow", {
              list: textsOf(value)
                .map((word) => t(`words.${word}`))
                .join(" → "),
            })}
          </p>
        ) : null}
      </div>
    );
  return (
    <Field id={id} label={label} optional={form.optional} error={error} className="w-44">
      {form.control === "number" ? (
        <NumberInput
          min={form.min}
          max={form.max}
          step={form.step ?? 1}
          unit={unit === "seconds" ? "s" : unit === "percent" ? "%" : undefined}
          value={numberOf(value)}
          onValueChange={(next) => onValueChange(next ?? undefined)}
        />
      ) : form.control === "numbers" ? (
        <TextInput
          key={path}
          inputMode="numeric"
          defaultValue={listOf(value).join(", ")}
          onChange={(event) => onValueChange(numbersIn(event.target.value))}
        />
      ) : (
        <Select
          options={form.options.map((option) => ({ value: option, label: t(`words.${option}`) }))}
          value={textOf(value)}
          onChange={(event) => onValueChange(event.target.value || undefined)}
        />
      )}
    </Field>
  );
}

/** Ticked last stands last: the order in which they were chosen is the order that counts. */
const inOrderOfChoice = (before: readonly string[], chosen: readonly string[]): string[] => [
  ...before.filter((word) => chosen.includes(word)),
  ...chosen.filter((word) => !before.includes(word)),
];

/** "1, 3, 6": what is no whole number stays out. */
const numbersIn = (text: string): number[] =>
  text
    .split(/[^\d]+/)
    .filter(Boolean)
    .map(Number);
