"use client";

import { useQuery } from "@tanstack/react-query";
import { RailCount } from "@/components/shell/places";
import { useTrpc } from "@/components/trpc/trpc";

/** How many clients wait for an answer, kept up to date while the page is open. */
export function WaitingMark() {
  const trpc = useTrpc();
  const { data } = useQuery({ ...trpc.messages.waiting.queryOptions({}), refetchInterval: 15_000 });
  return data && data.waiting > 0 ? <RailCount count={data.waiting} /> : null;
}
