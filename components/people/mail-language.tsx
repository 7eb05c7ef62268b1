"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { RadioGroup } from "@/components/ui/radio-group";
import { type Language, languages } from "@/domain/shared/language";

/** In which language an invitation is written; the form's own field `language`, at first as the page is. */
export function MailLanguage() {
  const t = useTranslations("people.access");
  const names = useTranslations("ui.language");
  const locale = useLocale();
  const [chosen, setChosen] = useState<Language>(languages.find((language) => locale.startsWith(language)) ?? "en");
  return (
    <RadioGroup
      label={t("language")}
      name="language"
      value={chosen}
      onValueChange={setChosen}
      options={languages.map((language) => ({
        value: language,
        label: <span lang={language}>{names(language)}</span>,
      }))}
    />
  );
}

/** What the field says in the form that was sent. */
export const mailLanguageIn = (given: FormData): Language =>
  languages.find((language) => language === given.get("language")) ?? "en";
