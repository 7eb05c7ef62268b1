"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { failureOf } from "@/components/trpc/failure";

/**
 * Leaves the page as soon as any call says that its session or membership is over. /choose sorts out which: it
 * sends on to sign-in who has no session, and shows the other practices to who has. Goes inside `TrpcProvider`.
 */
export function SignedOutWatch() {
  const queries = useQueryClient();
  useEffect(() => {
    const leaveIfOver = (error: unknown) => {
      if (error && failureOf(error).reason === "signed_out") {
        const here = window.location.pathname + window.location.search;
        window.location.assign(`/choose?next=${encodeURIComponent(here)}`);
      }
    };
    const stopQueries = queries.getQueryCache().subscribe((event) => leaveIfOver(event.query.state.error));
    const stopMutations = queries.getMutationCache().subscribe((event) => leaveIfOver(event.mutation?.state.error));
    return () => {
      stopQueries();
      stopMutations();
    };
  }, [queries]);
  return null;
}
