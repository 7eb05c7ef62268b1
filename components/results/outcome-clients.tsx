"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { PageHeader } from "@/components/shell/page-header";
import { failureOf } from "@/components/trpc/failure";
import { useTrpc } from "@/components/trpc/trpc";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { ShowMore } from "@/components/ui/show-more";
import { SkeletonRows } from "@/components/ui/skeleton";
import { RowLink, Table, TD, TH, THead, TRow } from "@/components/ui/table";
import { useDates } from "@/components/watch/use-dates";
import type { OutcomeGroup } from "@/domain/outcomes/onset";
import type { OutcomeSet } from "@/domain/outcomes/report-dtos";
import { groupHref } from "./links";

type OutcomeClientsProps = { set: OutcomeSet; group: OutcomeGroup; itemId: string | null };

/** The clients behind one number of the outcomes, by name. */
export function OutcomeClients({ set, group, itemId }: OutcomeClientsProps) {
  const t = useTranslations("results.list");
  const groups = useTranslations("results.groups");
  const dates = useDates();
  const trpc = useTrpc();
  const list = useInfiniteQuery(
    trpc.outcomes.clients.infiniteQueryOptions({ set, group, itemId }, { getNextPageParam: (page) => page.next }),
  );
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  const item = list.data?.pages[0]?.item ?? null;
  return (
    <>
      <PageHeader
        back={
          <Link href={groupHref(group)} className="rounded-4 font-semibold text-action">
            {t("back")}
          </Link>
        }
        title={item ?? t(`sets.${set}`)}
        lead={item ? t(`sets.${set}`) : undefined}
        summary={groups(group)}
      />
      <div className="mt-4">
        {list.isPending ? <SkeletonRows label={t("caption")} rows={8} /> : null}
        {list.isError && !list.data ? (
          <ErrorState onRetry={() => list.refetch()} requestId={failureOf(list.error).requestId ?? undefined} />
        ) : null}
        {list.data && rows.length === 0 ? <EmptyState title={t("noneTitle")}>{t("noneBody")}</EmptyState> : null}
        {rows.length > 0 ? (
          <>
            <Table caption={t("caption")}>
              <THead>
                <TH>{t("client")}</TH>
                <TH numeric>{t("steps")}</TH>
                <TH className="ps-6 max-md:hidden">{t("intake")}</TH>
                <TH className="ps-6">{t("year")}</TH>
                <TH className="ps-6 max-md:hidden">{t("recurred")}</TH>
              </THead>
              <tbody>
                {rows.map(({ id, name, stepsAchieved, intakeOn, yearOver, painFree, recurredOn }) => (
                  <TRow key={id}>
                    <TD>
                      <RowLink href={`/practice/clients/${id}`}>{name}</RowLink>
                    </TD>
                    <TD numeric>{t("ofFour", { count: stepsAchieved })}</TD>
                    <TD className="ps-6 max-md:hidden">{dates.day(intakeOn)}</TD>
                    <TD className="ps-6">
                      {t(painFree === null ? (yearOver ? "noAnswer" : "notYet") : painFree ? "free" : "notFree")}
                    </TD>
                    <TD className="ps-6 max-md:hidden">{recurredOn ? dates.day(recurredOn) : "–"}</TD>
                  </TRow>
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
      </div>
    </>
  );
}
