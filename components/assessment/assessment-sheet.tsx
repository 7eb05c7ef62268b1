"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useDeferredValue, useState } from "react";
import { useFailureText } from "@/components/forms/use-failure-text";
import { failureOf } from "@/components/trpc/failure";
import { useTrpc } from "@/components/trpc/trpc";
import { Banner } from "@/components/ui/banner";
import { Button, LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { SaveStatus } from "@/components/ui/save-status";
import { SearchInput } from "@/components/ui/search-input";
import { Segmented } from "@/components/ui/segmented";
import { useAnnounce } from "@/components/ui/toast";
import { useRefreshClient } from "@/components/watch/use-refresh-client";
import type { Finding, Test } from "@/domain/assessment/dtos";
import { groupTests, type TestFilter } from "./test-groups";
import { TestRow } from "./test-row";
import { fieldKey, useFindingDrafts } from "./use-finding-drafts";

type AssessmentSheetProps = {
  clientId: string;
  zone: string;
  assessmentId: string;
  isOpen: boolean;
  tests: readonly Test[];
  findings: readonly Finding[];
  earlier: readonly Finding[];
};

const filters = ["short", "all", "entered"] as const satisfies TestFilter[];

/** The tests of one assessment by position. Open: each field saves itself. Finished: its results, to read. */
export function AssessmentSheet(props: AssessmentSheetProps) {
  const { clientId, zone, assessmentId, isOpen, tests, findings, earlier } = props;
  const t = useTranslations("assessment");
  const failureText = useFailureText();
  const saving = useFindingDrafts({ clientId, assessmentId });
  const [filter, setFilter] = useState<TestFilter>(isOpen ? "short" : "entered");
  const [search, setSearch] = useState("");
  const searched = useDeferredValue(search);
  const groups = groupTests(tests, { filter, search: searched, findings, earlier });
  const saved = byField(findings);
  const before = byField(earlier);
  const failed = failureText({ reason: saving.reason, fields: {}, facts: {}, requestId: null }).text ?? "";
  const { state } = saving;
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
      <div className="on-ground sticky top-0 z-10 -mx-1 flex flex-wrap items-center gap-x-4 gap-y-2 border-line border-b px-1 py-2.5 max-lg:top-14">
        <Segmented
          label={t("which")}
          value={filter}
          onValueChange={setFilter}
          options={filters.map((value) => ({ value, label: t(value) }))}
        />
        <SearchInput className="w-full sm:w-56" label={t("search")} value={search} onValueChange={setSearch} />
        {isOpen ? (
          <SaveStatus
            className="ms-auto"
            state={
              typeof state === "object"
                ? { kind: "saved", time: state.saved }
                : state === "failed"
                  ? { kind: "failed", reason: failed }
                  : { kind: state === "saving" ? "saving" : "idle" }
            }
            onRetry={saving.retry}
          />
        ) : null}
      </div>
      <div className="lg:grid lg:grid-cols-[10rem_minmax(0,1fr)] lg:gap-8">
        <nav aria-label={t("positions")} className="max-lg:hidden">
          <ul className="sticky top-18 flex flex-col gap-0.5 pt-5">
            {groups.map(({ position, tests: own }) => (
              <li key={position}>
                <a
                  href={`#position-${position}`}
                  className="flex min-h-8 items-center justify-between gap-2 rounded-6 px-2 text-ink-2 hover:bg-sunken hover:text-ink"
                >
                  {t(`position.${position}`)}
                  <span className="text-12">
                    {t("progress", {
                      done: own.filter(({ id }) => findings.some(({ testId }) => testId === id)).length,
                      count: own.length,
                    })}
                  </span>
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div className="min-w-0">
          {groups.map(({ position, tests: own }) => (
            <section key={position} aria-labelledby={`position-${position}`} className="pt-5">
              <h2 id={`position-${position}`} className="title-22 scroll-mt-24">
                {t(`position.${position}`)}
              </h2>
              <ul>
                {own.map((test) => (
                  <TestRow
                    key={test.id}
                    test={test}
                    saved={saved}
                    earlier={before}
                    drafts={saving.drafts}
                    disabled={!isOpen}
                    zone={zone}
                    onEnter={saving.enter}
                  />
                ))}
              </ul>
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
            <Finish
              clientId={clientId}
              assessmentId={assessmentId}
              findings={findings}
              hasUnsaved={saving.hasUnsaved}
            />
          ) : null}
        </div>
      </div>
    </>
  );
}

type FinishProps = { clientId: string; assessmentId: string; findings: readonly Finding[]; hasUnsaved: boolean };

function Finish({ clientId, assessmentId, findings, hasUnsaved }: FinishProps) {
  const t = useTranslations("assessment");
  const trpc = useTrpc();
  const announce = useAnnounce();
  const refresh = useRefreshClient();
  const failureText = useFailureText();
  const finish = useMutation(
    trpc.assessment.finish.mutationOptions({
      onSuccess: async () => {
        await refresh();
        announce({ message: t("finished"), tone: "good" });
      },
    }),
  );
  const failure = failureText(finish.error ? failureOf(finish.error) : null);
  const isLocked = finish.error !== null && failureOf(finish.error).reason === "locked";
  return (
    <div className="flex flex-col items-start gap-3 py-6">
      <p className="text-ink-2">
        {t("head.results", { count: findings.length })},{" "}
        {t("head.abnormal", { count: findings.filter(({ abnormal }) => abnormal).length })}.
        {hasUnsaved ? <span className="font-semibold text-attention"> {t("unsaved")}</span> : null}
      </p>
      {failure.text ? (
        <Banner
          tone="urgent"
          live="alert"
          title={failure.text}
          actions={
            isLocked ? (
              <LinkButton variant="text" href={`/practice/clients/${clientId}/screen`}>
                {t("askScreen")}
              </LinkButton>
            ) : null
          }
        />
      ) : null}
      <Button
        variant="primary"
        busy={finish.isPending}
        disabled={hasUnsaved}
        onClick={() => finish.mutate({ assessmentId })}
      >
        {t("finish")}
      </Button>
      <p className="text-12 text-ink-2">{t("finishedBody")}</p>
    </div>
  );
}

const byField = (findings: readonly Finding[]) =>
  new Map(findings.map((finding) => [fieldKey(finding.testId, finding.side), finding]));
