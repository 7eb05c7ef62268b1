"use client";

import { useTranslations } from "next-intl";
import { PublicShell } from "@/components/shell/public-shell";
import { Button, buttonClasses } from "@/components/ui/button";

export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const t = useTranslations("errors");
  return (
    <PublicShell
      title={t("page.errorTitle")}
      lead={t("page.errorBody")}
      foot={error.digest ? t("request", { id: error.digest }) : null}
    >
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" size={48} onClick={reset}>
          {t("page.retry")}
        </Button>
        {/* A whole new page: what failed may sit in this one's memory. */}
        <a href="/" className={buttonClasses({ variant: "outline", size: 48 })}>
          {t("page.home")}
        </a>
      </div>
    </PublicShell>
  );
}
