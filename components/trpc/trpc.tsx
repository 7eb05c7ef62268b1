"use client";

import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createTRPCContext } from "@trpc/tanstack-react-query";
import { type ReactNode, useState } from "react";
import type { AppRouter } from "@/server/trpc/root";
import { createBrowserClient } from "./browser-client";
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

/** tRPC and TanStack Query for the pages inside. */
export function TrpcProvider({ children }: { children: ReactNode }) {
  const queryClient = queriesOfThisPlace();
  const [client] = useState(() => createBrowserClient());
  return (
    <QueryClientProvider client={queryClient}>
      <context.TRPCProvider trpcClient={client} queryClient={queryClient}>
        {children}
      </context.TRPCProvider>
    </QueryClientProvider>
  );
}
