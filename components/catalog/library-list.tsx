"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import type { PublishedItemDto } from "@/domain/catalog/dtos";
import type { Illustration } from "@/domain/catalog/illustration";
import { bodyPositionSchema, type CatalogKind } from "@/domain/catalog/kinds";
import { blockSchema } from "@/domain/catalog/schemas";
import { shownEvidence } from "@/domain/catalog/shown-evidence";
import { LazyStill } from "../figure/lazy-still";
import { PictureStill } from "../figure/picture-still";
import { useTrpc } from "../trpc/trpc";
import { EmptyState } from "../ui/empty-state";
import { SearchInput } from "../ui/search-input";
import { Select } from "../ui/select";
import { ShowMore } from "../ui/show-more";
import { RowLink, Table, TD, TH, THead, TRow } from "../ui/table";
import { useDoseText } from "./dose-text";
import { EvidenceChip } from "./evidence-chip";
import { readFilters } from "./list-filters";
import { useListWalk } from "./use-list-walk";

const shownAtOnce = 60;
const searchId = "library-search";
const positionOf = (item: PublishedItemDto) =>
  item.kind === "test" ? item.content.position : "position" in item ? item.position : null;
const plainOf = (item: PublishedItemDto) =>
  item.kind === "pattern" ? item.plainTitle : "plainName" in item ? item.plainName : "";

/** A test's reason is how far its result can be trusted. */
function evidenceOf(item: PublishedItemDto) {
  if (item.kind === "test") return shownEvidence({ grade: item.grade, evidenceNote: item.content.reliabilityText });
  return shownEvidence({ grade: item.grade, evidenceNote: "evidenceNote" in item ? item.evidenceNote : null });
}

type LibraryListProps = {
  kind: CatalogKind;
  /** What shows exercises and techniques, by their key. */
  illustrations: Readonly<Record<string, Illustration>>;
};

/** The published entries of one kind, to read: search and filters in the address. */
export function LibraryList({ kind, illustrations }: LibraryListProps) {
  const t = useTranslations("catalog");
  const trpc = useTrpc();
  const { data: items } = useSuspenseQuery(trpc.catalog.published.queryOptions({ kind }));
  const params = useSearchParams();
  const { search = "", block, position } = readFilters(kind, params);
  const [typed, setTyped] = useState(search);
  const [shown, setShown] = useState(shownAtOnce);
  const wanted = typed.trim().toLowerCase();
  const fitting = useMemo(
    () =>
      items.filter(
        (item) =>
          (!wanted || `${item.title} ${plainOf(item)}`.toLowerCase().includes(wanted)) &&
          (!block || (item.kind === "exercise" && item.block === block)) &&
          (!position || positionOf(item) === position),
      ),
    [items, wanted, block, position],
  );
  const lines = fitting.slice(0, shown);
  const addresses = useMemo(
    () => fitting.slice(0, shown).map((item) => `/practice/library/${kind}/${item.key}`),
    [fitting, shown, kind],
  );
  const reached = useListWalk(addresses, searchId);
  const write = (name: string, value: string) => {
    const query = new URLSearchParams(params);
    if (value) query.set(name, value);
    else query.delete(name);
    window.history.replaceState(null, "", query.size > 0 ? `?${query}` : window.location.pathname);
  };
  const hasPosition = kind === "exercise" || kind === "technique" || kind === "test";
  return (
    <div className="flex flex-col gap-4">
      <search aria-label={t("list.filters")} className="flex flex-wrap gap-2">
        <SearchInput
          id={searchId}
          className="w-full sm:w-64"
          label={t("library.search")}
          maxLength={80}
          keyHint="/"
          value={typed}
          onValueChange={(value) => {
            setTyped(value);
            write("search", value.trim());
          }}
        />
        {kind === "exercise" ? (
          <Select
            aria-label={t("list.block")}
            className="w-[calc(50%-0.25rem)] sm:w-44"
            placeholder={t("list.anyBlock")}
            options={blockSchema.options.map((option) => ({ value: option, label: t(`option.block.${option}`) }))}
            value={block ?? ""}
            onChange={(event) => write("block", event.target.value)}
          />
        ) : null}
        {hasPosition ? (
          <Select
            aria-label={t("list.position")}
            className="w-[calc(50%-0.25rem)] sm:w-44"
            placeholder={t("list.anyPosition")}
            options={bodyPositionSchema.options.map((option) => ({
              value: option,
              label: t(`option.position.${option}`),
            }))}
            value={position ?? ""}
            onChange={(event) => write("position", event.target.value)}
          />
        ) : null}
      </search>
      {lines.length === 0 ? (
        <EmptyState title={t("library.emptyTitle")}>{t("library.emptyBody")}</EmptyState>
      ) : (
        <>
          <Table caption={t("list.caption", { kinds: t(`kinds.${kind}`) })}>
            <THead>
              <TH>{t("list.name")}</TH>
              <TH className="max-md:hidden">{hasPosition ? t("list.position") : t("group.plain")}</TH>
            </THead>
            <tbody>
              {lines.map((item, index) => (
                <TRow key={item.id} selected={index === reached}>
                  <TD>
                    <span className="flex items-center gap-4">
                      <Still item={item} shown={illustrations[item.key]} />
                      <span className="min-w-0">
                        <RowLink href={`/practice/library/${kind}/${item.key}`}>{item.title}</RowLink>
                        <DoseLine item={item} />
                        <EvidenceChip evidence={evidenceOf(item)} />
                      </span>
                    </span>
                  </TD>
                  <TD className="text-ink-2 max-md:hidden">
                    <Place item={item} />
                  </TD>
                </TRow>
              ))}
            </tbody>
          </Table>
          <ShowMore
            hasMore={fitting.length > shown}
            onMore={() => setShown(shown + shownAtOnce)}
            shownText={t("library.count", { count: fitting.length })}
          />
        </>
      )}
    </div>
  );
}

function DoseLine({ item }: { item: PublishedItemDto }) {
  const doseText = useDoseText();
  if (item.kind !== "exercise" && item.kind !== "technique") return null;
  return <span className="block text-12 text-ink-2">{doseText(item.dose)}</span>;
}

/** The place stays empty where nobody has drawn the item yet, so that the names stand under each other. */
function Still({ item, shown }: { item: PublishedItemDto; shown: Illustration | undefined }) {
  if (item.kind !== "exercise" && item.kind !== "technique") return null;
  if (shown?.pose) return <LazyStill pose={shown.pose} width={66} height={48} />;
  if (shown?.picture) return <PictureStill picture={shown.picture} width={66} height={48} className="shrink-0" />;
  return <span className="h-12 w-[66px] shrink-0" />;
}

function Place({ item }: { item: PublishedItemDto }) {
  const t = useTranslations("catalog.option");
  const position = positionOf(item);
  const marks = [
    item.kind === "exercise" && t(`block.${item.block}`),
    position && t(`position.${position}`),
    item.kind === "muscle" && t(`tendency.${item.tendency}`),
    plainOf(item),
  ];
  return <>{marks.filter(Boolean).join(" · ")}</>;
}
