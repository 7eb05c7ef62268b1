import { createTRPCClient, httpSubscriptionLink } from "@trpc/client";
import superjson from "superjson";
import type { AppRouter } from "@/server/trpc/root";

interface StreamEars {
  /** Somebody's reasons changed, or the stream has just begun and something may have been missed. */
  onChange: () => void;
  /** Whether changes are heard at the moment. */
  onLive: (live: boolean) => void;
}

/** Hears of every change of the board until the answered function is called. A client of its own: only this page streams. */
export function openBoardStream({ onChange, onLive }: StreamEars): () => void {
  const client = createTRPCClient<AppRouter>({
    links: [httpSubscriptionLink({ url: "/api/trpc", transformer: superjson })],
  });
  const stream = client.triage.changes.subscribe(
    {},
    {
      onData: () => {
        onLive(true);
        onChange();
      },
      onConnectionStateChange: ({ state }) => {
        if (state !== "pending") onLive(false);
      },
      onError: () => onLive(false),
      onComplete: () => onLive(false),
    },
  );
  return () => stream.unsubscribe();
}
