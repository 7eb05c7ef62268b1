"use client";

import { useTranslations } from "next-intl";
import { Checkbox } from "../ui/checkbox";
import { Field, FieldGroup } from "../ui/field";
import { NumberInput } from "../ui/number-input";
import { Select } from "../ui/select";
import { TextArea, TextInput } from "../ui/text-input";
import { ClausesField } from "./clauses-field";
import { CriterionField } from "./criterion-field";
import { numberOf, textOf, textsOf } from "./draft-content";
import { DerivedField, EvidenceField } from "./evidence-field";
import type { FieldControlProps } from "./field-control-props";
import { CombinationsField, FlagAnswersField } from "./flag-fields";
import { type FieldForm, fieldId } from "./form-fields";
import { ItemField, ItemsField } from "./items-field";
import { PictureField } from "./picture-field";
import { QuestionsField } from "./questions-view";
import { RatiosField } from "./ratios-field";
import { ChoicesField, LinesField, SourcesField, TargetsField } from "./records-field";
import { StarterField } from "./starter-field";

/** The control that a field's form asks for. */
export function FieldControl({ form, ...props }: FieldControlProps & { form: FieldForm }) {
  switch (form.control) {
    case "lines":
      return <LinesField {...props} />;
    case "sources":
      return <SourcesField {...props} />;
    case "choices":
      return <ChoicesField {...props} />;
    case "targets":
      return <TargetsField {...props} />;
    case "clauses":
      return <ClausesField {...props} />;
    case "flagAnswers":
      return <FlagAnswersField {...props} />;
    case "combinations":
      return <CombinationsField {...props} />;
    case "evidence":
      return <EvidenceField {...props} />;
    case "derived":
      return <DerivedField {...props} />;
    case "ratios":
      return <RatiosField {...props} />;
    case "starter":
      return <StarterField {...props} kinds={form.kinds} />;
    case "questions":
      return <QuestionsField {...props} />;
    case "criterion":
      return <CriterionField {...props} />;
    case "picture":
      return <PictureField {...props} />;
    case "items":
      return <ItemsField {...props} kinds={form.kinds} />;
    case "item":
      return <ItemField {...props} kinds={form.kinds} />;
    case "anyOrItems":
      return <AnyOrItemsField {...props} form={form} />;
    case "checks":
      return <ChecksField {...props} form={form} />;
    case "yesno":
      return <YesNoField {...props} />;
    case "text":
    case "paragraph":
    case "number":
    case "select":
      return <SimpleField {...props} form={form} />;
  }
}

type Of<Control extends FieldForm["control"]> = { form: Extract<FieldForm, { control: Control }> };
type SimpleForm = Extract<FieldForm, { control: "text" | "paragraph" | "number" | "select" }>;

function SimpleField(props: FieldControlProps & { form: SimpleForm }) {
  const { path, label, hint, optional, errorOf } = props;
  return (
    <Field id={fieldId(path)} label={label} hint={hint} optional={optional} error={errorOf(path)}>
      <SimpleControl {...props} />
    </Field>
  );
}

const shownUnits = ["mm", "cm", "s"];

function SimpleControl({ form, value, onValueChange, draft }: FieldControlProps & { form: SimpleForm }) {
  const t = useTranslations("catalog");
  if (form.control === "number") {
    const unit = form.unitOfTest ? textOf(draft.unit) : "";
    return (
      <NumberInput
        className="max-w-40"
        min={form.min}
        max={form.max}
        step={form.step ?? 1}
        unit={shownUnits.includes(unit) ? unit : undefined}
        value={numberOf(value)}
        onValueChange={(next) => onValueChange(next ?? undefined)}
      />
    );
  }
  if (form.control === "select")
    return (
      <Select
        className="max-w-md"
        options={form.options.map((option) => ({ value: option, label: t(`option.${form.words}.${option}`) }))}
        value={textOf(value)}
        onChange={(event) => onValueChange(event.target.value || undefined)}
      />
    );
  const write = (text: string) => onValueChange(text);
  return form.control === "paragraph" ? (
    <TextArea rows={2} value={textOf(value)} onChange={(event) => write(event.target.value)} />
  ) : (
    <TextInput value={textOf(value)} onChange={(event) => write(event.target.value)} />
  );
}

function YesNoField({ path, label, hint, value, onValueChange }: FieldControlProps) {
  return (
    <Checkbox
      id={fieldId(path)}
      label={label}
      hint={hint}
      checked={value === true}
      onChange={(event) => onValueChange(event.target.checked)}
    />
  );
}

/** Kept in the order of the options, so that ticking and unticking leaves no trace. */
function ChecksField({ form, path, label, hint, value, onValueChange, errorOf }: FieldControlProps & Of<"checks">) {
  const t = useTranslations("catalog.option");
  const chosen = textsOf(value);
  const write = (options: string[]) =>
    onValueChange(path.startsWith("starter.") && options.length === 0 ? undefined : options);
  const toggle = (option: string, on: boolean) =>
    write(form.options.filter((other) => (other === option ? on : chosen.includes(other))));
  return (
    <FieldGroup id={fieldId(path)} label={label} hint={hint} error={errorOf(path)}>
      <div className="grid gap-x-6 sm:grid-cols-2">
        {form.options.map((option) => (
          <Checkbox
            key={option}
            label={t(`${form.words}.${option}`)}
            checked={chosen.includes(option)}
            onChange={(event) => toggle(option, event.target.checked)}
          />
        ))}
      </div>
    </FieldGroup>
  );
}

function AnyOrItemsField({ form, ...props }: FieldControlProps & Of<"anyOrItems">) {
  const t = useTranslations("catalog.editor");
  const any = props.value === "any";
  return (
    <div className="flex flex-col gap-1">
      {any ? <p className="text-14 font-semibold">{props.label}</p> : <ItemsField {...props} kinds={form.kinds} />}
      <Checkbox
        label={t("anyPattern")}
        checked={any}
        onChange={(event) => props.onValueChange(event.target.checked ? "any" : [])}
      />
    </div>
  );
}
