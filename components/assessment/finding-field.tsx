"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useFailureText } from "@/components/forms/use-failure-text";
import { Badge } from "@/components/ui/badge";
import { Button, IconButton } from "@/components/ui/button";
import { useDates } from "@/components/watch/use-dates";
import { isOutdated } from "@/domain/assessment/compare-results";
import type { Finding, Test } from "@/domain/assessment/dtos";
import type { Side } from "@/domain/catalog/kinds";
import { dayInZone } from "@/domain/time/calendar-day";
import { type EntryProblem, savedInput } from "./entry-problem";
import { onFieldKey } from "./field-keys";
import { chipsOf, FindingInput } from "./finding-input";
import { ResultChange } from "./result-change";
import type { Draft } from "./use-finding-drafts";

type FindingFieldProps = {
  test: Test;
  side: Side;
  saved: Finding | undefined;
  earlier: Finding | undefined;
  draft: Draft | undefined;
  disabled: boolean;
  zone: string;
  today: string;
  onEnter: (input: string) => void;
  onSettle: () => boolean;
  onToggleHow: () => void;
};

/** One side of one test: its answer, whether it is saved, what is wrong with it, and what it was before. */
export function FindingField({ test, side, saved, earlier, draft, disabled, zone, today, ...on }: FindingFieldProps) {
  const t = useTranslations("assessment");
  const dates = useDates();
  const id = `${test.id}-${side}`;
  const label = t(side === "left" ? "leftOf" : side === "right" ? "rightOf" : "singleOf", { title: test.title });
  const input = draft?.input ?? savedInput(saved);
  const chips = chipsOf(test, { negative: t("negative"), positive: t("positive") });
  const problem = draft?.problem ?? null;
  const isListed = chips !== null;
  const savedTime = (moment: Date) =>
    dayInZone(moment, zone) === today ? dates.time(moment, zone) : dates.near(dayInZone(moment, zone), today, "short");
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys for whichever control inside has the focus.
    <div
      className="min-w-0 scroll-my-32"
      data-field={`${test.id}/${side}`}
      data-empty={input === "" ? "" : undefined}
      onKeyDown={(event) =>
        onFieldKey(event, { test, chips, answer: on.onEnter, settle: on.onSettle, toggleHow: on.onToggleHow })
      }
      onBlur={on.onSettle}
    >
      <div className="mb-1 flex h-5 items-center gap-2">
        <span aria-hidden="true" className="text-12 font-semibold text-ink-2">
          {side === "none" ? t("single") : t(side === "left" ? "left" : "right")}
        </span>
        {saved?.abnormal && !draft ? <Badge tone="attention">{t("finding")}</Badge> : null}
        <span className="ms-auto flex items-center gap-0.5 text-12 text-ink-3">
          {draft?.status === "failed" ? <span className="text-attention">{t("waits")}</span> : null}
          {saved && !draft && !disabled ? t("savedAt", { time: savedTime(saved.recordedAt) }) : null}
          {isListed && input && !disabled ? (
            <IconButton
              label={t("clear", { title: label })}
              className="-me-1.5 size-6 pointer-coarse:size-8"
              onClick={() => on.onEnter("")}
            >
              <X size={14} aria-hidden="true" />
            </IconButton>
          ) : null}
        </span>
      </div>
      <FindingInput
        id={id}
        label={label}
        test={test}
        input={input}
        disabled={disabled}
        invalid={problem !== null}
        describedBy={problem ? `${id}-problem` : undefined}
        onType={on.onEnter}
      />
      {problem ? <Problem id={`${id}-problem`} test={test} problem={problem} onTake={on.onEnter} /> : null}
      {earlier ? (
        <ResultChange
          test={test}
          before={earlier}
          now={draft ? undefined : saved}
          outdated={isOutdated({ abnormal: earlier.abnormal, recordedOn: dayInZone(earlier.recordedAt, zone) }, today)}
          zone={zone}
        />
      ) : null}
    </div>
  );
}

type ProblemProps = { id: string; test: Test; problem: EntryProblem; onTake: (input: string) => void };

/** What is wrong, what would be right, and one tap to take that. */
function Problem({ id, test, problem, onTake }: ProblemProps) {
  const t = useTranslations("assessment");
  const failureText = useFailureText();
  const { failure, offer } = problem;
  const key = Object.values(failure.fields)[0];
  const unit = t(`unit.${test.unit}`);
  const known = `error.${key}`;
  const text = failureText(failure);
  const said =
    key && t.has(known)
      ? t(known, { ...failure.facts, unit, min: test.min ?? "", max: test.max ?? "" })
      : (Object.values(text.fields)[0] ?? text.text);
  return (
    <div id={id} role="alert" className="mt-1 text-12 font-medium text-urgent">
      {said}
      {offer ? (
        <Button variant="soft" className="mt-1 pointer-coarse:min-h-12" onClick={() => onTake(offer)}>
          {t("takeInstead", { value: `${offer} ${unit}`.trim() })}
        </Button>
      ) : null}
    </div>
  );
}
