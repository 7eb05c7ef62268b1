import "server-only";
import { headers } from "next/headers";
import { cache } from "react";
import { keptForDevice } from "@/components/offline/places";
import type { Today } from "@/domain/progress/dtos";
import { pageQueries } from "./page-queries";

/**
 * The client's Today for a page, under the key that the page reads it by. A page that the worker fetches to keep it brings
 * the lines of the other days, too: it may be opened tomorrow without a network.
 */
export const fetchOwnToday = cache(async (): Promise<Today> => {
  const { trpc, queryClient } = await pageQueries();
  const usual = trpc.my.today.queryOptions({});
  if (!(await headers()).has(keptForDevice)) return queryClient.fetchQuery(usual);
  const withWeek = trpc.my.today.queryOptions({ week: true });
  const today = await queryClient.fetchQuery(withWeek);
  queryClient.setQueryData(usual.queryKey, today);
  queryClient.removeQueries({ queryKey: withWeek.queryKey, exact: true });
  return today;
});
