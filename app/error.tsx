"use client";

import { useTranslations } from "next-intl";
import { PlainShell } from "@/components/shell/plain-shell";
import { buttonClasses } from "@/components/ui/button-classes";

export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const t = useTranslations("errors");
  return (
    <PlainShell
      title={t("page.errorTitle")}
      lead={t("page.errorBody")}
      foot={error.digest ? t("request", { id: error.digest }) : null}
    >
      <div className="flex flex-wrap gap-2">
        <button type="button" onClick={reset} className={buttonClasses({ variant: "primary", size: 48 })}>
          {t("page.retry")}
        </button>
        {/* A whole new page: what failed may sit in this one's memory. */}
        <a href="/" className={buttonClasses({ variant: "outline", size: 48 })}>
          {t("page.home")}
        </a>
      </div>
    </PlainShell>
  );
}
