"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useTrpc } from "@/components/trpc/trpc";
import { withWaiting } from "@/domain/progress/waiting";
import { listenToSent } from "./outbox-sent";

/** Shows at once, in the pages that read by queries, what has arrived; the portal's own answer follows. */
export function OutboxQueries() {
  const trpc = useTrpc();
  const queries = useQueryClient();
  useEffect(
    () =>
      listenToSent({
        onSent: (entry) => {
          queries.setQueryData(trpc.my.today.queryKey({}), (today) => today && withWaiting(today, [entry]));
        },
        onRound: () => {
          void queries.invalidateQueries({ queryKey: trpc.my.pathKey() });
          void queries.invalidateQueries({ queryKey: trpc.outcomes.pathKey() });
          void queries.invalidateQueries({ queryKey: trpc.messages.pathKey() });
        },
      }),
    [queries, trpc],
  );
  return null;
}
