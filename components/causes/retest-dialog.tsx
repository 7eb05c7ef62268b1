"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { problemOf, readingOf } from "@/components/assessment/entry-problem";
import { FindingInput } from "@/components/assessment/finding-input";
import { useFailureText } from "@/components/forms/use-failure-text";
import { failureOf } from "@/components/trpc/failure";
import { useTrpc } from "@/components/trpc/trpc";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { ErrorState } from "@/components/ui/error-state";
import { SkeletonRows } from "@/components/ui/skeleton";
import { useAnnounce } from "@/components/ui/toast";
import { useDates } from "@/components/watch/use-dates";
import { useRefreshClient } from "@/components/watch/use-refresh-client";
import type { Cause, CauseSupport } from "@/domain/assessment/cause-dtos";
import type { Test } from "@/domain/assessment/dtos";
import { useMeasure } from "./measure";

type RetestDialogProps = { cause: Cause; zone: string; onClose: () => void };

const keyOf = ({ testId, side }: Pick<CauseSupport, "testId" | "side">) => `${testId} ${side}`;

/** The findings that opened a cause, to be measured again without leaving the page: what was, and what is now. */
export function RetestDialog({ cause, zone, onClose }: RetestDialogProps) {
  const t = useTranslations("causes.retest");
  const trpc = useTrpc();
  const announce = useAnnounce();
  const refresh = useRefreshClient();
  const failureText = useFailureText();
  const dates = useDates();
  const tests = useQuery(trpc.assessment.tests.queryOptions({}));
  const [inputs, setInputs] = useState<Readonly<Record<string, string>>>({});
  const [tried, setTried] = useState(false);
  const retest = useMutation(
    trpc.causes.retest.mutationOptions({
      onSuccess: async ({ retestOn }) => {
        await refresh();
        announce({ message: retestOn ? t("savedNext", { day: dates.day(retestOn) }) : t("saved"), tone: "good" });
        onClose();
      },
    }),
  );
  const rows = cause.support.flatMap((support) => {
    const test = tests.data?.items.find(({ id }) => id === support.testId);
    return test ? [{ support, test, input: inputs[keyOf(support)] ?? "" }] : [];
  });
  const entered = rows.flatMap(({ support, test, input }) => {
    const reading = readingOf(test, input);
    return reading ? [{ testId: support.testId, side: support.side, ...reading }] : [];
  });
  const hasProblem = rows.some(({ support, test, input }) => problemOf(test, support.side, input) !== null);
  const failure = failureText(retest.error ? failureOf(retest.error) : null);
  function save() {
    setTried(true);
    if (!hasProblem && entered.length > 0) retest.mutate({ causeId: cause.id, results: entered });
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t("title", { title: cause.title })}
      description={t("body")}
      footer={
        <Button variant="primary" busy={retest.isPending} disabled={rows.length === 0} onClick={save}>
          {t("save")}
        </Button>
      }
    >
      {tests.isPending ? <SkeletonRows label={t("tests")} rows={3} rowClassName="h-16" /> : null}
      {tests.isError ? <ErrorState onRetry={() => tests.refetch()} /> : null}
      {tests.data && rows.length === 0 ? <p className="text-ink-2">{t("nothing")}</p> : null}
      <ul className="flex flex-col divide-y divide-line">
        {rows.map(({ support, test, input }) => (
          <RetestRow
            key={keyOf(support)}
            support={support}
            test={test}
            input={input}
            zone={zone}
            onType={(text) => setInputs({ ...inputs, [keyOf(support)]: text })}
          />
        ))}
      </ul>
      {tried && entered.length === 0 && !hasProblem ? (
        <p role="alert" className="mt-3 font-medium text-urgent">
          {t("needed")}
        </p>
      ) : null}
      {retest.error ? (
        <p role="alert" className="mt-3 font-medium text-urgent">
          {Object.values(failure.fields)[0] ?? failure.text}
        </p>
      ) : null}
    </Dialog>
  );
}

type RetestRowProps = {
  support: CauseSupport;
  test: Test;
  input: string;
  zone: string;
  onType: (input: string) => void;
};

function RetestRow({ support, test, input, zone, onType }: RetestRowProps) {
  const t = useTranslations("causes");
  const assessment = useTranslations("assessment");
  const measure = useMeasure();
  const dates = useDates();
  const failureText = useFailureText();
  const problem = problemOf(test, support.side, input);
  const text = problem ? failureText(problem.failure) : null;
  const key = problem ? Object.values(problem.failure.fields)[0] : undefined;
  const known = `error.${key}`;
  const unit = assessment(`unit.${test.unit}`);
  const id = `retest-${keyOf(support).replace(" ", "-")}`;
  const side = t(`findingSide.${support.side}`);
  return (
    <li className="grid gap-x-6 gap-y-2 py-3 sm:grid-cols-[minmax(0,1fr)_minmax(0,14rem)]">
      <span>
        <span className="font-semibold">{[support.testTitle, side].filter(Boolean).join(", ")}</span>
        <span className="block text-14 text-ink-2">
          {t("retest.was", {
            value: measure.result(support.now, support.unit),
            when: dates.dayOf(support.now.recordedAt, zone),
          })}
        </span>
      </span>
      <span>
        <FindingInput
          id={id}
          label={[support.testTitle, side].filter(Boolean).join(", ")}
          test={test}
          input={input}
          disabled={false}
          invalid={problem !== null}
          describedBy={problem ? `${id}-problem` : undefined}
          onType={onType}
        />
        {problem && text ? (
          <span id={`${id}-problem`} role="alert" className="mt-1 block text-12 font-medium text-urgent">
            {key && assessment.has(known)
              ? assessment(known, { ...problem.failure.facts, unit, min: test.min ?? "", max: test.max ?? "" })
              : (Object.values(text.fields)[0] ?? text.text)}
          </span>
        ) : null}
      </span>
    </li>
  );
}
