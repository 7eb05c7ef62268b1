import type { ReactNode } from "react";
import { fetchOwnToday } from "@/app/own-today";
import { pageQueries } from "@/app/page-queries";

/** Milliseconds. Once a skeleton is shown it stands for a third of a second, however soon the page itself comes. */
const patience = 150;

/** Waits a little for the client's day, so that it is painted at once; a slow answer gets the skeleton. */
export default async function TodayLayout({ children }: { children: ReactNode }) {
  const { trpc, queryClient } = await pageQueries();
  const read = Promise.allSettled([fetchOwnToday(), queryClient.fetchQuery(trpc.outcomes.own.queryOptions({}))]);
  await Promise.race([read, new Promise((resolve) => setTimeout(resolve, patience))]);
  return children;
}
