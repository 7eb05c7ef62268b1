"use client";

import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { classNames } from "@/components/ui/class-names";
import type { Finding, Test } from "@/domain/assessment/dtos";
import { sidesOf } from "@/domain/assessment/judge-finding";
import type { Side } from "@/domain/catalog/kinds";
import { FindingField } from "./finding-field";
import { type Draft, fieldKey, ruleOf } from "./use-finding-drafts";

export type TestRowProps = {
  test: Test;
  saved: ReadonlyMap<string, Finding>;
  earlier: ReadonlyMap<string, Finding>;
  drafts: Readonly<Record<string, Draft>>;
  disabled: boolean;
  zone: string;
  onEnter: (test: Test, side: Side, input: string) => void;
};

/** One test: name and usual range, left and right side by side, and how to do it behind a fold. */
export function TestRow({ test, saved, earlier, drafts, disabled, zone, onEnter }: TestRowProps) {
  const t = useTranslations("assessment");
  const isWeak = test.reliability === "P" || test.reliability === "U";
  return (
    <li className="grid gap-x-8 gap-y-3 border-line border-b py-4 lg:grid-cols-[minmax(0,1fr)_minmax(0,27rem)]">
      <div className="min-w-0">
        <h3 className="flex flex-wrap items-center gap-x-2 gap-y-1 text-16 font-semibold">
          {test.title}
          {isWeak ? <Badge>{t("lowTrust")}</Badge> : null}
        </h3>
        <p className="prose-width text-ink-2">
          <span className="sr-only">{t("usualRange")}: </span>
          {test.usualRange}
        </p>
        {isWeak ? <p className="prose-width mt-0.5 text-12 text-ink-2">{test.reliabilityText}</p> : null}
        <details className="mt-1">
          <summary className="w-fit cursor-pointer rounded-4 text-14 font-semibold text-action">
            {t("how")}
            <span className="sr-only">: {test.title}</span>
          </summary>
          <div className="prose-width flex flex-col gap-1 pt-1 text-ink-2">
            <p className="text-ink">{test.procedure}</p>
            <p>
              {t("reliability")}: {t(`reliabilityOf.${test.reliability}`)}. {isWeak ? null : test.reliabilityText}
            </p>
          </div>
        </details>
      </div>
      <div
        className={classNames(
          "grid items-start gap-4",
          !test.sided ? "grid-cols-1" : test.min === null ? "sm:grid-cols-2" : "grid-cols-2",
        )}
      >
        {sidesOf(ruleOf(test)).map((side) => {
          const key = fieldKey(test.id, side);
          return (
            <FindingField
              key={side}
              test={test}
              side={side}
              saved={saved.get(key)}
              earlier={earlier.get(key)}
              draft={drafts[key]}
              disabled={disabled}
              zone={zone}
              onEnter={(input) => onEnter(test, side, input)}
            />
          );
        })}
      </div>
    </li>
  );
}
