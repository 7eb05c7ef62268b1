import { createTRPCClient, httpBatchLink, type TRPCClient } from "@trpc/client";
import superjson from "superjson";
import type { AppRouter } from "@/server/trpc/root";

/** Queries go by POST: inputs hold health data and URLs get logged. `member` says whose entries a device sends. */
export function createBrowserClient(member?: string): TRPCClient<AppRouter> {
  return createTRPCClient<AppRouter>({
    links: [
      httpBatchLink({
        url: "/api/trpc",
        transformer: superjson,
        methodOverride: "POST",
        maxItems: member ? 1 : 10,
        headers: member ? { "x-member": member } : {},
      }),
    ],
  });
}
