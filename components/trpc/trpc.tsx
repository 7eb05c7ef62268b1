"use client";

import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createTRPCClient, httpBatchLink } from "@trpc/client";
import { createTRPCContext } from "@trpc/tanstack-react-query";
import { type ReactNode, useState } from "react";
import superjson from "superjson";
import type { AppRouter } from "@/server/trpc/root";
import { createQueryClient } from "./query-client";

const context = createTRPCContext<AppRouter>();
/** `const trpc = useTrpc()` → `useQuery(trpc.x.y.queryOptions(input))`, `useMutation(trpc.x.y.mutationOptions())`. */
export const useTrpc = context.useTRPC;
export const useTrpcClient = context.useTRPCClient;

let browserQueries: QueryClient | undefined;

function queriesOfThisPlace(): QueryClient {
  if (typeof window === "undefined") return createQueryClient();
  browserQueries ??= createQueryClient();
  return browserQueries;
}

/** tRPC and TanStack Query for the pages inside. Queries go by POST: inputs hold health data and URLs get logged. */
export function TrpcProvider({ children }: { children: ReactNode }) {
  const queryClient = queriesOfThisPlace();
  const [client] = useState(() =>
    createTRPCClient<AppRouter>({
      links: [httpBatchLink({ url: "/api/trpc", transformer: superjson, methodOverride: "POST", maxItems: 10 })],
    }),
  );
  return (
    <QueryClientProvider client={queryClient}>
      <context.TRPCProvider trpcClient={client} queryClient={queryClient}>
        {children}
      </context.TRPCProvider>
    </QueryClientProvider>
  );
}
