"use client";

import { useMutation, useSuspenseQuery } from "@tanstack/react-query";
import { ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { RecordFrame, useRecordKeys } from "@/components/clients/record-frame";
import { useFailureText } from "@/components/forms/use-failure-text";
import { failureOf } from "@/components/trpc/failure";
import { useTrpc } from "@/components/trpc/trpc";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/card";
import { DropdownMenu } from "@/components/ui/dropdown-menu";
import { EmptyState } from "@/components/ui/empty-state";
import { useAnnounce } from "@/components/ui/toast";
import { useDates } from "@/components/watch/use-dates";
import { useRefreshClient } from "@/components/watch/use-refresh-client";
import type { MeasureResponse } from "@/domain/outcomes/dtos";
import { MeasureEntry } from "./measure-entry";
import { MeasureSection } from "./measure-section";

type Entering = { itemId: string | null; corrects: MeasureResponse | null };

/** A client's outcome measures: how each stands against its start, what is waiting, enter one, ask for one. */
export function ClientMeasuresPage({ clientId }: { clientId: string }) {
  const t = useTranslations("outcomes");
  const trpc = useTrpc();
  const dates = useDates();
  const announce = useAnnounce();
  const refresh = useRefreshClient();
  const failureText = useFailureText();
  const { data } = useSuspenseQuery(trpc.outcomes.client.queryOptions({ clientId }));
  const [entering, setEntering] = useState<Entering | null>(null);
  const ask = useMutation(
    trpc.outcomes.ask.mutationOptions({
      onSuccess: async () => {
        await refresh();
        announce({ message: t("page.asked"), tone: "good" });
      },
    }),
  );
  useRecordKeys(clientId, { n: () => canChange && setEntering({ itemId: null, corrects: null }) }, !entering);
  const canChange = !data.client.archived;
  const answered = data.measures.filter(({ responses }) => responses.length > 0);
  const titleOf = (itemId: string) => data.measures.find((one) => one.itemId === itemId)?.content.title ?? "";
  const asked = new Set(data.due.map(({ itemId }) => itemId));
  const toAsk = data.measures.filter(
    ({ inUse, itemId, content }) => inUse && content.form !== "score" && !asked.has(itemId),
  );
  const failure = failureText(ask.error ? failureOf(ask.error) : null);
  const enter = () => setEntering({ itemId: null, corrects: null });
  return (
    <RecordFrame
      client={data.client}
      part="measures"
      title={t("page.title")}
      lead={t("page.lead")}
      summary={
        data.nextReview ? t("page.nextReview", { day: dates.day(data.nextReview.day, data.today) }) : t("page.noReview")
      }
      actions={
        canChange ? (
          <>
            {toAsk.length > 0 ? (
              <DropdownMenu
                align="end"
                trigger={
                  <Button busy={ask.isPending} icon={<ChevronDown size={16} aria-hidden="true" />}>
                    {t("page.ask")}
                  </Button>
                }
                sections={[
                  {
                    items: toAsk.map(({ itemId, content }) => ({
                      key: itemId,
                      label: content.title,
                      onSelect: () => ask.mutate({ clientId, itemId }),
                    })),
                  },
                ]}
              />
            ) : null}
            <Button variant="primary" onClick={enter} keyHint="N">
              {t("page.enter")}
            </Button>
          </>
        ) : null
      }
    >
      {failure.text ? <Banner className="mb-6" tone="urgent" live="alert" title={failure.text} /> : null}
      {data.due.length > 0 ? (
        <Section id="due-title" title={t("page.due")} className="mb-8">
          <ul className="flex flex-col gap-1">
            {data.due.map(({ itemId, because, since }) => (
              <li key={itemId}>
                <span className="font-medium">{titleOf(itemId)}</span>
                <span className="text-ink-2">
                  {" "}
                  · {t("page.dueSince", { why: t(`page.because.${because}`), day: dates.day(since, data.today) })}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {answered.length === 0 ? (
        <EmptyState
          title={t("page.emptyTitle")}
          action={
            canChange ? (
              <Button variant="primary" onClick={enter}>
                {t("page.enter")}
              </Button>
            ) : null
          }
        >
          {t("page.emptyBody")}
        </EmptyState>
      ) : (
        <div className="gap-x-12 xl:columns-2 [&>section]:mb-10 [&>section]:break-inside-avoid">
          {answered.map((view) => (
            <MeasureSection
              key={view.itemId}
              view={view}
              texts={data.activityTexts}
              today={data.today}
              onCorrect={canChange && view.inUse ? (corrects) => setEntering({ itemId: view.itemId, corrects }) : null}
            />
          ))}
        </div>
      )}
      {entering ? (
        <MeasureEntry
          data={data}
          start={entering}
          onClose={() => setEntering(null)}
          onSaved={async () => {
            await refresh();
            announce({ message: t("page.saved"), tone: "good" });
            setEntering(null);
          }}
        />
      ) : null}
    </RecordFrame>
  );
}
