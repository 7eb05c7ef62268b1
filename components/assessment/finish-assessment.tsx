"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useFailureText } from "@/components/forms/use-failure-text";
import { failureOf } from "@/components/trpc/failure";
import { useTrpc } from "@/components/trpc/trpc";
import { Banner } from "@/components/ui/banner";
import { Button, LinkButton } from "@/components/ui/button";
import { useAnnounce } from "@/components/ui/toast";
import { useRefreshClient } from "@/components/watch/use-refresh-client";
import type { Finding } from "@/domain/assessment/dtos";

type FinishAssessmentProps = {
  clientId: string;
  assessmentId: string;
  findings: readonly Finding[];
  hasUnsaved: boolean;
};

/** The end of the sheet: what it holds, and the press that closes it. */
export function FinishAssessment({ clientId, assessmentId, findings, hasUnsaved }: FinishAssessmentProps) {
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
