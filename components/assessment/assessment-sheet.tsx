"use client";

import { useTranslations } from "next-intl";
import { useDeferredValue, useState } from "react";
import { useFailureText } from "@/components/forms/use-failure-text";
import { Banner } from "@/components/ui/banner";
import { Button, LinkButton } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { EmptyState } from "@/components/ui/empty-state";
import { KeyLine } from "@/components/ui/key-cap";
import { SaveStatus } from "@/components/ui/save-status";
import { SearchInput } from "@/components/ui/search-input";
import { Segmented } from "@/components/ui/segmented";
import { useDates } from "@/components/watch/use-dates";
import { useKeys } from "@/components/watch/use-keys";
import type { Finding, Test } from "@/domain/assessment/dtos";
import { sidesOf } from "@/domain/assessment/judge-finding";
import type { Side } from "@/domain/catalog/kinds";
import { countTests } from "./counted-tests";
import { walkIn } from "./field-walk";
import { FinishAssessment } from "./finish-assessment";
import { NextBar } from "./next-bar";
import { PositionNav } from "./position-nav";
import { groupTests, type TestFilter } from "./test-groups";
import { type SideState, TestRow } from "./test-row";
import { useAskedTests } from "./use-asked-tests";
import { fieldKey, useFindingDrafts } from "./use-finding-drafts";
import { useGuide } from "./use-guide";
import { WhatNext } from "./what-next";

type AssessmentSheetProps = {
  clientId: string;
  zone: string;
  /** Today on the client's calendar. */
  today: string;
  assessmentId: string;
  isOpen: boolean;
  tests: readonly Test[];
  findings: readonly Finding[];
  earlier: readonly Finding[];
  /** A test that another page leads to. */
  askedTestId: string | null;
};

const filters = ["short", "all", "entered"] as const satisfies TestFilter[];

/** The tests of one assessment by position. Open: each field saves itself. Finished: its results, to read. */
export function AssessmentSheet(props: AssessmentSheetProps) {
  const { clientId, zone, today, assessmentId, isOpen, tests, findings, earlier, askedTestId } = props;
  const t = useTranslations("assessment");
  const dates = useDates();
  const failureText = useFailureText();
  const saving = useFindingDrafts({ clientId, assessmentId, tests });
  const [filter, setFilter] = useState<TestFilter>(isOpen ? "short" : "entered");
  const [search, setSearch] = useState("");
  const searched = useDeferredValue(search);
  const counted = countTests(tests, findings);
  const entered = new Set([...findings.map(({ testId }) => testId), ...counted.ids]);
  const guide = useGuide({ clientId, isOpen, tests, findings, counted });
  const { asked, goTo } = useAskedTests(askedTestId);
  const groups = groupTests(tests, { filter, search: searched, entered, earlier, asked });
  const saved = byField(findings);
  const before = byField(earlier);
  const failed = failureText({ reason: saving.reason, fields: {}, facts: {}, requestId: null }).text ?? "";
  const { state, savedAt } = saving;
  const go = (testId: string) => {
    setSearch("");
    if (filter === "entered") setFilter("short");
    goTo(testId);
  };
  useKeys(isOpen ? { j: walkIn, k: walkIn, g: () => (guide.next ? go(guide.next.test.id) : undefined) } : {});
  const sideOf = (test: Test, side: Side | undefined): SideState | null => {
    if (!side) return null;
    const key = fieldKey(test.id, side);
    const score = counted.of(test, side);
    return { saved: saved.get(key), earlier: before.get(key), draft: saving.drafts[key], counted: score };
  };
  const status = (
    <SaveStatus
      state={
        state === "failed"
          ? saving.reason === "offline"
            ? { kind: "offline" }
            : { kind: "failed", reason: failed }
          : state === "saving"
            ? { kind: "saving" }
            : savedAt
              ? { kind: "saved", time: dates.time(savedAt, zone) }
              : { kind: "idle" }
      }
      onRetry={saving.retry}
    />
  );
  const titleOf = (testKey: string) => tests.find(({ key }) => key === testKey)?.title ?? testKey;
  const row = (test: Test) => {
    const [one, two] = sidesOf(test);
    return (
      <TestRow
        key={test.id}
        test={test}
        first={sideOf(test, one) ?? nothingKnown}
        second={sideOf(test, two)}
        titleOf={titleOf}
        disabled={!isOpen}
        zone={zone}
        today={today}
        onEnter={saving.enter}
        onSettle={saving.settle}
      />
    );
  };
  return (
    <>
      {saving.asksForScreen ? (
        <Banner
          className="mb-4"
          tone="urgent"
          live="alert"
          title={t("weakTitle")}
          actions={
            <LinkButton variant="text" href={`/practice/clients/${clientId}/screen`}>
              {t("askScreen")}
            </LinkButton>
          }
        >
          {t("weakBody")}
        </Banner>
      ) : null}
      <div
        className={classNames(
          "on-ground z-10 -mx-1 flex flex-wrap items-center gap-x-4 gap-y-2 border-line border-b px-1 py-2.5 lg:sticky lg:top-0",
          // While tests are entered, what comes next keeps the top of a small screen.
          !isOpen && "max-lg:sticky max-lg:top-14",
        )}
      >
        <Segmented
          label={t("which")}
          value={filter}
          onValueChange={setFilter}
          options={filters.map((value) => ({ value, label: t(value) }))}
        />
        <SearchInput className="w-full sm:w-56" label={t("search")} value={search} onValueChange={setSearch} />
        {isOpen ? <span className="ms-auto max-lg:hidden">{status}</span> : null}
      </div>
      {isOpen ? <NextBar clientId={clientId} guide={guide} onGo={go} status={status} /> : null}
      <div className="lg:grid lg:grid-cols-[13rem_minmax(0,1fr)] lg:gap-8">
        <div className="max-lg:hidden">
          <div className="sticky top-18 pt-5">
            <PositionNav groups={groups} entered={entered} />
            {isOpen ? <WhatNext className="mt-5" clientId={clientId} guide={guide} onGo={go} /> : null}
          </div>
        </div>
        <div className="min-w-0" data-fields="">
          {groups.map(({ position, tests: own, folded }) => (
            <section key={position} aria-labelledby={`position-${position}`} className="pt-5">
              <h2 id={`position-${position}`} className="title-22 scroll-mt-24">
                {t(`position.${position}`)}
              </h2>
              <ul>{own.map(row)}</ul>
              {folded.length > 0 ? (
                <details className="border-line border-b py-2">
                  <summary className="flex min-h-9 w-fit cursor-pointer items-center rounded-4 font-semibold text-action pointer-coarse:min-h-12">
                    {t("folded", { count: folded.length })}
                  </summary>
                  <p className="prose-width pb-1 text-12 text-ink-2">{t("foldedBody")}</p>
                  <ul>{folded.map(row)}</ul>
                </details>
              ) : null}
            </section>
          ))}
          {groups.length === 0 ? (
            <EmptyState
              title={searched ? t("nothingFits", { query: searched }) : t("head.results", { count: 0 })}
              action={
                <Button
                  onClick={() => {
                    setSearch("");
                    setFilter("all");
                  }}
                >
                  {t("showAll")}
                </Button>
              }
            />
          ) : null}
          {isOpen ? (
            <>
              <FinishAssessment
                clientId={clientId}
                assessmentId={assessmentId}
                findings={findings}
                hasUnsaved={saving.hasUnsaved}
              />
              <SheetKeys />
            </>
          ) : null}
        </div>
      </div>
    </>
  );
}

/** The keys of the fields, for whoever has a keyboard. */
function SheetKeys() {
  const t = useTranslations("assessment.keys");
  return (
    <KeyLine
      keys={[
        { keys: ["Enter"], label: t("next") },
        { keys: ["J", "K"], label: t("tests") },
        { keys: ["N", "P"], label: t("signs") },
        { keys: ["1", "…", "9"], label: t("choose") },
        { keys: ["U"], label: t("usual") },
        { keys: ["H"], label: t("how") },
        { keys: ["G"], label: t("go") },
      ]}
    />
  );
}

const nothingKnown = { saved: undefined, earlier: undefined, draft: undefined, counted: null };

const byField = (findings: readonly Finding[]) =>
  new Map(findings.map((finding) => [fieldKey(finding.testId, finding.side), finding]));
