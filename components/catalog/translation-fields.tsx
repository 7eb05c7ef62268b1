"use client";

import { useTranslations } from "next-intl";
import type { CatalogKind } from "@/domain/catalog/kinds";
import { translatedText, translationPlaces, withTranslation } from "@/domain/catalog/translation-places";
import { translated } from "@/domain/shared/language";
import { Badge } from "../ui/badge";
import { Field } from "../ui/field";
import { TextArea } from "../ui/text-input";
import { type Draft, draftValue } from "./draft-content";
import { fieldId } from "./form-fields";
import { useFieldLabel } from "./problem-text";

interface TranslationFieldsProps {
  kind: CatalogKind;
  draft: Draft;
  onDraftChange: (draft: Draft) => void;
  errorOf: (path: string) => string | null;
}

/** The entry's texts in the other languages, each beside its English; what is missing is marked and read in English. */
export function TranslationFields({ kind, draft, onDraftChange, errorOf }: TranslationFieldsProps) {
  const t = useTranslations("catalog.translation");
  const names = useTranslations("ui.language");
  const fieldLabel = useFieldLabel();
  const places = translationPlaces(kind, draft);
  if (places.length === 0) return null;
  return translated.map((language) => {
    const texts = draftValue(draft, `translations.${language}`);
    const missing = places.filter(({ path }) => translatedText(texts, path) === "").length;
    return (
      <fieldset key={language} className="min-w-0">
        <legend className="title-18 mb-1" lang={language}>
          {names(language)}
        </legend>
        <p className="mb-3 text-14 text-ink-2">
          {missing === 0 ? t("complete") : t("missing", { missing, count: places.length })} {t("lead")}
        </p>
        <div className="flex flex-col gap-5">
          {places.map(({ path, english }) => {
            const field = `translations.${language}.${path}`;
            const text = translatedText(texts, path);
            return (
              <div key={path} className="grid gap-x-6 gap-y-1 sm:grid-cols-2">
                <p lang="en" className="min-w-0 text-ink-2 sm:pt-7">
                  {english}
                </p>
                <Field
                  id={fieldId(field)}
                  label={
                    <>
                      {fieldLabel(path)} {text === "" ? <Badge tone="attention">{t("isMissing")}</Badge> : null}
                    </>
                  }
                  error={errorOf(field) ?? errorOf(field.replace(/\.\d+$/, ""))}
                >
                  <TextArea
                    lang={language}
                    rows={2}
                    value={text}
                    onChange={(event) =>
                      onDraftChange({
                        ...draft,
                        translations: withTranslation(draft, language, path, event.target.value),
                      })
                    }
                  />
                </Field>
              </div>
            );
          })}
        </div>
      </fieldset>
    );
  });
}
