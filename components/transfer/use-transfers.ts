"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useTrpc } from "@/components/trpc/trpc";
import type { TransferView } from "@/domain/transfer/dtos";

const moving: ReadonlySet<TransferView["state"]> = new Set(["waiting", "working", "importing"]);

/** The practice's archives; asked for again every second while one of them moves. */
export function useTransfers(): TransferView[] {
  const trpc = useTrpc();
  const list = useSuspenseQuery(
    trpc.transfer.list.queryOptions(
      {},
      { refetchInterval: ({ state }) => (state.data?.items.some((item) => moving.has(item.state)) ? 1000 : false) },
    ),
  );
  return list.data.items;
}
