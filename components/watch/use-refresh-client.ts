import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { useTrpc } from "@/components/trpc/trpc";

/** After a write about a client: whatever any page shows of clients is asked for anew. */
export function useRefreshClient(): () => Promise<void> {
  const trpc = useTrpc();
  const queries = useQueryClient();
  return useCallback(async () => {
    const keys = [
      trpc.clients.pathKey(),
      trpc.screens.pathKey(),
      trpc.assessment.read.pathKey(),
      trpc.assessment.painMaps.pathKey(),
      trpc.causes.pathKey(),
      trpc.progress.pathKey(),
      trpc.outcomes.pathKey(),
      trpc.discharge.pathKey(),
      trpc.checkIns.pathKey(),
    ];
    await Promise.all(keys.map((queryKey) => queries.invalidateQueries({ queryKey })));
  }, [trpc, queries]);
}
