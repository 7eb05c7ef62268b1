"use client";

import { useMutation } from "@tanstack/react-query";
import { useTrpc } from "@/components/trpc/trpc";

/** Chooses a practice and role, then starts afresh there: nothing of the other place may stay in memory. */
export function useChoosePlace(next = "/") {
  const trpc = useTrpc();
  return useMutation(
    trpc.account.choose.mutationOptions({
      onSuccess: () => window.location.assign(next),
    }),
  );
}
