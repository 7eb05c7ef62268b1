"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { classNames } from "@/components/ui/class-names";

// RPE in five steps that people can tell apart.
const efforts = [
  { score: 1, height: 16 },
  { score: 3, height: 22 },
  { score: 5, height: 28 },
  { score: 7, height: 34 },
  { score: 9, height: 40 },
] as const;

export type EffortBarsProps = { value: number | null; onValueChange: (effort: number) => void };

/** How hard it was: five bars that grow, each 64 high to touch; a group of radio buttons underneath. */
export function EffortBars({ value, onValueChange }: EffortBarsProps) {
  const t = useTranslations("my.effort");
  const name = useId();
  const chosen = efforts.find(({ score }) => score === value);
  return (
    <fieldset>
      <legend className="float-start font-semibold">{t("question")}</legend>
      <p className="text-end text-14 leading-6 text-ink-2" aria-hidden="true">
        {chosen ? t("chosen", { word: t(`word.${chosen.score}`), score: chosen.score }) : t("none")}
      </p>
      <div className="clear-both grid grid-cols-5 items-end gap-1 pt-1">
        {efforts.map(({ score, height }) => (
          <label
            key={score}
            className="flex min-h-16 flex-col justify-end gap-1.5 rounded-6 outline-offset-2 has-focus-visible:outline-2 has-focus-visible:outline-action"
          >
            <input
              type="radio"
              name={name}
              value={score}
              checked={value === score}
              onChange={() => onValueChange(score)}
              className="sr-only"
            />
            <span
              aria-hidden="true"
              className={classNames(
                "rounded-6",
                value !== null && score <= value ? "bg-action" : "bg-line",
                value !== null && score < value && "opacity-55",
              )}
              style={{ height }}
            />
            <span className={classNames("text-center text-12", value === score ? "font-[650] text-ink" : "text-ink-2")}>
              {t(`word.${score}`)}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
