import { notifyManager, useQueryClient } from "@tanstack/react-query";
import { useEffect, useSyncExternalStore } from "react";
import { useTrpc } from "@/components/trpc/trpc";
import { isOfLine } from "./line-failure";

const again = 15_000;

/** Since when what is on the page is old (ms), while the portal cannot be reached; null while it can. */
export function useAsOf(): number | null {
  const queries = useQueryClient();
  const trpc = useTrpc();
  const cache = queries.getQueryCache();
  const own = [trpc.my.pathKey(), trpc.messages.pathKey()];
  const asOf = useSyncExternalStore(
    (listener) => cache.subscribe(notifyManager.batchCalls(listener)),
    () => {
      const shown = own.flatMap((queryKey) => cache.findAll({ queryKey, type: "active" })).map(({ state }) => state);
      const isCut = shown.some(
        ({ fetchStatus, error, fetchFailureReason }) =>
          fetchStatus === "paused" || isOfLine(error) || isOfLine(fetchFailureReason),
      );
      return isCut ? Math.min(...shown.map(({ dataUpdatedAt }) => dataUpdatedAt)) : null;
    },
    () => null,
  );
  const isCut = asOf !== null;
  useEffect(() => {
    if (!isCut) return;
    const readAnew = () => {
      void queries.invalidateQueries({ queryKey: trpc.my.pathKey() });
      void queries.invalidateQueries({ queryKey: trpc.messages.pathKey() });
    };
    const timer = setInterval(readAnew, again);
    return () => clearInterval(timer);
  }, [isCut, queries, trpc]);
  return asOf;
}
