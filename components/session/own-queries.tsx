import type { QueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { SignedOutWatch } from "@/components/people/signed-out-watch";
import { HydrateQueries } from "@/components/trpc/hydrate-queries";
import { TrpcProvider } from "@/components/trpc/trpc";
import { OutboxQueries } from "./outbox-queries";

/**
 * tRPC and TanStack Query for one of the client's pages, with what the page has fetched. It stands in the pages and not
 * in their layout, so that Today opens without it.
 */
export function OwnQueries({ client, children }: { client?: QueryClient; children: ReactNode }) {
  return (
    <TrpcProvider>
      <SignedOutWatch />
      <OutboxQueries />
      {client ? <HydrateQueries client={client}>{children}</HydrateQueries> : children}
    </TrpcProvider>
  );
}
