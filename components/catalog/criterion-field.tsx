"use client";

import { useTranslations } from "next-intl";
import { Checkbox } from "../ui/checkbox";
import { Field, FieldGroup } from "../ui/field";
import { NumberInput } from "../ui/number-input";
import { Select } from "../ui/select";
import { type Draft, draftValue, numberOf, recordsOf, textOf, textsOf } from "./draft-content";
import type { FieldControlProps } from "./field-control-props";
import { fieldId } from "./form-fields";

const kinds = ["above", "below", "outside", "positive", "choice"] as const;

/** Kinds that fit the test's unit. */
function kindsFor(unit: string): readonly (typeof kinds)[number][] {
  if (unit === "choice") return ["choice"];
  if (unit === "posneg") return ["positive"];
  return ["above", "below", "outside"];
}

/** When a value is a finding: a rule whose parts depend on the test's unit. */
export function CriterionField({ path, draft, value, onValueChange, errorOf }: FieldControlProps) {
  const t = useTranslations("catalog");
  const rule: Draft = recordsOf([value])[0] ?? {};
  const kind = textOf(rule.kind);
  const fitting = kindsFor(textOf(draft.unit));
  const offered = kinds.filter((name) => fitting.includes(name) || name === kind);
  const numbers = kind === "outside" ? ["low", "high"] : kind === "above" || kind === "below" ? ["value"] : [];
  return (
    <div id={fieldId(path)} tabIndex={-1} className="flex flex-wrap items-start gap-4">
      <Field
        id={fieldId(`${path}.kind`)}
        label={t("field.criterion_kind")}
        error={errorOf(`${path}.kind`) ?? errorOf(path)}
        className="w-72"
      >
        <Select
          options={offered.map((name) => ({ value: name, label: t(`option.criterion.${name}`) }))}
          value={kind}
          onChange={(event) =>
            onValueChange(
              event.target.value === "choice" ? { kind: "choice", abnormal: [] } : { kind: event.target.value },
            )
          }
        />
      </Field>
      {numbers.map((name) => (
        <Field
          key={name}
          id={fieldId(`${path}.${name}`)}
          label={t(`field.criterion_${name}`)}
          error={errorOf(`${path}.${name}`)}
          className="w-40"
        >
          <NumberInput
            step={0.1}
            min={-100_000}
            value={numberOf(rule[name])}
            onValueChange={(next) => onValueChange({ ...rule, [name]: next ?? undefined })}
          />
        </Field>
      ))}
      {kind === "choice" ? <AbnormalChoices {...{ path, draft, errorOf, rule, onValueChange }} /> : null}
    </div>
  );
}

type AbnormalProps = Pick<FieldControlProps, "path" | "draft" | "errorOf" | "onValueChange"> & { rule: Draft };

function AbnormalChoices({ path, draft, errorOf, rule, onValueChange }: AbnormalProps) {
  const t = useTranslations("catalog");
  const abnormal = textsOf(rule.abnormal);
  const choices = recordsOf(draftValue(draft, "choices")).map((choice) => ({
    value: textOf(choice.value),
    label: textOf(choice.label) || textOf(choice.value),
  }));
  const gone = abnormal.filter((value) => !choices.some((choice) => choice.value === value));
  const offered = [...choices.filter((choice) => choice.value), ...gone.map((value) => ({ value, label: value }))];
  const goneError = gone.length > 0 ? errorOf(`${path}.abnormal.${abnormal.indexOf(gone[0] ?? "")}`) : null;
  return (
    <FieldGroup
      id={fieldId(`${path}.abnormal`)}
      className="w-full"
      label={t("field.criterion_abnormal")}
      error={errorOf(`${path}.abnormal`) ?? goneError}
    >
      {offered.map(({ value, label }) => (
        <Checkbox
          key={value}
          label={label}
          checked={abnormal.includes(value)}
          onChange={(event) =>
            onValueChange({
              ...rule,
              abnormal: event.target.checked ? [...abnormal, value] : abnormal.filter((other) => other !== value),
            })
          }
        />
      ))}
    </FieldGroup>
  );
}
