"use client";

import { useTranslations } from "next-intl";
import type { EntryProblem } from "@/domain/catalog/entry";
import type { CatalogKind } from "@/domain/catalog/kinds";
import { classNames } from "../ui/class-names";
import { Field } from "../ui/field";
import { TextInput } from "../ui/text-input";
import { type Draft, draftValue, textOf, withDraftValue } from "./draft-content";
import { entryForms } from "./entry-forms";
import { FieldControl } from "./field-control";
import { fieldId, labelKey } from "./form-fields";
import type { Names } from "./names";
import { useProblemText } from "./problem-text";
import { TranslationFields } from "./translation-fields";

const keyHints: Partial<Record<CatalogKind, "editor.ruleKeyHint" | "editor.flagKeyHint" | "editor.cautionKeyHint">> = {
  rule: "editor.ruleKeyHint",
  flag: "editor.flagKeyHint",
  caution: "editor.cautionKeyHint",
};

export interface EntryFormProps {
  kind: CatalogKind;
  draft: Draft;
  onDraftChange: (draft: Draft) => void;
  problems: readonly EntryProblem[];
  names: Names;
  /** The key is chosen once, when an entry is new. */
  keyEditable: boolean;
}

/** Those that need no whole line to themselves. */
const smallControls: ReadonlySet<string> = new Set(["select", "number", "yesno", "item"]);

/** The fields of one entry, by its kind. Controlled: what is typed lives in `draft`. */
export function EntryForm({ kind, draft, onDraftChange, problems, names, keyEditable }: EntryFormProps) {
  const t = useTranslations("catalog");
  const problemText = useProblemText();
  const errorOf = (path: string) => {
    const problem = problems.find((one) => one.field === path);
    return problem ? problemText(problem) : null;
  };
  return (
    <div className="flex flex-col gap-10">
      {entryForms[kind].map((group, index) => (
        <fieldset key={group.name} className="min-w-0">
          <legend className="title-18 mb-3">{t(`group.${group.name}`)}</legend>
          <div className={classNames("grid gap-5 sm:grid-cols-2", group.narrow && "xl:grid-cols-4")}>
            {group.fields.map((form) => (
              <div key={form.path} className={smallControls.has(form.control) ? "min-w-0" : "min-w-0 sm:col-span-2"}>
                <FieldControl
                  form={form}
                  path={form.path}
                  label={t(`field.${labelKey(form.path)}`)}
                  hint={form.hint ? t(`hint.${labelKey(form.path)}`) : undefined}
                  optional={form.optional}
                  value={draftValue(draft, form.path)}
                  onValueChange={(value) => onDraftChange(withDraftValue(draft, form.path, value))}
                  draft={draft}
                  names={names}
                  self={textOf(draft.key)}
                  errorOf={errorOf}
                />
              </div>
            ))}
            {index === 0 && keyEditable ? (
              <Field
                id={fieldId("key")}
                label={t("field.key")}
                hint={t(keyHints[kind] ?? "editor.keyHint")}
                error={errorOf("key")}
              >
                <TextInput
                  className="max-w-md"
                  spellCheck={false}
                  autoCapitalize="none"
                  value={textOf(draft.key)}
                  onChange={(event) => onDraftChange(withDraftValue(draft, "key", event.target.value))}
                />
              </Field>
            ) : null}
          </div>
        </fieldset>
      ))}
      <TranslationFields kind={kind} draft={draft} onDraftChange={onDraftChange} errorOf={errorOf} />
    </div>
  );
}
