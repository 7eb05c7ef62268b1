import "server-only";
import { createTRPCOptionsProxy } from "@trpc/tanstack-react-query";
import { headers } from "next/headers";
import { cache } from "react";
import { createQueryClient } from "@/components/trpc/query-client";
import { currentSession } from "@/server/auth/guard";
import type { TrpcContext } from "@/server/trpc/context";
import { appRouter } from "@/server/trpc/root";

/**
 * The router for a page: `await queryClient.fetchQuery(trpc.x.y.queryOptions(input))`, then hydrate with
 * `<HydrateQueries>`. One client a request; fetchQuery throws, so that a page can answer not-found.
 */
export const pageQueries = cache(async () => {
  const requestHeaders = await headers();
  const context: TrpcContext = {
    headers: requestHeaders,
    requestId: requestHeaders.get("x-request-id") ?? "page",
    session: currentSession,
  };
  const queryClient = createQueryClient();
  return { queryClient, trpc: createTRPCOptionsProxy({ ctx: context, router: appRouter, queryClient }) };
});
