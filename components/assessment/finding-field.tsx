"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMeasure } from "@/components/causes/measure";
import { useFailureText } from "@/components/forms/use-failure-text";
import { Badge } from "@/components/ui/badge";
import { IconButton } from "@/components/ui/button";
import { Segmented } from "@/components/ui/segmented";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { useDates } from "@/components/watch/use-dates";
import type { Finding, Test } from "@/domain/assessment/dtos";
import type { Side } from "@/domain/catalog/kinds";
import type { Draft } from "./use-finding-drafts";

type FindingFieldProps = {
  test: Test;
  side: Side;
  saved: Finding | undefined;
  earlier: Finding | undefined;
  draft: Draft | undefined;
  disabled: boolean;
  zone: string;
  onEnter: (input: string) => void;
};

/** One side of one test: a number with its unit, a tap, or a choice; the earlier value stands beside it. */
export function FindingField({ test, side, saved, earlier, draft, disabled, zone, onEnter }: FindingFieldProps) {
  const t = useTranslations("assessment");
  const measure = useMeasure();
  const dates = useDates();
  const failureText = useFailureText();
  const id = `${test.id}-${side}`;
  const label = t(side === "left" ? "leftOf" : side === "right" ? "rightOf" : "singleOf", { title: test.title });
  const input = draft?.input ?? savedInput(saved);
  const problem = draft?.problem ? wordsOf(draft.problem) : null;
  const isFinding = saved?.abnormal === true && !draft;
  const shown = (finding: Finding) =>
    test.choices?.find(({ value }) => value === finding.choice)?.label ?? measure.result(finding, finding.unit);

  function wordsOf(key: string): string {
    const facts = { min: test.min ?? "", max: test.max ?? "", unit: t(`unit.${test.unit}`) };
    if (key === "above_limit" || key === "below_limit" || key === "not_a_number") return t(`error.${key}`, facts);
    return failureText({ reason: "invalid", fields: { field: key }, facts: {}, requestId: null }).fields.field ?? "";
  }

  return (
    <div className="min-w-0">
      <div className="mb-1 flex h-5 items-center gap-2">
        <label htmlFor={test.unit === "posneg" ? undefined : id} className="text-12 font-semibold text-ink-2">
          {side === "none" ? t("single") : t(side === "left" ? "left" : "right")}
          <span className="sr-only">, {test.title}</span>
        </label>
        {isFinding ? <Badge tone="attention">{t("finding")}</Badge> : null}
      </div>
      <div className="flex items-center gap-1">
        {test.unit === "posneg" ? (
          <Segmented
            label={label}
            value={input === "negative" || input === "positive" ? input : null}
            onValueChange={onEnter}
            options={[
              { value: "negative", label: t("negative"), disabled },
              { value: "positive", label: t("positive"), disabled },
            ]}
          />
        ) : test.choices ? (
          <Select
            id={id}
            value={input}
            disabled={disabled}
            onChange={(event) => onEnter(event.target.value)}
            options={test.choices}
            className="min-w-0 grow"
          />
        ) : (
          <span className="w-32">
            <TextInput
              id={id}
              inputMode="decimal"
              autoComplete="off"
              value={input}
              disabled={disabled}
              aria-invalid={problem !== null || undefined}
              aria-describedby={problem ? `${id}-problem` : undefined}
              onChange={(event) => onEnter(event.target.value)}
              suffix={test.unit === "score" && test.min === 0 ? `/${test.max}` : t(`unit.${test.unit}`)}
            />
          </span>
        )}
        {test.unit === "posneg" && input && !disabled ? (
          <IconButton label={t("clear", { title: label })} onClick={() => onEnter("")}>
            <X size={16} aria-hidden="true" />
          </IconButton>
        ) : null}
      </div>
      {problem ? (
        <p id={`${id}-problem`} role="alert" className="mt-1 text-12 font-medium text-urgent">
          {problem}
        </p>
      ) : null}
      {earlier ? (
        <p className="mt-1 text-12 text-ink-2">
          {t("earlier", { value: shown(earlier), when: dates.dayOf(earlier.recordedAt, zone) })}
        </p>
      ) : null}
    </div>
  );
}

function savedInput(saved: Finding | undefined): string {
  if (!saved) return "";
  return saved.choice ?? (saved.value === null ? "" : String(saved.value));
}
