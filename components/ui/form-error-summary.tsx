"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { classNames } from "./class-names";
import { SeverityIcon } from "./severity-icon";

export type FormErrorSummaryProps = {
  /** In the order of the fields; `fieldId` is the id given to the `Field`. */
  errors: ReadonlyArray<{ fieldId?: string; message: string }>;
  /** Change it at each try to send, so that the summary takes focus again. */
  attempt: number;
  className?: string;
};

export function FormErrorSummary({ errors, attempt, className }: FormErrorSummaryProps) {
  const t = useTranslations("ui.field");
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (attempt > 0) ref.current?.focus();
  }, [attempt]);
  if (errors.length === 0) return null;
  return (
    <div
      ref={ref}
      role="alert"
      tabIndex={-1}
      className={classNames(
        "rounded-12 border-2 border-urgent bg-surface px-4 py-3 text-14 [--on:var(--surface)]",
        className,
      )}
    >
      <p className="flex items-center gap-2 font-semibold">
        <SeverityIcon severity="urgent" />
        {t("summary", { count: errors.length })}
      </p>
      <ul className="mt-1.5 flex flex-col gap-1 ps-6">
        {errors.map((error) => (
          <li key={`${error.fieldId}:${error.message}`}>
            {error.fieldId ? (
              <a
                href={`#${error.fieldId}`}
                className="font-medium text-urgent underline underline-offset-3"
                onClick={(event) => {
                  const target = document.getElementById(error.fieldId ?? "");
                  if (!target) return;
                  event.preventDefault();
                  target.focus();
                  target.scrollIntoView({ block: "center" });
                }}
              >
                {error.message}
              </a>
            ) : (
              error.message
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
