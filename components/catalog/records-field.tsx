"use client";

import { useTranslations } from "next-intl";
import { Button } from "../ui/button";
import { classNames } from "../ui/class-names";
import { Field, FieldGroup } from "../ui/field";
import { NumberInput } from "../ui/number-input";
import { Select } from "../ui/select";
import { TextArea, TextInput } from "../ui/text-input";
import { type Draft, numberOf, recordsOf, textOf, textsOf, withDraftValue } from "./draft-content";
import type { FieldControlProps } from "./field-control-props";
import { fieldId } from "./form-fields";
import { nameOf } from "./names";
import { RowList } from "./row-list";

/** A list of sentences: steps, cues, mistakes. */
export function LinesField({ path, label, hint, value, onValueChange, errorOf, optional }: FieldControlProps) {
  const t = useTranslations("catalog.editor");
  const lines = textsOf(value);
  return (
    <FieldGroup id={fieldId(path)} label={label} hint={hint} error={errorOf(path)} optional={optional}>
      <div className="flex flex-col items-start gap-2 [&>ol]:w-full">
        <RowList label={label} rows={lines} onRowsChange={onValueChange}>
          {(line, index) => (
            <Field
              id={fieldId(`${path}.${index}`)}
              label={t("line", { label, number: index + 1 })}
              labelHidden
              error={errorOf(`${path}.${index}`)}
            >
              <TextArea
                rows={1}
                value={line}
                onChange={(event) =>
                  onValueChange(lines.map((old, other) => (other === index ? event.target.value : old)))
                }
              />
            </Field>
          )}
        </RowList>
        <Button onClick={() => onValueChange([...lines, ""])}>{t("addLine")}</Button>
      </div>
    </FieldGroup>
  );
}

export interface Part {
  name: string;
  label: string;
  optional?: boolean;
  options?: ReadonlyArray<{ value: string; label: string }>;
  number?: { min: number; max: number; step: number };
}

interface RecordsFieldProps extends FieldControlProps {
  parts: readonly Part[];
  addLabel: string;
  blank: Draft;
  /** A line of words under a record. */
  note?: (record: Draft) => string | null;
}

/** A list of small records, each with its parts side by side. */
export function RecordsField(props: RecordsFieldProps) {
  const { path, label, hint, value, onValueChange, errorOf, optional, parts, addLabel, blank, note } = props;
  const records = recordsOf(value);
  const write = (index: number, name: string, part: string | number | null) =>
    onValueChange(
      records.map((record, other) =>
        other === index ? withDraftValue(record, name, part === "" ? undefined : (part ?? undefined)) : record,
      ),
    );
  return (
    <FieldGroup id={fieldId(path)} label={label} hint={hint} error={errorOf(path)} optional={optional}>
      <div className="flex flex-col items-start gap-2 [&>ol]:w-full">
        <RowList
          label={label}
          rows={records}
          onRowsChange={(rows) => onValueChange(optional && rows.length === 0 && path === "choices" ? undefined : rows)}
        >
          {(record, index) => (
            <div
              className={classNames(
                "grid gap-2",
                parts.length > 2
                  ? "sm:grid-cols-[minmax(0,3fr)_minmax(0,2fr)_minmax(0,2fr)]"
                  : "sm:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]",
                // Records of two lines each need a line between them to be read as one.
                parts.length > 3 && "border-line border-b pb-3",
              )}
            >
              {parts.map((part) => (
                <Field
                  key={part.name}
                  id={fieldId(`${path}.${index}.${part.name}`)}
                  label={part.label}
                  optional={part.optional}
                  error={errorOf(`${path}.${index}.${part.name}`)}
                >
                  {part.number ? (
                    <NumberInput
                      {...part.number}
                      value={numberOf(record[part.name])}
                      onValueChange={(next) => write(index, part.name, next)}
                    />
                  ) : part.options ? (
                    <Select
                      options={part.options}
                      value={textOf(record[part.name])}
                      onChange={(event) => write(index, part.name, event.target.value)}
                    />
                  ) : (
                    <TextInput
                      value={textOf(record[part.name])}
                      onChange={(event) => write(index, part.name, event.target.value)}
                    />
                  )}
                </Field>
              ))}
              {note ? <p className="text-12 text-ink-2 sm:col-span-full">{note(record)}</p> : null}
            </div>
          )}
        </RowList>
        <Button onClick={() => onValueChange([...records, blank])}>{addLabel}</Button>
      </div>
    </FieldGroup>
  );
}

export function SourcesField(props: FieldControlProps) {
  const t = useTranslations("catalog.editor");
  const parts = [
    { name: "text", label: t("sourceText") },
    { name: "url", label: t("sourceUrl"), optional: true },
  ];
  return <RecordsField {...props} parts={parts} addLabel={t("addSource")} blank={{}} />;
}

export function ChoicesField(props: FieldControlProps) {
  const t = useTranslations("catalog.editor");
  const parts = [
    { name: "value", label: t("choiceValue") },
    { name: "label", label: t("choiceLabel") },
  ];
  return <RecordsField {...props} parts={parts} addLabel={t("addChoice")} blank={{}} />;
}

const roles = ["strengthen", "activate", "lengthen"] as const;

export function TargetsField(props: FieldControlProps) {
  const t = useTranslations("catalog");
  const used = recordsOf(props.value).map((record) => textOf(record.muscle));
  const muscles = props.names.filter((name) => name.kind === "muscle" && name.status !== "retired");
  const missing = used.filter((key) => key && !nameOf(muscles, ["muscle"], key));
  const options = [
    ...muscles.map((name) => ({ value: name.key, label: name.title })),
    ...missing.map((key) => ({ value: key, label: t("editor.unknown", { key }) })),
  ];
  const parts = [
    { name: "muscle", label: t("editor.muscle"), options },
    {
      name: "role",
      label: t("editor.role"),
      options: roles.map((role) => ({ value: role, label: t(`option.role.${role}`) })),
    },
  ];
  return <RecordsField {...props} parts={parts} addLabel={t("editor.addTarget")} blank={{ role: "strengthen" }} />;
}
