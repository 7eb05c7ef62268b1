"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { leaveIfOver } from "./leave-if-over";

/** Leaves the page as soon as any query or mutation says that its session is over. Goes inside `TrpcProvider`. */
export function SignedOutWatch() {
  const queries = useQueryClient();
  useEffect(() => {
    const stopQueries = queries.getQueryCache().subscribe((event) => leaveIfOver(event.query.state.error));
    const stopMutations = queries.getMutationCache().subscribe((event) => leaveIfOver(event.mutation?.state.error));
    return () => {
      stopQueries();
      stopMutations();
    };
  }, [queries]);
  return null;
}
