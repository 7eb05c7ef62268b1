"use client";

import { useMutation, useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { RecordFrame, useRecordKeys } from "@/components/clients/record-frame";
import { useFailureText } from "@/components/forms/use-failure-text";
import { failureOf } from "@/components/trpc/failure";
import { useTrpc } from "@/components/trpc/trpc";
import { Banner } from "@/components/ui/banner";
import { Button, LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { useDates } from "@/components/watch/use-dates";
import { useRefreshClient } from "@/components/watch/use-refresh-client";
import { AssessmentSheet } from "./assessment-sheet";

type AssessmentPageProps = {
  clientId: string;
  zone: string;
  /** The test that the address asks for. */
  testId: string | null;
};

/** The open assessment of a client, else the newest; begun and finished here. */
export function AssessmentPage({ clientId, zone, testId }: AssessmentPageProps) {
  const t = useTranslations("assessment");
  const trpc = useTrpc();
  const dates = useDates();
  const refresh = useRefreshClient();
  const failureText = useFailureText();
  const { data } = useSuspenseQuery(trpc.assessment.read.queryOptions({ clientId }));
  const { data: tests } = useSuspenseQuery(trpc.assessment.tests.queryOptions({}, { staleTime: 300_000 }));
  const start = useMutation(trpc.assessment.start.mutationOptions({ onSuccess: refresh }));
  const { assessment, client } = data;
  const isOpen = assessment !== null && assessment.finishedAt === null;
  const canStart = !client.archived && !isOpen;
  const begin = () => start.mutate({ clientId });
  useRecordKeys(clientId, canStart ? { n: begin } : {});
  const startButton = (
    <Button variant="primary" keyHint="N" busy={start.isPending} onClick={begin}>
      {assessment ? t("startRetest") : t("start")}
    </Button>
  );
  const failure = failureText(start.error ? failureOf(start.error) : null);
  return (
    <RecordFrame
      client={client}
      part="assessment"
      title={t("title")}
      lead={t("lead")}
      summary={
        assessment ? (
          <>
            {assessment.finishedAt
              ? t("head.finished", { when: dates.dayOf(assessment.finishedAt, zone) })
              : t("head.open", { when: dates.dayOf(assessment.startedAt, zone) })}
            {assessment.examiner ? ` ${t("head.by", { name: assessment.examiner })}` : null}
          </>
        ) : null
      }
      actions={
        canStart && assessment ? (
          <>
            <LinkButton href={`/practice/clients/${clientId}/causes`}>{t("toCauses")}</LinkButton>
            {startButton}
          </>
        ) : null
      }
    >
      {failure.text ? <Banner className="mb-4" tone="urgent" live="alert" title={failure.text} /> : null}
      {isOpen && !data.screened ? (
        <Banner
          className="mb-4"
          tone="attention"
          title={t("screenFirstTitle")}
          actions={
            <LinkButton variant="text" href={`/practice/clients/${clientId}/screen`}>
              {t("askScreen")}
            </LinkButton>
          }
        >
          {t("screenFirstBody")}
        </Banner>
      ) : null}
      {assessment ? (
        <AssessmentSheet
          key={assessment.id}
          clientId={clientId}
          zone={zone}
          today={data.today}
          assessmentId={assessment.id}
          isOpen={isOpen && !client.archived}
          tests={tests.items}
          findings={data.findings}
          earlier={data.earlier}
          askedTestId={testId}
        />
      ) : (
        <EmptyState title={t("emptyTitle")} action={canStart ? startButton : null}>
          {t("emptyBody")}
        </EmptyState>
      )}
    </RecordFrame>
  );
}
