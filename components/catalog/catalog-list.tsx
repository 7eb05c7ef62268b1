"use client";

import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useCallback, useMemo } from "react";
import type { CatalogLine } from "@/domain/catalog/dtos";
import type { CatalogKind } from "@/domain/catalog/kinds";
import { failureOf } from "../trpc/failure";
import { useTrpc } from "../trpc/trpc";
import { EmptyState } from "../ui/empty-state";
import { ErrorState } from "../ui/error-state";
import { ShowMore } from "../ui/show-more";
import { SkeletonRows } from "../ui/skeleton";
import { RowLink, Table, TD, TH, THead, TRow } from "../ui/table";
import { CatalogFilters, catalogSearchId } from "./catalog-filters";
import { EvidenceMark } from "./evidence-chip";
import { type ListFilters, listInput, readFilters } from "./list-filters";
import { StatusBadge } from "./status-badge";
import { useListWalk } from "./use-list-walk";
import { useMoments } from "./use-moments";
import { useSettled } from "./use-settled";

const addressOf = (line: CatalogLine) => `/admin/catalog/${line.kind}/${line.id}`;

/** The catalog of one kind: filters in the address, pages by title, j and k to walk. */
export function CatalogList({ kind }: { kind: CatalogKind }) {
  const t = useTranslations("catalog");
  const trpc = useTrpc();
  const params = useSearchParams();
  const filters = useMemo(() => readFilters(kind, params), [kind, params]);
  const change = useCallback((next: ListFilters) => {
    const query = new URLSearchParams(
      Object.entries(next).filter((entry): entry is [string, string] => Boolean(entry[1])),
    );
    // The address changes without a trip to the server, and at once: a later change would undo a click on a link.
    window.history.replaceState(null, "", query.size > 0 ? `?${query}` : window.location.pathname);
  }, []);
  // Rows are asked for after a pause in the typing, so that not every letter is a question to the server.
  const asked = useSettled(filters, 250);
  const list = useInfiniteQuery(
    trpc.catalog.list.infiniteQueryOptions(listInput(kind, asked), {
      getNextPageParam: (page) => page.next,
      placeholderData: keepPreviousData,
    }),
  );
  const lines = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? [], [list.data]);
  const addresses = useMemo(() => lines.map(addressOf), [lines]);
  const reached = useListWalk(addresses, catalogSearchId);
  const filtered = Object.keys(filters).length > 0;
  return (
    <div className="flex flex-col gap-4">
      <CatalogFilters kind={kind} filters={filters} onChange={change} />
      {list.isPending ? (
        <SkeletonRows label={t("list.loading")} rows={8} rowClassName="h-15" />
      ) : list.isError && lines.length === 0 ? (
        <ErrorState onRetry={() => list.refetch()} requestId={failureOf(list.error).requestId ?? undefined} />
      ) : lines.length === 0 ? (
        <EmptyState title={t(filtered ? "list.emptyTitle" : "list.noneTitle")}>
          {t(filtered ? "list.emptyBody" : "list.noneBody")}
        </EmptyState>
      ) : (
        <>
          <CatalogTable kind={kind} lines={lines} reached={reached} />
          <ShowMore
            hasMore={list.hasNextPage}
            busy={list.isFetchingNextPage}
            onMore={() => list.fetchNextPage()}
            shownText={t("list.shown", { count: lines.length })}
          />
        </>
      )}
    </div>
  );
}

interface CatalogTableProps {
  kind: CatalogKind;
  lines: readonly CatalogLine[];
  reached: number;
}

function CatalogTable({ kind, lines, reached }: CatalogTableProps) {
  const t = useTranslations("catalog");
  const moments = useMoments();
  const hasPlace = kind === "exercise" || kind === "technique" || kind === "test";
  return (
    <Table caption={t("list.caption", { kinds: t(`kinds.${kind}`) })}>
      <THead>
        <TH>{t("list.name")}</TH>
        <TH className="max-md:hidden">
          {kind === "exercise" ? t("list.where") : hasPlace ? t("list.position") : t("group.plain")}
        </TH>
        <TH className="max-md:hidden">{t("list.grades")}</TH>
        <TH>{t("list.state")}</TH>
        <TH numeric className="max-lg:hidden">
          {t("list.changed")}
        </TH>
      </THead>
      <tbody>
        {lines.map((line, index) => (
          <TRow key={line.id} selected={index === reached}>
            <TD>
              <RowLink href={addressOf(line)}>{line.title}</RowLink>
              <p className="break-all text-12 text-ink-3">{line.key}</p>
            </TD>
            <TD className="max-md:hidden">
              <Marks line={line} />
            </TD>
            <TD className="max-md:hidden">
              <EvidenceMark grade={line.grade} />
            </TD>
            <TD>
              <StatusBadge status={line.status} />
              <VersionNote line={line} />
            </TD>
            <TD numeric className="whitespace-nowrap text-ink-2 max-lg:hidden">
              {moments.day(line.changedAt)}
            </TD>
          </TRow>
        ))}
      </tbody>
    </Table>
  );
}

function Marks({ line }: { line: CatalogLine }) {
  const t = useTranslations("catalog.option");
  const marks = [
    line.plainName,
    line.block && t(`block.${line.block}`),
    line.position && t(`position.${line.position}`),
  ];
  return <span className="text-ink-2">{marks.filter(Boolean).join(" · ")}</span>;
}

/** Says something only where the newest version is not the one in use. */
function VersionNote({ line }: { line: CatalogLine }) {
  const t = useTranslations("catalog.list");
  if (line.status === "published" || line.status === "retired") return null;
  return (
    <p className="text-12 text-ink-2">
      {line.publishedVersion === null ? t("notPublished") : t("publishedIs", { published: line.publishedVersion })}
    </p>
  );
}
