"use client";

import { useTranslations } from "next-intl";
import type { CatalogKind } from "@/domain/catalog/kinds";
import { Field, FieldGroup } from "../ui/field";
import { Select } from "../ui/select";
import { textOf, textsOf } from "./draft-content";
import type { FieldControlProps } from "./field-control-props";
import { fieldId } from "./form-fields";
import { type Names, useTitleOf } from "./names";
import { RowList } from "./row-list";

function choicesOf(names: Names, kinds: readonly CatalogKind[], taken: readonly string[]) {
  return names
    .filter((name) => kinds.includes(name.kind) && name.status !== "retired" && !taken.includes(name.key))
    .map((name) => ({ value: name.key, label: name.title }));
}

type ItemsFieldProps = FieldControlProps & { kinds: readonly CatalogKind[] };

/** Several entries of the catalog, by their titles, in an order. */
export function ItemsField({ path, label, hint, kinds, value, onValueChange, names, errorOf }: ItemsFieldProps) {
  const t = useTranslations("catalog.editor");
  const titleOf = useTitleOf(names);
  const keys = textsOf(value);
  const id = fieldId(path);
  return (
    <FieldGroup id={id} label={label} hint={hint} error={errorOf(path)}>
      <div className="flex flex-col gap-2">
        <RowList
          label={label}
          rows={keys}
          onRowsChange={onValueChange}
          keyOf={(key) => key}
          nameOf={(key) => titleOf(kinds, key)}
        >
          {(key, index) => (
            <div id={`${id}-${index}`} tabIndex={-1} className="min-h-9 rounded-6 bg-sunken px-2.5 py-2">
              {titleOf(kinds, key)}
              {errorOf(`${path}.${index}`) ? (
                <span className="block text-14 font-medium text-urgent">{errorOf(`${path}.${index}`)}</span>
              ) : null}
            </div>
          )}
        </RowList>
        <Select
          aria-label={`${t("add")}: ${label}`}
          className="max-w-md"
          placeholder={t("choose")}
          options={choicesOf(names, kinds, keys)}
          value=""
          onChange={(event) => event.target.value && onValueChange([...keys, event.target.value])}
        />
      </div>
    </FieldGroup>
  );
}

/** One entry of the catalog or none. */
export function ItemField({ path, label, hint, kinds, value, onValueChange, names, errorOf, self }: ItemsFieldProps) {
  const t = useTranslations("catalog.editor");
  const titleOf = useTitleOf(names);
  const key = textOf(value);
  const choices = choicesOf(names, kinds, self ? [self] : []);
  const known = key === "" || choices.some((choice) => choice.value === key);
  return (
    <Field id={fieldId(path)} label={label} hint={hint} error={errorOf(path)}>
      <Select
        className="max-w-md"
        placeholder={t("none")}
        options={known ? choices : [{ value: key, label: titleOf(kinds, key) }, ...choices]}
        value={key}
        onChange={(event) => onValueChange(event.target.value || null)}
      />
    </Field>
  );
}
