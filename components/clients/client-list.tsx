"use client";

import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useRouter, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useDeferredValue, useRef, useState } from "react";
import { PageHeader } from "@/components/shell/page-header";
import { failureOf } from "@/components/trpc/failure";
import { useTrpc } from "@/components/trpc/trpc";
import { Button, LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { SearchInput } from "@/components/ui/search-input";
import { Select } from "@/components/ui/select";
import { ShowMore } from "@/components/ui/show-more";
import { SkeletonRows } from "@/components/ui/skeleton";
import { Table, TH, THead } from "@/components/ui/table";
import { useKeys } from "@/components/watch/use-keys";
import type { ClientFilter } from "@/domain/clients/schemas";
import { ClientForm } from "./client-form";
import { ClientRow } from "./client-row";
import { ClientTabs } from "./client-tabs";
import { listHref, silentChoices } from "./list-input";

type ClientListProps = { filter: ClientFilter; silentDays: number; renderedAt: Date };

/** The practitioner's list: filter in the address, search, keyset pages, j and k walk, Enter opens, n begins. */
export function ClientList({ filter, silentDays, renderedAt }: ClientListProps) {
  const t = useTranslations("clients");
  const trpc = useTrpc();
  const router = useRouter();
  const isNew = useSearchParams().get("new") === "1";
  const [search, setSearch] = useState("");
  const searched = useDeferredValue(search.trim());
  const [selected, setSelected] = useState(-1);
  const box = useRef<HTMLDivElement>(null);
  const list = useInfiniteQuery({
    ...trpc.clients.list.infiniteQueryOptions(
      { filter, silentDays, search: searched },
      { getNextPageParam: (page) => page.next },
    ),
    placeholderData: keepPreviousData,
  });
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  const chosen = Math.min(selected, rows.length - 1);
  const openForm = () => router.push("/practice/clients?new=1", { scroll: false });
  const walk = (by: number) => {
    const next = Math.max(0, Math.min(rows.length - 1, chosen + by));
    setSelected(next);
    box.current?.querySelectorAll("tbody tr")[next]?.scrollIntoView({ block: "nearest" });
  };
  useKeys({
    j: () => walk(1),
    k: () => walk(-1),
    n: openForm,
    "/": () => box.current?.querySelector<HTMLInputElement>("input[type=search]")?.focus(),
    ...(rows[chosen] ? { Enter: () => router.push(`/practice/clients/${rows[chosen]?.id}`) } : {}),
  });
  return (
    <div ref={box}>
      <PageHeader
        title={t("title")}
        summary={t("summary")}
        actions={
          <Button variant="primary" keyHint="N" onClick={openForm}>
            {t("new")}
          </Button>
        }
      />
      <ClientTabs current={filter} silentDays={silentDays} />
      <div className="flex flex-wrap items-center gap-3 py-4">
        <SearchInput
          className="w-full sm:w-80"
          label={t("search")}
          value={search}
          onValueChange={(text) => setSearch(text.slice(0, 80))}
          keyHint="/"
        />
        {filter === "silent" ? (
          <label htmlFor="silent-days" className="flex items-center gap-2 text-ink-2">
            {t("silentDays")}
            <Select
              id="silent-days"
              className="w-28"
              placeholder={null}
              value={String(silentDays)}
              onChange={(event) => router.replace(listHref("silent", Number(event.target.value)), { scroll: false })}
              options={silentChoices.map((days) => ({
                value: String(days),
                label: t("silentDaysUnit", { count: days }),
              }))}
            />
          </label>
        ) : null}
      </div>
      {list.isPending ? <SkeletonRows label={t("title")} rows={8} /> : null}
      {list.isError && !list.data ? (
        <ErrorState onRetry={() => list.refetch()} requestId={failureOf(list.error).requestId ?? undefined} />
      ) : null}
      {rows.length > 0 ? (
        <>
          <Table caption={t("table.caption")}>
            <THead className="max-md:hidden">
              <TH>{t("table.client")}</TH>
              <TH className="max-md:hidden">{t("table.steps")}</TH>
              <TH numeric className="max-lg:hidden">
                {t("table.causes")}
              </TH>
              <TH className="ps-6 max-lg:hidden">{t("table.pain")}</TH>
              <TH numeric>{t("table.now")}</TH>
              <TH className="ps-6 max-xl:hidden">{t("table.lastLog")}</TH>
              <TH className="ps-4 max-md:hidden">{t("table.next")}</TH>
            </THead>
            <tbody>
              {rows.map((row, index) => (
                <ClientRow key={row.id} row={row} selected={index === chosen} now={renderedAt} />
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
        <NobodyFits filter={filter} search={searched} onNew={openForm} onClear={() => setSearch("")} />
      ) : null}
      {isNew ? <ClientForm onClose={() => router.replace(listHref(filter, silentDays), { scroll: false })} /> : null}
    </div>
  );
}

type NobodyFitsProps = { filter: ClientFilter; search: string; onNew: () => void; onClear: () => void };

function NobodyFits({ filter, search, onNew, onClear }: NobodyFitsProps) {
  const t = useTranslations("clients");
  if (search)
    return (
      <EmptyState
        title={t("empty.searchTitle", { search })}
        action={<Button onClick={onClear}>{t("empty.showAll")}</Button>}
      >
        {t("empty.searchBody")}
      </EmptyState>
    );
  return (
    <EmptyState
      title={t(`empty.${filter}Title`)}
      action={
        filter === "all" ? (
          <Button onClick={onNew}>{t("new")}</Button>
        ) : (
          <LinkButton href="/practice/clients">{t("empty.showAll")}</LinkButton>
        )
      }
    >
      {t(`empty.${filter}Body`)}
    </EmptyState>
  );
}
