"use client";

import { useTranslations } from "next-intl";
import { PageBody } from "@/components/shell/practice-shell";
import { ErrorState } from "@/components/ui/error-state";

export default function PracticeError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const t = useTranslations("clients.error");
  return (
    <PageBody>
      <ErrorState title={t("title")} onRetry={reset} requestId={error.digest} />
    </PageBody>
  );
}
