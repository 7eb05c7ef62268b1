"use client";

import { useTranslations } from "next-intl";
import { actionLevels } from "@/domain/assessment/words";
import { answerLevels } from "@/domain/catalog/flag-content";
import { Button } from "../ui/button";
import { Checkbox } from "../ui/checkbox";
import { Field, FieldGroup } from "../ui/field";
import { NumberInput } from "../ui/number-input";
import { Select } from "../ui/select";
import { TextInput } from "../ui/text-input";
import { type Draft, numberOf, recordsOf, textOf } from "./draft-content";
import type { FieldControlProps } from "./field-control-props";
import { fieldId } from "./form-fields";
import { RecordsField } from "./records-field";
import { RowList } from "./row-list";

/** The answers of a flag: what each means alone, why, and the caution it points at. */
export function FlagAnswersField(props: FieldControlProps) {
  const t = useTranslations("catalog");
  const cautions = props.names
    .filter((name) => name.kind === "caution" && name.status !== "retired")
    .map((name) => ({ value: name.key, label: name.title }));
  const parts = [
    { name: "label", label: t("editor.choiceLabel") },
    { name: "value", label: t("editor.choiceValue") },
    {
      name: "level",
      label: t("flags.level"),
      optional: true,
      options: answerLevels.map((level) => ({ value: level, label: t(`option.answerLevel.${level}`) })),
    },
    { name: "reason", label: t("flags.reason"), optional: true },
    { name: "caution", label: t("flags.caution"), optional: true, options: cautions },
  ];
  return <RecordsField {...props} parts={parts} addLabel={t("editor.addChoice")} blank={{}} />;
}

const blankPart: Draft = { atLeast: 1, of: [{}] };

/** What hangs on other answers: each row a level, its reason, and the parts that all have to hold. */
export function CombinationsField(props: FieldControlProps) {
  const { path, label, hint, value, onValueChange, errorOf } = props;
  const t = useTranslations("catalog.flags");
  const tLevel = useTranslations("catalog.option.answerLevel");
  const rows = recordsOf(value);
  const write = (index: number, change: Draft) =>
    onValueChange(rows.map((row, other) => (other === index ? { ...row, ...change } : row)));
  return (
    <FieldGroup id={fieldId(path)} label={label} hint={hint} error={errorOf(path)} optional>
      <div className="flex flex-col items-start gap-3 [&>ol]:w-full [&>ol]:gap-5">
        <RowList
          label={t("combination")}
          rows={rows}
          onRowsChange={onValueChange}
          nameOf={(_, index) => t("combinationName", { number: index + 1 })}
        >
          {(row, index) => (
            <div className="flex flex-col gap-4 rounded-12 border border-line p-4">
              <div className="grid gap-3 sm:grid-cols-[minmax(0,1fr)_minmax(0,2fr)]">
                <Field
                  id={fieldId(`${path}.${index}.level`)}
                  label={t("level")}
                  error={errorOf(`${path}.${index}.level`)}
                >
                  <Select
                    options={actionLevels.map((level) => ({ value: level, label: tLevel(level) }))}
                    value={textOf(row.level)}
                    onChange={(event) => write(index, { level: event.target.value || undefined })}
                  />
                </Field>
                <Field
                  id={fieldId(`${path}.${index}.reason`)}
                  label={t("reason")}
                  error={errorOf(`${path}.${index}.reason`)}
                >
                  <TextInput
                    value={textOf(row.reason)}
                    onChange={(event) => write(index, { reason: event.target.value })}
                  />
                </Field>
              </div>
              <Parts
                {...props}
                path={`${path}.${index}.when`}
                value={row.when}
                onValueChange={(when) => write(index, { when })}
              />
            </div>
          )}
        </RowList>
        <Button onClick={() => onValueChange([...rows, { when: [blankPart] }])}>{t("addCombination")}</Button>
      </div>
    </FieldGroup>
  );
}

/** The parts of one combination. Each counts items, or other flags that are raised. */
function Parts(props: FieldControlProps) {
  const { path, value, onValueChange, errorOf } = props;
  const t = useTranslations("catalog.flags");
  const parts = recordsOf(value);
  const write = (index: number, change: Draft) =>
    onValueChange(parts.map((part, other) => (other === index ? { ...part, ...change } : part)));
  return (
    <FieldGroup id={fieldId(path)} label={t("when")} error={errorOf(path)}>
      <div className="flex flex-col items-start gap-3 [&>ol]:w-full">
        <RowList
          label={t("part")}
          rows={parts}
          onRowsChange={onValueChange}
          nameOf={(_, index) => t("partName", { number: index + 1 })}
        >
          {(part, index) => (
            <div className="flex flex-col gap-3 border-line border-s ps-3">
              <Field
                id={fieldId(`${path}.${index}.atLeast`)}
                label={t("count")}
                error={errorOf(`${path}.${index}.atLeast`)}
              >
                <NumberInput
                  className="max-w-40"
                  min={1}
                  max={20}
                  value={numberOf(part.atLeast)}
                  onValueChange={(atLeast) => write(index, { atLeast: atLeast ?? undefined })}
                />
              </Field>
              <Checkbox
                label={t("countOthers")}
                checked={part.otherFlags === true}
                onChange={(event) =>
                  write(
                    index,
                    event.target.checked ? { otherFlags: true, of: undefined } : { otherFlags: undefined, of: [{}] },
                  )
                }
              />
              {part.otherFlags === true ? null : (
                <ItemAnswersField
                  {...props}
                  path={`${path}.${index}.of`}
                  label={t("items")}
                  hint={t("itemsHint")}
                  value={part.of}
                  onValueChange={(of) => write(index, { of })}
                />
              )}
            </div>
          )}
        </RowList>
        <Button onClick={() => onValueChange([...parts, blankPart])}>{t("addPart")}</Button>
      </div>
    </FieldGroup>
  );
}

function ItemAnswersField(props: FieldControlProps) {
  const t = useTranslations("catalog.flags");
  const flags = props.names.filter((name) => name.kind === "flag" && name.status !== "retired");
  const own =
    flags.some(({ key }) => key === props.self) || !props.self ? [] : [{ value: props.self, label: t("self") }];
  const parts = [
    {
      name: "item",
      label: t("item"),
      options: [...own, ...flags.map(({ key, title }) => ({ value: key, label: title }))],
    },
    { name: "answer", label: t("answer"), optional: true },
  ];
  return <RecordsField {...props} parts={parts} addLabel={t("addItem")} blank={{}} />;
}
