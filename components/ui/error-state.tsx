"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "./button";
import { classNames } from "./class-names";
import { SeverityIcon } from "./severity-icon";

export type ErrorStateProps = {
  title?: ReactNode;
  children?: ReactNode;
  onRetry?: () => void;
  /** Lets the practice find the failure in its log. */
  requestId?: string;
  action?: ReactNode;
  size?: 36 | 48;
  className?: string;
};

export function ErrorState({ title, children, onRetry, requestId, action, size = 36, className }: ErrorStateProps) {
  const t = useTranslations("ui.error");
  return (
    <div role="alert" className={classNames("flex flex-col items-start gap-1 py-8", className)}>
      <h2 className="flex items-center gap-2.5 title-22">
        <SeverityIcon severity="attention" size={20} />
        {title ?? t("title")}
      </h2>
      <div className="prose-width text-ink-2">{children ?? t("body")}</div>
      {requestId ? <p className="text-14 text-ink-3">{t("request", { id: requestId })}</p> : null}
      {onRetry || action ? (
        <div className="mt-3 flex flex-wrap gap-2">
          {onRetry ? (
            <Button variant="outline" size={size} onClick={onRetry}>
              {t("retry")}
            </Button>
          ) : null}
          {action}
        </div>
      ) : null}
    </div>
  );
}
