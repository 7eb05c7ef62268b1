"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { RecordFrame, useRecordKeys } from "@/components/clients/record-frame";
import { useFreshPictures } from "@/components/clients/use-fresh-pictures";
import { useTrpc } from "@/components/trpc/trpc";
import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { isOpenCause } from "@/domain/assessment/words";
import { CauseForm } from "./cause-form";
import { CauseSheet } from "./cause-sheet";
import { CausesTable } from "./causes-table";
import { ExemptSteps } from "./exempt-steps";
import { PatternsSection } from "./patterns/patterns-section";
import { ruledOutOf } from "./patterns/ruled-out";

type CausesPageProps = {
  clientId: string;
  /** The pictures of what is assigned, by `assignedKey`. */
  stills: Readonly<Record<string, ReactNode>>;
  /** The muscles of the causes, drawn. */
  muscles: ReactNode;
};

/** All causes of a client, and the steps that do not apply. */
export function CausesPage({ clientId, stills, muscles }: CausesPageProps) {
  const t = useTranslations("causes");
  const trpc = useTrpc();
  const { data: client } = useSuspenseQuery(trpc.clients.read.queryOptions({ clientId }));
  const { data: causes } = useSuspenseQuery(trpc.causes.list.queryOptions({ clientId }));
  const [isRecording, setRecording] = useState(false);
  const [opened, setOpened] = useState<string | null>(null);
  const canChange = client.archivedAt === null;
  const open = causes.items.filter(({ status }) => isOpenCause(status));
  const closed = causes.items.filter(({ status }) => !isOpenCause(status));
  const shown = causes.items.find(({ id }) => id === opened);
  useRecordKeys(clientId, canChange ? { n: () => setRecording(true) } : {});
  useFreshPictures(causes);
  const record = canChange ? (
    <Button variant="primary" keyHint="N" onClick={() => setRecording(true)}>
      {t("record")}
    </Button>
  ) : null;
  return (
    <RecordFrame
      client={{ ...client, archived: !canChange }}
      part="causes"
      title={t("title")}
      lead={t("lead")}
      summary={t("summary")}
      actions={causes.items.length > 0 ? record : null}
    >
      <div className="flex flex-col gap-10">
        {causes.items.length === 0 ? (
          <EmptyState title={t("emptyTitle")} action={record}>
            {t("emptyBody")}
          </EmptyState>
        ) : null}
        {open.length > 0 ? (
          <Section id="causes-open" title={t("open", { count: open.length })}>
            <CausesTable causes={open} clientId={clientId} today={client.today} stills={stills} onOpen={setOpened} />
          </Section>
        ) : null}
        {muscles}
        <PatternsSection
          clientId={clientId}
          zone={client.zone}
          today={client.today}
          canChange={canChange}
          ruledOut={ruledOutOf(causes.items)}
        />
        {closed.length > 0 ? (
          <Section id="causes-closed" title={t("closed")}>
            <CausesTable causes={closed} clientId={clientId} today={client.today} stills={stills} onOpen={setOpened} />
          </Section>
        ) : null}
        <ExemptSteps clientId={clientId} exemptions={client.exemptions} canChange={canChange} />
      </div>
      {isRecording ? <CauseForm clientId={clientId} onClose={() => setRecording(false)} /> : null}
      {shown ? (
        <CauseSheet
          cause={shown}
          clientId={clientId}
          zone={client.zone}
          canChange={canChange}
          onClose={() => setOpened(null)}
        />
      ) : null}
    </RecordFrame>
  );
}
