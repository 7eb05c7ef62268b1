"use client";

import { useFormatter, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { type Counted, judgeCounted } from "@/domain/assessment/counted";
import type { Test } from "@/domain/assessment/dtos";
import type { Side } from "@/domain/catalog/kinds";
import { ruleOf } from "./entry-problem";

type CountedFieldProps = {
  test: Test;
  side: Side;
  counted: Counted;
  titleOf: (testKey: string) => string;
};

/** One side of a test that is worked out from others: what is certain of it, and what it was counted from. */
export function CountedField({ test, side, counted, titleOf }: CountedFieldProps) {
  const t = useTranslations("assessment");
  const format = useFormatter();
  const { low, high, items } = counted;
  const isWhole = low === high;
  const isSigns = test.countedFrom !== null;
  const name = t(side === "left" ? "leftOf" : side === "right" ? "rightOf" : "singleOf", { title: test.title });
  return (
    <section aria-label={name} className="min-w-0">
      <div className="mb-1 flex h-5 items-center gap-2">
        <span aria-hidden="true" className="text-12 font-semibold text-ink-2">
          {side === "none" ? t("single") : t(side === "left" ? "left" : "right")}
        </span>
        {judgeCounted(ruleOf(test), counted) ? <Badge tone="attention">{t("finding")}</Badge> : null}
      </div>
      <p className="font-serif text-18 leading-6">
        {t(isSigns ? "counted.signs" : "counted.ratios", { low, of: items.length })}
      </p>
      {isWhole ? null : <p className="text-12 text-ink-2">{t("counted.open", { open: high - low, high })}</p>}
      <ul className="mt-1 text-12 text-ink-2">
        {items.map(({ test: part, to, side: at, counts, ratio }) => (
          <li key={`${part}/${to}/${at}`} className={counts ? "font-semibold text-ink" : undefined}>
            {isSigns
              ? titleOf(part)
              : to === null
                ? t("counted.rightToLeft", { one: titleOf(part) })
                : t("counted.ratio", { one: sideTitle(t, titleOf(part), at), other: titleOf(to) })}
            {": "}
            {counts === null
              ? t("counted.notRecorded")
              : isSigns
                ? t(counts ? "counted.positive" : "counted.negative")
                : t(counts ? "counted.flagged" : "counted.fine", {
                    ratio: format.number(ratio ?? 0, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
                  })}
          </li>
        ))}
      </ul>
    </section>
  );
}

function sideTitle(t: ReturnType<typeof useTranslations<"assessment">>, title: string, side: Side): string {
  if (side === "left") return t("leftOf", { title });
  return side === "right" ? t("rightOf", { title }) : title;
}
