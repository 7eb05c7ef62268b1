import { useFormatter, useTranslations } from "next-intl";
import type { OwnProgress } from "@/domain/progress/dtos";

type Measure = NonNullable<OwnProgress["causes"][number]["measure"]>;

/** Numbers of a test with their unit, and what is aimed at, from the test's own criterion. */
export function useMeasureText(): {
  value: (measure: Pick<Measure, "unit">, number: number) => string;
  aim: (measure: Measure) => string | null;
} {
  const t = useTranslations("my.measure");
  const format = useFormatter();
  const value = ({ unit }: Pick<Measure, "unit">, number: number) =>
    t(`unit.${unit}`, { value: format.number(number, { maximumFractionDigits: 1 }) });
  const aim = (measure: Measure) => {
    const { criterion } = measure;
    if (criterion.kind === "above") return t("atMost", { value: value(measure, criterion.value) });
    if (criterion.kind === "below") return t("atLeast", { value: value(measure, criterion.value) });
    if (criterion.kind === "outside")
      return t("between", { low: value(measure, criterion.low), high: value(measure, criterion.high) });
    return null;
  };
  return { value, aim };
}
