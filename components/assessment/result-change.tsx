"use client";

import { useTranslations } from "next-intl";
import { useMeasure } from "@/components/causes/measure";
import { classNames } from "@/components/ui/class-names";
import { useDates } from "@/components/watch/use-dates";
import { compareResults, isOtherExaminer } from "@/domain/assessment/compare-results";
import type { Finding, Test } from "@/domain/assessment/dtos";

type ResultChangeProps = { test: Test; before: Finding; now: Finding | undefined; outdated: boolean; zone: string };

/** The value before, its day, and what the change is worth: within measurement error, or beyond it and which way. */
export function ResultChange({ test, before, now, outdated, zone }: ResultChangeProps) {
  const t = useTranslations("assessment");
  const measure = useMeasure();
  const dates = useDates();
  const shown = (finding: Finding) =>
    test.choices?.find(({ value }) => value === finding.choice)?.label ?? measure.result(finding, finding.unit);
  // Numbers in two units do not subtract: the test was changed in between.
  const change = now && now.unit === before.unit ? compareResults(test, before, now) : null;
  const error = test.measurementError === null ? "" : measure.number(test.measurementError, test.unit);
  const by = change && "by" in change ? measure.number(Math.abs(change.by), test.unit) : "";
  return (
    <p className="mt-1 text-12 text-ink-2">
      {t("earlier", { value: shown(before), when: dates.dayOf(before.recordedAt, zone) })}
      {outdated && !now ? <span className="font-semibold text-attention"> · {t("outdated")}</span> : null}
      {change ? (
        <span
          className={classNames(
            "block font-semibold",
            (change.kind === "beyond_error" || change.kind === "answer") &&
              change.direction === "better" &&
              "text-good",
            (change.kind === "beyond_error" || change.kind === "answer") &&
              change.direction === "worse" &&
              "text-attention",
          )}
        >
          {change.kind === "same" ? t("change.same") : null}
          {change.kind === "within_error" ? t("change.withinError", { by, error }) : null}
          {change.kind === "no_figure" ? t("change.noFigure", { by }) : null}
          {change.kind === "answer" ? t(`change.${change.direction ?? "other"}`) : null}
          {change.kind === "beyond_error"
            ? t(change.direction ? `change.${change.direction}By` : "change.by", { by, error })
            : null}
        </span>
      ) : null}
      {now && isOtherExaminer(before, now) ? <span className="block text-attention">{t("otherExaminer")}</span> : null}
      {now && (now.method ?? "") !== (before.method ?? "") ? (
        <span className="block text-attention">
          {before.method ? t("method.before", { method: before.method }) : t("method.beforePlain")}
        </span>
      ) : null}
    </p>
  );
}
