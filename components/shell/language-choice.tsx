"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { type Language, languages } from "@/domain/shared/language";
import { Segmented } from "../ui/segmented";

/** Each language by its own name. Kept in the cookie that pages before sign-in read; `keep` also keeps it elsewhere, and says whether it could. */
export function LanguageChoice({
  size = 48,
  keep,
}: {
  size?: 36 | 48;
  keep?: (language: Language) => Promise<boolean>;
}) {
  const t = useTranslations("ui.language");
  const locale = useLocale();
  const router = useRouter();
  const shown = languages.find((language) => locale.startsWith(language)) ?? null;
  const [wanted, setWanted] = useState<Language | null>(null);
  async function choose(language: Language) {
    setWanted(language);
    const kept = keep ? await keep(language) : true;
    if (!kept) return setWanted(null);
    const secure = location.protocol === "https:" ? "; secure" : "";
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing on older phones
    document.cookie = `language=${language}; path=/; max-age=31536000; samesite=lax${secure}`;
    router.refresh();
  }
  return (
    <Segmented
      label={t("label")}
      size={size}
      value={wanted ?? shown}
      onValueChange={choose}
      options={languages.map((language) => ({ value: language, label: <span lang={language}>{t(language)}</span> }))}
    />
  );
}
