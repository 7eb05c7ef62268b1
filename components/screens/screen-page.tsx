"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { RecordFrame, useRecordKeys } from "@/components/clients/record-frame";
import { useTrpc } from "@/components/trpc/trpc";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { ScreenKind } from "@/domain/assessment/screen-schemas";
import { Cautions } from "./cautions";
import { ReferralNote } from "./referral-note";
import { ScreenForm } from "./screen-form";
import { ScreenHistory } from "./screen-history";
import { StopCard } from "./stop-card";
import { WarningCard } from "./warning-card";

/** Red flags of a client: the stop card while one is open, else the newest list, cautions and history. */
export function ScreenPage({ clientId, zone }: { clientId: string; zone: string }) {
  const t = useTranslations("screens");
  const trpc = useTrpc();
  const { data } = useSuspenseQuery(trpc.screens.read.queryOptions({ clientId }));
  const locking = data.screens.find(({ id }) => id === data.lockedScreenId);
  const newest = data.screens.toSorted((one, two) => two.answeredAt.getTime() - one.answeredAt.getTime());
  const latest = newest[0];
  // Every urgent list that awaits its confirmation, and a note of caution while its list is the newest.
  const noted = newest.filter(
    ({ id, level, clearance }) => !clearance && (level === "U" || (level === "C" && id === latest?.id)),
  );
  const canChange = !data.client.archived;
  // Nobody comes to an empty page for anything but the first list.
  const [asking, setAsking] = useState<ScreenKind | null>(latest || !canChange ? null : "full");
  // A list half answered is not left by a slip of one key.
  useRecordKeys(clientId, {}, asking === null);
  if (locking && (locking.level === "E" || locking.level === "S") && !asking)
    return (
      <>
        <h1 className="sr-only">{t("title")}</h1>
        <StopCard
          screen={locking}
          flags={data.flags}
          level={locking.level}
          clientId={clientId}
          clientName={data.client.name}
        />
      </>
    );
  const ask = (
    <>
      {latest ? <Button onClick={() => setAsking("short")}>{t("ask.short")}</Button> : null}
      <Button variant="primary" onClick={() => setAsking("full")}>
        {latest ? t("ask.full") : t("ask.first")}
      </Button>
    </>
  );
  return (
    <RecordFrame
      client={data.client}
      part="screen"
      title={asking ? t(`kind.${asking}`) : t("title")}
      lead={t("lead")}
      summary={t("summary")}
      actions={canChange && latest && !asking ? ask : null}
    >
      {asking ? (
        <ScreenForm clientId={clientId} kind={asking} flags={data.flags} onDone={() => setAsking(null)} />
      ) : (
        <div className="flex max-w-4xl flex-col gap-9">
          {latest ? null : (
            <EmptyState title={t("ask.first")} action={canChange ? ask : null}>
              {t("lead")}
            </EmptyState>
          )}
          {noted.map((screen) => (
            <ReferralNote key={screen.id} screen={screen} client={data.client} zone={zone} />
          ))}
          {latest ? (
            <WarningCard
              client={data.client}
              cards={data.warningCards}
              phone={data.practicePhone}
              canChange={canChange}
            />
          ) : null}
          <Cautions
            clientId={clientId}
            cautions={data.cautions}
            suggested={data.suggestedCautions}
            canChange={canChange}
          />
          {latest ? <ScreenHistory screens={newest} flags={data.flags} zone={zone} /> : null}
        </div>
      )}
    </RecordFrame>
  );
}
