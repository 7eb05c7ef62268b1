"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ClientTabs } from "@/components/clients/client-tabs";
import { PageHeader } from "@/components/shell/page-header";
import { failureOf } from "@/components/trpc/failure";
import { useTrpc } from "@/components/trpc/trpc";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { ShowMore } from "@/components/ui/show-more";
import { SkeletonRows } from "@/components/ui/skeleton";
import { Table, TH, THead } from "@/components/ui/table";
import { TabLinks } from "@/components/ui/tabs";
import type { Unanswered } from "@/domain/check-ins/dtos";
import { unansweredGroups } from "@/domain/check-ins/schemas";
import { PhoneDialog } from "./phone-dialog";
import { UnansweredRow } from "./unanswered-row";
import { useResume } from "./use-resume";

type UnansweredListProps = { group: (typeof unansweredGroups)[number]; renderedAt: Date };

/** Who gave no answer to a check-in: how often they were asked, the number to call, and what came of the call. */
export function UnansweredList({ group, renderedAt }: UnansweredListProps) {
  const t = useTranslations("clients.followUp");
  const table = useTranslations("clients.table");
  const trpc = useTrpc();
  const [called, setCalled] = useState<Unanswered | null>(null);
  const resume = useResume();
  const list = useInfiniteQuery(
    trpc.checkIns.unanswered.infiniteQueryOptions({ group }, { getNextPageParam: (page) => page.next }),
  );
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} summary={t("summary")} />
      <ClientTabs current="followUp" />
      <TabLinks
        className="mt-4 mb-4"
        label={t("group.label")}
        tabs={unansweredGroups.map((name) => ({
          href: `/practice/clients/follow-up${name === "declined" ? "?group=declined" : ""}`,
          label: t(`group.${name}`),
          current: name === group,
        }))}
      />
      {list.isPending ? <SkeletonRows label={t("title")} rows={6} /> : null}
      {list.isError && !list.data ? (
        <ErrorState onRetry={() => list.refetch()} requestId={failureOf(list.error).requestId ?? undefined} />
      ) : null}
      {rows.length > 0 ? (
        <>
          <Table caption={t("caption")}>
            <THead className="max-md:hidden">
              <TH>{table("client")}</TH>
              <TH className="ps-6">{t("asked")}</TH>
              <TH className="ps-6">{t("times")}</TH>
              <TH className="ps-6">{t("phone")}</TH>
              <TH>
                <span className="sr-only">{t("do")}</span>
              </TH>
            </THead>
            <tbody>
              {rows.map((row) => (
                <UnansweredRow
                  key={row.checkInId}
                  row={row}
                  now={renderedAt}
                  onCall={() => setCalled(row)}
                  onAgain={group === "declined" ? () => resume(row) : null}
                />
              ))}
            </tbody>
          </Table>
          <ShowMore
            hasMore={list.hasNextPage}
            busy={list.isFetchingNextPage}
            onMore={() => list.fetchNextPage()}
            shownText={t("shown", { count: rows.length })}
          />
        </>
      ) : null}
      {list.data && rows.length === 0 ? (
        <EmptyState title={t(group === "declined" ? "noneDeclinedTitle" : "noneTitle")}>
          {t(group === "declined" ? "noneDeclined" : "none")}
        </EmptyState>
      ) : null}
      {called ? <PhoneDialog row={called} onClose={() => setCalled(null)} onResume={() => resume(called)} /> : null}
    </>
  );
}
