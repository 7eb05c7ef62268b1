"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { HistoryLine } from "@/domain/catalog/dtos";
import { useTrpc } from "../trpc/trpc";
import { Button } from "../ui/button";
import { SkeletonRows } from "../ui/skeleton";
import { useMoments } from "./use-moments";

interface HistoryListProps {
  itemId: string;
  /** The item's own address, under which versions are compared. */
  address: string;
}

/** Versions, newest first, on a line: who saved each, and what became of it. */
export function HistoryList({ itemId, address }: HistoryListProps) {
  const t = useTranslations("catalog.item");
  const trpc = useTrpc();
  const history = useInfiniteQuery(
    trpc.catalog.history.infiniteQueryOptions({ itemId }, { getNextPageParam: (page) => page.next }),
  );
  if (history.isPending) return <SkeletonRows label={t("history")} rows={3} rowClassName="h-14" />;
  const versions = history.data?.pages.flatMap((page) => page.versions) ?? [];
  return (
    <>
      <ol className="flex flex-col gap-4 border-line border-s ps-4">
        {versions.map((line) => (
          <Version key={line.version} line={line} address={address} />
        ))}
      </ol>
      {history.hasNextPage ? (
        <Button className="mt-3" busy={history.isFetchingNextPage} onClick={() => history.fetchNextPage()}>
          {t("older")}
        </Button>
      ) : null}
    </>
  );
}

function Version({ line, address }: { line: HistoryLine; address: string }) {
  const t = useTranslations("catalog.item");
  const moments = useMoments();
  const who = (name: string | null) => (name ? t("by", { name }) : t("someone"));
  return (
    <li className="relative">
      <span aria-hidden="true" className="absolute -start-[19px] top-1.5 size-1.5 rounded-full bg-ink-3" />
      <p className="font-semibold">{t("version", { version: line.version })}</p>
      <p className="text-12 text-ink-2">
        {t(`origin.${line.origin}`)}
        {line.origin === "pack" ? "" : ` ${who(line.by)}`} · {moments.time(line.at)}
      </p>
      {line.figureChanged ? <p className="text-12 font-medium">{t("figureChanged")}</p> : null}
      <ul className="mt-1 flex flex-col gap-1">
        {line.moves
          .toReversed()
          .filter((move) => move.to !== "draft" || move.from === "in_review" || move.from === "retired")
          .map((move) => (
            <li key={move.id} className="text-12 text-ink-2">
              <span className="font-medium text-ink">{t(moveWord(move))}</span> {who(move.by)} · {moments.time(move.at)}
              {move.note ? <span className="mt-0.5 block text-14 text-ink">{move.note}</span> : null}
            </li>
          ))}
      </ul>
      {line.version > 1 ? (
        <Link
          href={`${address}/compare?from=${line.version - 1}&to=${line.version}`}
          className="text-12 font-semibold text-action underline-offset-3 hover:underline"
        >
          {t("compareWith", { version: line.version - 1 })}
        </Link>
      ) : null}
    </li>
  );
}

function moveWord(move: HistoryLine["moves"][number]) {
  if (move.from === "retired") return "moveReturn" as const;
  if (move.to === "draft") return "moveBack" as const;
  return `move.${move.to}` as const;
}
